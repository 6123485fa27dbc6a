"""Every answer to a voice message, for every state that a session can be in."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from lumbar.coach.person import Person
from lumbar.coach.session import State, happen
from lumbar.language.languages import Language
from lumbar.language.replies import Meaning
from lumbar.screens import offers, replies
from lumbar.screens.presses import DoHeard, LeaveHeard, SessionPress
from lumbar.screens.replies import EVENTS, event_of
from lumbar.screens.screen import Screen
from tests.language.made import ENGLISH
from tests.screens.seen import HOSTILE, LIBRARY, buttons_of, check, show, text_of
from workshop import every_answer
from workshop.every_answer import NOW, in_session, sessions
from workshop.people import PERSONS, session_for

WHO = ("new", "strong", "by itself")
every_person = pytest.mark.parametrize("of", [PERSONS[name] for name in WHO], ids=WHO)


def answers(of: Person, language: Language = ENGLISH) -> Iterator[Screen]:
    for _, screen in every_answer.answers(of, show(language), ("Next", HOSTILE)):
        yield screen


@every_person
def test_every_answer_can_be_sent_and_leads_somewhere(of: Person) -> None:
    for session in sessions(of):
        person = in_session(of, session)
        left = replies.left(person, NOW, LIBRARY, ENGLISH)
        for screen in (*answers(person), left):
            check(screen)
            assert screen.rows
            for press in (button.press for row in screen.rows for button in row):
                assert isinstance(press, SessionPress)
                assert press.session == session.id


@every_person
def test_without_a_session_every_answer_is_one_line_with_what_can_be_done(of: Person) -> None:
    for screen in answers(replace(of, live=None)):
        check(screen)
        assert screen.rows == offers.home(of.id, ENGLISH, private=True)
        assert text_of(screen).endswith("No session is on. /routine begins one.")
        assert len(text_of(screen).replace(HOSTILE[:39], "").splitlines()) == 1


@every_person
def test_do_it_stands_exactly_where_the_event_changes_something(of: Person) -> None:
    for session in sessions(of):
        person = in_session(of, session)
        for does in EVENTS:
            event = event_of(does, session)
            screen = replies.heard("words", does, person, NOW, LIBRARY, ENGLISH, sure=True)
            changes = happen(session, event, NOW) is not session
            assert (buttons_of(screen) == ["Do it", "Leave it"]) is changes, (session.state, event)
            if changes:
                presses = [button.press for row in screen.rows for button in row]
                assert presses == [
                    DoHeard(owner=of.id, session=session.id, turn=session.turn, event=event),
                    LeaveHeard(owner=of.id, session=session.id, turn=session.turn),
                ]


def test_easier_names_the_dose_that_it_leads_to() -> None:
    strong = PERSONS["strong"]
    for session in sessions(strong):
        person = in_session(strong, session)
        said = text_of(
            replies.heard("easier", Meaning.EASIER, person, NOW, LIBRARY, ENGLISH, sure=True)
        )
        if session.state is State.HURT:
            assert said.endswith("That changes nothing now.")
        else:
            assert "a step easier: " in said


def test_the_easiest_is_said_to_be() -> None:
    gentle = PERSONS["gentle"]
    waiting = session_for(gentle)
    easiest = replace(waiting, plan=(replace(waiting.item, rung=0), *waiting.plan[1:]))
    screen = replies.heard(
        "easier", Meaning.EASIER, in_session(gentle, easiest), NOW, LIBRARY, ENGLISH, sure=True
    )
    assert "already at the easiest step." in text_of(screen)
    assert "Start" in buttons_of(screen)
