"""What to do next, as buttons: under what was not understood, and under what needs no more words.

There is no dead end: every answer here has buttons for what the bot can do.
"""

from collections.abc import Iterator
from datetime import datetime

from lumbar.coach.person import Person
from lumbar.coach.schedule import Window
from lumbar.coach.session import Event
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.pauses import pause_lines
from lumbar.screens.press_codec import encode
from lumbar.screens.press_run import Run, RunCommand, Standing, StopOne
from lumbar.screens.press_safety import AskSafety
from lumbar.screens.presses import (
    ChooseRoutine,
    Press,
    SessionEvent,
)
from lumbar.screens.reminders import has_reminders, remind_words
from lumbar.screens.schedule import breaks_words
from lumbar.screens.screen import Button, Screen, rows
from lumbar.screens.when import window

Rows = tuple[tuple[Button, ...], ...]


def home(owner: int, language: Language, *, private: bool) -> Rows:
    """Buttons for what the bot can do; in a group for what makes sense there."""
    short = Button(language("button-short"), ChooseRoutine(owner=owner, routine="short"))
    whole = Button(language("button-whole"), ChooseRoutine(owner=owner, routine="whole"))
    stretch = _run("button-stretch", "stretch", owner, language)
    help_ = _run("button-help", "help", owner, language)
    if not private:
        return rows([short, whole], [stretch, help_])
    progress = _run("button-progress", "progress", owner, language)
    remind = _run("button-remind", "remind", owner, language)
    return rows([short, whole], [stretch, progress], [remind, help_])


def offer(key: str, owner: int, language: Language, *, private: bool) -> Screen:
    """A text by its name, with those buttons."""
    return Screen(text=language(key), rows=home(owner, language, private=private))


def kept_silent(key: str, owner: int, language: Language) -> Screen:
    """A text by its name, with no exercise behind it: for one who is to see a doctor first."""
    cleared = Button(language("button-cleared"), AskSafety(owner=owner, wish=None))
    return Screen(
        text=language(key), rows=rows([cleared, _run("button-help", "help", owner, language)])
    )


def has_minutes(
    minutes: int | None, whole: int, short: int, owner: int, language: Language
) -> Screen:
    """What can be done in so many minutes; None: in a short time.

    whole, short: minutes that the routines take the person.
    """
    less = Button(language("button-short"), ChooseRoutine(owner=owner, routine="short"))
    if minutes is not None and minutes >= whole:
        more = Button(language("button-whole"), ChooseRoutine(owner=owner, routine="whole"))
        text = language("minutes-whole", whole=whole, short=short)
        return Screen(text=text, rows=rows([more], [less]))
    if minutes is not None and minutes < short:
        stretch = _run("button-stretch", "stretch", owner, language)
        return Screen(text=language("minutes-few", short=short), rows=rows([stretch], [less]))
    return Screen(text=language("minutes-short", short=short), rows=rows([less]))


def stops(
    person: Person, here: datetime, language: Language, *, known: bool, done: str = ""
) -> Screen:
    """What there is to stop, as buttons; where nothing goes on by itself, that.

    here: the local time; known: whether anything is kept about the person;
    done: the name of a text that says what was stopped just now, empty for none.
    """
    said: list[Markup] = []
    buttons: list[Button] = []
    session = person.live.session if person.live is not None else None
    if session is not None and session.live:
        said.append(language("stop-session"))
        event = SessionEvent(
            owner=person.id, session=session.id, turn=session.turn, event=Event.STOP
        )
        buttons.append(Button(language("button-stop-session"), event))
    for what, words in _standing(person, here, language):
        said.append(words)
        buttons.append(Button(language(f"button-stop-{what}"), StopOne(owner=person.id, what=what)))
    if known:
        buttons.append(_run("button-forget", "forget", person.id, language))
    if not said:
        text = lines(*([language(done)] if done else []), language("stop-nothing"))
        more = home(person.id, language, private=True)
        return Screen(text=text, rows=(*more, *rows(buttons)))
    heading = language(done) if done else language("stop-which")
    return Screen(text=lines(heading, *said), rows=rows(*([button] for button in buttons)))


def _standing(
    person: Person, here: datetime, language: Language
) -> Iterator[tuple[Standing, Markup]]:
    """Yields what goes on by itself, and how that is said."""
    if has_reminders(person, here.date()):
        words = remind_words(person, here.date(), language)
        yield Standing.REMINDERS, language("remind-said", words=words)
    if person.breaks is not None and person.breaks.on:
        yield Standing.BREAKS, language("breaks-said", words=breaks_words(person, language))
    if said := pause_lines(person, here, language):
        yield Standing.PAUSE, lines(*said)


def unknown_command(
    command: str, near: Run | None, owner: int, language: Language, *, private: bool
) -> Screen:
    """The answer to an unknown command. near: what may have been meant."""
    text = language("unknown-command", command=command, near=near.command if near else "none")
    buttons = home(owner, language, private=private)
    if near is None:
        return Screen(text=text, rows=buttons)
    return meant(text, near, owner, language)


def meant(text: Markup, run: Run, owner: int, language: Language) -> Screen:
    """A text, with a button for the command that was probably meant, and one for all commands."""
    press = RunCommand(owner=owner, run=_writable(run, owner))
    does = Button(language("unknown-command-button", command=run.command), press)
    return Screen(text=text, rows=rows([does, _run("button-help", "help", owner, language)]))


def quiet_offered(text: Markup, hours: Window, run: Run, owner: int, language: Language) -> Screen:
    """A text, with a button for quiet hours that were probably meant, which `run` sets, and one for
    all commands."""
    press = RunCommand(owner=owner, run=run)
    sets = Button(language("offer-quiet", hours=window(hours, language)), press)
    return Screen(text=text, rows=rows([sets, _run("button-help", "help", owner, language)]))


def _writable(run: Run, owner: int) -> Run:
    """Returns the run, without its words if a button cannot carry them."""
    try:
        encode(RunCommand(owner=owner, run=run))
    except ValueError:
        return Run(command=run.command)
    return run


def _run(label: str, command: str, owner: int, language: Language) -> Button:
    press: Press = RunCommand(owner=owner, run=Run(command=command))
    return Button(language(label), press)
