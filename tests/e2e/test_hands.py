"""Nobody else's hands: a press counts only on a message that has that very button."""

import json
from typing import Any

from lumbar.coach.session import Event, State
from lumbar.screens.press_codec import decode, encode
from lumbar.screens.presses import Forget, Press, SessionEvent, SessionPress, SetCalm
from tests.e2e.phone import FRIEND, OFFICE, YOU, Phone, Running, text_of
from tests.steps import to_hold

PASSED = "That has passed."


def data_of(message: dict[str, Any]) -> list[str]:
    """What the buttons of a message carry."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row]


def press_of(data: str) -> Press:
    press = decode(data)
    assert press is not None
    return press


def with_buttons(phone: Phone) -> list[dict[str, Any]]:
    return [message for message in phone.messages if data_of(message)]


Kind = type[Press] | Event
"""What a button is for: its press's class or, of a session, its event."""


def kind_of(data: str) -> Kind:
    press = press_of(data)
    return press.event if isinstance(press, SessionEvent) else type(press)


def one_of_each(messages: list[dict[str, Any]]) -> dict[Kind, str]:
    """The data of one button for each kind that the messages have."""
    return {kind_of(data): data for message in messages for data in data_of(message)}


async def every_kind(phone: Phone) -> None:
    """A private chat with a message of nearly every kind, each with its buttons; the last two
    are a hold that is paused and the question whether to go on with it."""
    await phone.say("/stretch cat")  # the safety question, left unanswered
    await phone.ready()
    await phone.say("/timezone Europe/Stockholm")
    await phone.say("/remind 9:30")
    await phone.say("/breaks 9-17 every 50 mon-fri")
    await phone.until("9:30")
    await phone.until("9:55")
    await phone.say("/pause 2 weeks")
    await phone.say("/timezone Springfield")
    await phone.say("/start")
    commands = ("exercises", "exercises plank", "level", "settings", "remind", "breaks", "voice")
    for command in (*commands, "progress", "forget", "routine"):
        await phone.say(f"/{command}")
    await phone.say("/exercises plank")
    await phone.tap("Start")
    await phone.wait(to_hold("plank", 5))
    await phone.tap("Pause")
    await phone.say("/routine")


def seen(phone: Phone) -> str:
    return json.dumps(phone.messages, sort_keys=True)


async def test_one_s_own_message_of_one_kind_does_nothing_of_another_kind(
    you: Phone, running: Running
) -> None:
    await every_kind(you)
    messages, record, chat = with_buttons(you), await running.store.load(YOU), seen(you)
    assert record is not None
    assert record.live is not None
    each = one_of_each(messages)
    assert len(each) > 38, sorted(map(str, each))
    for message in messages:
        own = {kind_of(data) for data in data_of(message)}
        pressed = [press_of(data) for data in data_of(message)]
        sessions = {press.session for press in pressed if isinstance(press, SessionPress)}
        forged: dict[Kind, str] = {}
        for kind, data in each.items():
            if kind in own:
                continue
            if kind in {Event.STOP, Event.HURTS} and record.live.session.id in sessions:
                continue  # what stops is heard on whatever shows that session
            forged[kind] = you.press(message["message_id"], data)
        await you.answered()
        for kind, query in forged.items():
            assert you.toast(query) == PASSED, (kind, own)
    assert await running.store.load(YOU) == record
    assert seen(you) == chat


async def test_nothing_of_another_s_messages_changes_whatever_is_pressed_on_them(
    running: Running, friend: Phone
) -> None:
    await every_kind(friend)
    theirs = one_of_each(with_buttons(friend))
    yours, intruder = Phone(running, YOU, OFFICE), Phone(running, FRIEND, OFFICE)
    await Phone(running, YOU).ready()
    for command in ("start", "exercises", "level", "settings", "progress", "forget", "routine"):
        await yours.say(f"/{command}")
    await yours.say("/exercises plank")
    await yours.tap("Start")
    await yours.wait(to_hold("plank", 5))
    hold = yours.messages[-1]
    assert "Hold" in text_of(hold)
    messages = with_buttons(yours)
    record, chat = await running.store.load(FRIEND), json.dumps(messages[:-1], sort_keys=True)
    for message in reversed(messages):
        forged = {
            kind: intruder.press(message["message_id"], data) for kind, data in theirs.items()
        }
        await intruder.answered()
        for kind, query in forged.items():
            assert intruder.toast(query) == PASSED, kind
    assert await running.store.load(FRIEND) == record
    assert json.dumps(with_buttons(yours)[:-1], sort_keys=True) == chat
    assert yours.messages[-1]["message_id"] == hold["message_id"]
    assert data_of(yours.messages[-1]) == data_of(hold), "Pause, Stop and It hurts stand there"
    assert "Hold" in yours.last


async def test_a_countdown_is_not_deleted_by_somebody_s_delete_everything(running: Running) -> None:
    yours, intruder = Phone(running, YOU, OFFICE), Phone(running, FRIEND, OFFICE)
    await Phone(running, YOU).ready()
    await Phone(running, FRIEND).ready()
    await yours.say("/exercises plank")
    await yours.tap("Start")
    await yours.wait(to_hold("plank", 5))
    delete = encode(Forget(owner=FRIEND))
    assert await intruder.forge(yours.messages[-1]["message_id"], delete) == PASSED
    assert "Hold" in yours.last
    assert yours.buttons[0] == "Pause"
    assert await running.store.load(FRIEND) is not None


async def state_of(you: Phone) -> State | None:
    person = await you.running.store.load(YOU)
    return person.live.session.state if person and person.live else None


async def in_a_plank(you: Phone) -> dict[Kind, str]:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 5))
    return one_of_each(you.messages[-1:])


async def test_what_stops_is_heard_though_the_message_has_changed_meanwhile(you: Phone) -> None:
    """The finger was on its way when the countdown was edited."""
    buttons = await in_a_plank(you)
    board = you.messages[-1]["message_id"]
    await you.tap("Pause")
    assert buttons[Event.HURTS] not in data_of(you.newest("Paused with"))
    assert await you.forge(board, buttons[Event.SKIP]) == PASSED
    await you.forge(board, buttons[Event.HURTS])
    assert await state_of(you) is State.HURT


async def test_what_stops_is_heard_on_a_message_that_is_gone_and_nothing_else_is(
    you: Phone, running: Running
) -> None:
    buttons = await in_a_plank(you)
    chat = running.sandbox.world.chats[YOU]
    settings = encode(SetCalm(owner=YOU, on=True))
    for data in (buttons[Event.SKIP], settings):
        assert await you.forge(99_999, data) == PASSED
    somebody_else_s = encode(SessionEvent(owner=YOU, session="another", turn=1, event=Event.STOP))
    assert await you.forge(99_999, somebody_else_s) == PASSED
    assert await state_of(you) is State.RUNNING
    before = len(chat.messages)
    assert await you.forge(99_999, buttons[Event.PAUSE]) == ""
    assert await state_of(you) is State.PAUSED
    await you.forge(99_999, buttons[Event.STOP])
    assert await state_of(you) is None
    assert len(chat.messages) == before, "what is said at the end, in place of the session message"


async def test_an_old_session_s_stop_does_nothing_to_the_new_one(you: Phone) -> None:
    old = await in_a_plank(you)
    await you.tap("Stop")
    gone = you.newest("Stopped.")["message_id"]
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 5))
    assert await you.forge(gone, old[Event.STOP]) == PASSED
    assert await state_of(you) is State.RUNNING
