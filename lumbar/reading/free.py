"""Sentences of people's own that ask for reminders, breaks or quiet, in whatever order.

"Every evening at eight remind me please", "nothing before 7", "no breaks on fridays". The phrases
that say what is asked for may stand anywhere (`asks` in said.toml); what is left says when, and
goes to the reader of that command.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise, takewhile

from msgspec import Struct

from lumbar.coach.schedule import EVERY_DAY, Window
from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, small, spans, tidy, word_count, words_of
from lumbar.language.talk import Part
from lumbar.language.vocabulary import plainer
from lumbar.language.words import Means
from lumbar.reading.clock import NOON, Clock
from lumbar.reading.commands import without_pictures
from lumbar.reading.dated import Way
from lumbar.reading.items import Item, items_of
from lumbar.reading.line import MOST_LETTERS, Unread, Unsure
from lumbar.reading.own import own_then_english
from lumbar.reading.pauses import read_pause
from lumbar.reading.reminder_line import ReminderLine
from lumbar.reading.reminders import Wanted, read_remind
from lumbar.reading.requests import read_breaks, read_quiet
from lumbar.reading.times import Times

MOST_WORDS = 24
"""A longer text is about something else."""
REMIND, BREAKS, PAUSE, STOP = "remind", "breaks", "pause", "stop"
SHORT = "short"
"""No command: less than the whole routine is wished for, or there is little time."""
"""The commands that sentences ask for; stop shows all that there is to stop."""
VALUED = frozenset({REMIND, BREAKS})
"""Those that have a screen of their own, on which the value is chosen."""
EARLIEST_EVENING = 5 * 60
"""Minutes: "not after 10" is ten in the evening, as is any hour of twelve from here on."""

_NEGATIVE = frozenset({Part.NOT, Part.OFF, Part.SKIP})
_ASKING = frozenset({Part.REMIND, Part.WRITE, Part.UP, Part.BREAKS})
_SIDES = frozenset({Part.AFTER, Part.BEFORE})
_ALL = frozenset(Part)
_PARTS_OF_DAY = (
    *(Means.MORNING, Means.MIDDAY, Means.AFTERNOON, Means.EVENING, Means.NIGHT, Means.NOON),
    Means.TONIGHT,
)
_EDGES = " ,;:-?!¿¡\u061f\u060c\uff0c\u3002"
_LENGTHS = (
    *(Means.HOURS, Means.DAYS, Means.WEEKS, Means.FORTNIGHTS, Means.MONTHS, Means.UNTIL),
    Means.THROUGH,
)
_SPACED_OUT = (Means.EVERY, Means.HOURLY, Means.HALF_HOURLY)


class Request(Struct, frozen=True, kw_only=True):
    """What a sentence asks for.

    command: its name; words: what its reader reads, empty for its screen. moves: the times in
    `words` are in place of those of the reminder that is set. without: weekdays on which nothing is
    to come; skip: a date without reminders. after, before: the minute from which and the one
    until which it is to be quiet, where only one of them was said.
    """

    command: str
    words: str = ""
    moves: bool = False
    without: tuple[int, ...] = ()
    skip: date | None = None
    after: int | None = None
    before: int | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it is a command and nothing more."""
        return self == Request(command=self.command)


@own_then_english(None)
def request_in(text: str, here: datetime, language: Language) -> Request | None:
    """What a sentence asks for; None where that is nothing, or not for sure.

    here: the local time.
    """
    if len(text) > MOST_LETTERS:
        return None
    sentence = _Sentence(without_pictures(text), here, language)
    if word_count(sentence.pieces) > MOST_WORDS:
        return None
    return next((found for way in _WAYS if (found := way(sentence)) is not None), None)


class _Sentence:
    """A text with the phrases in it that say what is asked for."""

    def __init__(self, text: str, here: datetime, language: Language) -> None:
        self.here, self.language = here, language
        self.line = tidy(text)
        self._places = list(spans(self.line))
        self.pieces: Phrase = tuple(small(self.line[start:end]) for start, end in self._places)
        self._marks = list(self._found())
        self.has = frozenset(part for _, _, parts in self._marks for part in parts)

    def _found(self) -> Iterator[tuple[int, int, frozenset[Part]]]:
        """The phrases, the longest first: where each begins and ends in the line, and its parts."""
        known = self.language.sayings.parts
        longest = max(map(len, known))
        at = 0
        while at < len(self.pieces):
            for size in range(min(longest, len(self.pieces) - at), 0, -1):
                said = self.pieces[at : at + size]
                parts = known.get(said) or known.get(plainer(said))
                if parts:
                    yield self._places[at][0], self._places[at + size - 1][1], parts
                    at += size
                    break
            else:
                at += 1

    def rest(self, without: frozenset[Part]) -> str:
        """The line without the phrases of some parts, and without small words that say nothing
        about times."""
        kept = _cut(self.line, ((a, b) for a, b, parts in self._marks if parts & without))
        idle = (item for item in items_of(kept, self.language.words) if self._is_idle(item))
        return _cut(kept, ((item.start, item.end) for item in idle)).strip(_EDGES)

    def _is_idle(self, item: Item) -> bool:
        word = item.word
        says = item.tells or word.day is not None or word.month is not None or word.means
        return not says and not item.is_mark and self._is_small(item.text)

    def _is_small(self, words: str) -> bool:
        return all(piece in self.language.sayings.small_words for piece in words_of(words))

    def is_empty(self, rest: str) -> bool:
        """Whether nothing is left but words that lead to a time."""
        leading = (Means.AND, Means.JOINING, Means.DATE_BEFORE, Means.CLOCK_BEFORE)
        items = items_of(rest, self.language.words)
        return all(item.is_mark or item.means(*leading) for item in items)

    def knows(self, rest: str) -> bool:
        """Whether each word of these says something about times."""
        items = items_of(rest, self.language.words)
        named = (item.word.day is not None or item.word.month is not None for item in items)
        told = (item.tells or item.word.means or item.is_mark for item in items)
        return all(map(any, zip(named, told, strict=True)))

    def says(self, rest: str, *wanted: Means) -> bool:
        """Whether a word of these can mean one of them."""
        return any(item.means(*wanted) for item in items_of(rest, self.language.words))

    def tells(self, rest: str) -> bool:
        """Whether a number, or a time in words, stands in these."""
        return any(item.tells for item in items_of(rest, self.language.words))

    def order(self, *of: Part) -> list[Part]:
        """Which of these parts there are, in the order in which they are first said."""
        found = (part for _, _, parts in self._marks for part in of if part in parts)
        return list(dict.fromkeys(found))

    def shows(self) -> str | None:
        """The command that a phrase asks for wherever it stands; None for none."""
        known = self.language.sayings.shown
        longest = max(map(len, known), default=0)
        for pieces in (self.pieces, plainer(self.pieces)):
            for at in range(len(pieces)):
                for size in range(min(longest, len(pieces) - at), 0, -1):
                    if (name := known.get(pieces[at : at + size])) is not None:
                        return name
        return None

    def is_negated(self) -> bool:
        """Whether what denies stands right beside what asks: "don't remind me"."""
        for one, two in pairwise(self._marks):
            between = self.line[one[1] : two[0]]
            kinds = [bool(parts & _NEGATIVE) for parts in (one[2], two[2])]
            asks = [bool(parts & _ASKING) for parts in (one[2], two[2])]
            beside = between.strip() == "" or self._is_small(between)
            if beside and ((kinds[0] and asks[1]) or (asks[0] and kinds[1])):
                return True
        return any(parts & _NEGATIVE and parts & _ASKING for _, _, parts in self._marks)

    def wanted(self, rest: str) -> Wanted | None:
        """The reminders that words say; the likeliest where they are asked about."""
        try:
            return read_remind(rest, self.here, self.language)
        except Unsure as why:
            return next((one for one in why.choices if isinstance(one, Wanted)), None)
        except Unread:
            return None

    def weekdays(self, rest: str) -> tuple[int, ...] | None:
        """The weekdays that words name, and nothing else."""
        items = items_of(rest, self.language.words)
        if any(item.word.day is not None and self._is_small(item.text) for item in items):
            return None  # "we" and "so" are short names of days, and small words
        found = self.wanted(rest)
        alone = found is not None and not (found.slots or found.once or found.within)
        return found.days if found is not None and alone else None

    def date(self, rest: str) -> date | None:
        """The date that words are, and nothing else: "tomorrow"."""
        try:
            line = ReminderLine(rest, self.here, self.language, Way())
            line.skip()
            ahead = line.take_date()
            line.end()
        except Unread:
            return None
        return None if ahead is None else self.here.date() + timedelta(days=ahead)

    def clocks(self, rest: str) -> list[Clock]:
        """The times of day that words are, and nothing else; empty where they are not."""
        line = Times(rest, self.language, "example-quiet", pairs=False)
        found: list[Clock] = []
        try:
            line.skip()
            while (clock := line.take_clock()) is not None:
                found.append(clock)
                line.skip()
                line.take(Means.OR)
                line.skip()
            line.end()
            line.sure()
        except Unread:
            return []
        return found

    def pauses(self, rest: str) -> bool:
        """Whether words are the length or the end of a pause, and nothing else."""
        if not self.knows(rest) or not self.says(rest, *_LENGTHS):
            return False
        try:
            read_pause(rest, self.here, self.language)
        except Unread:
            return False
        return True


# What a sentence may ask for, the likeliest first


def _quiet(said: _Sentence) -> Request | None:
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


def _less(said: _Sentence) -> Request | None:
    """What is to come no more, or not on some days: "no breaks on fridays", "skip today"."""
    if not said.has & _NEGATIVE:
        return None
    if not said.is_negated() and _more(said) is not None:
        return None  # "remind me at 9, but not on sundays"
    rest = said.rest(_ALL - _SIDES)
    if said.is_empty(rest):
        return _no_more(said) if Part.SKIP not in said.has else None
    days = said.weekdays(rest)
    if days is not None and set(days) == set(EVERY_DAY):
        return _no_more(said)
    if days is not None and (said.has & _ASKING or Part.OFF not in said.has):
        return Request(command=_of_less(said), without=days)
    return _less_once(said, rest)


def _of_less(said: _Sentence) -> str:
    return BREAKS if said.has & {Part.BREAKS, Part.UP} else REMIND


def _no_more(said: _Sentence) -> Request | None:
    return Request(command=STOP) if said.has & {Part.REMIND, Part.WRITE, Part.BREAKS} else None


def _less_once(said: _Sentence, rest: str) -> Request | None:
    """What is not to come on a date or until one; where it is neither, what is set is shown."""
    asks, command = said.has & {Part.REMIND, Part.WRITE, Part.BREAKS}, _of_less(said)
    if not asks and Part.SKIP not in said.has:
        return None
    if (day := said.date(rest)) is not None:
        return Request(command=command, skip=day if command == REMIND else None)
    if said.pauses(rest):
        return Request(command=PAUSE, words=rest)
    return Request(command=command) if asks and said.knows(rest) else None


def _when(said: _Sentence) -> Request | None:
    """ "What time is my reminder?" """
    if not {Part.WHEN, Part.REMIND} <= said.has:
        return None
    rest = said.rest(_ALL)
    return Request(command=REMIND) if said.knows(rest) and not said.tells(rest) else None


def _move(said: _Sentence) -> Request | None:
    """ "Move my reminder to 7". With more than one time it is shown what is set."""
    if not {Part.MOVE, Part.REMIND} <= said.has or Part.NOT in said.has:
        return None
    rest = said.rest(_ALL - _SIDES)
    leading = takewhile(lambda item: not item.tells, items_of(rest, said.language.words))
    to = [item for item in leading if item.means(Means.UNTIL, Means.THROUGH)]
    rest = rest[to[-1].end :].strip() if to else rest
    found = said.wanted(rest)
    if found is not None and len(found.slots) == 1 and found.slots[0][1] is None:
        return Request(command=REMIND, words=rest, moves=True)
    return Request(command=REMIND) if said.knows(rest) else None


def _more(said: _Sentence) -> Request | None:
    """Reminders, and breaks where they come every so many minutes or from one hour to another."""
    if not said.has & (_ASKING | {Part.WORK}):
        return None
    rest = said.rest(_ASKING | {Part.WORK, Part.IDLE})
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


def _are_breaks(said: _Sentence, rest: str) -> bool:
    try:
        windows, every, _ = read_breaks(rest, said.language)
    except Unread:
        return False
    spaced = every is not None and said.says(rest, *_SPACED_OUT)
    return spaced or (bool(windows) and bool(said.has & {Part.BREAKS, Part.UP}))


def _shown(said: _Sentence) -> Request | None:
    """ "How many sessions have I done this week?" """
    name = said.shows()
    return None if name is None else Request(command=name)


_WAYS = (_quiet, _move, _less, _when, _more, _shown)


def _cut(line: str, places: Iterable[tuple[int, int]]) -> str:
    """The line with a space in place of some of it."""
    kept, at = [], 0
    for start, end in places:
        kept.append(line[at:start])
        at = end
    return " ".join(" ".join([*kept, line[at:]]).split())
