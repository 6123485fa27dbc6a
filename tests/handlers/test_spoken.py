"""What spoken words ask for: as typed ones do, without the small words before a command."""

import pytest

from handlers.session import meant
from handlers.spoken import FAINT, FAINTEST, SURE, command, understood
from lumbar.coach.session import Event
from lumbar.language.texts import load_texts
from lumbar.media.hearing import Heard, tokens
from lumbar.screens.spoken import EASIER

TEXTS = load_texts()


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("Next", Event.SKIP),
        ("skip this one", Event.SKIP),
        ("OK, next please", Event.SKIP),
        ("Stop", Event.STOP),
        ("please stop", Event.STOP),
        ("that's enough", Event.STOP),
        ("repeat", Event.BACK),
        ("and again", Event.BACK),
        ("can you wait", Event.PAUSE),
        ("let me pause", Event.PAUSE),
        ("go on", Event.START),
        ("well, continue", Event.START),
        ("easier", EASIER),
        ("make it easier", EASIER),
        ("a bit gentler please", EASIER),
    ],
)
def test_a_command_is_known_with_small_words_around_it(words: str, does: str) -> None:
    assert understood(words, TEXTS) == does


@pytest.mark.parametrize(
    "words",
    ["It hurts", "well, that really hurts in my lower back a lot", "stop, ow", "easier, ouch"],
)
def test_pain_goes_before_everything_else(words: str) -> None:
    assert understood(words, TEXTS) == Event.HURTS


@pytest.mark.parametrize(
    "words",
    [
        *("", "…", "please", "ok so well", "hello there", "don't stop", "what comes next"),
        *("the next one is much easier than this one", "I think I left the stove on"),
    ],
)
def test_other_words_ask_for_nothing(words: str) -> None:
    assert understood(words, TEXTS) == ""


@pytest.mark.parametrize("words", ["next", "stop", "it hurts", "repeat", "pause", "go on", "back"])
def test_what_can_be_said_can_be_typed(words: str) -> None:
    assert understood(words, TEXTS) == meant(words, TEXTS)


@pytest.mark.parametrize(
    ("heard", "came"),
    [
        (Heard("Stop", SURE, ("Start",)), ("Stop", Event.STOP, True)),
        (Heard("Stop", SURE - 0.01), ("Stop", Event.STOP, False)),
        (Heard("It's time", 0.9, ("It's tough", "stop", "next")), ("stop", Event.STOP, False)),
        (Heard("Good morning", 0.9, ("Good evening",)), ("Good morning", "", False)),
        (Heard("Next", FAINT - 0.01), ("", "", False)),
        (Heard("Next", FAINT - 0.01, ("it hurts",)), ("it hurts", Event.HURTS, False)),
        (Heard("Stop", FAINTEST), ("Stop", Event.STOP, False)),
        (Heard("It hurts", FAINTEST - 0.01, ("stop",)), ("", "", False)),
    ],
)
def test_a_less_likely_command_is_asked_about_and_noise_is_none(
    heard: Heard, came: tuple[str, str, bool]
) -> None:
    assert command(heard, TEXTS) == came


def test_every_hint_for_the_model_is_a_command_and_short_enough() -> None:
    hints = TEXTS("spoken-hints")
    for hint in hints.split(". "):
        assert understood(hint, TEXTS), hint
    # Whisper takes half its 448 tokens of hints; these are at most one a letter.
    assert len(tokens(hints, frozenset())) < 224
