"""The budget of calls: how many may be sent, how many holds may begin, how often countdowns tick.

It does no input or output and reads no clock. app.py makes one Budget and passes it to every part
that needs it.
"""

import math
from bisect import bisect_right
from collections import OrderedDict, deque
from dataclasses import dataclass

from lumbar.coach.ahead import Course
from lumbar.telegram.load import AHEAD, COMING, Load, Others
from lumbar.telegram.starts import Starts
from lumbar.telegram.ticks import LEAST_SPARE, QUANTUM, SPARE, Ticks

PRIVATE_RATE, GROUP_RATE = 1.0, 17 / 60
"""Calls a second in one chat. Telegram accepts about 1 a second in a private chat and 20 a minute
in a group, with a small burst (Bot API FAQ, "My bot is hitting limits"). 17 a minute plus a burst
of 3 is 20 in any minute."""
BURST = 2.8
"""Calls at once in a chat that was quiet. Telegram was observed to accept 3; this is a little less,
because calls do not arrive as evenly as they are sent."""
WINDOW = 1.035
"""Length in seconds of the window in which at most one second's calls are sent, over all chats."""
SLICED, SLICES = 300.0, 10
"""With more calls a second than this, so many parts of WINDOW keep to the limit, too: a thousand
calls that go at once arrive over so long a time that the next thousand may overtake some."""
SOON = 0.001
"""Waits shorter than this many seconds count as zero: network delay varies by more."""
MAKE_UP = 0.02
"""Seconds that a reminder may be late, as timers are, without lowering the reminders' rate."""
KEPT_IN_CHAT, KEPT_IN_GROUP = 0.5, 1.0
"""Calls that a tick leaves in its chat's burst, so that there is room for the end of the hold. In a
group the next one comes after 3.5 s, for which It hurts must not wait: a whole one is left."""
SLOWEST_TICKS = 60.0
"""Maximum seconds between ticks in a chat in which Telegram answered with 429."""
SPARE_TICKS = 3.0
"""Maximum ticks that such a chat may save up for the last seconds of a hold."""
FORGIVEN = 300.0
"""Seconds without a 429 after which such a chat's tick rate doubles again. Telegram was observed to
answer steady edits with a retry_after of 30 to 280 s."""
TICKS_REMEMBERED = 1.0
"""Seconds for which a requested tick keeps a reminder's place free."""
PRIVATE_GAP = 0.75
"""Minimum seconds between two ticks in a private chat. Ticks fall on whole seconds left, and a
little late, so this is one second less that delay. The pacer decides how many are sent."""
GROUP_GAP = 3.6
"""The same in a group, which takes 17 calls a minute."""

FEWEST_LOOKS, MOST_LOOKS = 4, 128
"""Limits for how many people's reminders are looked at concurrently: enough to hide the delays of
Telegram and the disk, few enough that a crash loses few that are decided and not sent."""
CALLS_A_WAITER = 30.0
"""Calls a second for each reminder that may be decided and queued."""
LEAST_CROWD = 2
LEFT_TO_ENDS = 0.25
"""Seconds of which the ends of holds are left room by all other calls of all replicas. What goes
goes evenly then, so that a quarter of the room is free again after as long."""
MOST_LEFT = 1 / 3
"""Share of the calls a second that is left to them at most."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How fast people's reminders are looked at.

    gap: seconds between two people; at_once: maximum people looked at concurrently; crowd: maximum
    reminders that are decided and queued.
    """

    gap: float
    at_once: int
    crowd: int


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
    """Counts calls. Every method takes `now` in seconds of the same clock.

    Reminders are sent evenly, one every WINDOW / per_second seconds, so that any other call waits
    at most that long for room. Ticks of countdowns do not wait for room, so reminders would leave
    none for them. So each tick requested in the last second, sent or not, keeps one reminder's
    place free, up to half of the places.
    """

    def __init__(self, per_second: float) -> None:
        """per_second: maximum calls a second over all chats."""
        self._allowed = per_second
        self._per_second = max(1, int(per_second))
        self._limits = [(self._per_second, WINDOW)]
        if per_second > SLICED:
            self._limits.append((self._per_second // SLICES, WINDOW / SLICES))
        self.starts = Starts(per_second)
        self.ticks = Ticks(self._per_second)
        self._others = Others()
        self._recent: deque[float] = deque()
        self._asked: deque[float] = deque()
        self._next_reminder = self._next_in_line = -math.inf
        # Ordered by the time of the last call, so that entries that can be dropped come first.
        self._chats: OrderedDict[int, _Chat] = OrderedDict()
        self._slowed: dict[int, _Slowed] = {}

    def load(self, now: float) -> Load:
        """Returns what the other replicas need to know of this one."""
        _forget(self._asked, now - TICKS_REMEMBERED, now)
        self.recent(now)  # or it would grow where nobody else asks
        return Load(
            running=len(self.ticks),
            ends=sum(ends for _, ends in self.ticks.ends_ahead(now, COMING)),
            asked=len(self._asked),
            since=int(now),
            ahead=self.starts.ahead(int(now), AHEAD),
        )

    def share_with(self, others: Others) -> None:
        """Notes what the other replicas need of the calls a second."""
        self._others = others
        self.ticks.others = others.running
        self.starts.share_with(others.replicas, others.ahead)

    def leave(self, now: float) -> tuple[int, ...]:
        """Returns how many calls of a second each kind leaves to those that are more urgent, in
        this replica and in others: ends of holds, answers, all else, ticks, reminders."""
        ends = sum(ends for _, ends in self.ticks.ends_ahead(now, LEFT_TO_ENDS))
        ends += math.ceil(self._others.ends * LEFT_TO_ENDS / COMING)
        ends = min(ends, int(self._per_second * MOST_LEFT))
        runs = len(self.ticks) + self._others.running
        spare = round(max(LEAST_SPARE, self._per_second * SPARE)) if runs else 0
        return 0, ends, ends, ends, ends + spare

    def recent(self, now: float) -> int:
        """Returns how many calls this process has sent in the last WINDOW seconds."""
        _forget(self._recent, now - WINDOW, now)
        return len(self._recent)

    @property
    def part(self) -> float:
        """This replica's part of the calls a second, if all have as many."""
        return max(1.0, self._per_second / self._others.replicas)

    def take_start(self, session: str, course: Course, now: float) -> float:
        """Returns the seconds until a session may begin without making others late; see
        Starts.take."""
        return self.starts.take(session, course, self.ticks.lag.share, now)

    def gap(self, chat: int, running: int) -> float:
        """Returns the seconds between two frames of a countdown in a chat, if all have as many.

        chat: the chat id, below 0 for a group; running: how many countdowns run.
        """
        return max(least_gap(chat), self.ticks.fair_gap(running))

    @property
    def looks(self) -> Looks:
        """How fast people's reminders are looked at: no faster than they may be sent. What is under
        way would be missed where the process dies, so each of several has its part of it."""
        replicas = self._others.replicas
        at_once = min(self._allowed / 2, MOST_LOOKS) / replicas
        return Looks(
            gap=WINDOW / self._allowed,
            at_once=round(max(at_once, FEWEST_LOOKS)),
            crowd=max(LEAST_CROWD, round(self._allowed / CALLS_A_WAITER / replicas)),
        )

    def wait_for_all(self, now: float) -> float:
        """Returns the seconds until the limit over all chats has room for a call."""
        _forget(self._recent, now - WINDOW, now)
        wait = 0.0
        for most, seconds in self._limits:
            if len(self._recent) >= most:
                wait = max(wait, self._recent[-most] + seconds - now)
        return _worth(wait)

    def wait_in_line(self, now: float) -> float:
        """Returns the same for a call in the queue that may wait: for the spacing that `spread`
        sets, and for holds that end in the next second."""
        if self._next_in_line > now + 3 * WINDOW:  # the clock was set back
            self._next_in_line = now
        return self._behind_ends(max(self.wait_for_all(now), _worth(self._next_in_line - now)), now)

    def _behind_ends(self, wait: float, now: float) -> float:
        """Returns a wait; if there is none, and holds end in the next second that need the room,
        one until it is asked again."""
        ending = 0
        for at, ends in self.ticks.ends_ahead(now) if not wait else ():
            ending += ends
            sent = len(self._recent) - bisect_right(self._recent, at - WINDOW)
            if sent + ending >= self._per_second:
                return QUANTUM
        return wait

    def spread(self, now: float) -> None:
        """Sets when the next call in the queue may go, so that a full queue is sent evenly.

        If a second's calls were sent in one burst and the next burst a second later, a delay of
        the first burst could make both arrive at Telegram within one second.
        """
        gap = WINDOW / self._per_second
        self._next_in_line = max(self._next_in_line, now - MAKE_UP) + gap

    def wait_for_chat(self, chat: int, now: float) -> float:
        """Returns the seconds until the chat's own limit has room for a call."""
        return _worth((1.0 - self._left(chat, now)) / _rate(chat))

    def wait_for_tick(self, chat: int, now: float) -> float:
        """Returns the seconds until a tick may go to the chat, if nothing else is sent."""
        for_all = self.wait_for_all(now) if self.ticks.may(chat, now) else WINDOW / 4
        kept = KEPT_IN_CHAT if chat > 0 else KEPT_IN_GROUP
        for_chat = (1.0 + kept - self._left(chat, now)) / _rate(chat)
        slowed = self._slowed.get(chat)
        for_slowed = (1.0 - self._ticks_left(slowed, now)) * self._gap(slowed, now) if slowed else 0
        return _worth(max(for_all, for_chat, for_slowed))

    def slow_down(self, chat: int, now: float) -> None:
        """Records a 429 in the chat and halves its tick rate, which recovers after FORGIVEN s."""
        slowed = self._slowed.get(chat)
        gap = self._gap(slowed, now) if slowed else 1.0
        self._slowed[chat] = _Slowed(min(gap * 2, SLOWEST_TICKS), now, SPARE_TICKS, now)
        for other, one in list(self._slowed.items()):
            if self._gap(one, now) <= 1.0:
                del self._slowed[other]

    def take_for_tick(self, chat: int, now: float) -> None:
        """Counts a tick that is sent to the chat now."""
        slowed = self._slowed.get(chat)
        if slowed is not None:
            slowed.left, slowed.at = self._ticks_left(slowed, now) - 1.0, now
        self.take(chat, now, frame=True)

    def _ticks_left(self, slowed: _Slowed, now: float) -> float:
        if now < slowed.at:  # the clock was set back
            slowed.at = slowed.told = now
        passed = now - slowed.at
        return min(SPARE_TICKS, slowed.left + passed / self._gap(slowed, now))

    @staticmethod
    def _gap(slowed: _Slowed, now: float) -> float:
        """Returns the seconds between ticks of a chat that got a 429."""
        return float(max(1.0, slowed.gap / 2 ** (max(0.0, now - slowed.told) // FORGIVEN)))

    def wait_for_reminder(self, now: float) -> float:
        """Returns the seconds until the next reminder may be sent to any chat."""
        if self._next_reminder > now + 3 * WINDOW:  # the clock was set back
            self._next_reminder = now
        return self._behind_ends(
            max(self.wait_for_all(now), _worth(self._next_reminder - now)), now
        )

    def take(self, chat: int, now: float, *, frame: bool = False) -> None:
        """Counts a call that is sent to the chat now and is not a reminder; frame: whether it shows
        a countdown."""
        self.ticks.sent(chat, now, frame=frame)
        self._take(chat, now)

    def _take(self, chat: int, now: float) -> None:
        self._recent.append(now)
        self._chats[chat] = _Chat(self._left(chat, now) - 1.0, now)
        self._chats.move_to_end(chat)
        for _ in range(2):  # adds one, drops up to two, so the table stays small
            oldest = next(iter(self._chats))
            if self._left(oldest, now) < BURST:
                break
            del self._chats[oldest]

    def take_for_reminder(self, chat: int, now: float) -> None:
        """Counts a reminder that is sent to the chat now, and sets when the next one is due."""
        _forget(self._asked, now - TICKS_REMEMBERED, now)
        asked = len(self._asked) + self._others.asked
        places = max(self._per_second - asked, self._per_second / 2)
        # Counted from when it was due, not from now: else the delays of timers would add up.
        self._next_reminder = max(self._next_reminder, now - MAKE_UP) + WINDOW / places
        self._take(chat, now)

    def ask_for_tick(self, now: float) -> None:
        """Counts a requested tick, whether there is room for it or not."""
        _forget(self._asked, now - TICKS_REMEMBERED, now)
        if len(self._asked) < self._per_second:
            self._asked.append(now)

    def _left(self, chat: int, now: float) -> float:
        state = self._chats.get(chat)
        if state is None or now < state.at:  # the clock was set back
            return BURST
        return min(BURST, state.left + (now - state.at) * _rate(chat))


def least_gap(chat: int) -> float:
    """Returns the minimum seconds between two ticks in a chat (id below 0: a group)."""
    return PRIVATE_GAP if chat > 0 else GROUP_GAP


def _rate(chat: int) -> float:
    return PRIVATE_RATE if chat > 0 else GROUP_RATE


def _forget(times: deque[float], until: float, now: float) -> None:
    """Drops times up to `until`, and future times, which appear when the clock was set back."""
    while times and not until < times[0] <= now:
        times.popleft()


def _worth(wait: float) -> float:
    return wait if wait > SOON else 0.0
