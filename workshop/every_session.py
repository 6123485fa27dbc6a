"""Every screen of a session: each exercise's card, each of its segments, and each way out."""

from collections.abc import Iterator
from dataclasses import replace

from lumbar.coach.live import live_of
from lumbar.coach.next_step import ending_of
from lumbar.coach.person import Last, Live, Person, close, rated, today
from lumbar.coach.session import Effort, Event, Session, happen, settle
from lumbar.coach.timeline import Part
from lumbar.screens import ending, session, steps
from lumbar.screens.screen import Screen
from workshop.people import LIBRARY, START, WISHES, Show, session_for

Named = tuple[str, Screen]


def frame_screens(of: Person, on: Session, now: float, show: Show) -> Iterator[Named]:
    """The countdown at a moment, live and calm, running, paused and hurt."""
    language = show.language
    states = {
        "running": on,
        "paused": happen(on, Event.PAUSE, now),
        "hurt": happen(on, Event.HURTS, now),
    }
    for name, at in states.items():
        yield f"board {name}", session.frame(at, of.id, now, LIBRARY, language).screen
        yield f"calm {name}", session.calm_frame(at, of.id, now, LIBRARY, language).screen


def step_screens(of: Person, on: Session, now: float, show: Show) -> Iterator[Named]:
    """Every screen around one exercise: its card, each of its segments, and each way out."""
    language = show.language
    yield "card", session.instruction(on, of, LIBRARY, language)
    yield "still on", session.still_on(on, of.id, WISHES[-1], language)
    for last in (Last.MOVED, Last.ELSEWHERE, Last.STOPPED, Last.PRIVATE):
        yield f"board {last}", session.left_countdown(on.item.exercise, last, language)
    yield "away", session.away(on, language)
    yield "left", session.part_left(on, on.step, language)
    on = happen(on, Event.START, now)
    yield "card running", session.instruction(on, of, LIBRARY, language)
    passed = 0.0
    for segment in on.segments:
        if segment.part is not Part.WAIT:
            yield from frame_screens(of, on, now + passed + segment.seconds / 2, show)
        passed += segment.seconds
    for event in (Event.SKIP, Event.STOP):
        left = happen(on, event, now + 5)
        yield f"over {event}", session.part_over(left, on.step, of.id, LIBRARY, language)
        stood = happen(on, event, now)
        yield f"left {event}", session.part_left(stood, on.step, language)
    hurt = happen(happen(on, Event.HURTS, now + 5), Event.SKIP, now + 9)
    yield "over hurt", session.part_over(hurt, on.step, of.id, LIBRARY, language)


def session_screens(of: Person, show: Show) -> Iterator[Named]:
    """A whole routine led from its first card to its end, with every screen on the way."""
    language = show.language
    on, now = session_for(of), START
    while on.live:
        for name, screen in step_screens(of, on, now, show):
            yield f"{on.step + 1} {name}", screen
        yield from _ends(of, on, now, show)
        on = happen(on, Event.START, now)
        step, now = on.step, on.step_ends()
        on = settle(on, now)
        yield f"{step + 1} done", session.part_over(on, step, of.id, LIBRARY, language)
        for effort in Effort:
            led = replace(of, live=Live(session=on, chat=of.id))
            yield f"{step + 1} rated {effort}", _rated(led, step, effort, show)
    closed = close(replace(of, live=Live(session=on, chat=of.id)))
    for voice_offered in (False, True):
        said = ending_of(closed, live_of(closed), LIBRARY, voice=voice_offered)
        day = today(closed, now)
        yield "finished", ending.ended(on, said, closed, LIBRARY, day, language)


def _ends(of: Person, on: Session, now: float, show: Show) -> Iterator[Named]:
    """The last words of a session stopped here, and of one that hurt here."""
    language = show.language
    begun = happen(on, Event.START, now)
    stopped = happen(begun, Event.STOP, now + 9)
    hurt = happen(happen(begun, Event.HURTS, now + 9), Event.STOP, now + 12)
    skipped = on
    while skipped.live:
        skipped = happen(skipped, Event.SKIP, now)
    for name, ended in (("stopped", stopped), ("hurt", hurt), ("skipped", skipped)):
        closed = close(replace(of, live=Live(session=ended, chat=of.id)))
        day = today(closed, now + 12)
        said = ending_of(closed, live_of(closed), LIBRARY, voice=False)
        screen = ending.ended(ended, said, closed, LIBRARY, day, language)
        yield f"{on.step + 1} end {name}", screen


def _rated(of: Person, step: int, effort: Effort, show: Show) -> Screen:
    after = rated(of, LIBRARY, "0123abcd", step, effort)
    if after is None or after.live is None:
        raise ValueError(f"step {step + 1} cannot be rated")
    day = today(after, after.live.session.begun)
    return steps.rated(after.live.session.results[step], after, LIBRARY, day, show.language)
