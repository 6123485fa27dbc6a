"""Sentences of people's own that ask for reminders, breaks or quiet, in whatever order.

"Every evening at eight remind me please", "nothing before 7", "no breaks on fridays". The phrases
that say what is asked for may stand anywhere (`asks` in said.toml); what is left says when, and
goes to the reader of that command.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import takewhile

from msgspec import Struct

from lumbar.coach.schedule import EVERY_DAY, Window
from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.languages import Language
from lumbar.language.segments import word_count
from lumbar.language.talk import Part
from lumbar.language.words import Means
from lumbar.reading.clock import NOON, Clock
from lumbar.reading.commands import without_pictures
from lumbar.reading.items import items_of
from lumbar.reading.line import MOST_LETTERS, Unread, Unsure
from lumbar.reading.own import own_then_english
from lumbar.reading.pause_line import PauseEnd
from lumbar.reading.pauses import read_absence, read_return
from lumbar.reading.requests import read_breaks, read_quiet
from lumbar.reading.sentence import ASKING, NEGATIVE, Sentence

MOST_WORDS = 24
"""A longer text is about something else."""
REMIND, BREAKS, PAUSE, STOP = "remind", "breaks", "pause", "stop"
"""The commands that sentences ask for; stop shows all that there is to stop."""
SHORT = "short"
"""No command: less than the whole routine is wished for, or there is little time."""
VALUED = frozenset({REMIND, BREAKS})
"""Those that have a screen of their own, on which the value is chosen."""
EARLIEST_EVENING = 5 * 60
"""Minutes: "not after 10" is ten in the evening, as is any hour of twelve from here on."""

_SIDES = frozenset({Part.AFTER, Part.BEFORE})
_ALL = frozenset(Part)
_PARTS_OF_DAY = (
    *(Means.MORNING, Means.MIDDAY, Means.AFTERNOON, Means.EVENING, Means.NIGHT, Means.NOON),
    Means.TONIGHT,
)
_SPACED_OUT = (Means.EVERY, Means.HOURLY, Means.HALF_HOURLY)


class Request(Struct, frozen=True, kw_only=True):
    """What a sentence asks for.

    command: its name; words: what its reader reads, empty for its screen. moves: the times in
    `words` are in place of those of the reminder that is set. without: weekdays on which nothing is
    to come; skip: a date without reminders. likely: it may be about something else. after, before:
    the minute from which and the one until which it is to be quiet, where only one was said.
    """

    command: str
    words: str = ""
    moves: bool = False
    without: tuple[int, ...] = ()
    skip: date | None = None
    likely: bool = False
    after: int | None = None
    before: int | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it is a command and nothing more."""
        return self == Request(command=self.command)

    @property
    def says_more(self) -> bool:
        """Whether it is more than a command's screen on which the value is to be chosen."""
        return not (self.is_bare and self.command in VALUED)


@own_then_english(None)
def request_in(text: str, here: datetime, language: Language) -> Request | None:
    """What a sentence asks for; None where that is nothing, or not for sure.

    here: the local time.
    """
    if len(text) > MOST_LETTERS:
        return None
    sentence = Sentence(without_pictures(text), here, language)
    if sentence.says(sentence.line, Means.YESTERDAY) or word_count(sentence.pieces) > MOST_WORDS:
        return None
    return next((found for way in _WAYS if (found := way(sentence)) is not None), None)


# What a sentence may ask for, the likeliest first


def _away(said: Sentence) -> Request | None:
    """ "Next week I'm on vacation", "off from monday to friday", "back on the 28th"."""
    line, parts = said.absent()
    about = Sentence(line, said.here, said.language)
    denied, asked = about.denies(), bool(about.has & ASKING)
    if not parts or denied != asked or about.has & {Part.MOVE, Part.WORK}:
        return None  # "I'm not away next week"; "remind me to take a break at 9"
    rest = about.rest(_ALL - _SIDES if asked else frozenset({Part.IDLE}))
    sure, returns = said.knows(rest), Part.BACK in parts
    other = not rest or said.names_in_passing(rest) or _comes_again_or_is_over(said, rest)
    if other or (returns and not (sure and said.dates(rest))):
        return None  # "one exercise back"
    read = read_return if returns else read_absence
    return _pause(rest, read, said, sure=sure)


def _pause(
    rest: str, read: Callable[[str, datetime, Language], PauseEnd], said: Sentence, *, sure: bool
) -> Request | None:
    """The pause that words say to a reader; None for none. sure: they say nothing else."""
    try:
        end = read(rest, said.here, said.language)
    except Unsure:
        return Request(command=PAUSE, words=rest) if sure else None
    except Unread:
        return None
    dates = _dates(end, said.here.date())
    if dates is None and not sure:
        return None
    return Request(command=PAUSE, words=dates or rest, likely=not sure)


def _comes_again_or_is_over(said: Sentence, rest: str) -> bool:
    """Whether words are of no pause to come: "every friday", "last week"."""
    items = items_of(rest, said.language.words)
    over = (item.means(Means.LAST, Means.AGO) and not item.means(Means.BEGINNING) for item in items)
    return any(over) or said.says(rest, *_SPACED_OUT, Means.DAILY)


def _dates(end: PauseEnd, today: date) -> str | None:
    """The dates of a pause as /pause reads them in every language; None for what is no dates."""
    if end.day is None or end.minute is not None:
        return None
    return f"{end.first or today} - {end.day - timedelta(days=1)}"


def _quiet(said: Sentence) -> Request | None:
    """ "Don't write to me between 22 and 7", "nothing before 7"."""
    asks = said.has & {Part.WRITE, Part.REMIND}
    if Part.NOT not in said.has or Part.BREAKS in said.has:
        return None
    if asks:
        try:
            hours = read_quiet(said.rest(_ALL - _SIDES), said.language)
        except Unread:
            pass
        else:
            return Request(command=REMIND, words=quiet_words(hours))
    sides = said.order(Part.AFTER, Part.BEFORE)
    clocks = said.clocks(said.rest(_ALL))
    if not sides or len(clocks) != len(sides):
        return None
    minutes = dict(zip(sides, map(_minute, sides, clocks), strict=True))
    if len(minutes) == len(_SIDES):
        hours = Window(start=minutes[Part.AFTER], end=minutes[Part.BEFORE])
        return Request(command=REMIND, words=quiet_words(hours))
    return Request(command=REMIND, after=minutes.get(Part.AFTER), before=minutes.get(Part.BEFORE))


def _minute(side: Part, clock: Clock) -> int:
    """The minute of the day; of an hour of twelve the one in the evening, if it is to be quiet from
    then on."""
    evening = side is Part.AFTER and clock.bare and EARLIEST_EVENING <= clock.minute < NOON
    return (clock.minute + NOON * evening) % MINUTES_A_DAY


def quiet_words(hours: Window) -> str:
    """Quiet hours as /remind reads them in every language."""
    first, last = (f"{minute // 60}:{minute % 60:02}" for minute in (hours.start, hours.end))
    return f"quiet {first}-{last}"


def _less(said: Sentence) -> Request | None:
    """What is to come no more, or not on some days: "no breaks on fridays", "skip today"."""
    if not said.has & NEGATIVE:
        return None
    if not said.is_negated() and _more(said) is not None:
        return None  # "remind me at 9, but not on sundays"
    rest = said.rest(_ALL - _SIDES)
    if said.is_empty(rest):
        return _no_more(said) if Part.SKIP not in said.has else None
    days = said.weekdays(rest)
    if days is not None and set(days) == set(EVERY_DAY):
        return _no_more(said)
    if days is not None and (said.has & ASKING or Part.OFF not in said.has):
        return Request(command=_of_less(said), without=days)
    return _less_once(said, rest)


def _of_less(said: Sentence) -> str:
    return BREAKS if said.has & {Part.BREAKS, Part.UP} else REMIND


def _no_more(said: Sentence) -> Request | None:
    return Request(command=STOP) if said.has & {Part.REMIND, Part.WRITE, Part.BREAKS} else None


def _less_once(said: Sentence, rest: str) -> Request | None:
    """What is not to come on a date or until one; where it is neither, what is set is shown."""
    asks, command = said.has & {Part.REMIND, Part.WRITE, Part.BREAKS}, _of_less(said)
    if not asks and Part.SKIP not in said.has:
        return None
    if (day := said.date(rest)) is not None:
        return Request(command=command, skip=day if command == REMIND else None)
    if said.pauses(rest):
        return Request(command=PAUSE, words=rest)
    return Request(command=command) if asks and said.knows(rest) else None


def _when(said: Sentence) -> Request | None:
    """ "What time is my reminder?" """
    if not {Part.WHEN, Part.REMIND} <= said.has:
        return None
    rest = said.rest(_ALL)
    return Request(command=REMIND) if said.knows(rest) and not said.tells(rest) else None


def _move(said: Sentence) -> Request | None:
    """ "Move my reminder to 7". With more than one time it is shown what is set."""
    if not {Part.MOVE, Part.REMIND} <= said.has or Part.NOT in said.has:
        return None
    rest = said.rest(_ALL - _SIDES)
    small = (Means.AND, Means.JOINING, Means.UNTIL, Means.THROUGH)
    items = items_of(rest, said.language.words)
    leading = takewhile(lambda item: item.is_mark or item.means(*small), items)
    to = [item for item in leading if item.means(Means.UNTIL, Means.THROUGH)]
    rest = rest[to[-1].end :].strip() if to else rest
    found = said.wanted(rest)
    if found is not None and len(found.slots) == 1 and found.slots[0][1] is None:
        return Request(command=REMIND, words=rest, moves=True)
    if found is not None and (found.slots or found.once or found.within):
        return Request(command=REMIND, words=rest)  # "put a reminder on tuesdays at 3"
    return Request(command=REMIND) if said.knows(rest) else None


def _more(said: Sentence) -> Request | None:
    """Reminders, and breaks where they come every so many minutes or from one hour to another."""
    if not said.has & (ASKING | {Part.WORK}):
        return None
    rest = said.rest(ASKING | {Part.WORK, Part.IDLE})
    found = said.wanted(rest) if said.has & {Part.REMIND, Part.WRITE} else None
    if found is not None and (found.slots or found.once or found.within):
        return Request(command=REMIND, words=rest)
    if _are_breaks(said, rest):
        return Request(command=BREAKS, words=rest)
    if Part.REMIND not in said.has:
        return None
    if found is not None:
        return Request(command=REMIND, words=rest)
    vague = said.knows(rest) and not said.tells(rest) and said.says(rest, *_PARTS_OF_DAY)
    return Request(command=REMIND) if vague or said.is_empty(rest) else None


def _are_breaks(said: Sentence, rest: str) -> bool:
    try:
        windows, every, _ = read_breaks(rest, said.language)
    except Unread:
        return False
    spaced = every is not None and said.says(rest, *_SPACED_OUT)
    return spaced or (bool(windows) and bool(said.has & {Part.BREAKS, Part.UP}))


def _shown(said: Sentence) -> Request | None:
    """ "How many sessions have I done this week?" """
    name = said.shows()
    return None if name is None else Request(command=name)


_WAYS = (_away, _quiet, _move, _less, _when, _more, _shown)
