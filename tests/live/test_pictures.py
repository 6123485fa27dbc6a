"""When a session's message tries again for a picture that there was no room for."""

from pathlib import Path

import pytest
from telegram.request import HTTPXRequest

from lumbar.language.languages import load_languages
from lumbar.live.pictures import LONGEST, Pictures
from lumbar.live.ticking import Ticking
from lumbar.live.tools import Tools
from lumbar.media.file_ids import in_file
from lumbar.media.studio import MAKERS, Studio
from lumbar.store.tiny import TinyStore
from lumbar.telegram.budget import Budget
from lumbar.telegram.calls import Calls
from lumbar.telegram.chats import Chats
from lumbar.telegram.files import Files
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.ptb import paced_bot
from tests.clocks import ManualClock
from tests.library import LIBRARY


@pytest.mark.parametrize(
    ("running", "told", "waits"), [(1, 0.4, 0.4), (1000, 0.002, 4.17), (100_000, 0.002, LONGEST)]
)
def test_where_many_hold_a_picture_waits_longer_than_it_is_told_to(
    tmp_path: Path, running: int, told: float, waits: float
) -> None:
    clock, budget = ManualClock(1_800_000_000.0), Budget(1000)
    bot = paced_bot(
        "1:a", "http://127.0.0.1:9", Pacer(clock, budget), HTTPXRequest(), HTTPXRequest()
    )
    files = Files(Studio(MAKERS), in_file(tmp_path / "ids.json"))
    tools = Tools(
        chats=Chats(Calls(bot), files, clock),
        store=TinyStore(tmp_path / "people"),
        library=LIBRARY,
        languages=load_languages(LIBRARY),
        clock=clock,
        budget=budget,
        ticking=Ticking(clock, budget.ticks),
        running={str(number) for number in range(running)},
    )
    pictures = Pictures(tools)
    pictures.wait(told)
    again = pictures.again_at(clock.now())
    assert again is not None
    assert again - clock.now() == pytest.approx(waits, abs=0.01)
