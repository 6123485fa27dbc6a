"""The voice: whether a person hears it, whose it is, and the message that counts an exercise."""

from collections.abc import Sequence

from msgspec import Struct

from lumbar.coach.person import Live, Person
from lumbar.coach.session import Session
from lumbar.coach.timeline import Timeline, compile_step
from lumbar.coach.voiced import asks_for_play, spoken_from
from lumbar.language.languages import Language
from lumbar.language.texts import Markup
from lumbar.screens.presses import (
    AnswerOffer,
    ChooseSpeaker,
    Press,
    TurnVoice,
)
from lumbar.screens.screen import Button, Medium, Screen, Shown, rows

MEDIUM = Medium.GUIDE


class Guide(Struct, frozen=True, kw_only=True):
    """What a voice message is made from.

    rung: of the exercise's ladder, whose movement is put into words; segments: the step's,
    as they stand in the session; start: seconds into them at which it begins; speaker: the
    key of whose voice it is, empty for the first one; language: its tag.
    """

    exercise: str
    rung: int
    segments: Timeline
    start: int
    speaker: str
    language: str


def voice(person: Person, speakers: Sequence[str], language: Language) -> Screen:
    """On or off, and whose voice it is; that the text counts where nobody speaks the language.

    speakers: by key, the usual one first.
    """
    if not speakers:
        return Screen(text=language("voice-none"))
    chosen = person.speaker if person.speaker in speakers else next(iter(speakers), "")

    def button(text: str, press: Press, *, marked: bool) -> Button:
        return Button(language("chosen", text=text) if marked else text, press)

    off, on = (TurnVoice(owner=person.id, on=on) for on in (False, True))
    switch = [
        button(language("button-voice-off"), off, marked=not person.voice),
        button(language("button-voice-on"), on, marked=person.voice),
    ]
    choice = [
        button(
            language(f"speaker-{key}"),
            ChooseSpeaker(owner=person.id, speaker=key),
            marked=key == chosen,
        )
        for key in speakers
    ]
    return Screen(
        text=language("voice-on" if person.voice else "voice-off"),
        rows=rows(switch, choice if person.voice else []),
    )


def offer_row(owner: int, language: Language) -> list[Button]:
    """The answers to the offer of the voice."""
    yes, no = (AnswerOffer(owner=owner, wanted=wanted) for wanted in (True, False))
    return [Button(language("button-voice-on"), yes), Button(language("button-no-voice"), no)]


def caption(session: Session, step: int, start: int, language: Language) -> Markup:
    """What is said below the voice message of a step: what it is, or that it comes next.

    start: the second of the step from which it counts.
    """
    _, rest = _spoken(session, step, start)
    running = "guide-rest" if rest else "guide"
    return language(
        running if step <= session.step else "guide-ahead",
        name=language.names.exercise(session.plan[step].exercise),
        number=step + 1,
        of=len(session.plan),
    )


def guide(session: Session, step: int, start: int, speaker: str, language: Language) -> Screen:
    """The voice message that counts a step of the session from its second `start` on."""
    item = session.plan[step]
    segments, begins = _spoken(session, step, start)
    what = Guide(
        exercise=item.exercise,
        rung=item.rung,
        segments=segments,
        start=begins,
        speaker=speaker,
        language=language.tag,
    )
    return Screen(text=caption(session, step, start, language), shows=Shown(MEDIUM, what))


def _spoken(session: Session, step: int, start: int) -> tuple[Timeline, int]:
    return spoken_from(compile_step(session.plan, step, by_itself=session.by_itself), start)


def play_line(live: Live | None, session: Session, now: float, language: Language) -> Markup | None:
    """What is said in the session message while play is to be tapped; `now` in UTC seconds.

    None where it is not, or where the session shown is not that of the record.
    """
    asks = live is not None and live.session is session and asks_for_play(live, now)
    return language("play-now") if asks else None
