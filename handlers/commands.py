"""The commands by name, and what reads the answer to each question."""

from collections.abc import Awaitable, Callable, Mapping

from handlers import (
    about,
    begin,
    breaks,
    data,
    exercises,
    first,
    languages,
    pause,
    progress,
    questions,
    remind,
    settings,
    stopping,
    voice,
    zones,
)
from handlers.ask import Ask
from handlers.questions import Answers
from lumbar.coach.question import Question
from lumbar.language.languages import Language
from lumbar.reading.commands import Command
from lumbar.screens.press_run import RunCommand

Do = Callable[[Ask], Awaitable[None]]

STOP, CANCEL = "stop", "cancel"
"""The command that a session's button stands for, too; the one that itself says what becomes of a
question."""
SIGNED = {Question.PLACE}
"""Commands after which a dash in front of a digit is a minus."""

COMMANDS: Mapping[str, Do] = {
    "routine": begin.routine,
    "stretch": begin.stretch,
    "exercises": exercises.exercises,
    "progress": progress.progress,
    "remind": remind.remind,
    "breaks": breaks.breaks,
    "pause": pause.pause,
    "resume": pause.resume,
    "timezone": zones.timezone,
    "level": settings.level,
    "voice": voice.voice,
    "language": languages.language,
    "settings": settings.settings,
    "why": about.why,
    "help": about.help_,
    "privacy": data.privacy,
    "export": data.export,
    "forget": data.forget,
    "start": first.start,
}
"""In the order in which Telegram's menu and /help list them."""

IN_GROUPS = ("routine", "stretch", "exercises", "help")
"""Those that the menu and /help list in a group; the others are about one person alone."""

ANSWERS: Answers = {
    Question.REMIND: remind.answer,
    Question.BREAKS: breaks.answer,
    Question.PAUSE: pause.answer,
    Question.PLACE: zones.answer,
}
"""What takes a text as the answer to each question: see handlers/questions.py."""


HIDDEN: Mapping[str, Do] = {
    "stop": stopping.stop,
    "cancel": stopping.cancel,
    "unsubscribe": stopping.unsubscribe,
}
"""Commands that are known and stand in no list."""

UNSPOKEN = {"stretch", "resume", "export", "forget"}
"""Commands that do more than show something: a spoken one is asked about first."""

ALL: Mapping[str, Do] = {**COMMANDS, **HIDDEN}


def command_of(command: Command, language: Language) -> Command | None:
    """Returns a command by its right name; None if there is none of that name.

    Other names are read from said.toml. A command in two words ("/time zone", "/time-zone") is
    known as well as in one.
    """
    name, words = command.name, command.words
    first, *others = words.lstrip("-_").split(maxsplit=1) or ("",)
    for written, behind in ((name, words), (f"{name}{first}".casefold(), "".join(others))):
        right = written if written in ALL else language.sayings.aliases.get(written, "")
        if right in ALL:
            # "/pause-10 days": the dash only joins them.
            joined = behind if right in SIGNED else behind.lstrip("-\u2212").lstrip()
            return command._replace(name=right, words=joined)
    return None


async def run(ask: Ask, command: Command) -> None:
    """Runs a command, one of ALL, with the words behind it; a question that waits is over."""
    if command.name != CANCEL:
        await questions.over(ask)
    ask.as_command(command.name, command.words)
    await ALL[command.name](ask)


async def run_pressed(ask: Ask, press: RunCommand) -> None:
    """A button that stands for a command; a second tap at once behind the first is one tap."""
    wanted = press.run
    place, pressed = (ask.person.id, ask.chat.id), f"{ask.message}: {wanted}"
    if ask.parts.welcomes.has(place, pressed, ask.now):
        await ask.answer()
        return
    ask.parts.welcomes.note(place, pressed, ask.now)
    found = command_of(Command(wanted.command, wanted.words), ask.language)
    if found is None:
        await ask.answer("passed")
        return
    await ask.answer()
    await run(ask, found)
