"""How many calls may go out, how many holds may begin, and how often countdowns tick: pure.

One Budget is made where the bot is put together, and handed to all who need it.
"""

import math
from collections import OrderedDict, deque
from dataclasses import dataclass

PRIVATE_RATE, GROUP_RATE = 1.0, 17 / 60
"""Calls a second in one chat. Telegram lets about 1 a second through in a private chat and 20 a
minute in a group, with a small burst (Bot API FAQ, "My bot is hitting limits"); 17 and the burst
of 3 make 20 in any minute."""
BURST = 2.8
"""Calls at once in a chat that was quiet: a little under the 3 that Telegram was seen to let
through, because calls do not arrive as evenly as they are sent."""
WINDOW = 1.035
"""Seconds in which no more than a second's calls go out over all chats."""
SOON = 0.001
"""Seconds not worth waiting for: less than a call's way to Telegram varies by."""
MAKE_UP = 0.02
"""Seconds by which reminders may come late, as timers do, without their rate falling for it."""
TICKS_SHARE = 0.6
"""How much of a second's calls, reminders aside, may be out before ticks have no room: the rest is
kept for answers and for ends of holds, which then hardly ever wait."""
KEPT_IN_CHAT = 0.5
"""Calls that a tick leaves in its chat's burst, so that the end of the hold finds room for one."""
SLOWEST_TICKS = 60.0
"""Most seconds for each tick of a chat in which Telegram answered with 429."""
SPARE_TICKS = 3.0
"""Ticks that such a chat may save up, for the last seconds of a hold."""
FORGIVEN = 300.0
"""Seconds without a 429 after which such a chat's ticks come twice as often again. Telegram was
seen to answer steady edits with a retry_after of 30 to 280 s."""
TICKS_REMEMBERED = 1.0
"""Seconds for which a tick that was asked for keeps a reminder's place free."""
PRIVATE_GAP = 0.9
"""Least seconds between two ticks in a private chat: ticks fall on whole seconds left, and a
little late, so a second less what they may be late by. How many go out the pacer decides."""
GROUP_GAP = 3.6
"""The same in a group, of 17 calls a minute."""

CALLS_A_START = 3.0
"""Calls that a start costs within seconds: its instruction, its countdown, its first hold."""
SECONDS_A_CALL = 14.0
"""Seconds between two calls that a running countdown cannot do without: a plank's hold of 20 s, its
rest and its getting ready begin within 43."""
STARTS_SHARE = 0.9
"""How much of the calls a second starts may fill: who starts now has the end of a hold later."""
HOLDS_A_CALL = 10.0
"""Countdowns that may run for each call a second: with 20 s holds, starts and ends fill it then."""
STARTS_ASUNDER = 6.0
"""Calls a second for each start a second: what begins together ends and begins again together, and
such a wave must find room for all its ends."""
FEWEST_AT_ONCE = 3.0

FEWEST_LOOKS, MOST_LOOKS = 4, 128
"""People whose reminders are looked at side by side: enough to hide Telegram's and the disk's
delays, few enough that a crash leaves few decided and not sent."""
CALLS_A_WAITER = 30.0
"""Calls a second for each reminder that may be decided and wait for its turn."""
LEAST_CROWD = 2


@dataclass(frozen=True, slots=True)
class Looks:
    """How fast people's reminders are looked at.

    gap: seconds between two people; at_once: how many side by side; crowd: how many reminders may
    wait for their turn to go out.
    """

    gap: float
    at_once: int
    crowd: int


class _Starts:
    """How many holds may begin, so that those that run keep their time; see Budget for `now`."""

    def __init__(self, per_second: float) -> None:
        """per_second: calls a second allowed over all chats."""
        self._per_second = per_second
        self._most = max(FEWEST_AT_ONCE, per_second / CALLS_A_START)
        self._left = self._most
        self._at = -math.inf

    def take(self, running: int, now: float) -> bool:
        """Whether one more may begin now beside so many that run; if so, it is counted."""
        if running >= self._per_second * HOLDS_A_CALL:
            return False
        room = self._per_second * STARTS_SHARE - running / SECONDS_A_CALL
        rate = min(max(0.0, room) / CALLS_A_START, self._per_second / STARTS_ASUNDER)
        # A clock that was set back lets nobody in sooner, and keeps nobody out for longer.
        passed = max(0.0, now - self._at)
        self._left, self._at = min(self._most, self._left + passed * rate), now
        if self._left < 1:
            return False
        self._left -= 1
        return True


@dataclass(slots=True)
class _Chat:
    left: float
    at: float


@dataclass(slots=True)
class _Slowed:
    gap: float
    told: float
    left: float
    at: float


class Budget:
    """Counts calls; every method takes `now` in seconds of one clock.

    Reminders go out evenly, one each WINDOW / per_second seconds, so that when something
    else is to be sent, room for it is never further away than that. Countdowns' ticks do
    not wait for room, and would find none: each that was asked for in the last second, had
    it room or not, keeps one reminder's place free, up to half of them.
    """

    def __init__(self, per_second: float) -> None:
        """per_second: calls a second allowed over all chats."""
        self._allowed = per_second
        self._per_second = max(1, int(per_second))
        self._starts = _Starts(per_second)
        self._recent: deque[float] = deque()
        # Those of them that were no reminders.
        self._pressing: deque[float] = deque()
        self._ticks: deque[float] = deque()
        self._next_reminder = self._next_in_line = -math.inf
        # By the time of the last call, so that those with nothing to remember are in front.
        self._chats: OrderedDict[int, _Chat] = OrderedDict()
        self._slowed: dict[int, _Slowed] = {}

    def take_start(self, running: int, now: float) -> bool:
        """Whether one more countdown may begin now beside so many that run, so that those keep
        their time; if so, it is counted."""
        return self._starts.take(running, now)

    def gap(self, chat: int, running: int) -> float:
        """Seconds between two ticks in a chat, so that those of all running countdowns fit."""
        fair = running / (self._allowed * TICKS_SHARE)
        return max(GROUP_GAP if chat < 0 else PRIVATE_GAP, fair)

    @property
    def looks(self) -> Looks:
        """How fast people's reminders are looked at: no faster than may be sent."""
        return Looks(
            gap=WINDOW / self._allowed,
            at_once=round(min(max(self._allowed / 2, FEWEST_LOOKS), MOST_LOOKS)),
            crowd=max(LEAST_CROWD, round(self._allowed / CALLS_A_WAITER)),
        )

    def wait_for_all(self, now: float) -> float:
        """Seconds until the calls to all chats together leave room for one."""
        _forget(self._recent, now - WINDOW, now)
        if len(self._recent) < self._per_second:
            return 0.0
        return _worth(self._recent[-self._per_second] + WINDOW - now)

    def wait_in_line(self, now: float) -> float:
        """The same for the first of those who wait, after whom the next is not to come at once."""
        if self._next_in_line > now + 3 * WINDOW:  # the clock was set back
            self._next_in_line = now
        return max(self.wait_for_all(now), _worth(self._next_in_line - now))

    def spread(self, now: float) -> None:
        """Says when the next in line may go, so that a crowd goes out evenly.

        A second's calls in one burst, and the next burst a second later, arrive as twice as
        many in one second where the first was under way for longer.
        """
        gap = WINDOW / self._per_second
        self._next_in_line = max(self._next_in_line, now - MAKE_UP) + gap

    def wait_for_chat(self, chat: int, now: float) -> float:
        """Seconds until the chat's own limit leaves room for a call."""
        return _worth((1.0 - self._left(chat, now)) / _rate(chat))

    def wait_for_tick(self, chat: int, now: float) -> float:
        """Seconds until a countdown's tick may go to the chat, if nothing else goes out."""
        _forget(self._pressing, now - WINDOW, now)
        share = max(1, int(self._per_second * TICKS_SHARE))
        full = len(self._pressing) >= share
        for_share = self._pressing[-share] + WINDOW - now if full else 0.0
        for_all = max(for_share, self.wait_for_all(now))
        kept = KEPT_IN_CHAT if chat > 0 else 0.0
        for_chat = (1.0 + kept - self._left(chat, now)) / _rate(chat)
        slowed = self._slowed.get(chat)
        for_slowed = (1.0 - self._ticks_left(slowed, now)) * self._gap(slowed, now) if slowed else 0
        return _worth(max(for_all, for_chat, for_slowed))

    def slow_down(self, chat: int, now: float) -> None:
        """Notes a 429 in the chat: from now on its ticks come half as often, for some minutes."""
        slowed = self._slowed.get(chat)
        gap = self._gap(slowed, now) if slowed else 1.0
        self._slowed[chat] = _Slowed(min(gap * 2, SLOWEST_TICKS), now, SPARE_TICKS, now)
        for other, one in list(self._slowed.items()):
            if self._gap(one, now) <= 1.0:
                del self._slowed[other]

    def take_for_tick(self, chat: int, now: float) -> None:
        """Counts a tick that goes to the chat now."""
        slowed = self._slowed.get(chat)
        if slowed is not None:
            slowed.left, slowed.at = self._ticks_left(slowed, now) - 1.0, now
        self.take(chat, now)

    def _ticks_left(self, slowed: _Slowed, now: float) -> float:
        if now < slowed.at:  # the clock was set back
            slowed.at = slowed.told = now
        passed = now - slowed.at
        return min(SPARE_TICKS, slowed.left + passed / self._gap(slowed, now))

    @staticmethod
    def _gap(slowed: _Slowed, now: float) -> float:
        """Seconds for each tick of a chat that was told to slow down."""
        return float(max(1.0, slowed.gap / 2 ** (max(0.0, now - slowed.told) // FORGIVEN)))

    def wait_for_reminder(self, now: float) -> float:
        """Seconds until the next reminder may go to any chat."""
        if self._next_reminder > now + 3 * WINDOW:  # the clock was set back
            self._next_reminder = now
        return max(self.wait_for_all(now), _worth(self._next_reminder - now))

    def take(self, chat: int, now: float) -> None:
        """Counts a call, no reminder, that goes to the chat now."""
        _forget(self._pressing, now - WINDOW, now)
        self._pressing.append(now)
        self._take(chat, now)

    def _take(self, chat: int, now: float) -> None:
        self._recent.append(now)
        self._chats[chat] = _Chat(self._left(chat, now) - 1.0, now)
        self._chats.move_to_end(chat)
        for _ in range(2):  # one comes, two may go: there are never many more than matter
            oldest = next(iter(self._chats))
            if self._left(oldest, now) < BURST:
                break
            del self._chats[oldest]

    def take_for_reminder(self, chat: int, now: float) -> None:
        """Counts a reminder that goes to the chat now, and says when the next one is due."""
        _forget(self._ticks, now - TICKS_REMEMBERED, now)
        places = max(self._per_second - len(self._ticks), self._per_second / 2)
        # From when it was due, not from now: else every timer's lateness would add up.
        self._next_reminder = max(self._next_reminder, now - MAKE_UP) + WINDOW / places
        self._take(chat, now)

    def ask_for_tick(self, now: float) -> None:
        """Notes that a countdown wants to be shown now, whether there is room or not."""
        _forget(self._ticks, now - TICKS_REMEMBERED, now)
        if len(self._ticks) < self._per_second:
            self._ticks.append(now)

    def _left(self, chat: int, now: float) -> float:
        state = self._chats.get(chat)
        if state is None or now < state.at:  # a clock that was set back begins anew
            return BURST
        return min(BURST, state.left + (now - state.at) * _rate(chat))


def _rate(chat: int) -> float:
    return PRIVATE_RATE if chat > 0 else GROUP_RATE


def _forget(times: deque[float], until: float, now: float) -> None:
    """Drops the times that are over, and those to come, which a clock set back leaves behind."""
    while times and not until < times[0] <= now:
        times.popleft()


def _worth(wait: float) -> float:
    return wait if wait > SOON else 0.0
