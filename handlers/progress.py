"""What a person has done: /progress."""

from coach.person import today
from handlers.ask import Ask
from screens import person as screens


async def progress(ask: Ask) -> None:
    """/progress: sessions, this week, streaks and minutes."""
    day = today(ask.person, ask.now)
    await ask.say(screens.progress(ask.person, day, ask.texts))
