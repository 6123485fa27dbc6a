"""Which languages people may choose: those that can say what safety needs, and hear pain.

Only the keys of a language's files are looked at, so that a start reads no other language than the
default one.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from lumbar.language.everywhere import EVERYWHERE
from lumbar.language.plain import Entry, keys_of, parsed
from lumbar.language.replies import REPLIES
from lumbar.language.texts import TEXTS, keys_in

SAFETY = re.compile(
    r"(?:button-)?(?:safety|hurts?|alarm|emergency|flare|pain|doubt|mistake|stop|leg|numb|pregnancy"
    r"|surgery|bones|other|cleared|agreed|not-yet|another)(?:-.*)?|stopped.*|rests|runs|out-.*|not-.*"
)
"""The texts without which a language is not offered: about safety, pain and stopping."""
CUES = re.compile(r"exercise-[a-z-]+\.(?:do|stop)|exercise-[a-z-]+")
"""The same, of the exercises: their names, and what to do and when to stop."""
NEEDED_FILES = (REPLIES, EVERYWHERE)
_REVIEWED = re.compile(r"^# Reviewed: (.+)$", re.MULTILINE)
_NAME = re.compile(r"^language-name *= *(.+)$", re.MULTILINE)
NOBODY = "no native speaker yet"
"""What the head of texts.ftl says under "Reviewed" as long as nobody whose language it is has read
it."""


class Offer(Struct, frozen=True, kw_only=True):
    """A language that people may choose.

    name: what it calls itself; reviewed: who has read it, empty for nobody yet; lacks: the keys of
    the texts for which English stands in; of: how many keys English has.
    """

    name: str = ""
    reviewed: str = ""
    lacks: tuple[str, ...] = ()
    of: int = 0

    @property
    def share(self) -> float:
        """How much of it is its own, from 0 to 1."""
        return 1 - len(self.lacks) / self.of if self.of else 1.0


def offers_in(
    folder: Path, texts: Collection[str], messages: Mapping[str, Entry]
) -> Mapping[str, Offer]:
    """The languages in a folder of folders that may be offered, by tag, in the order of their own
    names. texts, messages: the keys of the default language."""
    read = {
        path.name: read_offer(path, texts, messages) for path in folder.iterdir() if path.is_dir()
    }
    fit = {tag: offer for tag, (offer, why_not) in read.items() if not why_not}
    return dict(sorted(fit.items(), key=lambda one: one[1].name.casefold()))


def read_offer(
    here: Path, texts: Collection[str], messages: Mapping[str, Entry]
) -> tuple[Offer, tuple[str, ...]]:
    """A language's offer, and why it may not be offered, a line each. here: its folder."""
    source = _read(here / TEXTS)
    own = keys_in(source)
    named = keys_of(parsed(_read(here / "exercises.ftl"))[0])
    all_names = keys_of(messages)
    lacks = (*sorted(set(texts) - set(own)), *sorted(all_names - named))
    reviewed, name = _REVIEWED.search(source), _NAME.search(source)
    offer = Offer(
        name=name[1].strip() if name else here.name,
        reviewed=reviewed[1] if reviewed and reviewed[1] != NOBODY else "",
        lacks=lacks,
        of=len(texts) + len(all_names),
    )
    return offer, tuple(_why_not(here, offer, head=reviewed is not None))


def _why_not(here: Path, offer: Offer, *, head: bool) -> Iterator[str]:
    yield from (f"{file}: is missing" for file in NEEDED_FILES if not (here / file).is_file())
    yield from (
        f"{key}: is missing, and safety needs it"
        for key in offer.lacks
        if SAFETY.fullmatch(key) or CUES.fullmatch(key)
    )
    if not head:
        yield f'{TEXTS}: says nobody under "# Reviewed: " in its head; expected "{NOBODY}" or who'


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
