"""What is said of an entry of a list that does nothing."""

from typing import NamedTuple


class Dead(NamedTuple):
    """An entry of a list that does nothing: its file, the list's key there, the entry, why, and
    what to write instead, empty where it can go."""

    file: str
    key: str
    entry: str
    why: str
    instead: str = ""

    def __str__(self) -> str:
        then = f"write {self.instead!r}" if self.instead else "leave it out"
        return f"{self.file}: {self.key}: {self.entry!r} {self.why}; {then}"
