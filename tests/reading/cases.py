"""Cases of what people write about times in each language: a table a language, cases/<tag>.tsv.

Columns: the language's tag, what is asked, the words, and what is right. It is Wednesday,
2026-03-11, 08:00. What is right, by what is asked:

remind   minutes of the day; weekdays (0 = Monday, - for none): 570,1080; 01234. Or `once` with
         date and minute of each; or +120, minutes from now; or `days 01234` for weekdays alone;
         or `every 2 2026-03-11 570` for one in so many days from a date on
breaks   windows in minutes, and minutes between two (- for what is not said); weekdays
quiet    540-1020
pause    the first date after it, with the minute if it has one; +120; or `told`: until told;
         before that its first date and .. if it begins later: 2026-03-20..2026-03-28
time     570
ago      the date of an operation
switch   on or off
ask      stands for any of these: it is asked about, or not understood; with the only choice
         that is offered, if it is one
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from lumbar.coach.schedule import Window
from lumbar.language.languages import Language
from lumbar.reading.line import Unread
from lumbar.reading.operated import operated_on
from lumbar.reading.requests import (
    PauseEnd,
    Unsure,
    Wanted,
    is_off,
    is_on,
    read_breaks,
    read_pause,
    read_quiet,
    read_remind,
    read_time,
)
from tests.reading.tables import ASK, NOTHING, Case, cases

FOLDER = Path(__file__).with_name("cases")
HERE = datetime(2026, 3, 11, 8, tzinfo=UTC)


def cases_in(tag: str) -> Iterator[Case]:
    """The cases of a language."""
    return cases(FOLDER / f"{tag}.tsv")


def answer(case: Case, language: Language) -> str:
    """What the reader says, as the tables say it."""
    try:
        return READERS[case.asked](case.words, language)
    except Unsure as why:
        shown = SHOWN.get(case.asked) if len(why.choices) == 1 else None
        return ASK if shown is None else f"{ASK} {shown(why.choices[0])}"
    except Unread:
        return ASK


def _days(days: Iterable[int] | None) -> str:
    return NOTHING if days is None else "".join(map(str, days))


def _remind(words: str, language: Language) -> str:
    return _wanted(read_remind(words, HERE, language))


def _wanted(wanted: Wanted) -> str:
    parts = []
    by_days: dict[str, list[str]] = {}
    for minute, rule in wanted.slots:
        if rule is not None and rule.every > 1:
            parts.append(f"every {rule.every} {rule.since} {minute}")
        else:
            by_days.setdefault(_days(rule.days if rule else None), []).append(str(minute))
    parts += [f"{','.join(minutes)}; {days}" for days, minutes in by_days.items()]
    if wanted.once:
        parts.append("once " + ", ".join(f"{day} {minute}" for day, minute in wanted.once))
    parts += [f"+{minutes}" for minutes in wanted.within]
    parts += [f"days {_days(wanted.days)}"] if wanted.days is not None else []
    return ("also " if wanted.also else "") + " | ".join(parts)


def _window(window: Window) -> str:
    return f"{window.start}-{window.end}"


def _breaks(words: str, language: Language) -> str:
    windows, every, days = read_breaks(words, language)
    hours = ",".join(map(_window, windows)) or NOTHING
    return f"{hours} every {every or NOTHING}; {_days(days)}"


def _pause(words: str, language: Language) -> str:
    return _end(read_pause(words, HERE, language))


def _end(end: PauseEnd) -> str:
    if end.length is not None:
        return f"+{end.length}"
    if end.first is not None:
        return f"{end.first}..{end.day or 'told'}"
    if end.day is None:
        return "told"
    return f"{end.day}" if end.minute is None else f"{end.day} {end.minute}"


def _ago(words: str, language: Language) -> str:
    day: date | None = operated_on(words, HERE.date(), language)
    return ASK if day is None else str(day)


def _switch(words: str, language: Language) -> str:
    on, off = is_on(words, language), is_off(words, language)
    return {(True, False): "on", (False, True): "off"}.get((on, off), ASK)


SHOWN: dict[str, Callable[[Any], str]] = {"remind": _wanted, "pause": _end}
"""How what may be meant is told, where it is asked about."""
READERS: dict[str, Callable[[str, Language], str]] = {
    "remind": _remind,
    "breaks": _breaks,
    "pause": _pause,
    "quiet": lambda words, language: _window(read_quiet(words, language)),
    "time": lambda words, language: str(read_time(words, language)),
    "ago": _ago,
    "switch": _switch,
}
