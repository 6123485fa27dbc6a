"""When a pause begins and how long it lasts: "2 weeks", "until 15:00", "from 20 to 27 march"."""

from contextlib import suppress
from datetime import datetime, timedelta

from lumbar.language.languages import Language
from lumbar.language.segments import tidy
from lumbar.language.words import Means
from lumbar.reading.clock import Doubt
from lumbar.reading.items import Item, items_of
from lumbar.reading.line import Unread, Unsure
from lumbar.reading.own import own_then_english
from lumbar.reading.pause_away import Absence
from lumbar.reading.pause_line import PauseEnd
from lumbar.reading.pause_said import Pause
from lumbar.reading.pause_span import TELLING

ANY_DAY = datetime(2001, 1, 1)  # noqa: DTZ001 - a day for words that are not asked for dates
"""A Monday."""
LENGTHS = (
    *(Means.HOURS, Means.DAYS, Means.WEEKS, Means.FORTNIGHTS, Means.MONTHS, Means.UNTIL),
    Means.THROUGH,
)
"""What tells a length or an end from a day."""


@own_then_english()
def read_pause(words: str, here: datetime, language: Language, *, asked: bool = False) -> PauseEnd:
    """A pause ("2 weeks", "until monday", "until 15:00", "from 20 to 27 march"). here: the local
    time.

    What stands before it ("I'm in a meeting until 3pm") is left out, where it says nothing about
    times. asked: it answers "until when?", so an end needs no "until" before it. Raises Unread; of
    it Unsure, whose choices are PauseEnds.
    """
    if not words.strip():
        return PauseEnd()
    if (whole := _whole(words, here, language)) is not None:
        return whole
    try:
        return _span(words, here, language)
    except Unsure:
        raise
    except Unread as why:
        span = why
    try:
        return _from_now(words, here, language, asked=asked)
    except Unsure as why:
        later = why.key == "unsure-now" and any(end.first for end in why.choices)
        raise Unsure(Unread("unsure", **why.arguments), why.choices) if later else why from None
    except Unread as why:
        _ask_whole_days(words, here, language)
        raise (span if span.key in TELLING else why) from None


def _ask_whole_days(words: str, here: datetime, language: Language) -> None:
    """Raises Unsure for a pause that begins later at a time, or ends at one: it has whole days."""
    line = Absence(words, here, language)
    try:
        end = line.in_whole_days()
    except Unread:
        return
    raise Unsure(line.fail("unsure-days", words), (end,))


def read_absence(words: str, here: datetime, language: Language) -> PauseEnd:
    """When somebody is away: as a pause is said, or by the day, week or month alone: "next week".

    here: the local time. Raises Unread; of it Unsure, whose choices are PauseEnds.
    """
    if (whole := _whole(words, here, language)) is not None:
        return whole
    try:
        return _span(words, here, language, alone=True)
    except Unsure:
        raise
    except Unread:
        return read_pause(words, here, language)


def read_return(words: str, here: datetime, language: Language) -> PauseEnd:
    """The day on which somebody is back ("the 28th", "in two weeks") as the end of a pause.

    here: the local time. Raises Unread; of it Unsure, whose choices are PauseEnds.
    """
    try:
        found = _span(words, here, language, alone=True)
    except Unsure as why:
        raise Unsure(why, tuple(PauseEnd(day=one.first) for one in why.choices)) from None
    except Unread:
        found = read_pause(words, here, language)
        if found.day is None or found.minute is not None:
            raise
        return found
    return PauseEnd(day=found.first)


def lasts(words: str, language: Language) -> bool:
    """Whether words are how long a pause lasts or when it is over, and nothing else, whatever day
    it is: "for a week", "until thursday"."""
    items = items_of(tidy(words), language.words)
    if not all(item.is_mark or _tells(item) for item in items):
        return False
    if not any(item.means(*LENGTHS) for item in items):
        return False  # a day alone is one on which somebody is away
    try:
        read_pause(words, ANY_DAY, language)
    except Unsure:
        return True
    except Unread:
        return False
    return True


def _tells(item: Item) -> bool:
    """Whether a word says something about times."""
    word = item.word
    return bool(item.tells or word.day is not None or word.month is not None or word.means)


def _span(words: str, here: datetime, language: Language, *, alone: bool = False) -> PauseEnd:
    """A pause whose beginning is said; alone: one of a day, week or month that stands alone.
    Raises Unread; of it Unsure."""
    found: dict[PauseEnd, str] = {}
    for later in (False, True):
        line = Absence(words, here, language)
        line.later_week = later
        end = line.period() if alone else line.span()
        found.setdefault(end, line.doubts.get(Doubt.NEXT, ""))
    return _sure(found, line)


def _whole(words: str, here: datetime, language: Language) -> PauseEnd | None:
    """A pause of all of a day, week or month; None where that is not said. Raises Unsure."""
    try:
        return Absence(words, here, language).whole()
    except Unsure:
        raise
    except Unread:
        return None


def _from_now(words: str, here: datetime, language: Language, *, asked: bool) -> PauseEnd:
    """A pause that begins now. See read_pause."""
    first: Unread | None = None
    line = Pause(words, here, language)
    if asked:
        line.ask_back()
    for begin in line.beginnings():
        try:
            return _sure(_ends(words, here, language, begin), line)
        except Unread as why:
            # To "until when?" a date or a week alone is an answer.
            if isinstance(why, Unsure) and not (asked and why.key == "unsure-now"):
                raise
            first = first or why
    if not asked and (first is None or first.key != "unread-until"):
        raise first or line.missing()
    try:
        ends = _ends(words, here, language, until=True)
    except Unread as why:
        if asked and isinstance(why, Unsure):
            raise
        raise first or why from None
    if asked:
        return _sure(ends, line)
    alone = (one for end in ends for one in _alone(end, words, here, language))
    raise Unsure(line.fail("unsure-now", words), tuple(alone))


def _ends(
    words: str, here: datetime, language: Language, begin: int = 0, *, until: bool = False
) -> dict[PauseEnd, str]:
    """What the pause may be that begins at an item, each with what can mean more than one thing:
    "until next friday".

    until: see Pause.read. Raises Unread.
    """
    found: dict[PauseEnd, str] = {}
    for other in (False, True):
        line = Pause(words, here, language)
        line.at = line.begins = begin
        line.later_week = other
        try:
            end = line.read(until=until)
        except Unread:
            if found:
                break  # it can be read in one way alone
            raise
        found[end] = line.doubts.get(Doubt.NEXT) or line.doubts.get(Doubt.DATE, "")
        if not found[end]:
            break
    return found


def _sure(ends: dict[PauseEnd, str], line: Pause) -> PauseEnd:
    """The only end. Raises Unsure where there are more."""
    end, said = next(iter(ends.items()))
    if len(ends) > 1:
        raise Unsure(line.fail("unsure", said), tuple(ends))
    return end


def _alone(end: PauseEnd, words: str, here: datetime, language: Language) -> tuple[PauseEnd, ...]:
    """What an end alone may mean: the day or the month that it names by itself, too; of
    "tomorrow" that is likelier."""
    if end.day is None or end.minute is not None:
        return (end,)
    by_itself = PauseEnd(first=end.day, day=end.day + timedelta(days=1))
    with suppress(Unread):
        named = Absence(words, here, language).period()
        by_itself = named if named.first == end.day else by_itself
    today = here.date()
    return (by_itself, end) if end.day == today + timedelta(days=1) else (end, by_itself)
