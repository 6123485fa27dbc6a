"""Every screen in every language that is offered: Telegram's limits, and the widths of buttons.

How many words a button has is checked where its text is read (lumbar/language/texts.py).
"""

from datetime import date
from functools import lru_cache

import pytest
from msgspec import structs

from lumbar.coach.person import Person
from lumbar.coach.safety import Condition, Safety
from lumbar.coach.session import Event, happen
from lumbar.language.languages import DEFAULT, Language
from lumbar.language.texts import Markup, Texts
from lumbar.screens import safety
from lumbar.screens.fit import room, width
from lumbar.screens.press_codec import encode
from lumbar.screens.presses import AllExercises, ChooseZone, Press
from lumbar.screens.screen import Button, Medium, Screen, Shown
from lumbar.screens.session import frame
from lumbar.screens.swap import with_swap
from tests.language.made import ENGLISH, READ
from tests.screens.seen import text_of
from workshop.people import LIBRARY, PERSONS, START, session_for
from workshop.seen import screens_of, show_of

OFFERED = list(READ.offered)
MOST_TEXT, MOST_CAPTION, MOST_DATA = 4096, 1024, 64
"""Letters of a message and of a caption, bytes of a button's data (Bot API)."""
MOST_SAID = {"description": 512, "short-description": 120, "bot-name": 64}
MOST_COMMAND = 256
"""Letters of what the bot says of itself, and of a command in the menu (Bot API)."""


@lru_cache(maxsize=4096)
def bytes_of(press: Press) -> int:
    """How many bytes a button's data has; kept, because few are many times on screens."""
    return len(encode(press).encode())


def wrong_with(screen: Screen) -> list[str]:
    """What Telegram would not take of a screen, or would cut."""
    text, found = text_of(screen), []
    if not 1 <= len(text) <= (MOST_CAPTION if screen.shows else MOST_TEXT):
        found.append(f"{len(text)} letters")
    found += [f"{sign} in {text!r}" for sign in ("{", "}", "&amp;", "<b>") if sign in text]
    for row in screen.rows:
        for button in row:
            is_place = isinstance(button.press, ChooseZone)
            if width(button.text) > room(len(row)) and not (is_place and len(row) == 1):
                found.append(f"“{button.text}” is too wide for {len(row)} in a row")
            if bytes_of(button.press) > MOST_DATA:
                found.append(f"“{button.text}” has too much data")
    labels = [button.text for row in screen.rows for button in row]
    if len(set(labels)) < len(labels):
        found.append(f"two buttons are called the same: {labels}")
    return found


def too_long(language: Language) -> list[str]:
    """What the bot says of itself, and is longer than Telegram takes."""
    commands = [key for key in ENGLISH.texts.keys if key.startswith("command-")]
    most = MOST_SAID | dict.fromkeys(commands, MOST_COMMAND)
    return [key for key, letters in most.items() if len(language(key)) > letters]


@pytest.mark.parametrize("tag", OFFERED)
def test_every_screen_can_be_sent_and_every_button_be_read(tag: str) -> None:
    language = READ.get(tag)
    seen, wrong = 0, set[str]()
    for section, name, screen in screens_of(show_of(language)):
        seen += 1
        wrong |= {f"{section}, {name}: {what}" for what in wrong_with(screen)}
    assert sorted(wrong) == []
    assert seen > 2_000


@pytest.mark.parametrize("tag", OFFERED)
def test_what_the_bot_says_of_itself_is_short_enough(tag: str) -> None:
    assert too_long(READ.get(tag)) == []


@pytest.mark.parametrize("tag", OFFERED)
def test_no_button_of_a_session_moves_when_it_is_paused(tag: str) -> None:
    assert len({rows_of(state, READ.get(tag)) for state in ("runs", "paused")}) == 1


def rows_of(state: str, language: Language) -> tuple[int, ...]:
    """How many buttons each row of a session has, Swap among them."""
    of = PERSONS["gentle"]
    runs = happen(session_for(of), Event.START, START)
    session = runs if state == "runs" else happen(runs, Event.PAUSE, START + 9)
    screen = frame(session, of.id, START + 9, LIBRARY, language).screen
    return tuple(len(row) for row in with_swap(screen, session, of.id, language).rows)


# The checks can fail


def test_a_button_that_would_move_is_found() -> None:
    texts = Texts(DEFAULT, "button-resume = Resume at once", ENGLISH.texts)
    language = structs.replace(ENGLISH, texts=texts)
    assert rows_of("runs", language) == (4, 2)
    assert rows_of("paused", language) == (2, 2, 2)


def button(text: str) -> Button:
    return Button(text, AllExercises(owner=1))


@pytest.mark.parametrize(
    ("screen", "what"),
    [
        (Screen(text=Markup("x" * 4097)), "4097 letters"),
        (Screen(text=Markup("x" * 1025), shows=Shown(Medium.CARD, "cat")), "1025 letters"),
        (Screen(text=Markup("Hello { $name }")), "{ in"),
        (Screen(text=Markup("a"), rows=((button("Überspringen"),) * 4,)), "too wide"),
        (Screen(text=Markup("a"), rows=((button("Stop"), button("Stop")),)), "called the same"),
    ],
    ids=["text", "caption", "unfilled", "wide", "the same"],
)
def test_a_wrong_screen_is_found(screen: Screen, what: str) -> None:
    assert any(what in one for one in wrong_with(screen))


def test_a_long_description_is_found() -> None:
    texts = Texts(DEFAULT, f"short-description = {'x' * 121}", ENGLISH.texts)
    assert too_long(structs.replace(ENGLISH, texts=texts)) == ["short-description"]


@pytest.mark.parametrize(("day", "until"), [(8, "fino all’8 maggio."), (9, "fino al 9 maggio.")])
def test_italian_joins_until_with_the_day_that_three_months_are_over(day: int, until: str) -> None:
    told = Safety(conditions=(Condition.SURGERY,), surgery=date(2026, 2, day), healing=True)
    screen = safety.wait(Person(id=1, safety=told), None, date(2026, 3, 11), READ.get("it"))
    assert until in str(screen.text)
