"""A session as it is seen: the session message, in calm mode instruction and countdown."""

import re
from dataclasses import dataclass, replace
from math import ceil

from lumbar.coach.exercise import Library, Sides
from lumbar.coach.person import Last, Live, Person
from lumbar.coach.session import Event, Outcome, Session, State
from lumbar.coach.timeline import Part, Segment, to_the_chair
from lumbar.coach.voiced import asks_for_play, may_begin_again
from lumbar.coach.way import to_rate
from lumbar.coach.wish import Wish
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.caption import notes_of, session_words
from lumbar.screens.exercise import cue_lines, item_words, pictured
from lumbar.screens.hurting import after_pain, hurting
from lumbar.screens.presses import GoOn, SessionEvent, StartOver
from lumbar.screens.screen import Button, Screen, Style, rows
from lumbar.screens.steps import effort_buttons
from lumbar.screens.voice import play_line

CALM_SECONDS = 5
"""Releases and switches shorter than this pass without a word in a calm countdown: there is no
time to hear one."""
SEEN_AFTER = 0.1
"""Seconds that a message takes to reach the eye; the number shown is right by then."""

STYLES = {Event.START: Style.GO, Event.HURTS: Style.ALARM}

SECONDS = re.compile("<b>(.*?)</b>")
"""Where a countdown's text has its seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The countdown message at one moment.

    beat: what the moment is about. Frames of one beat differ by their seconds alone, so
    one may be left out for a newer one; the first of a new beat must be shown.
    """

    screen: Screen
    beat: tuple[int, int]


def _button(event: Event, session: Session, owner: int, language: Language) -> Button:
    press = SessionEvent(owner=owner, session=session.id, turn=session.turn, event=event)
    return Button(language(f"button-{event}"), press, STYLES.get(event))


def instruction(session: Session, person: Person, library: Library, language: Language) -> Screen:
    """The instruction of calm mode for the exercise that comes now, with the buttons that fit."""
    exercise = library.exercises.get(session.item.exercise)
    rung, owner = session.item.rung, person.id
    chair = to_the_chair(session.plan, session.step)
    cues = [
        *([language("instruction-chair")] if chair else []),
        *notes_of(session, person, library, language),
        *([cue_lines(exercise, rung, language)] if exercise else []),
    ]
    if session.by_itself and session.step and not session.after_pain:
        cues.append(language("instruction-itself"))
    text = language(
        "instruction",
        name=language.names.exercise(session.item.exercise),
        number=session.step + 1,
        of=len(session.plan),
        dose=item_words(session.item, language),
        place=language.names.place(session.item.exercise, rung),
        cues=lines(*cues),
    )
    shows = pictured(exercise, rung, person, moves=False) if exercise else None
    if session.state is not State.WAITING:
        return Screen(text=text, shows=shows)
    buttons = ([_button(event, session, owner, language) for event in row] for row in _row(session))
    return Screen(text=text, rows=rows(*buttons), shows=shows)


def frame(
    session: Session,
    owner: int,
    now: float,
    library: Library,
    language: Language,
    person: Person | None = None,
) -> Frame:
    """The session message at `now` (UTC seconds): what waits, runs, is paused or hurt.

    person: for what is said and offered when it hurts, and before an exercise; None for somebody
    of whom nothing is known.
    """
    known = person or Person(id=owner)
    segment = session.segment(now) or session.segments[-1]
    beat = beat_of(session, now)
    if session.state is State.HURT:
        return Frame(screen=hurting(session, known, library, language), beat=beat)
    rate = to_rate(session, is_at_rest(session, segment))
    name = language.names.exercise(session.plan[rate or 0].exercise)
    asks = language("session-asks", name=name) if rate is not None else None
    first = _first(session, segment, now, language)
    text = session_words(first, asks, session, now, known, library, language)
    top = [] if rate is None else effort_buttons(session.id, rate, owner, language)
    top = top or _again(known.live, session, now, owner, language)
    buttons = ([_button(event, session, owner, language) for event in row] for row in _row(session))
    return Frame(screen=Screen(text=text, rows=rows(top, *buttons)), beat=beat)


def beat_of(session: Session, now: float, *, calm: bool = False) -> tuple[int, int]:
    """Returns the beat of a moment (UTC seconds): its turn and segment, in calm mode the newest
    that is long enough for words of its own."""
    index = session.place(now).index
    if calm and session.state is State.RUNNING:
        while index and _is_brief(session.segments[min(index, len(session.segments) - 1)]):
            index -= 1
    return session.turn, index


def _again(
    live: Live | None, session: Session, now: float, owner: int, language: Language
) -> list[Button]:
    """Again, for one who tapped play late: countdown and voice begin anew together.

    As the first row it leaves all other buttons where they are when it comes and goes. While play
    is to be tapped there is no need of it, and a small window has room for play in its place.
    """
    if live is None or live.session is not session or asks_for_play(live, now):
        return []
    if not may_begin_again(live, now):
        return []
    return [_button(Event.AGAIN, session, owner, language)]


def _row(session: Session) -> tuple[list[Event], ...]:
    """The buttons of a session, row by row."""
    match session.state:
        case State.WAITING:
            earlier = [Event.BACK] if session.step and not session.after_pain else []
            return ([Event.START], [Event.SKIP, *earlier, Event.STOP])
        case State.PAUSED:
            first = Event.RESUME
        case _:
            first = Event.PAUSE
    return ([first, Event.SKIP, Event.BACK], [Event.STOP, Event.HURTS])


def is_at_rest(session: Session, segment: Segment) -> bool:
    """Whether the current exercise has not begun: it waits, or one changes place for it."""
    return session.state is State.WAITING or segment.is_change


def _first(session: Session, segment: Segment, now: float, language: Language) -> Markup:
    """What the moment is, in one line: what waits, the seconds that are left of what."""
    count = _count(session, segment, language)
    if session.state is State.WAITING:
        name = language.names.exercise(session.item.exercise)
        return language("session-waits", name=name, dose=item_words(session.item, language))
    if session.state is State.PAUSED:
        seconds = max(1, ceil(session.left(now)))
        return language("countdown-paused", seconds=seconds, count=count)
    key = f"countdown-{_moment(session, segment)}"
    shown, move = _seconds_shown(session, now), _move(session, language)
    return language(key, seconds=shown, move=move, count=count)


def calm_frame(
    session: Session,
    owner: int,
    now: float,
    library: Library,
    language: Language,
    person: Person | None = None,
) -> Frame:
    """The frame of a calm countdown: words of its own, below the instruction; a short release or
    switch is no beat of its own.

    person: as for `frame`.
    """
    live = frame(session, owner, now, library, language, person)
    if session.state is State.HURT:
        return live
    segment = session.segment(now) or session.segments[-1]
    name = language.names.exercise(session.item.exercise)
    play = play_line(person.live if person else None, session, now, language)
    words = language("session-cue", name=name, cue=play) if play else None
    words = words or language("countdown-name", name=name)
    text = lines(_first(session, segment, now, language), words)
    again = _again(person.live if person else None, session, now, owner, language)
    buttons = ([_button(event, session, owner, language) for event in row] for row in _row(session))
    return Frame(
        screen=Screen(text=text, rows=rows(again, *buttons)), beat=beat_of(session, now, calm=True)
    )


def moving(screen: Screen, ends: float) -> Screen:
    """A countdown's screen whose seconds go on by themselves where the client knows how to.

    ends: when the segment does (UTC seconds). The seconds stand in a date_time entity (Bot API
    9.5): Telegram's newer clients show "in 12 seconds" and count by themselves, the others show
    what stands there, "12 s", which is also what is copied and forwarded.
    """
    found = SECONDS.search(screen.text)
    if found is None:
        return screen
    moment = f'<tg-time unix="{ceil(ends - SEEN_AFTER)}" format="r">{found[1]}</tg-time>'
    text = f"{screen.text[: found.start(1)]}{moment}{screen.text[found.end(1) :]}"
    return replace(screen, text=Markup(text))


def moving_in_group(screen: Screen, session: Session, now: float, language: Language) -> Screen:
    """A group's countdown, whose seconds go on by themselves: "Hold, 3/20, over in 5 seconds".

    now: UTC seconds. A group's countdown stands for seconds without an edit, so it must read right
    while the client counts (see `moving`); "in 5 seconds Hold" would say that the hold begins
    then. In the last second it is as it is everywhere: "in 0 seconds" says nothing.
    """
    segment, left = session.segment(now), session.left(now)
    if session.state is not State.RUNNING or segment is None or left < 1 + SEEN_AFTER:
        return screen
    shown = language("countdown-in", seconds=_seconds_shown(session, now))
    moment = f'<tg-time unix="{ceil(now + left - SEEN_AFTER)}" format="r">{shown}</tg-time>'
    move, count = _move(session, language), _count(session, segment, language)
    key = f"countdown-until-{_moment(session, segment)}"
    first = language(key, when=Markup(moment), move=move, count=count)
    _, _, rest = screen.text.partition("\n")
    return replace(screen, text=lines(first, Markup(rest)))


def _is_brief(segment: Segment) -> bool:
    return segment.part is not Part.HOLD and segment.seconds < CALM_SECONDS


def _seconds_shown(session: Session, now: float) -> int:
    return max(1, ceil(session.left(now) - SEEN_AFTER))


def _moment(session: Session, segment: Segment) -> str:
    """What a segment is called; the rest before an exercise is a change of place, or the way to
    the chair."""
    if not segment.is_change:
        return str(segment.part)
    return "chair" if to_the_chair(session.plan, session.step) else "change"


def _move(session: Session, language: Language) -> str:
    """What one does to come into the current exercise's pose."""
    return language.names.move(session.item.exercise, session.item.rung) or language("move")


def _count(session: Session, segment: Segment, language: Language) -> Markup:
    """Which repetition, set and side: "3/10, right side, set 2/3", as far as there are any."""
    dose = session.item.dose
    parts = []
    if dose.repetitions > 1 or dose.sets == 1:
        count = language("count", repetition=max(1, segment.repetition), of=dose.repetitions)
        parts.append(count)
    if segment.side is not None:
        parts.append(language(f"side-{segment.side}"))
    elif session.item.sides is not Sides.BOTH:
        parts.append(language("side-right"))
    if dose.sets > 1:
        parts.append(language("count-set", set=max(1, segment.set), of=dose.sets))
    return Markup(language.texts.joined(parts))


def part_over(
    session: Session,
    step: int,
    owner: int,
    library: Library,
    language: Language,
    person: Person | None = None,
) -> Screen:
    """What came of an exercise, with the question how hard it was where it was done.

    person: as for `frame`, and for what follows after a pain.
    """
    result = session.results[step]
    name = language.names.exercise(result.exercise)
    if result.outcome is Outcome.HURT:
        return after_pain(session, step, person or Person(id=owner), library, language)
    if result.outcome is not Outcome.DONE:
        stopped = session.state is State.STOPPED and step == session.step
        return Screen(text=language("part-stopped" if stopped else "part-skipped", name=name))
    text = language("part-done", name=name, holds=result.holds, held=result.held)
    return Screen(text=text, rows=rows(effort_buttons(session.id, step, owner, language)))


def part_left(session: Session, step: int, language: Language) -> Screen:
    """The last words on the countdown of a `step` that was left without being over."""
    name = language.names.exercise(session.plan[step].exercise)
    if session.state is State.STOPPED:
        return Screen(text=language("part-stopped", name=name))
    return Screen(text=language("part-back", name=name))


def left_countdown(key: str, last: Last, language: Language) -> Screen:
    """Said on a countdown's message that is left behind: it goes on below, or was stopped; of one
    that may not be deleted, that newer ones stand below."""
    if last is Last.PRIVATE:
        return Screen(text=language("group-stopped"))
    said = {
        Last.MOVED: "part-moved",
        Last.SWAPPED: "part-swapped",
        Last.ELSEWHERE: "part-elsewhere",
        Last.GONE: "part-gone",
    }
    text = said.get(last, "part-stopped")
    return Screen(text=language(text, name=language.names.exercise(key)))


def away(session: Session, language: Language) -> Screen:
    """Said after a break in which a hold's time passed."""
    return Screen(text=language("away", name=language.names.exercise(session.item.exercise)))


def still_on(session: Session, owner: int, wish: Wish, language: Language) -> Screen:
    """A second routine while one is live: go on, or start over with what was asked for.

    After an alarm there is no going on.
    """
    text = language(
        "still-on",
        exercise=language.names.exercise(session.item.exercise),
        number=session.step + 1,
        of=len(session.plan),
    )
    go_on = GoOn(owner=owner, session=session.id, turn=session.turn)
    over = StartOver(owner=owner, session=session.id, turn=session.turn, wish=wish)
    buttons = [
        *([] if session.alarm else [Button(language("button-go-on"), go_on)]),
        Button(language("button-start-over"), over),
    ]
    return Screen(text=text, rows=rows(buttons))
