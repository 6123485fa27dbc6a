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

Do = Callable[[Ask], Awaitable[None]]

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

ANSWERS: Answers = {
    Question.REMIND: remind.answer,
    Question.BREAKS: breaks.answer,
    Question.PAUSE: pause.answer,
    Question.PLACE: zones.answer,
}
"""What takes a text as the answer to each question: see handlers/questions.py."""
