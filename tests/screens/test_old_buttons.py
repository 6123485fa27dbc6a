"""Buttons that stand in chats: each still means what it meant, and is written as it was."""

from pathlib import Path

from lumbar.screens.press_codec import decode, encode
from tests.every import every

OLD_BUTTONS = Path(__file__).with_name("old_buttons.txt").read_text("utf-8").splitlines()
"""The data of every kind of button, as written before each action had a class of its own: two to
four of each, by people with short and long ids, in sessions at their beginning and their end."""


def test_there_are_buttons_of_every_action() -> None:
    assert len(OLD_BUTTONS) > 500
    assert len({data.split(":")[1] for data in OLD_BUTTONS}) == 38


@every("data", OLD_BUTTONS)
def test_an_old_button_is_read_and_written_as_it_was(data: str) -> None:
    press = decode(data)
    assert press is not None
    assert encode(press) == data
