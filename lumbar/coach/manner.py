"""How sessions go: counted aloud or silently, by itself or when the person is ready.

It is a choice of the person's, made with the tap that begins a session, or in the settings.
"""

from dataclasses import dataclass, replace

from lumbar.coach.exercise import Library
from lumbar.coach.fitted import STANDING, fitted
from lumbar.coach.person import Person
from lumbar.coach.timeline import Item
from lumbar.coach.wish import Wish, plan_of

BESIDE = ("whole", STANDING)
"""Routines that are offered beside the short one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a session is to go.

    voice: whether it is counted aloud; None where that cannot be chosen (in a group, or where
    there are no clips), which changes nothing; by_itself: whether an exercise follows the one
    before it without a tap.
    """

    voice: bool | None
    by_itself: bool


def is_new(person: Person) -> bool:
    """Returns whether nothing is known of how the person likes sessions to go."""
    return not (person.chosen or person.past.ended)


def manner_of(person: Person, *, speaks: bool) -> Manner:
    """Returns what is offered: for a new person aloud and by itself, else what they have set.

    speaks: whether the voice can be heard where the session is to be.
    """
    new = is_new(person)
    voice = (new or person.voice) if speaks else None
    return Manner(voice=voice, by_itself=new or person.by_itself)


def with_manner(person: Person, manner: Manner) -> Person:
    """Returns the person with a manner as their own; the voice counts as offered then."""
    person = replace(person, by_itself=manner.by_itself, chosen=True)
    if manner.voice is None:
        return person
    return replace(person, voice=manner.voice, offered=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What the begin screen offers: Begin begins this at once.

    routine: its key; plan: today's, in this manner; beside: the keys of what can begin instead.
    """

    routine: str
    plan: tuple[Item, ...]
    manner: Manner
    beside: tuple[str, ...]


def offer_to(person: Person, library: Library, now: float, *, speaks: bool) -> Offer | None:
    """Returns what a person may begin at `now` (UTC seconds); None where nothing is left of it.

    speaks: see manner_of. In a pregnancy its own routine takes the place of the short one and of
    the whole one.
    """
    manner = manner_of(person, speaks=speaks)
    person = with_manner(person, manner)
    short = fitted(Wish(routine="short"), library, person.safety)
    plan = plan_of(short, person, library, now, spoken=speaks) if short is not None else ()
    if short is None or not plan:
        return None
    beside = tuple(
        key
        for key in BESIDE
        if fitted(Wish(routine=key), library, person.safety) == Wish(routine=key)
        and plan_of(Wish(routine=key), person, library, now)
    )
    return Offer(routine=short.routine, plan=plan, manner=manner, beside=beside)
