"""What is judged in the end: what was counted, what was said, and what is left."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from datetime import date
from itertools import pairwise

from lumbar.coach.levels import RUNG_AFTER_PAIN
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import Outcome, Result, Session, State
from lumbar.screens.press_codec import encode
from lumbar.screens.presses import Rate, RemindAgain, SessionEvent
from tests.sim.machine import CONTENT, Machine
from tests.sim.person import You
from tests.sim.record import live_of, meant, session_of
from tests.sim.screen import Frame, frame_of, presses, session_buttons, words
from tests.sim.watch import ANSWERED_WITHIN, Act, Shown, Watch

AWAY = 10.0
"""Seconds that may count though nobody saw them: lumbar.coach.session.AWAY_SECONDS."""
SLACK = 3.0
A_CALL_IN_A_GROUP = 3.0
"""Seconds by which another call in a group delays a countdown: Telegram takes 20 a minute."""
QUERY_SECONDS = 15.0
MOST_OLD = 8
FORGOTTEN_WITHIN = 8.0
History = tuple[Entry, ...]


async def at_the_end(found: Machine, watch: Watch, you: You, *, planned: bool) -> None:
    """Everything that is judged once the world has been well for a while."""
    person = await found.person(watch.person_id)
    history = await found.history(watch.person_id)
    _answered(found, watch)
    _counted(watch, person, history)
    _kept(watch, person, history)
    _reminded(watch)
    if not planned:
        for what in you.gave_up:
            watch.accuse("story", f"gave up {what} though nothing fails")
        for _, key in watch.apologies:
            watch.accuse("story", f"{key} is said though nothing fails")
    await _works(found, watch, you)


def as_set(watch: Watch, expected: dict[str, object], settings: dict[str, object]) -> None:
    """One who tries until it works has in the end what they would have had at once."""
    for name, value in expected.items():
        if settings and settings[name] != value:
            watch.accuse("I2", f"{name} is not as the person was told in the end")


# I3, answers


def _answered(found: Machine, watch: Watch) -> None:
    for act in watch.acts:
        due = max(act.at, found.trouble.well_at if act.at <= found.trouble.well_at else 0.0)
        if act.answered is not None and act.answered <= due + ANSWERED_WITHIN:
            continue
        if _excused(found, act):
            continue
        how = "never answered" if act.answered is None else "answered late"
        watch.accuse("I3", f"{act.words} is {how}")


def _excused(found: Machine, act: Act) -> bool:
    """Whether Telegram would not take the answer, or the person had the bot blocked."""
    for op, fault in found.trouble.befell:
        if fault == "blocked" and act.at <= op.at + 45.0:
            return True
    tried = (op for op in found.trouble.ops if op.kind == "answerCallbackQuery")
    late = found.trouble.well_at - act.at > QUERY_SECONDS or found.slept
    return bool(late) and any(op.params.get("callback_query_id") == act.query for op in tried)


# What counts (I2)


def _results(person: Person | None, history: History) -> dict[str, tuple[Result, ...]]:
    """What came of the steps of each session, past or live."""
    found = {entry.id: entry.results for entry in history}
    session = session_of(person)
    if session is not None:
        found[session.id] = session.results
    return found


def _counted(watch: Watch, person: Person | None, history: History) -> None:
    for entry_id, times in Counter(entry.id for entry in history).items():
        if times > 1:
            watch.accuse("I2", f"session {entry_id} is in the history {times} times")
    for sid, results in _results(person, history).items():
        session = watch.sessions.get(sid)
        if session is None:
            continue
        for step, result in enumerate(results):
            unseen = result.spent - _seen(watch, session, step)
            if unseen > AWAY + SLACK:
                watch.accuse("I2", f"{result.exercise} counts {unseen:.0f} s that nobody saw")


def _seen(watch: Watch, session: Session, step: int) -> float:
    """Seconds of a step for which its countdown stood right before the person."""
    name = CONTENT().languages.default.names.exercise(session.plan[step].exercise)
    mine = [
        (at, frame)
        for at, frame in watch.frames
        if frame.session == session.id and frame.about in {name, ""}
    ]
    mine = mine[_begun_anew(mine) :]
    calm = session.id in watch.calm
    seen = 0.0
    for (at, frame), (after, following) in pairwise(mine):
        if not frame.runs:
            continue
        gap, left = after - at, float(frame.seconds or 0)
        gap_at_most = AWAY + A_CALL_IN_A_GROUP * watch.other_calls_in_groups(at, after)
        thinned = calm and gap <= left + 5 + AWAY
        if gap <= gap_at_most or thinned or _label(frame) == _label(following):
            seen += gap
    if mine and mine[-1][1].runs:
        seen += min(float(mine[-1][1].seconds or 0), AWAY) if not calm else 60.0
    return seen


def _begun_anew(frames: list[tuple[float, Frame]]) -> int:
    """Where the last time begins that the exercise was done from its beginning."""
    if not frames:
        return 0
    first = _label(frames[0][1])
    found = 0
    for index in range(1, len(frames)):
        frame, before = frames[index][1], frames[index - 1][1]
        if _label(frame) == first and _label(before) != first and before.runs:
            found = index
    return found


def _label(frame: Frame) -> tuple[str, str, str]:
    return frame.moment, frame.count, frame.about


def _kept(watch: Watch, person: Person | None, history: History) -> None:
    """What the person was told is done must be there, and what hurt, too."""
    if any("Deleted." in words(shown.message) for shown in watch.shown):
        return
    results = _results(person, history)
    for shown in watch.shown:
        rates = [p for _, p in presses(shown.message) if isinstance(p, Rate)]
        again = any(act.words == "Back" and act.at > shown.at for act in watch.acts)
        if shown.what != "gone" and rates and not again:
            _told_done(watch, rates[0], results)
    for act in watch.acts:
        _rated(watch, act, results)
    told = [s for s in watch.shown if s.what == "new" and "Streak:" in words(s.message)]
    sums = [s for s in told if words(s.message).startswith("Done.")]
    finished = sum(entry.finished for entry in history)
    if sums and finished == 0:
        watch.accuse("I2", "“Done.” was said, and no session is kept as finished")
    for act in watch.acts:
        session = session_of(act.before)
        if act.hurts and session is not None and session.live and _heard(watch, act):
            outcomes = [result.outcome for result in results.get(session.id, ())]
            live = live_of(person)
            still = live is not None and live.state is State.HURT
            rungs = person.rungs if person is not None else {}
            eased = rungs.get(session.item.exercise) == RUNG_AFTER_PAIN
            if Outcome.HURT not in outcomes and not still and not eased:
                watch.accuse("I2", "“Stop there” was said, and no pain is kept")


def _told_done(watch: Watch, rate: Rate, results: dict[str, tuple[Result, ...]]) -> None:
    found = results.get(rate.session, ())
    if rate.step >= len(found) or found[rate.step].outcome is not Outcome.DONE:
        watch.accuse("I2", "an exercise was told to be done, and is not kept so")


def _rated(watch: Watch, act: Act, results: dict[str, tuple[Result, ...]]) -> None:
    """An answer about effort that the screen has taken is kept."""
    rate = act.press
    if not isinstance(rate, Rate):
        return
    found = results.get(rate.session, ())
    kept = rate.step < len(found) and found[rate.step].effort is not None
    if not kept and (_noted(act, rate, watch) or any(_takes(one, act) for one in watch.shown)):
        watch.accuse("I2", "an answer about effort was taken, and is not kept")


def _takes(shown: Shown, act: Act) -> bool:
    """Whether a message has lost the buttons that were tapped; an offer may stand there now. From
    a session message they go when the next exercise begins, too: there a toast says it."""
    if shown.at < act.at or shown.id != act.message or shown.what != "edit":
        return False
    found = [press for _, press in presses(shown.message)]
    return not any(isinstance(press, Rate | SessionEvent) for press in found)


def _noted(act: Act, rate: Rate, watch: Watch) -> bool:
    """Whether a toast said what an answer about effort changes: it begins with the exercise."""
    session = watch.sessions.get(rate.session)
    if session is None or rate.step >= len(session.plan):
        return False
    name = CONTENT().languages.default.names.exercise(session.plan[rate.step].exercise)
    return act.toast.startswith(f"{name}: ")


def _heard(watch: Watch, act: Act) -> bool:
    """Whether the screen said to stop after It hurts, before anything else was done."""
    for shown in watch.shown:
        frame = frame_of(shown.message)
        if act.at < shown.at < act.ends and frame is not None and frame.moment == "hurt":
            return True
    return False


# I4, reminders


def _reminded(watch: Watch) -> None:
    days: Counter[date] = Counter()
    snoozed: Counter[date] = Counter()
    for shown in watch.shown:
        asked = (p for _, p in presses(shown.message) if isinstance(p, RemindAgain))
        found = [p for p in asked if p.minutes == 15]
        if shown.what == "new" and found:
            days[found[0].day] += 1
    for act in watch.acts:
        if isinstance(act.press, RemindAgain):
            snoozed[act.press.day] += 1
    for day, times in days.items():
        if times > 1 + snoozed[day]:
            watch.accuse("I4", f"{times} reminders for one date")


# What waits has buttons that work (I1)


async def _works(found: Machine, watch: Watch, you: You) -> None:
    session = live_of(await found.person(watch.person_id))
    if session is None:
        return
    for _ in range(8):
        for message in reversed(you.messages):
            if "Stop" in session_buttons(message):
                act = await you.touch(message, "Stop")
                await asyncio.sleep(8)
                now = live_of(await found.person(watch.person_id))
                if now is None or now.id != session.id:
                    return
                watch.accuse("I1", f"Stop does nothing ({act.toast or 'no word'})")
                return
        await asyncio.sleep(1)
    watch.accuse("I1", f"a session is {session.state}, and nothing on the screen stops it")


# Old buttons (I6)


async def old_buttons(found: Machine, watch: Watch, you: You) -> None:
    """Presses buttons of messages that are over; nothing may change."""
    person = await found.person(watch.person_id)
    session = live_of(person)
    live = session.id if session is not None else ""
    old: dict[str, tuple[int, str]] = {}
    for shown in watch.shown:
        if shown.chat == you.chat:
            for name, press in session_buttons(shown.message).items():
                if press.session != live:
                    old[encode(press)] = (shown.id, name)
    step = max(1, len(old) // MOST_OLD)
    before = meant(person)
    for data, (message, name) in list(old.items())[::step]:
        act = await you.press(message, data, name)
        await you.until(lambda act=act: act.answered is not None, ANSWERED_WITHIN)  # type: ignore[misc]
        if act.answered is None:
            watch.accuse("I6", f"an old {name} is not answered")
    if meant(await found.person(watch.person_id)) != before:
        watch.accuse("I6", "an old button changes the record")


# I5, what is left


async def nothing_left(found: Machine, watch: Watch, you: You) -> None:
    """Has everything about the person deleted; then neither disk nor memory know them."""
    if not any("Deleted." in words(shown.message) for shown in watch.shown[-4:]):
        await you.say("/forget")
        if you.find("Delete everything") is None:
            return
        await you.tap("Delete everything")
    await asyncio.sleep(FORGOTTEN_WITHIN)
    if await found.person(watch.person_id) is not None:
        watch.accuse("I5", "the record is there after /forget")
    # As a number of its own: a process may have one in which these digits stand.
    named = re.compile(rb"(?<!\d)%d(?!\d)" % watch.person_id)
    for path in found.folder.rglob("*"):
        if path.is_file() and named.search(path.read_bytes()):
            watch.accuse("I5", f"{path.suffix} file names the person after /forget")
    for table in found.remembered(watch.person_id):
        watch.accuse("I5", f"{table} remembers the person after /forget")
