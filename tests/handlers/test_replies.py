"""What heard words ask for, and how sure that is."""

from handlers.replies import FAINT, FAINTEST, SURE, command
from lumbar.language.replies import Meaning
from lumbar.media.hearing import Heard, tokens
from lumbar.reading.replies import meaning_of
from tests.every import every
from tests.language.made import ENGLISH


@every(
    ("heard", "came"),
    [
        (Heard("Stop", SURE, ("Start",)), ("Stop", Meaning.STOP, True)),
        (Heard("Stop", SURE - 0.01), ("Stop", Meaning.STOP, False)),
        (Heard("It's time", 0.9, ("It's tough", "stop", "next")), ("stop", Meaning.STOP, False)),
        (Heard("Good morning", 0.9, ("Good evening",)), ("Good morning", Meaning.NONE, False)),
        (Heard("Next", FAINT - 0.01), ("", Meaning.NONE, False)),
        (Heard("Next", FAINT - 0.01, ("it hurts",)), ("it hurts", Meaning.PAIN, False)),
        (Heard("Gow on", 0.9), ("Go on", Meaning.GO_ON, False)),
        (Heard("Gow on", FAINT - 0.01), ("", Meaning.NONE, False)),
        (Heard("Stop", FAINTEST), ("Stop", Meaning.STOP, False)),
        (Heard("It hurts", FAINTEST - 0.01, ("stop",)), ("", Meaning.NONE, False)),
    ],
)
def test_a_less_likely_command_is_asked_about_and_noise_is_none(
    heard: Heard, came: tuple[str, Meaning, bool]
) -> None:
    assert command(heard, ENGLISH) == came


def test_every_hint_for_the_model_is_a_command_and_short_enough() -> None:
    hints = ENGLISH.words.hints
    for hint in hints:
        assert meaning_of(hint, ENGLISH.replies).meaning is not Meaning.NONE, hint
    # Whisper takes half its 448 tokens of hints; these are at most one a letter.
    assert len(tokens(" ".join(hints), frozenset())) < 224
