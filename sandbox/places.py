"""The Bot API methods for what needs no file: places, live locations, contacts and dice."""

from __future__ import annotations

import secrets
from typing import Any

from sandbox.editing import editable, edited
from sandbox.errors import bad
from sandbox.params import Params
from sandbox.sending import post
from sandbox.world import Message, World

Json = dict[str, Any]

_FOREVER = 0x7FFFFFFF
_LONGEST_LIVE = 86_400
# How many faces each die has, by its emoji; 🎲 is thrown where none is named.
_DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
_VENUE_IDS = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")


def send_location(world: World, params: Params) -> Message:
    """sendLocation: a point on the map, live for a while where `live_period` says so."""
    place = _point(params) | _live(params)
    period = place.get("live_period", 0)
    if period and period != _FOREVER and not 60 <= period <= _LONGEST_LIVE:
        raise bad("wrong live location period specified")
    return world.bot_view(post(world, params, {"location": place}))


def edit_live_location(world: World, params: Params) -> Message:
    """editMessageLiveLocation: another point for a location that is still live."""
    chat, message = editable(world, params)
    place = _point(params)
    old = _still_live(world, message)
    period = params.integer("live_period") or old["live_period"]
    place = {**place, **_live(params), "live_period": period}
    return edited(world, params, chat, {**message, "location": place})


def stop_live_location(world: World, params: Params) -> Message:
    """stopMessageLiveLocation: the location stays as it is now, and is live no more."""
    chat, message = editable(world, params)
    old = _still_live(world, message)
    place = {name: value for name, value in old.items() if name in {"latitude", "longitude"}}
    return edited(world, params, chat, {**message, "location": place})


def _still_live(world: World, message: Message) -> Json:
    place: Json = message.get("location") or {}
    period = place.get("live_period")
    if period is None or (period != _FOREVER and world.now() > message["date"] + period):
        raise bad("message can't be edited")
    return place


def _point(params: Params) -> Json:
    place: Json = {}
    for name, limit in (("latitude", 90), ("longitude", 180)):
        if not params.text(name).strip():
            raise bad(f"{name} is empty")
        place[name] = _degrees(params.text(name), name)
        if not abs(place[name]) <= limit:
            raise bad("invalid location specified")
    if params.text("horizontal_accuracy").strip():
        accuracy = _degrees(params.text("horizontal_accuracy"), "horizontal_accuracy")
        place["horizontal_accuracy"] = min(1500.0, max(0.0, accuracy))
    return place


def _degrees(text: str, name: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise bad(f"{name} must be a valid number") from error


def _live(params: Params) -> Json:
    """Return what makes a location live: for how long, which way, and when to warn of nearness."""
    limits = {"live_period": _FOREVER, "heading": 360, "proximity_alert_radius": 100_000}
    errors = {"heading": "heading", "proximity_alert_radius": "proximity alert radius"}
    kept = {}
    for name, most in limits.items():
        value = params.integer(name)
        if not 0 <= value <= most:
            raise bad(f"wrong live location {errors.get(name, 'period')} specified")
        if value:
            kept[name] = value
    return kept if "live_period" in kept else {}


def send_venue(world: World, params: Params) -> Message:
    """sendVenue: a point with a name and an address."""
    point = _point(params)
    named = {name: params.needed(name) for name in ("title", "address")}
    ids = {name: params.text(name) for name in _VENUE_IDS if params.text(name)}
    # A venue has one provider: Foursquare goes before Google where both are named.
    if any(name.startswith("foursquare") for name in ids):
        ids = {name: value for name, value in ids.items() if name.startswith("foursquare")}
    venue = {"location": point, **named, **ids}
    return world.bot_view(post(world, params, {"venue": venue, "location": point}))


def send_contact(world: World, params: Params) -> Message:
    """sendContact: a name and a phone number."""
    contact = {name: params.needed(name) for name in ("phone_number", "first_name")}
    for name in ("last_name", "vcard"):
        if params.text(name):
            contact[name] = params.text(name)
    return world.bot_view(post(world, params, {"contact": contact}))


def send_dice(world: World, params: Params) -> Message:
    """sendDice: a throw that nobody knows beforehand."""
    emoji = params.text("emoji").replace("\ufe0f", "") or "🎲"
    if emoji not in _DICE:
        raise bad("EMOTICON_INVALID")
    dice = {"emoji": emoji, "value": 1 + secrets.randbelow(_DICE[emoji])}
    return world.bot_view(post(world, params, {"dice": dice}))


METHODS = {
    "sendLocation": send_location,
    "editMessageLiveLocation": edit_live_location,
    "stopMessageLiveLocation": stop_live_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendDice": send_dice,
}
