"""Places, live locations, contacts and dice, as a bot gets them back and as they are refused."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.client import YOU, Client, ManualClock

HERE = {"latitude": 59.3, "longitude": 18.1}


async def test_a_live_location_moves_until_it_ends(chatting: Client, clock: ManualClock) -> None:
    live = {"live_period": 120, "heading": 90, "horizontal_accuracy": 2000}
    sent = await chatting.bot("sendLocation", chat_id=YOU, **HERE, **live)
    assert sent["location"] == {
        **HERE,
        "live_period": 120,
        "heading": 90,
        "horizontal_accuracy": 1500.0,
    }
    there = {"chat_id": YOU, "message_id": sent["message_id"]}
    moved = await chatting.bot("editMessageLiveLocation", **there, latitude=1, longitude=2)
    assert moved["location"] == {"latitude": 1.0, "longitude": 2.0, "live_period": 120}
    clock.at += 121
    refused = await chatting.refused("editMessageLiveLocation", **there, **HERE)
    assert refused == "400 Bad Request: message can't be edited"


async def test_a_live_location_is_stopped(chatting: Client) -> None:
    sent = await chatting.bot("sendLocation", chat_id=YOU, **HERE, live_period=60)
    there = {"chat_id": YOU, "message_id": sent["message_id"]}
    stopped = await chatting.bot("stopMessageLiveLocation", **there)
    assert stopped["location"] == HERE
    refused = await chatting.refused("stopMessageLiveLocation", **there)
    assert refused == "400 Bad Request: message can't be edited"


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"live_period": 59}, "wrong live location period specified"),
        ({"live_period": 86_401}, "wrong live location period specified"),
        ({"live_period": 60, "heading": 361}, "wrong live location heading specified"),
        (
            {"live_period": 60, "proximity_alert_radius": 100_001},
            "wrong live location proximity alert radius specified",
        ),
        ({"latitude": 91}, "invalid location specified"),
        ({"latitude": "nan"}, "invalid location specified"),
        ({"longitude": ""}, "longitude is empty"),
    ],
)
async def test_a_location_that_is_none(chatting: Client, wrong: dict[str, Any], why: str) -> None:
    refused = await chatting.refused("sendLocation", chat_id=YOU, **{**HERE, **wrong})
    assert refused == f"400 Bad Request: {why}"


async def test_a_venue_has_one_provider(chatting: Client) -> None:
    ids = {"foursquare_id": "f", "google_place_id": "g", "google_place_type": "cafe"}
    named = {"title": "Home", "address": "Here 1"}
    sent = await chatting.bot("sendVenue", chat_id=YOU, **HERE, **named, **ids)
    assert sent["venue"] == {"location": HERE, **named, "foursquare_id": "f"}
    refused = await chatting.refused("sendVenue", chat_id=YOU, **HERE, title="x")
    assert refused == '400 Bad Request: parameter "address" is required'


async def test_a_contact(chatting: Client) -> None:
    person = {"phone_number": "+4670", "first_name": "Bo", "last_name": "Ek"}
    sent = await chatting.bot("sendContact", chat_id=YOU, **person)
    assert sent["contact"] == person
    refused = await chatting.refused("sendContact", chat_id=YOU, first_name="Bo")
    assert refused == '400 Bad Request: parameter "phone_number" is required'


@pytest.mark.parametrize(("emoji", "faces"), [("🎲", 6), ("🏀", 5), ("⚽️", 5), ("🎰", 64), ("", 6)])
async def test_a_throw(chatting: Client, emoji: str, faces: int) -> None:
    thrown = {
        (await chatting.bot("sendDice", chat_id=YOU, emoji=emoji))["dice"]["value"]
        for _ in range(40)
    }
    assert len(thrown) > 1
    assert thrown <= set(range(1, faces + 1))
    assert "EMOTICON_INVALID" in await chatting.refused("sendDice", chat_id=YOU, emoji="🍎")
