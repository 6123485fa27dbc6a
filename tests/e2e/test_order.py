"""The order of a plan as a person meets it: superman warmed up, no seated bend before 11."""

from __future__ import annotations

import pytest

from tests.e2e.phone import Phone, Running, at_step

# It is 8:00 UTC when the clock begins.
EARLY = ["Europe/Stockholm", "America/New_York", "Europe/Helsinki"]
LATE = ["Asia/Tokyo", "Australia/Sydney", "Asia/Kathmandu"]


async def planned(you: Phone) -> list[str]:
    """The exercises of the session that is on."""
    person = await you.running.store.load(you.person)
    live = person.live if person is not None else None
    return [item.exercise for item in live.session.plan] if live is not None else []


@pytest.mark.parametrize("zone", EARLY)
async def test_before_11_the_cat_takes_the_place_of_the_seated_bend(you: Phone, zone: str) -> None:
    await you.ready()
    await you.say(f"/timezone {zone}")
    await you.say("/exercises seated bend")
    await you.tap("Start")
    assert "Seated bend: from 11" in you.last
    assert "first hours after getting up (Snook 1998)" in you.last
    assert you.last.endswith("Cat stretch: in its place.")
    assert await planned(you) == []
    await you.tap("Start")
    assert await planned(you) == ["cat"]
    await you.tap("Stop")
    await you.say("/stretch bend")
    assert "Seated bend: from 11" in you.last
    await you.say("/stretch")
    assert await planned(you) == ["cat"]
    assert "Seated bend: from 11" in you.last
    await you.tap("Stop")
    await you.say("/routine whole")
    assert (await planned(you))[-1] == "cat"
    assert "Seated bend: from 11" in you.last


@pytest.mark.parametrize("zone", LATE)
async def test_from_11_on_it_comes(you: Phone, zone: str) -> None:
    await you.ready()
    await you.say(f"/timezone {zone}")
    await you.say("/stretch")
    assert await planned(you) == ["cat", "forward-bend"]
    assert "from 11" not in you.last
    await you.tap("Stop")
    await you.say("/exercises seated bend")
    await you.tap("Start")
    assert await planned(you) == ["forward-bend"]


async def test_a_session_that_runs_over_11_stays_as_it_is(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/routine whole")
    before = await planned(you)
    await you.until("11:01", "UTC")
    assert await planned(you) == before


async def test_superman_by_itself_comes_behind_marching_and_the_tilt(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises superman")
    await you.tap("Start")
    assert at_step(you.last, "Marching", 1, 3)
    assert "Superman: never done cold, so this comes first." in you.last
    assert you.buttons[0] == "Start", "it waits until that is read"
    assert you.showing("Leave out") == [], "the button that was pressed is gone"
    assert await planned(you) == ["marching", "pelvic-tilt", "superman"]
    await you.tap("Skip")
    await you.tap("Skip")
    assert "Superman" not in you.last.partition("\n")[0], "who skips that skips superman, too"
    assert await planned(you) == []


async def test_after_a_skip_of_all_before_it_superman_is_warmed_up(you: Phone) -> None:
    await you.ready()
    await you.say("/routine whole")
    while not you.last.startswith("Bird dog"):
        await you.tap("Skip")
    await you.tap("Skip")
    assert at_step(you.last, "Marching", 7, 11)
    await you.tap("Start")
    await you.wait(120)
    assert at_step(you.last, "Pelvic tilt", 8, 11)
    await you.tap("Start")
    await you.wait(120)
    assert at_step(you.last, "Superman", 9, 11)


async def test_the_short_one_is_marching_two_of_strength_and_the_cat(you: Phone) -> None:
    await you.ready()
    await you.say("/routine short")
    assert at_step(you.last, "Marching", 1, 4)
    assert you.last.startswith("Marching, 45 s")
    plan = await planned(you)
    assert plan[0] == "marching"
    assert plan[-1] == "cat"
    assert len(plan) == 4
