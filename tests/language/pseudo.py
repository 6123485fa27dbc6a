"""A language made of the English one letter by letter, with two exercises: what is not in it is
seen at once. Its letters are Armenian, so that days and plurals are those of "hy"."""

import re
from dataclasses import replace

from msgspec import structs

from lumbar.coach.exercise import Library
from lumbar.language.languages import Language, Languages
from lumbar.language.offers import Offer
from lumbar.language.replies import Replies
from lumbar.language.script import SILENT
from lumbar.language.talk import Sayings
from lumbar.language.words import Words
from tests.language.made import ENGLISH, LIBRARY
from workshop.pseudo import LETTERS

TAG, told = LETTERS.tag, LETTERS.told
_phrases = LETTERS.every


def _words(words: Words) -> Words:
    return structs.replace(
        words,
        language=TAG,
        hints=_phrases(words.hints),
        quiet=_phrases(words.quiet),
        levels={key: _phrases(said) for key, said in words.levels.items()},
        times={key: _phrases(said) for key, said in words.times.items()},
        numbers={number: _phrases(said) for number, said in words.numbers.items()},
        numbers_joined=_phrases(words.numbers_joined),
        day_endings=(),
    )


MARKS = re.compile(r"<[^>]*>|[\^$?|. ]")
"""What has a meaning of its own in a pattern."""


def _patterns(said: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        "".join(LETTERS.say(part) + mark for part, mark in zip(parts, marks, strict=True))
        for parts, marks in ((MARKS.split(one), [*MARKS.findall(one), ""]) for one in said)
    )


def _replies(replies: Replies) -> Replies:
    return structs.replace(
        replies,
        means={
            meaning: {sort: _patterns(said) for sort, said in sorts.items()}
            for meaning, sorts in replies.means.items()
        },
        classes={name: _patterns(said) for name, said in replies.classes.items()},
        scope={part: _patterns(said) for part, said in replies.scope.items()},
        small=_patterns(replies.small),
        contrast=_patterns(replies.contrast),
        felt={told: _patterns(said) for told, said in replies.felt.items()},
        real=_patterns(replies.real),
    )


def _sayings(sayings: Sayings) -> Sayings:
    return structs.replace(
        sayings,
        small=_phrases(sayings.small),
        called={name: _phrases(said) for name, said in sayings.called.items()},
        talk={kind: _phrases(said) for kind, said in sayings.talk.items()},
    )


def two_exercises() -> Library:
    """A library of a bridge and a cat stretch, in every routine that commands need."""
    keys = ("bridge", "cat")
    routines = {
        key: replace(routine, exercises=("cat",) if key in {"stretches", "breaks"} else keys)
        for key, routine in LIBRARY.routines.items()
    }
    return replace(
        LIBRARY,
        exercises={key: LIBRARY.exercises[key] for key in keys},
        routines=routines,
        facts={"walking": LIBRARY.facts["walking"]},
    )


def pseudo_language(library: Library) -> Language:
    """The language, with all texts and the names of a library that is a part of ours."""
    names = LETTERS.every(ENGLISH.names)
    muscles = {key for exercise in library.exercises.values() for key in exercise.works}
    return Language(
        tag=TAG,
        texts=LETTERS.texts(),
        names=structs.replace(
            names,
            exercises={key: names.exercises[key] for key in library.exercises},
            muscles={key: names.muscles[key] for key in muscles},
            facts={key: names.facts[key] for key in library.facts},
        ),
        words=_words(ENGLISH.words),
        replies=_replies(ENGLISH.replies),
        sayings=_sayings(ENGLISH.sayings),
        script=SILENT,
    )


def only_pseudo(language: Language) -> Languages:
    """Everybody speaks it."""
    return Languages(language)


def each_their_own(language: Language) -> Languages:
    """People whose client is in that language speak it; the others speak English."""
    offers = {"en": Offer(name="English"), language.tag: Offer(name=told("Pseudo"))}
    return Languages(ENGLISH, lambda _, __: language, lambda: offers)
