"""The voice: whether a person hears it, whose it is, and the message that counts an exercise."""

from collections.abc import Sequence
from dataclasses import dataclass

from lumbar.coach.person import Person
from lumbar.coach.session import Session
from lumbar.coach.timeline import Timeline, compile_step
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.presses import AnswerOffer, ChooseSpeaker, Press, TurnVoice
from lumbar.screens.screen import Button, Medium, Screen, Shown, rows

MEDIUM = Medium.GUIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
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
    """On or off, and whose voice it is; speakers: by key, the usual one first."""
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


def with_offer(ended: Screen, owner: int, language: Language) -> Screen:
    """The last words of a session, and the voice, offered once."""
    yes, no = (AnswerOffer(owner=owner, wanted=wanted) for wanted in (True, False))
    return Screen(
        text=lines(Markup(ended.text), Markup(""), language("voice-offer")),
        rows=rows(
            [Button(language("button-voice-on"), yes), Button(language("button-no-voice"), no)]
        ),
    )


def guide(session: Session, step: int, start: int, speaker: str, language: Language) -> Screen:
    """The voice message that counts a step of the session from its second `start` on."""
    item = session.plan[step]
    text = language(
        "guide-rest" if start else "guide",
        name=language.names.exercise(item.exercise),
        number=step + 1,
        of=len(session.plan),
    )
    what = Guide(
        exercise=item.exercise,
        rung=item.rung,
        segments=compile_step(session.plan, step, by_itself=session.by_itself),
        start=start,
        speaker=speaker,
        language=language.tag,
    )
    return Screen(text=text, shows=Shown(MEDIUM, what))
