"""What those who run the bot may ask: /stats, in private."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.ask import Ask
from lumbar import __version__
from lumbar.coach.zones import local, zone_named
from lumbar.screens import owners as screens


async def stats(ask: Ask) -> None:
    """/stats: how the bot is, in numbers since it started."""
    found, calls = ask.parts.measures, ask.parts.measures.calls
    ended = {outcome: 0 for _, outcome in calls} | {"ok": 0, "429": 0}
    for (_, outcome), count in calls.items():
        ended[outcome] += count
    now = found.gauges()
    numbers: dict[str, str | float] = {
        "version": __version__,
        "since": f"{local(found.since, zone_named('UTC')):%Y-%m-%d %H:%M}",
        "live": now["live_sessions"],
        "updates": found.updates,
        "waiting": now["updates_waiting"],
        "calls": sum(ended.values()),
        "slowed": ended["429"],
        "refused": sum(ended.values()) - ended["ok"] - ended["429"],
        "sent": found.reminders["sent"],
        "late": found.reminders["late"],
        "lost": found.reminders["lost"],
    }
    bounds = {
        "answered": found.answered.at_most(0.95),
        "ends": found.ends.at_most(0.99),
        "lag": found.lag.at_most(0.99),
    }
    await ask.say(screens.stats(numbers, bounds, ask.language))


FOR_OWNERS: Mapping[str, Callable[[Ask], Awaitable[None]]] = {"stats": stats}
"""Commands that nobody else has; to them they are unknown ones."""


def command_for(ask: Ask) -> Callable[[Ask], Awaitable[None]] | None:
    """Returns what a command of owners does; None if it is none, or the person is no owner."""
    is_owner = ask.private and ask.person.id in ask.parts.owners
    return FOR_OWNERS.get(ask.command) if is_owner else None
