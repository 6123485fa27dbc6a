"""What follows in a session after It hurts: pure, and the same in whatever order it is said.

The pain is kept as soon as it hurts, and what is said of it is added to it. What follows is made
each time from the session as it was when it hurt and from all that was said of the pain (`Hurt`),
so that the gravest word decides whether it comes first or last.
"""

from dataclasses import dataclass, replace

from lumbar.coach.cut import fewer, no_longer
from lumbar.coach.easier import lowered
from lumbar.coach.exercise import Exercise, Library
from lumbar.coach.pain import (
    NOTHING_SAID,
    Band,
    Felt,
    Pain,
    Where,
    merged,
    pain_at,
    with_felt,
    with_pain,
    without_pain,
)
from lumbar.coach.person import Hurt, Live, Person, today
from lumbar.coach.session import Outcome, Session, State, leave, wait_at
from lumbar.coach.timeline import Item

SAME_MOMENT = 0.001
"""Seconds by which two pains differ at least, because a pain is known by its moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What a person says of a pain in their live session, or what they do after it.

    session: the session's id; at: when (UTC seconds); of: by a button, the session's turn when
    it was shown, so that a button of an earlier pain does nothing; None by words. felt: what is
    said; mistake: it did not hurt; instead: the key of an exercise in place of the rest of the
    plan. update, below: as in live.Pressed.
    """

    session: str
    at: float
    of: int | None = None
    felt: Felt = NOTHING_SAID
    mistake: bool = False
    instead: str = ""
    update: int = 0
    below: bool = False

    @property
    def stops(self) -> bool:
        """Whether it only takes away: then it is shown first, and kept as soon as possible."""
        return self.felt.said and self.felt.band >= Band.SEVERE


# Smaller


def smaller(item: Item, exercise: Exercise | None) -> Item | None:
    """Returns the item on the rung below or, on the lowest one, with fewer repetitions.

    It takes no longer than the item, whose dose may have been cut. exercise: None if the library
    does not have it any more. Returns None if nothing is smaller.
    """
    item = replace(item, swapped=None)  # Swap must not lead back to the whole dose
    lower = lowered(item, exercise) if exercise is not None else None
    return fewer(item) if lower is None else no_longer(lower, item)


# What follows


def follows(hurt: Session, felt: Felt, library: Library, now: float) -> Session:
    """Returns what becomes of a session that hurts, by all that was said of the pain.

    hurt: as it was when it hurt, in the state HURT; now: UTC seconds.

    - 0 to 3: the same exercise once more, smaller, when the person presses Start
    - 4 to 5: this exercise is left, the rest comes a rung lower, with Start
    - 6 or more, or a leg: it stays stopped; cat or a walk is offered, and no strength
    - a sign: it stays stopped, and only Stop leads on
    - neither how much nor any of these: it stays as it is, and asks on
    """
    if not felt.decides:
        return hurt
    match felt.band:
        case Band.SIGN:
            return replace(_alarmed(hurt), chest=felt.where is Where.CHEST)
        case Band.SEVERE:
            return replace(hurt, severe=True)
        case Band.MILD if (again := smaller(hurt.item, _exercise(hurt.item, library))) is not None:
            return left_hurt(hurt, now, (again, *hurt.plan[hurt.step + 1 :]))
        case _:
            return left(hurt, library, now)


def left(hurt: Session, library: Library, now: float) -> Session:
    """Returns a session that hurts with its exercise left, and each of the rest a rung lower.

    Also what Skip does where nothing was said of the pain. No change where only Stop or one of
    gentle.offers leads on.
    """
    if hurt.alarm or hurt.severe:
        return hurt
    rest = hurt.plan[hurt.step + 1 :]
    return left_hurt(
        hurt, now, tuple(smaller(item, _exercise(item, library)) or item for item in rest)
    )


def _exercise(item: Item, library: Library) -> Exercise | None:
    return library.exercises.get(item.exercise)


def _alarmed(session: Session) -> Session:
    """Returns a session that is stopped because it hurt, ended by an alarm but for Stop.

    Any other session is returned as it is.
    """
    if session.state is not State.HURT or session.alarm:
        return session
    return replace(session, alarm=True, turn=session.turn + 1)


def left_hurt(session: Session, now: float, then: tuple[Item, ...]) -> Session:
    """Returns a session that hurts with its exercise left, and `then` as the rest of its plan.

    The first of them waits for Start; without any, the session is finished at `now` (UTC seconds).
    """
    plan = (*session.plan[: session.step + 1], *then)
    return leave(replace(session, plan=plan, severe=False), Outcome.HURT, session.elapsed(now), now)


def _restored(session: Session, turn: int) -> Session:
    """Returns a session that hurt as it was before: it was a mistake.

    It is paused where it was; an exercise that had not begun waits. turn: the new turn.
    """
    fresh = replace(session, alarm=False, chest=False, severe=False)
    if session.into == 0:
        return replace(wait_at(fresh, session.step), turn=turn)
    return replace(fresh, state=State.PAUSED, turn=turn)


# The record


def hurts(person: Person, live: Live, at: float) -> tuple[Person, Live]:
    """Returns the person and their live session, which hurts since `at` (UTC seconds), with the
    pain kept. live: with its session in the state HURT."""
    while pain_at(person.pains, at) is not None:
        at += SAME_MOMENT
    pain = Pain(exercise=live.session.item.exercise, day=today(person, at), at=at)
    person = replace(person, pains=with_pain(person.pains, pain))
    return person, replace(live, hurt=Hurt(session=live.session, turn=live.session.turn, at=at))


def heard(live: Live, of: int | None = None) -> bool:
    """Returns whether something said now is about the newest pain of a live session.

    of: see Answered. It is not once anything else was pressed.
    """
    hurt = live.hurt
    if hurt is None or not live.session.live or hurt.turn != live.session.turn:
        return False
    return of in {None, hurt.session.turn, hurt.turn}


def after_answer(person: Person, live: Live, what: Answered, library: Library) -> Session | None:
    """Returns the live session after what was said of its pain; None if that changes nothing.

    What is chosen in place of the rest is decided in coach/gentle.py.
    """
    session, hurt = live.session, live.hurt
    if hurt is None or not heard(live, what.of):
        return None
    turn = session.turn + 1
    if what.mistake:
        return None if session.alarm else _restored(hurt.session, turn)
    before = _felt(person, live)
    felt = merged(before, what.felt)
    if felt == before:
        return None
    return replace(follows(hurt.session, felt, library, what.at), turn=turn)


def with_answer(person: Person, live: Live, after: Session, what: Answered) -> tuple[Person, Live]:
    """Returns the person with what an answer says of the pain, and the live session with what more
    may be said; after: see after_answer."""
    hurt = live.hurt
    if hurt is None or what.instead:
        return person, replace(live, hurt=None)
    if what.mistake:
        pains = without_pain(person.pains, hurt.at)
        return replace(person, pains=pains), replace(live, hurt=None)
    felt = merged(_felt(person, live), what.felt)
    pains = with_felt(person.pains, hurt.at, felt)
    return replace(person, pains=pains), replace(live, hurt=replace(hurt, turn=after.turn))


def _felt(person: Person, live: Live) -> Felt:
    pain = pain_at(person.pains, live.hurt.at) if live.hurt is not None else None
    return NOTHING_SAID if pain is None else pain.felt
