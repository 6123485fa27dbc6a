"""Leave out and Bring back: an exercise that somebody does not want is in no plan, for good."""

from __future__ import annotations

import pytest

from lumbar.coach.person import Person
from tests.e2e.phone import YOU, Phone, Running, buttons_of, text_of
from tests.language.made import ENGLISH, LIBRARY

BREAKS = LIBRARY.routines["breaks"].exercises


async def person_of(you: Phone) -> Person:
    person = await you.running.store.load(you.person)
    assert person is not None
    return person


async def planned(you: Phone) -> list[str]:
    """The exercises of the session that is on."""
    live = (await person_of(you)).live
    return [item.exercise for item in live.session.plan] if live is not None else []


async def leave_out(you: Phone, *keys: str) -> None:
    for key in keys:
        await you.say(f"/exercises {ENGLISH.names.exercise(key)}")
        await you.tap("Leave out")


async def test_an_exercise_is_left_out_until_it_is_brought_back(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Leave out")
    assert "Left out of every routine" in you.last
    assert you.buttons[-1] == "Bring back"
    await you.say("/routine whole")
    assert "plank" not in await planned(you)
    await you.tap("Stop")
    await you.say("/exercises plank")
    assert "Left out" in you.last, "it is shown by its name all the same"
    await you.tap("Bring back")
    assert "Left out" not in you.last
    await you.say("/routine whole")
    assert "plank" in await planned(you)


async def test_what_is_left_out_can_be_begun_by_its_name(you: Phone) -> None:
    await you.ready()
    await leave_out(you, "plank")
    await you.tap("Start")
    assert "Get ready" in you.last
    assert await planned(you) == ["plank"]


async def test_a_session_that_is_on_stays_as_it_is(you: Phone) -> None:
    await you.ready()
    await you.say("/routine whole")
    before = await planned(you)
    await leave_out(you, "cat", "bridge")
    assert await planned(you) == before


async def test_the_choice_outlives_a_restart_and_a_second_tap(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/exercises superman")
    shown = you.messages[-1]
    first, second = you.touch(shown, "Leave out"), you.touch(shown, "Leave out")
    await you.answered()
    assert you.toast(first) == ""
    assert you.toast(second) in {"", "That has passed."}
    await running.kill()
    await running.start()
    assert (await person_of(you)).left_out == ("superman",)
    assert "Superman  5 × 3 s, left out" in await you.say("/exercises")


async def test_where_nothing_is_left_kind_words_lead_back(you: Phone) -> None:
    await you.ready()
    await leave_out(you, "cat", "forward-bend")
    assert (await you.say("/stretch")).startswith("Nothing is left here.")
    assert await planned(you) == []
    assert you.buttons == ["Cat stretch", "Seated bend"]
    await you.tap("Cat stretch")
    await you.tap("Bring back")
    await you.say("/stretch")
    assert await planned(you) == ["cat"]


async def test_typed_labels_do_what_the_buttons_do(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises bird dog")
    await you.say("leave out")
    assert (await person_of(you)).left_out == ("bird-dog",)
    await you.say("/exercises bird dog")
    await you.say("bring back")
    assert (await person_of(you)).left_out == ()


async def test_a_sit_break_offers_none_of_them(you: Phone) -> None:
    await you.at_home()
    await leave_out(you, *(key for key in BREAKS if key != "calf-raise"))
    await you.say("/breaks 9-17 every 50")
    for _ in range(3):
        await you.wait(50 * 60 + 10)
        assert "Calf raise" in text_of(you.newest("Calf raise"))
        await you.tap("Done")
    await leave_out(you, "calf-raise")
    await you.wait(50 * 60 + 10)
    bare = you.newest("You have left out every small movement")
    assert buttons_of(bare) == ["All exercises", "Later", "Enough for today"]


@pytest.mark.both
async def test_everything_stored_about_it_is_exported_and_forgotten(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await leave_out(you, "plank")
    await you.say("/export")
    files = running.sandbox.world.files
    sent = [files.get(m["document"]["file_id"]).data for m in you.messages if "document" in m]
    assert any(b'"left_out"' in data and b'"plank"' in data for data in sent)
    await you.say("/forget")
    await you.tap("Delete everything")
    assert await running.store.load(YOU) is None


@pytest.mark.parametrize("data", ["1:leave:rt::0:gone-by-now", "1:bring:rt::0:gone-by-now"])
async def test_an_exercise_that_is_no_more_has_passed(you: Phone, data: str) -> None:
    await you.ready()
    await you.say("/exercises plank")
    assert await you.forge(you.messages[-1]["message_id"], data) == "That has passed."
