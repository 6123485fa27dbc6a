"""What those who run the bot may ask: /stats, in private."""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping

from handlers.ask import Ask
from lumbar import __version__
from lumbar.coach.zones import local, zone_named
from lumbar.screens import owners as screens


async def stats(ask: Ask) -> None:
    """/stats: how the bot is, in numbers since it started; those of all replicas together."""
    measures = ask.parts.measures
    found = measures.whole()
    ended = Counter(found.calls)
    reminders = Counter(found.reminders)
    numbers: dict[str, str | float] = {
        "version": __version__,
        "since": f"{local(measures.since, zone_named('UTC')):%Y-%m-%d %H:%M}",
        "live": found.now["live_sessions"],
        "updates": found.updates,
        "waiting": found.now["updates_waiting"],
        "calls": ended.total(),
        "slowed": ended["429"],
        "refused": ended.total() - ended["ok"] - ended["429"],
        "sent": reminders["sent"],
        "late": reminders["late"],
        "lost": reminders["lost"],
    }
    bounds = {
        "answered": found.share("answered", 0.95),
        "ends": found.share("ends", 0.99),
        "lag": found.share("lag", 0.99),
    }
    replicas = len(measures.others) + 1
    await ask.say(screens.stats(numbers, bounds, replicas, ask.language))


FOR_OWNERS: Mapping[str, Callable[[Ask], Awaitable[None]]] = {"stats": stats}
"""Commands that nobody else has; to them they are unknown ones."""


def command_for(ask: Ask) -> Callable[[Ask], Awaitable[None]] | None:
    """Returns what a command of owners does; None if it is none, or the person is no owner."""
    is_owner = ask.private and ask.person.id in ask.parts.owners
    return FOR_OWNERS.get(ask.command) if is_owner else None
