"""The commands by name, and what reads the answer to each question."""

from collections.abc import Awaitable, Callable, Mapping

from handlers import (
    about,
    begin,
    breaks,
    data,
    exercises,
    pause,
    progress,
    remind,
    settings,
    voice,
    zones,
)
from handlers.ask import Ask
from handlers.questions import Answers
from lumbar.coach.question import Question
from lumbar.reading.commands import Command

Do = Callable[[Ask], Awaitable[None]]

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
    "settings": settings.settings,
    "why": about.why,
    "help": about.help_,
    "privacy": data.privacy,
    "export": data.export,
    "forget": data.forget,
    "start": begin.start,
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


def command_of(command: Command) -> Command | None:
    """Returns a command by its right name; None if there is none of that name.

    A command in two words ("/time zone", "/time-zone") is known as well as in one.
    """
    name, words = command.name, command.words
    first, *others = words.lstrip("-_").split(maxsplit=1) or ("",)
    if name not in COMMANDS and f"{name}{first}".casefold() in COMMANDS:
        name, words = f"{name}{first}".casefold(), "".join(others)
    if name not in COMMANDS:
        return None
    if name not in SIGNED:
        # "/pause-10 days": the dash only joins them.
        words = words.lstrip("-\u2212").lstrip()
    return command._replace(name=name, words=words)
