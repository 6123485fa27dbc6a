"""What a trial has found, as lines that end with ok or WRONG."""


class Verdict:
    """Collects what must hold; `failed` says whether something did not."""

    def __init__(self) -> None:
        self.failed = False

    def must(self, what: str, *, holds: bool, found: object = "") -> None:
        """Prints a line for something that must hold, with what was found."""
        self.failed = self.failed or not holds
        print(f"    {'ok   ' if holds else 'WRONG'} {what}: {found}", flush=True)

    def none(self, what: str, found: list[str]) -> None:
        """Prints a line for a list that must be empty, with the first of what is in it."""
        self.must(what, holds=not found, found=f"{len(found)} times")
        for one in found[:5]:
            print(f"          {one}", flush=True)
