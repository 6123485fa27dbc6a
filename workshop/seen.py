"""Which texts a screen is made of, and every screen of a language, each look of it once.

A look is what a screen says apart from numbers and names: a countdown of 12 s and one of 11 s look
alike, and so do two exercises in one sentence.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from msgspec import structs

from lumbar.coach.person import Person
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, Own, Texts
from lumbar.screens import progress
from lumbar.screens.presses import View
from lumbar.screens.screen import Screen
from workshop.every_answer import (
    BONES,
    PREGNANT,
    answer_screens,
    group_screens,
    odd_screens,
    pain_screens,
    standing_by,
)
from workshop.every_screen import coming_screens, schedule_screens, standing_screens
from workshop.every_session import session_screens
from workshop.people import HISTORIES, LIBRARY, PERSONS, SAFE, TODAY, Show

VIEWS = (View(), View(by_month=True), View(exercise="plank"))
NUMBER = re.compile(r"\d+")
Named = tuple[str, Screen]


@dataclass(frozen=True, slots=True)
class Said:
    """A text as it was said once. look: its words, with a sign for each argument."""

    key: str
    look: str


class Recording(Texts):
    """Texts that note what is asked of them."""

    def __init__(self, texts: Texts) -> None:
        vars(self).update(vars(texts))
        self.said: list[Said] = []
        self.key_of: dict[str, str] = {}
        """The key of each text that was said, by what it said."""

    def __call__(self, key: str, **arguments: str | float) -> Markup:
        """As in Texts."""
        text = super().__call__(key, **arguments)
        look = str(text)
        for value in sorted(map(str, arguments.values()), key=len, reverse=True):
            look = look.replace(value, "…") if value else look
        self.key_of.setdefault(text, key)
        self.said.append(Said(key, NUMBER.sub("0", look)))
        return text


@dataclass(frozen=True, slots=True)
class Seen:
    """A screen of a section of the page.

    keys: of the texts that it is made of, in the order in which they were asked for.
    """

    section: str
    name: str
    screen: Screen
    keys: tuple[str, ...]


@dataclass(slots=True)
class Collected:
    """Every screen of a language, each look once; said: everything that any screen said."""

    screens: list[Seen] = field(default_factory=list)
    said: set[Said] = field(default_factory=set)


def recording(language: Language) -> tuple[Language, Recording]:
    """The language, and the texts in it that note what is asked of them."""
    texts = Recording(language.texts)
    return structs.replace(language, texts=texts), texts


def show_of(language: Language) -> Show:
    """What screens of a language are made with: people write the name of an exercise, so that
    nothing foreign comes back."""
    # A language may lack some of them; English has all.
    keys = (language.english or language).texts.keys
    commands = tuple(key.removeprefix("command-") for key in keys if key.startswith("command-"))
    return Show(language=language, typed=Own(language.names.exercise("cat")), commands=commands)


_HOME = replace(PERSONS["strong"], zone="Europe/Stockholm", aims={"plank": 5})
PEOPLE: dict[str, Person] = {
    **PERSONS,
    "pregnant": replace(_HOME, safety=PREGNANT),
    "weak bones": replace(_HOME, safety=BONES, aims={"plank": 5, "bridge": 5}),
}
"""Of whom screens are shown."""


def progress_screens(of: Person, show: Show) -> Iterator[Named]:
    """/progress, with its picture."""
    for name, history in ((name, HISTORIES.get(name, ())) for name in PERSONS):
        for view in VIEWS:
            who = PERSONS[name] if history else replace(of, safety=SAFE)
            shown = progress.progress(who, history[::-1], LIBRARY, TODAY, show.language, view)
            yield f"progress, {name}", shown


SECTIONS: tuple[tuple[str, Callable[[Person, Show], Iterator[Named]], tuple[str, ...]], ...] = (
    ("Outside a session", standing_screens, tuple(PEOPLE)),
    ("In a session", session_screens, ("gentle", "by itself", "long history")),
    ("After It hurts", pain_screens, ("strong", "by itself")),
    ("What is answered", answer_screens, ("strong",)),
    ("Progress", progress_screens, ("new", "unsafe", "long history")),
    ("Reminders, breaks, pauses, time zones", schedule_screens, ("new", "strong", "unsafe")),
    ("What comes by itself", coming_screens, ("new", "strong")),
    ("What goes on by itself", standing_by, ("new", "strong")),
    ("In a group", group_screens, ("strong",)),
    ("When something is wrong, and for owners", odd_screens, ("new",)),
)
"""The parts of the page: a heading, its screens, and of whom they are."""


def screens_of(show: Show) -> Iterator[tuple[str, str, Screen]]:
    """Every screen: the section, its name, and what is seen."""
    for section, screens, names in SECTIONS:
        for who in names:
            for name, screen in screens(PEOPLE[who], show):
                yield section, name, screen


def collected(language: Language, *, every: bool = False) -> Collected:
    """Every screen of a language. every: also those that look like one before them."""
    spoken, texts = recording(language)
    show, found = show_of(spoken), Collected()
    looks: set[tuple[object, ...]] = set()
    for section, name, screen in screens_of(show):
        said = tuple(texts.said)
        texts.said.clear()
        found.said.update(said)
        look = (section, frozenset(said), _shape(screen))
        if every or look not in looks:
            looks.add(look)
            keys = tuple(dict.fromkeys(one.key for one in said))
            found.screens.append(Seen(section, name, screen, keys))
    return found


def _shape(screen: Screen) -> tuple[object, ...]:
    """What a screen has besides its words."""
    medium = screen.shows.medium if screen.shows else None
    return tuple(len(row) for row in screen.rows), medium
