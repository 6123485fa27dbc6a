"""Every press has its handler, which gets it as a value and reads no data by hand."""

import ast
from collections.abc import Iterator
from pathlib import Path

from handlers import PRESSES
from lumbar.screens.press_codec import FORMS
from tests.every import every

ROOT = Path(__file__).parents[2]
CUTS = {"partition", "rpartition", "split", "rsplit", "removeprefix", "startswith"}
CARRIES = {"press", "data", "callback_data"}
"""What a variable or a field is called that holds a press or its data."""
FILES = [
    path for part in ("handlers", "lumbar/screens") for path in sorted((ROOT / part).glob("*.py"))
]


def test_every_press_has_its_handler() -> None:
    assert set(PRESSES) == {form.kind for form in FORMS}


def cut_by_hand(source: str) -> Iterator[int]:
    """Lines where a press, a field of one or its data is cut into parts."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(value=cut, attr=attr)) if attr in CUTS:
                inside = list(ast.walk(cut))
                named = {one.id for one in inside if isinstance(one, ast.Name)}
                named |= {one.attr for one in inside if isinstance(one, ast.Attribute)}
                if named & CARRIES:
                    yield node.lineno


@every("path", FILES)
def test_only_the_codec_cuts_button_data(path: Path) -> None:
    found = list(cut_by_hand(path.read_text("utf-8")))
    assert bool(found) is (path.name == "press_codec.py"), found


@every(
    "source",
    [
        'what, _, value = (ask.press.what if ask.press else "").partition("-")',
        'days = press.days.split(",")',
        'fields = (query.data or "").split(":")',
        'if button.callback_data.startswith("1:stop:"):\n    pass',
    ],
)
def test_data_that_is_cut_by_hand_is_found(source: str) -> None:
    assert list(cut_by_hand(source)) == [1]
