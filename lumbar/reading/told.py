"""What people write as the answer to the safety question.

Pure. An answer is given only where it is sure: where a text doubts, asks, denies, tells of somebody
else or has more in it that is not understood, there is none, and the question is asked once more.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from lumbar.language.calendars import Calendar
from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, length_in_words, tidy, word_count, words_of
from lumbar.language.talk import Talk
from lumbar.language.vocabulary import Word
from lumbar.language.words import OF_LISTS, Means, Told
from lumbar.reading.items import items_of
from lumbar.reading.line import MOST_LETTERS
from lumbar.reading.own import read_in
from lumbar.reading.phrases import Place, phrases_of, pieces_of, places
from lumbar.reading.replies import tells_of_others

IN_ORDER = (Told.EMERGENCY, Told.DOCTOR)
"""What the lists of the safety question name, from its first on."""
NAMED = (Told.PREGNANCY, Told.SURGERY, Told.BONES, Told.OTHER)
"""What the clinician's list has, by name."""
IS_TRUE = frozenset({*IN_ORDER, Told.CLINICIAN, *NAMED})
TAKES_BACK = frozenset({Told.NOT, Told.DOUBT})
DENIES = (Told.NONE, Told.WELL)
IDLE = (*DENIES, Told.SMALL, Told.BESIDE)
LEAST_WORDS = 3
"""Fewer, between two commas, may be a half of something."""
MOST_UNKNOWN = 4
"""Words that are not known, in all, beside what is: more tell a story that may have a graver turn.
With a pregnancy, which goes on at once, there may be none."""
_COMMA = re.compile("[,،、，;；:：]")  # noqa: RUF001
_BREAK = re.compile(
    r"[,،、，;؛；:：.。!！\n+/&|]|\s[-–—]+\s|(?<=[\u3400-\u9fff])\s(?=[\u3400-\u9fff])"  # noqa: RUF001
)
"""Where a part of a text ends; between two Han letters a space stands for a comma."""
_QUESTION = re.compile("[?？؟¿]")  # noqa: RUF001
_TAG = re.compile("<[^>]+>")


def told(text: str, language: Language) -> Told | None:
    """Returns which answer a text names; None for none, or where it is not sure.

    Of several lists it is the gravest. Of several conditions on the clinician's list it is that
    list; a broken vertebra is no other fracture beside. A whole line of the question names the
    list that it stands in, and so does a part of one between commas, in a list of single
    conditions.
    """
    if len(text) > MOST_LETTERS or _QUESTION.search(text):
        return None
    copied = _copied(text, language)
    if copied is not None:
        return copied
    for one in read_in(language):
        answer = _Answer(text, one)
        if answer.said:
            return answer.read()
    return None


def parts_of(text: str) -> list[str]:
    """The parts of a text between marks that no phrase goes over."""
    return _BREAK.split(text)


def _copied(text: str, language: Language) -> Told | None:
    """The list of the safety question that has these very words; None where none has."""
    pieces = words_of(text)
    spoken = filter(None, (language, language.english))
    lines = [line for one in spoken for line in _lines_of_lists(one)] if pieces else []
    return next((told for told, line in lines if words_of(line) == pieces), None)


def _lines_of_lists(language: Language) -> Iterator[tuple[Told, str]]:
    """Every line of the question's first two lists, and parts of the second's, with what it names.

    What stands in the third list is named more exactly by the words of the lists.
    """
    lists = html.unescape(_TAG.sub("", language("safety-list"))).split("\n\n")
    for told, listed in zip(IN_ORDER, lists, strict=False):
        for line in listed.splitlines()[1:]:
            yield told, line
            if told is Told.DOCTOR:
                parts = _COMMA.split(line)
                yield from ((told, part) for part in parts if length_in_words(part) >= LEAST_WORDS)


class _Answer:
    """A text as one language reads it."""

    def __init__(self, text: str, language: Language) -> None:
        self._text, self._language, self._words = text, language, language.words
        self._pieces = pieces_of(text)
        ends = list(accumulate(len(pieces_of(part)) for part in parts_of(text)))
        kinds = (kind for kind in self._words.safety if kind not in OF_LISTS)
        self._places = {
            # "No, it is": no phrase goes over a comma.
            kind: [one for one in places(self._pieces, kind, self._words) if _is_whole(one, ends)]
            for kind in kinds
        }
        self._whole = next((kind for kind in sorted(OF_LISTS) if self._is(kind)), None)

    @property
    def said(self) -> bool:
        """Whether the language's lists know anything of it but small words."""
        kinds = {kind for kind, found in self._places.items() if found}
        return self._whole is not None or bool(kinds & {*IS_TRUE, *TAKES_BACK, *DENIES})

    def read(self) -> Told | None:
        """What it names; None where that is not sure."""
        if self._whole is not None:
            return self._whole
        if self._has(Told.DOUBT):
            return None
        named = {kind for kind in IS_TRUE if self._has(kind)}
        if not named:
            return Told.NONE if self._is_none() else None
        return _gravest(named) if self._is_sure(named) else None

    def _is_sure(self, named: set[Told]) -> bool:
        """Whether what is named is true, now, of the person, and nothing graver may stand beside
        it."""
        if self._has(Told.NOT) or tells_of_others(self._text, self._language.replies):
            return False
        if named <= {Told.EMERGENCY, Told.PREGNANCY} and self._is_old(named):
            return False
        if Told.EMERGENCY in named:
            return True
        unknown = self._unknown()
        most = 0 if named == {Told.PREGNANCY} else MOST_UNKNOWN
        return unknown is not None and unknown <= most

    def _is(self, kind: Told) -> bool:
        return self._pieces in phrases_of(self._words).get(kind, ())

    def _has(self, kind: Told) -> bool:
        """Whether one of its phrases stands in the text, and not within one that is true: the
        "without" in "lost weight without trying" denies nothing. So does "broken vertebra" hide
        what "broken" alone would be, and "neither one nor the other" the other."""
        hides = IS_TRUE - {kind} if kind in {*NAMED, *TAKES_BACK} else frozenset[Told]()
        hides |= {*DENIES} if kind in {*NAMED, Told.DOUBT} else set()
        hiding = [one for other in hides for one in self._places.get(other, ())]
        found = self._places.get(kind, [])
        return any(not any(place < other for other in hiding) for place in found)

    def _all(self, *kinds: Told) -> set[int]:
        """The pieces that the phrases of these lists stand in."""
        return {at for kind in kinds for place in self._places.get(kind, ()) for at in place}

    def _is_none(self) -> bool:
        """Whether it denies, or says that one is well, and says nothing else. What comes behind a
        comma says so once more, or is thanks: "no, I have" may be anything."""
        says = self._all(*DENIES)
        small = self._all(*DENIES, Told.SMALL)
        if not says or not small >= set(range(len(self._pieces))) or self._is_unwell():
            return False
        thanks = {piece for one in self._language.sayings.phrases[Talk.THANKS] for piece in one}
        parts = [part for part in self._parts(says) if part]
        first = next((n for n, part in enumerate(parts) if not says.isdisjoint(part)), 0)
        return all(
            not says.isdisjoint(part) or any(self._pieces[at] in thanks for at in part)
            for part in parts[first:]
        )

    def _is_unwell(self) -> bool:
        """Whether a part that says one is well denies it: "no, I'm healthy" does not."""
        denied = [one for kind in (Told.NONE, Told.NOT) for one in self._places.get(kind, ())]
        well = self._places.get(Told.WELL, [])
        loose = [one for one in denied if not any(one <= other for other in well)]
        return any(
            not one.isdisjoint(part) and not other.isdisjoint(part)
            for part in self._parts(self._all(*DENIES))
            for one in well
            for other in loose
        )

    def _is_old(self, named: set[Told]) -> bool:
        """Whether it tells of years, or of months: an emergency, or a pregnancy, that is over."""
        units = {Means.YEARS, *([Means.MONTHS] if Told.EMERGENCY in named else [])}
        items = items_of(tidy(self._text), self._words)
        return any(item.means(*units) or _is_year(item.text) for item in items)

    def _unknown(self) -> int | None:
        """How many words are not known; None where a part of the text has nothing that is true.

        Parts are told apart by commas and by words such as "and" and "but".
        """
        true, known = self._all(*IS_TRUE, *DENIES), self._all(*IS_TRUE, *IDLE)
        of_times = self._of_times()
        known |= {at for at, one in enumerate(self._pieces) if one.isdecimal() or one in of_times}
        unknown = list[str]()
        for part in self._parts(true):
            strange = [self._pieces[at] for at in part if at not in known]
            if strange and true.isdisjoint(part):
                return None
            unknown += strange
        return word_count(tuple(unknown))

    def _of_times(self) -> frozenset[str]:
        """The words about times in it."""
        items = items_of(tidy(self._text), self._words)
        told = (one for one in items if one.tells or one.word.means or _is_day(one.word))
        return frozenset(piece for item in told for piece in pieces_of(item.text))

    def _parts(self, true: set[int]) -> Iterator[list[int]]:
        """The pieces of each part of the text; a phrase that is true lies in one part."""
        joins = {*self._language.words.times.get(Means.AND, ())}
        joins |= {*self._language.replies.contrast}
        breaks = {at for one in joins for at in _starts(self._pieces, pieces_of(one))}
        at = 0
        for part in parts_of(self._text):
            found = list[int]()
            for piece in pieces_of(part):
                if at >= len(self._pieces) or self._pieces[at] != piece:
                    break
                if at in breaks and at not in true:
                    yield found
                    found = []
                found.append(at)
                at += 1
            yield found
        yield list(range(at, len(self._pieces)))


def _gravest(named: set[Told]) -> Told:
    """The gravest list that is named; of the clinician's list what is, if it is one thing."""
    for grave in IN_ORDER:
        if grave in named:
            return grave
    if named == {Told.BONES, Told.OTHER}:
        return Told.BONES  # a vertebral fracture is a fracture
    return next(iter(named)) if len(named) == 1 else Told.CLINICIAN


def _starts(pieces: Phrase, phrase: Phrase) -> Iterable[int]:
    size = len(phrase)
    return (at for at in range(len(pieces) - size + 1) if size and pieces[at : at + size] == phrase)


def _is_whole(place: Place, ends: Sequence[int]) -> bool:
    """Whether no part of a text, of which `ends` has the ends, ends within a phrase."""
    return not any(min(place) < end <= max(place) for end in ends)


def _is_day(word: Word) -> bool:
    # "تیر" is a month, and a shooting pain.
    dated = word.month is not None and word.calendar is Calendar.GREGORIAN
    return word.day is not None or dated


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal()
