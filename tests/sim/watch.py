"""Somebody who looks over the person's shoulder all the time, and at the record: what is promised
must hold in every second in which the world is well."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lumbar.coach.person import Person
from lumbar.coach.session import Event, Session, State
from lumbar.screens.press_pain import Instead, PainMistake, PainRow
from lumbar.screens.presses import Press, Rate, SessionEvent
from sandbox.limits import LIMITED
from tests.sim.agreement import disagreement
from tests.sim.machine import Machine
from tests.sim.one_message import NEAREST_VOICE, Pictures, counts_now, misplaced
from tests.sim.record import live_of, meant, session_of
from tests.sim.screen import Frame, Message, buttons, frame_of, is_tick, plain, words

AT_MOST, BUSY_AT_MOST = 3, 8
"""Seconds for which record and screen may differ; the second where the bot does, call after call,
what is missing: a chat takes one message a second."""
GROUP_IS_SLOWER = 2.5
"""A group takes 20 messages a minute."""
A_CALL = 1.1
STANDS_STILL = 8.0
"""Seconds by which a countdown may be late with what comes after what it shows."""
ANSWERED_WITHIN = 10.0
STOPPED_WITHIN = 2.0
"""Seconds from a press on It hurts until nothing urges on any more."""
APOLOGIES = ("trouble", "trouble-store", "trouble-unsure", "unreadable")
GOES_ON_WORDS = {"start", "go", "resume", "continue", "skip", "next", "back", "again", "stop"}
EFFORTS = ("Too easy", "Just right", "Too hard")
OF_PAIN = (Rate, PainRow, PainMistake, Instead)
"""Presses after which nothing may urge on, either: they tell of a pain, or of what was done."""
HANDLED_AGAIN = 5.0
"""Seconds after a start in which updates of before are handled again, one after another."""
OWED_FOR = 45.0
"""Seconds for which a disk is full at the longest, and then some."""
LATER = 0.5


ADVISED = {"Emergency", "See a doctor"}
"""Answers after which it is said where to get help even if they cannot be kept."""


@dataclass(frozen=True)
class Shown:
    """Something that a message of the bot's came to show: new, edit or gone."""

    at: float
    what: str
    chat: int
    message: Message

    @property
    def id(self) -> int:
        return int(self.message["message_id"])


def hurts(press: Press) -> bool:
    return isinstance(press, SessionEvent) and press.event is Event.HURTS


@dataclass
class Act:
    """What a person did, and when the first answer to it came; mine: they are who is watched."""

    at: float
    chat: int
    words: str
    query: str = ""
    message: int = 0
    press: Press | None = None
    before: Person | None = None
    answered: float | None = None
    toast: str = ""
    mine: bool = True
    ends: float = float("inf")

    @property
    def hurts(self) -> bool:
        if not self.mine:
            return False
        if self.press is not None:
            return hurts(self.press)
        return "hurt" in self.words


@dataclass
class Watch:
    """Watches one person's chats on a machine."""

    machine: Machine
    person_id: int
    chats: tuple[int, ...]
    shown: list[Shown] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    frames: list[tuple[float, Frame]] = field(default_factory=list)
    sessions: dict[str, Session] = field(default_factory=dict)
    calm: set[str] = field(default_factory=set)
    wrong: list[tuple[str, str]] = field(default_factory=list)
    apologies: list[tuple[float, str]] = field(default_factory=list)
    owed: list[float] = field(default_factory=list)
    _newest: dict[tuple[int, int], Message] = field(default_factory=dict)
    _differs: int = 0
    _idle: int = 0
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.machine.world.listen(self._told)

    def accuse(self, invariant: str, why: str) -> None:
        """Notes what is wrong, each kind of it once."""
        if all(known != (invariant, why) for known in self.wrong):
            self.wrong.append((invariant, why))

    # What comes from the bot

    def _told(self, event: dict[str, Any], _: frozenset[int] | None) -> None:
        match event["type"]:
            case "message" | "edited":
                message = event["message"]
                if message["chat"]["id"] in self.chats and message["from"].get("is_bot"):
                    what = "new" if event["type"] == "message" else "edit"
                    self._came(what, message["chat"]["id"], dict(message))
            case "deleted":
                for number in event["message_ids"]:
                    gone = self._newest.pop((event["chat_id"], number), None)
                    if gone is not None:
                        at = self.machine.seconds
                        self.shown.append(Shown(at, "gone", event["chat_id"], gone))
            case "answer":
                self._answered(event["query_id"], event.get("text") or "")

    def _came(self, what: str, chat: int, message: Message) -> None:
        at = self.machine.seconds
        shown = Shown(at, what, chat, message)
        before = self._newest.get((chat, shown.id))
        self._newest[chat, shown.id] = message
        self.shown.append(shown)
        frame = frame_of(message)
        if frame is not None:
            self.frames.append((at, frame))
        if what == "edit" and _is_tick(before, frame):
            return
        for act in self.acts:
            if act.chat == chat and act.answered is None:
                act.answered = at
        self._listen_for_apology(words(message), chat)

    def _answered(self, query: str, toast: str) -> None:
        for act in self.acts:
            if act.query == query:
                act.toast = toast
                if toast == plain("stopped-unkept"):
                    self.owed.append(self.machine.seconds)
                if act.answered is None:
                    act.answered = self.machine.seconds
                self._listen_for_apology(toast, act.chat, act)

    def _listen_for_apology(self, text: str, chat: int, act: Act | None = None) -> None:
        for key in APOLOGIES:
            if text and text == plain(key):
                self.apologies.append((self.machine.seconds, key))
                about = act or next((a for a in reversed(self.acts) if a.chat == chat), None)
                if about is not None and about.mine and key != "unreadable":
                    task = asyncio.create_task(self._judge(about, key, len(self.shown)))
                    self._tasks.add(task)
                    task.add_done_callback(self._tasks.discard)

    async def _judge(self, act: Act, key: str, upto: int) -> None:
        """Whether an apology is true: nothing was done by what it is about."""
        said = self.machine.seconds
        await asyncio.sleep(LATER)
        after = await self.machine.person(self.person_id)
        quote = plain(key).split(". ")[0]
        again = self.machine.kills and self.machine.started_at > act.at - HANDLED_AGAIN
        if again or self._by_itself(act.before) or self._owed_at(act.at):
            return  # what has changed since is not, or not yet, what the person asked for
        if _essence(act.before, after):
            self.accuse("I3", f"“{quote}” was said of {act.words}, and the record has changed")
        elif act.words not in ADVISED and self._acted_on_screen(act, said, upto):
            self.accuse("I3", f"“{quote}” was said of {act.words}, and the screen shows it done")

    def _owed_at(self, at: float) -> bool:
        """Whether a stop of before was still to be kept then, as the person had been told."""
        return any(told < at < told + OWED_FOR for told in self.owed)

    def _by_itself(self, before: Person | None) -> bool:
        """Whether time alone may have changed the session meanwhile."""
        session = session_of(before)
        if session is None or session.state is not State.RUNNING:
            return False
        return self.machine.bot_now() >= session.step_ends()

    def _acted_on_screen(self, act: Act, said: float, upto: int) -> bool:
        for shown in self.shown[:upto]:
            if not act.at < shown.at <= said or shown.chat != act.chat or shown.what == "gone":
                continue
            frame = frame_of(shown.message)
            text = words(shown.message)
            if frame is not None and frame.runs:
                continue
            if shown.what == "new" and act.words in EFFORTS:
                continue  # what such an answer does is done to its own message
            if self._is_used_up(shown, act):
                continue
            if all(text != plain(key) for key in APOLOGIES):
                return True
        return False

    def _is_used_up(self, shown: Shown, act: Act) -> bool:
        """Whether a message merely loses the buttons of which one was tapped before the act: that
        is what the tap before it did, and may have had to wait for its turn in the chat."""
        before = next(
            (s for s in reversed(self.shown) if s.id == shown.id and s.at < shown.at), None
        )
        only_buttons = before is not None and words(before.message) == words(shown.message)
        if shown.what != "edit" or not only_buttons or any(True for _ in buttons(shown.message)):
            return False
        return any(one.at < act.at and one.message == shown.id for one in self.acts)

    # What holds in every second

    async def look(self) -> None:
        """Looks once; to be called every second."""
        person = await self.machine.person(self.person_id)
        session = session_of(person)
        if person is not None and session is not None:
            self.sessions[session.id] = session
            if person.calm:
                self.calm.add(session.id)
        self._agree(person)
        self._urge()

    def _agree(self, person: Person | None) -> None:
        if not self.machine.trouble.well or self.machine.trouble.early:
            self._differs = self._idle = 0
            return
        chats = {chat: self._not_calm(chat, person) for chat in self.chats}
        now = self.machine.bot_now()
        why = disagreement(person, chats, now) or self._frozen(person) or self._misplaced(person)
        if why is None:
            self._differs = self._idle = 0
            return
        self._differs += 1
        self._idle += not self._at_it()
        group = person is not None and person.live is not None and person.live.chat < 0
        slower = GROUP_IS_SLOWER if group else 1
        if self._idle > AT_MOST * slower or self._differs > BUSY_AT_MOST * slower:
            self.accuse("I1", why)

    def _misplaced(self, person: Person | None) -> str | None:
        """Something about the session message that is not as promised."""
        if person is None or person.live is None or person.live.chat not in self.chats:
            return None
        messages = list(self.machine.world.chats[person.live.chat].messages.values())
        pictures = Pictures(self._picture, self._is_sent_before)
        now, dated = self.machine.bot_now(), self.machine.now()
        why = misplaced(person, messages, now, pictures, dated=dated)
        failed = any(op.kind == "sendVoice" for op, _ in self.machine.trouble.befell)
        # Without a voice of its own, what counts has that of an exercise that is over above it.
        return None if why is not None and failed and why.startswith(NEAREST_VOICE) else why

    def _is_sent_before(self, key: str) -> bool:
        known = self.machine.folder / "file-ids.json"
        return known.exists() and key in json.loads(known.read_bytes())

    def _picture(self, message: Message) -> str:
        """The name of the file that a message shows; empty for none."""
        shown = message.get("animation") or next(iter(message.get("photo", ())), None)
        stored = self.machine.world.files.find(shown["file_id"]) if shown else None
        return stored.name if stored is not None else ""

    def _frozen(self, person: Person | None) -> str | None:
        """A countdown that shows the same for longer than it shows."""
        session = live_of(person)
        if session is None or session.state is not State.RUNNING:
            return None
        mine = (one for one in reversed(self.frames) if one[1].session == session.id)
        at, frame = next(mine, (self.machine.seconds, None))
        shows = frame.seconds or 0 if frame is not None else 0
        stands = self.machine.seconds - max(at, self.machine.trouble.well_at)
        return "the countdown stands still" if stands > shows + STANDS_STILL else None

    def _at_it(self) -> bool:
        """Whether something else than a countdown's tick has just gone into a chat."""
        now = self.machine.seconds
        for op in reversed(self.machine.trouble.ops):
            if op.at < now - A_CALL:
                return False
            if op.chat in self.chats and op.kind in LIMITED and not is_tick(op.kind, op.label):
                return True
        return False

    def other_calls_in_groups(self, since: float, until: float) -> int:
        """How many calls went into a group between two moments that were no countdown's tick."""
        ops = self.machine.trouble.ops
        limited = (op for op in ops if op.chat < 0 and op.kind in LIMITED and since < op.at < until)
        return sum(not is_tick(op.kind, op.label) for op in limited)

    def _not_calm(self, chat: int, person: Person | None) -> list[Message]:
        """The messages; without a record to say so, none of a calm countdown, which stay."""
        found = self.messages(chat)
        if person is not None or not self.calm:
            return found
        return [m for m in found if (f := frame_of(m)) is None or f.session not in self.calm]

    def messages(self, chat: int) -> list[Message]:
        """The bot's messages in a chat, oldest first."""
        bot = self.machine.world.bot_id
        found = self.machine.world.chats[chat].messages.values()
        return [message for message in found if message["from"]["id"] == bot]

    # After It hurts

    def hurting(self) -> Iterator[tuple[float, Act]]:
        """Each It hurts, and from when on nothing may urge on."""
        trouble = self.machine.trouble
        disk_only = all(op.disk for op, fault in trouble.befell if not fault.startswith("kill"))
        for act in self.acts:
            if act.hurts:
                start = act.at + STOPPED_WITHIN
                if not disk_only or self.machine.kills:
                    start = max(start, trouble.well_at + 1)
                yield start, act

    def _urge(self) -> None:
        now = self.machine.seconds
        for start, act in self.hurting():
            if not start <= now < act.ends:
                continue
            for message in self.messages(act.chat):
                if "voice" in message and self._urges(message, act):
                    self.accuse("I7", "a voice is left after It hurts")
            for at, frame in reversed(self.frames):
                if at < start:
                    break
                if frame.runs:
                    self.accuse("I7", "the countdown goes on after It hurts")

    def _urges(self, message: Message, act: Act) -> bool:
        """Whether a voice in the chat counts something that was not done when it hurt."""
        session = session_of(act.before)
        if session is None:
            return False
        caption = words(message)
        if not counts_now(caption):
            return True
        number = caption.split(", ")[1].split(" of ")[0]
        sent = next((s.at for s in self.shown if s.id == message["message_id"]), 0.0)
        begun = session.begun - self.machine.bot_now() + self.machine.seconds
        step = int(number) - 1 if number.isdecimal() else -1
        return sent >= begun - 1 and step >= session.step

    def settle_acts(self, act: Act) -> None:
        """A new act ends what was asked of the bot after It hurts, if it goes on by it."""
        if act.press is not None:
            goes_on = not (hurts(act.press) or isinstance(act.press, OF_PAIN))
        else:
            session = session_of(act.before)
            over = session is None or not session.live
            goes_on = over or act.words.split()[0] in GOES_ON_WORDS
        if goes_on:
            for before in self.acts:
                before.ends = min(before.ends, act.at)


def _is_tick(before: Message | None, frame: Frame | None) -> bool:
    known = frame_of(before) if before is not None else None
    if known is None or frame is None:
        return False
    return known.runs and frame.runs and known.turn == frame.turn


def _essence(before: Person | None, after: Person | None) -> bool:
    """Whether two records differ in what a person can mean by “changed”."""
    return meant(before) != meant(after)
