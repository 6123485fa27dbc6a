"""What becomes of a live session: every change a pure function from record to record."""

from dataclasses import replace

import pytest

from lumbar.coach.exercise import Dose, Sides
from lumbar.coach.live import (
    TAKE_BACK_SECONDS,
    Pressed,
    begun,
    followed,
    forgotten,
    left_behind,
    live_of,
    lowered,
    moved_to,
    parked,
    pressed,
    settled,
    stopped,
    taken_back,
    unseen,
)
from lumbar.coach.person import GuideMessage, Last, Left, Live, Person
from lumbar.coach.session import Event, Outcome, Session, State, happen
from lumbar.coach.timeline import Item
from lumbar.coach.voiced import counts
from tests.answers import SAFE

YOU, OFFICE = 1001, -2001
NOW = 1_800_000_000.0
READY, HOLD = 3, 20


def plank(repetitions: int = 1) -> Item:
    dose = Dose(sets=1, repetitions=repetitions, hold=HOLD, release=2, rest=0)
    return Item(exercise="plank", rung=2, sides=Sides.BOTH, dose=dose)


def running(*, by_itself: bool = False, **shown: object) -> Person:
    """Somebody in the first of two planks, since NOW."""
    session = Session(
        id="s", routine="whole", plan=(plank(), plank()), by_itself=by_itself, begun=NOW
    )
    session = happen(session, Event.START, NOW)
    live = replace(Live(session=session, chat=YOU, instruction=10, countdown=11), **shown)  # type: ignore[arg-type]
    return Person(id=YOU, safety=SAFE, voice=True, live=live)


def session_of(person: Person) -> Session:
    assert person.live is not None
    return person.live.session


def press(event: Event, at: float, *, seen: float | None = None, update: int = 7) -> Pressed:
    seen = at if seen is None else seen
    return Pressed(session="s", event=event, at=at, seen=seen, update=update)


def test_a_press_counts_once_however_often_it_comes() -> None:
    once = pressed(running(), press(Event.SKIP, NOW + 5))
    assert session_of(once).step == 1
    assert pressed(once, press(Event.SKIP, NOW + 6)) is once
    assert session_of(pressed(once, press(Event.START, NOW + 6, update=8))).state is State.RUNNING


def test_a_press_on_another_session_changes_nothing() -> None:
    person = running()
    assert pressed(person, replace(press(Event.STOP, NOW + 5), session="older")) is person


def test_it_hurts_after_an_outage_counts_up_to_what_was_seen() -> None:
    hurt = session_of(pressed(running(), press(Event.HURTS, NOW + 300, seen=NOW + 8)))
    assert hurt.state is State.HURT
    assert hurt.into == 8
    stop = happen(hurt, Event.STOP, NOW + 310)
    assert stop.results[0].outcome is Outcome.HURT
    assert stop.results[0].held == 8 - READY


def test_a_pause_after_an_outage_stands_where_it_was_seen() -> None:
    paused = session_of(pressed(running(), press(Event.PAUSE, NOW + 300, seen=NOW + 8)))
    assert (paused.state, paused.into) == (State.PAUSED, 8)


def test_a_short_break_is_no_break() -> None:
    paused = session_of(pressed(running(), press(Event.PAUSE, NOW + 15, seen=NOW + 8)))
    assert paused.into == 15


def test_time_that_nobody_saw_ends_no_exercise() -> None:
    waits = session_of(settled(running(), "s", seen=NOW + 8, now=NOW + 300))
    assert (waits.state, waits.step, waits.results) == (State.WAITING, 0, ())
    done = session_of(settled(running(), "s", seen=NOW + 23, now=NOW + 23))
    assert done.results[0].outcome is Outcome.DONE
    person = running()
    assert settled(person, "s", seen=NOW + 5, now=NOW + 5) is person


def test_who_has_blocked_the_bot_stands_where_they_were_and_is_not_written_to() -> None:
    gone = parked(running(), "s", NOW + 8, blocked=True)
    assert gone.gone
    assert session_of(gone).into == 8
    refused = parked(running(), "s", NOW + 8, blocked=False)
    assert not refused.gone, "a refusal that nobody understands is no block"


def test_since_when_nothing_was_seen_is_kept_until_it_is_seen_again() -> None:
    away = unseen(running(), "s", NOW + 8)
    assert away.live is not None
    assert away.live.seen == NOW + 8
    assert unseen(away, "s", NOW + 8) is away
    back = pressed(away, press(Event.PAUSE, NOW + 9))
    assert back.live is not None
    assert back.live.seen is None


def test_what_is_typed_leaves_the_countdown_behind_above_it() -> None:
    typed = replace(press(Event.PAUSE, NOW + 8), below=True)
    below = pressed(running(), typed)
    assert below.live is not None
    assert below.live.countdown is None
    assert [(left.message, left.last) for left in below.live.left] == [(11, Last.MOVED)]
    as_seen = pressed(running(), typed, lowering=False)
    assert as_seen.live is not None
    assert as_seen.live.countdown == 11, "until it is kept it is shown where the countdown stands"


def test_a_new_session_takes_over_what_the_old_one_still_shows() -> None:
    voice = GuideMessage(step=0, message=12, since=NOW)
    old = running(instruction_open=True, guides=(voice,))
    new = Live(session=replace(session_of(old), id="new"), chat=OFFICE)
    person = begun(old, new, seen=NOW + 8, now=NOW + 8)
    assert person.live is not None
    assert person.live.session.id == "new"
    assert {(left.chat, left.message, left.last) for left in person.live.left} == {
        (YOU, 11, Last.STOPPED),
        (YOU, 10, Last.INSTRUCTION),
        (YOU, 12, Last.VOICE),
    }
    assert person.past.recent[-1].id == "s", "what was done of it is history"


def test_a_session_that_moves_leaves_its_messages_in_the_chat_it_was_in() -> None:
    live = running(instruction_open=False).live
    assert live is not None
    moved = moved_to(live, OFFICE)
    assert (moved.chat, moved.instruction, moved.countdown) == (OFFICE, None, None)
    assert [(left.chat, left.message) for left in moved.left] == [(YOU, 11)]


def test_of_somebody_forgotten_only_the_ids_of_their_messages_are_left() -> None:
    person = replace(running(), zone="Europe/Stockholm", rungs={"plank": 4})
    gone = forgotten(person)
    assert gone.live is not None
    assert gone.live.forget
    assert gone.live.session.plan == ()
    assert replace(gone, live=None) == Person(id=YOU)
    assert gone.live.left == left_behind(person.live)
    assert forgotten(Person(id=YOU, zone="UTC")) == Person(id=YOU)
    assert stopped(gone, seen=NOW, now=NOW) is gone


def test_a_voice_that_has_not_begun_is_good_for_whenever_its_exercise_does() -> None:
    ahead = GuideMessage(step=1, message=12, since=NOW + READY + HOLD)
    person = running(by_itself=True, guides=(ahead,))
    skipped = pressed(person, press(Event.SKIP, NOW + 5))
    assert skipped.live is not None
    (voice,) = skipped.live.guides
    assert voice.since == NOW + 5
    assert counts(voice, skipped, live_of(skipped), NOW + 6)
    hurt = pressed(person, press(Event.HURTS, NOW + 5))
    assert hurt.live is not None
    assert not counts(hurt.live.guides[0], hurt, hurt.live, NOW + 6)


def test_lowering_what_stands_nowhere_changes_nothing() -> None:
    live = running().live
    assert live is not None
    assert lowered(live) is live, "a countdown that runs stays where it is"


# From chat to chat


def test_a_session_follows_its_group_and_leaves_nothing_behind_there() -> None:
    elsewhere = Left(chat=YOU, message=3, last=Last.VOICE)
    there = Left(chat=OFFICE, message=4, last=Last.MOVED)
    person = running(chat=OFFICE, topic=9, left=(elsewhere, there), newest=50)
    assert person.live is not None
    live = followed(person.live, OFFICE, -1002)
    assert (live.chat, live.topic, live.countdown, live.instruction) == (-1002, None, None, None)
    assert live.left == (elsewhere,)
    assert live.newest == 0, "a supergroup counts its messages anew"
    assert live.session == person.live.session
    assert followed(person.live, -7, -1002) is person.live


@pytest.mark.parametrize("chat", [YOU, OFFICE])
def test_pain_takes_a_session_out_of_a_group(chat: int) -> None:
    person = pressed(running(chat=chat, countdown=11), press(Event.HURTS, NOW + 5))
    assert person.live is not None
    assert person.live.session.state is State.HURT
    assert person.live.chat == YOU
    if chat == YOU:
        assert person.live.countdown == 11
        return
    assert person.live.group == OFFICE
    assert person.live.countdown is None
    (left,) = person.live.left
    assert (left.chat, left.message, left.last) == (OFFICE, 11, Last.PRIVATE)


@pytest.mark.parametrize("event", [Event.PAUSE, Event.STOP, Event.SKIP])
def test_nothing_else_does(event: Event) -> None:
    person = pressed(running(chat=OFFICE, topic=9), press(event, NOW + 5))
    assert person.live is not None
    assert (person.live.chat, person.live.topic) == (OFFICE, 9)


def test_a_topic_is_kept_only_where_it_is() -> None:
    person = running(chat=OFFICE, topic=9)
    assert person.live is not None
    assert moved_to(person.live, YOU).topic is None
    assert moved_to(person.live, OFFICE, 12).topic == 12


# A stop by words


def by_words(person: Person, event: Event, at: float = NOW + 10, *, below: bool = True) -> Person:
    what = Pressed(session="s", event=event, at=at, seen=at, below=below)
    return pressed(person, what)


def test_a_stop_by_words_is_taken_back_to_where_it_was() -> None:
    after = by_words(running(), Event.STOP)
    assert session_of(after).state is State.STOPPED
    back = taken_back(after, "s", NOW + 100)
    assert back is not None
    assert after.undo is not None
    assert after.undo.runs
    assert (back.state, back.into, back.results) == (State.PAUSED, 10.0, ())
    assert back.turn > session_of(after).turn


def test_what_was_paused_is_paused_again() -> None:
    after = by_words(by_words(running(), Event.PAUSE, NOW + 5), Event.STOP)
    back = taken_back(after, "s", NOW + 20)
    assert back is not None
    assert after.undo is not None
    assert not after.undo.runs
    assert (back.state, back.into) == (State.PAUSED, 5.0)


def test_a_stop_is_not_taken_back_late_or_for_another_session() -> None:
    after = by_words(running(), Event.STOP)
    assert taken_back(after, "other", NOW + 20) is None
    assert taken_back(after, "s", NOW + 10 + TAKE_BACK_SECONDS + 1) is None
    assert taken_back(after, "s", NOW) is None, "the clock was set back"
    on = replace(after, live=running().live)
    assert taken_back(on, "s", NOW + 20) is None


@pytest.mark.parametrize("event", [Event.STOP, Event.PAUSE])
def test_a_button_leaves_nothing_to_take_back(event: Event) -> None:
    assert by_words(running(), event, below=False).undo is None


def test_after_pain_nothing_is_taken_back() -> None:
    hurt = by_words(running(), Event.HURTS)
    assert by_words(hurt, Event.STOP, NOW + 20).undo is None
