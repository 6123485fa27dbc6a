"""The voice: whether a person hears it, whose it is, and the message that counts an exercise."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.exercise import Library
from coach.person import Person
from coach.session import Session
from coach.timeline import Timeline, compile_plan
from language.texts import Markup, Texts, lines
from screens.screen import Action, Button, Medium, Press, Screen, Shown, rows

MEDIUM = Medium.GUIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What a voice message is made from.

    rung: of the exercise's ladder, whose movement is put into words; segments: the step's,
    as they stand in the session; start: seconds into them at which it begins; speaker: the
    key of whose voice it is, empty for the first one.
    """

    exercise: str
    rung: int
    segments: Timeline
    start: int
    speaker: str


def voice(person: Person, speakers: Mapping[str, str], texts: Texts) -> Screen:
    """On or off, and whose voice it is; speakers: what each is called, by key, first first."""
    chosen = person.speaker if person.speaker in speakers else next(iter(speakers), "")

    def button(text: str, what: str, *, marked: bool) -> Button:
        press = Press(action=Action.VOICE, owner=person.id, what=what)
        return Button(texts("chosen", text=text) if marked else text, press)

    switch = [
        button(texts(f"button-voice-{what}"), what, marked=(what == "on") is person.voice)
        for what in ("off", "on")
    ]
    choice = [button(name, key, marked=key == chosen) for key, name in speakers.items()]
    return Screen(
        text=texts("voice-on" if person.voice else "voice-off"),
        rows=rows(switch, choice if person.voice else []),
    )


def with_offer(ended: Screen, owner: int, texts: Texts) -> Screen:
    """The last words of a session, and the voice, offered once."""

    def button(key: str, what: str) -> Button:
        return Button(texts(key), Press(action=Action.VOICE, owner=owner, what=what))

    return Screen(
        text=lines(Markup(ended.text), Markup(""), texts("voice-offer")),
        rows=rows([button("button-voice-on", "yes"), button("button-no-voice", "no")]),
    )


def guide(
    session: Session, step: int, start: int, speaker: str, library: Library, texts: Texts
) -> Screen:
    """The voice message that counts a step of the session from its second `start` on."""
    item = session.plan[step]
    exercise = library.exercises.get(item.exercise)
    text = texts(
        "guide-rest" if start else "guide",
        name=exercise.name if exercise else item.exercise,
        number=step + 1,
        of=len(session.plan),
    )
    what = Guide(
        exercise=item.exercise,
        rung=item.rung,
        segments=compile_plan(session.plan, by_itself=session.by_itself)[step],
        start=start,
        speaker=speaker,
    )
    return Screen(text=text, shows=Shown(MEDIUM, what))
