"""The words of the session message: the cue of the moment, the way, and the instruction, folded."""

import re
from collections.abc import Iterator
from functools import partial
from math import ceil

from lumbar.coach.away import TO_GENTLE
from lumbar.coach.exercise import Library
from lumbar.coach.person import Person
from lumbar.coach.picture import STILL_SECONDS
from lumbar.coach.plan import needs_chair, needs_desk, needs_mat
from lumbar.coach.session import Session, State
from lumbar.coach.timeline import Part, Segment, Side, to_the_chair
from lumbar.coach.way import way_of
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, Own, lines
from lumbar.screens.exercise import cue_lines, item_words
from lumbar.screens.order import order_lines
from lumbar.screens.voice import play_line

EASED = {1: "eased-one", 2: "eased-two", TO_GENTLE: "eased-gentle"}
"""What is said after time away, by how many rungs it made easier."""
MINUTE = 60
_END = re.compile(r"(?<=[.!?])\s+|(?<=[\u3002\uff01\uff1f])")
"""Where a sentence ends; in Chinese no space follows."""


def session_words(
    first: Markup,
    asks: Markup | None,
    session: Session,
    now: float,
    person: Person,
    library: Library,
    language: Language,
) -> Markup:
    """The session message at a moment: what the moment is, cue, way, instruction.

    first: what the moment is; asks: a question about the exercise before, None for none; now: UTC
    seconds. Through an exercise there are as many lines, so that nothing jumps.
    """
    waits = session.state is State.WAITING
    notes = list(notes_of(session, person, library, language))
    place = language.names.place(session.item.exercise, session.item.rung)
    exercise = library.exercises.get(session.item.exercise)
    folded = [
        *([] if waits else notes),
        *([cue_lines(exercise, session.item.rung, language)] if exercise else []),
        language("session-dose", dose=item_words(session.item, language), place=place),
    ]
    return lines(
        first,
        _second(session, now, person, language),
        way_words(session, now, language),
        *(notes if waits else ()),
        language("session-fold", lines=lines(*folded)),
        *([asks] if asks else ()),
    )


def _second(session: Session, now: float, person: Person, language: Language) -> Markup:
    """What the exercise is, with the cue of the moment; where the voice waits, to play it."""
    name = language.names.exercise(session.item.exercise)
    place = language.names.place(session.item.exercise, session.item.rung)
    if session.state is State.WAITING:
        chair = to_the_chair(session.plan, session.step)
        return language("session-chair-start" if chair else "session-place", place=place)
    segment = session.segment(now) or session.segments[-1]
    play = play_line(person.live, session, now, language)
    return language("session-cue", name=name, cue=play or cue(session, segment, language))


def cue(session: Session, segment: Segment, language: Language) -> Own | Markup:
    """The cue of the moment, short: the place while one comes to it, then what to do now.

    It is what the voice says there; in a language without a voice the first sentence of the cues.
    """
    item, side = session.item, segment.side
    place = language.names.place(item.exercise, item.rung)
    names = language.names.exercises.get(item.exercise)
    said = language.script.phrasing(item.exercise, item.rung)
    if names is None:
        return place
    do, feel = _sentence(names.do(item.rung)), _sentence(names.feel(item.rung))
    match segment.part:
        case Part.REST if segment.is_change and to_the_chair(session.plan, session.step):
            return language("session-chair")
        case Part.MOVE:
            sided = {Side.RIGHT: said.right, Side.LEFT: said.left}
            key, instead = (sided[side] if side else said.do), do
        case Part.HOLD if item.dose.hold >= STILL_SECONDS:
            key, instead = (said.during if item.dose.move else said.do), feel
        case Part.HOLD:
            key, instead = next(iter(said.quality), said.during), feel
        case Part.RELEASE:
            key, instead = said.lower, place
        case _:
            return place
    return Own(language.script.phrases.get(key, "") or instead)


def _sentence(text: str) -> str:
    """The first sentence of a text."""
    return _END.split(text, maxsplit=1)[0]


def way_words(session: Session, now: float, language: Language) -> Markup:
    """How far the session has come, what is left and what is next."""
    way = way_of(session, now)
    minutes = max(1, ceil(way.seconds / MINUTE))
    if way.of == 1:
        return language("session-left", minutes=minutes)
    dots = language("session-dots", done=Own("●" * way.step), left=Own("○" * (way.of - way.step)))
    here = partial(language, dots=dots, step=way.step, of=way.of, minutes=minutes)
    if way.next is None:
        return here("session-way-last")
    key, rung = way.next.exercise, way.next.rung
    name, place = language.names.exercise(key), language.names.place(key, rung)
    coming = language("exercise-where", name=Own(name), place=Own(place)) if place else Own(name)
    return here("session-way", next=coming)


def notes_of(
    session: Session, person: Person, library: Library, language: Language
) -> Iterator[Markup]:
    """What there is to know before the current exercise, a line each: what is eased after time
    away, what to have at hand, the order of the plan; in a first group what is heard there."""
    if person.eased is not None and person.eased.session == session.id and not session.step:
        yield language(EASED[person.eased.rungs])
    yield from _kit(session, library, language)
    yield from order_lines(session, person, library, language)
    if person.live is not None and person.live.chat < 0 and not (person.grouped or session.step):
        yield language("group-hears")


def _kit(session: Session, library: Library, language: Language) -> Iterator[Markup]:
    """What to have at hand, at the start of a plan that leads to a chair or a desk."""
    if session.step or len(session.plan) == 1:
        return
    if needs_chair(session.plan, library):
        yield language("kit-both" if needs_mat(session.plan) else "kit-chair")
    if needs_desk(session.plan, library):
        yield language("kit-desk")
