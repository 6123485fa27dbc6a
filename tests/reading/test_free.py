"""Sentences of people's own that ask for a command, in each language: requests/<tag>.tsv.

Columns: the command, the words, and the value that it must be given. They were written by people's
ways to say it before the lists that they are read by. It is Wednesday, 2026-03-11, 08:00.

remind    as in cases.py; or `shown`, which asks at which time; `move` and the minute; `without` and
          weekdays on which nothing is to come; `skip` and a date
breaks    as in cases.py; or `without`
quiet     from which minute on, or until which
pause     as in cases.py; `ask` where it may be about somebody else
short     less than the whole routine
none      nothing; pain: it is heard before anything else

Nothing is read as anything else than is meant; asking once more is no error, if it is seldom.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from handlers.commands import ALL
from lumbar.language.languages import Language
from lumbar.language.replies import Meaning
from lumbar.language.talk import Talk
from lumbar.reading.free import (
    BREAKS,
    PAUSE,
    REMIND,
    SHORT,
    STOP,
    Request,
    request_in,
)
from lumbar.reading.meant import meant
from lumbar.reading.named import after_quiet
from lumbar.reading.said import talk_said
from lumbar.reading.wanted import wanted
from tests.every import every
from tests.language.made import READ
from tests.reading.cases import HERE, answer
from tests.reading.corpus.measure import CORPUS, OF_LANGUAGES, sentences_in
from tests.reading.tables import ASK, NOTHING, Case, cases, tags

FOLDER = Path(__file__).with_name("requests")
TAGS = tags(FOLDER)
QUIET, SHOWN = "quiet", "shown"
LEAST = 40
"""Sentences that each language has."""
LEAST_RIGHT = 0.9
"""The part of a language's sentences that is done as it is meant, and not asked about."""
READ_BY_WORDS = {REMIND, BREAKS, PAUSE, QUIET}


def cases_in(tag: str) -> Iterator[Case]:
    """The sentences of a language."""
    return cases(FOLDER / f"{tag}.tsv")


def read(case: Case) -> tuple[str, str]:
    """The command that is read, and its value, as the tables say them."""
    language = READ.get(case.tag)
    if meant(case.words, language).meaning in {Meaning.PAIN, Meaning.ALARM}:
        return "pain", NOTHING
    asked = wanted(case.words, HERE, ALL, language)
    if asked.first is not None:
        return _valued(asked.first.name, asked.first.words, language)
    if asked.request is not None:
        return _told(asked.request, language)
    if asked.called is not None:
        return _valued(asked.called.name, asked.called.words, language)
    talk = {Talk.STOP: STOP, Talk.HURRY: SHORT}
    return talk.get(talk_said(case.words, language) or Talk.NO, "none"), NOTHING


def _told(request: Request, language: Language) -> tuple[str, str]:
    if request.likely:
        return request.command, ASK
    if request.after is not None or request.before is not None:
        after, before = ("" if at is None else at for at in (request.after, request.before))
        return QUIET, f"{after}-{before}"
    if request.without:
        return request.command, f"without {''.join(map(str, request.without))}"
    if request.skip is not None:
        return request.command, f"skip {request.skip}"
    command, value = _valued(request.command, request.words, language)
    return command, f"move {value.partition(';')[0]}" if request.moves else value


def _valued(command: str, words: str, language: Language) -> tuple[str, str]:
    """A command with the value that its reader finds in the words."""
    hours = after_quiet(words, language) if command == REMIND else None
    if hours is not None:
        command, words = QUIET, hours
    if not words:
        return command, SHOWN if command in {REMIND, BREAKS} else NOTHING
    if command not in READ_BY_WORDS:
        return command, NOTHING
    return command, answer(Case(language.tag, command, words, ""), language)


def is_right(case: Case) -> bool:
    """Whether it is done as it is meant."""
    return read(case) == (case.asked, case.right)


def asks(case: Case) -> bool:
    """Whether nothing is done, but asked or offered."""
    command, value = read(case)
    return value == SHOWN or value.startswith(ASK) or command in {"none", "pain", STOP}


@every("case", [case for tag in TAGS for case in cases_in(tag)])
def test_nothing_is_read_that_is_not_meant(case: Case) -> None:
    assert is_right(case) or asks(case), read(case)


@every("tag", TAGS)
def test_most_sentences_are_understood(tag: str) -> None:
    right = Counter(map(is_right, cases_in(tag)))
    assert right[True] >= LEAST_RIGHT * right.total()


def test_every_language_has_a_table_and_enough_in_it() -> None:
    assert set(TAGS) == set(READ.offered)
    assert [tag for tag in TAGS if sum(1 for _ in cases_in(tag)) < LEAST] == []


@every("tag", TAGS)
def test_what_is_said_of_other_things_asks_for_nothing_but_a_screen(tag: str) -> None:
    """What people say in a hold sets nothing, should it come when the hold is over."""
    language = READ.get(tag)
    table = OF_LANGUAGES.get(tag, CORPUS)
    said = [text for _, text in sentences_in(table)][::20]
    found = {text: request_in(text, HERE, language) for text in said}
    assert [text for text, one in found.items() if one and not one.is_bare] == []
