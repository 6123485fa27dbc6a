"""The Bot API methods about money: invoices, paid media, Stars and gifts. Nothing is ever paid."""

from __future__ import annotations

import itertools
import re
from typing import Any

from sandbox.errors import bad
from sandbox.params import Params, field
from sandbox.sending import chat_of_call, post, read_media
from sandbox.texts import read_caption
from sandbox.world import Message, World

Json = dict[str, Any]

_CURRENCY = re.compile(r"[A-Z]{3}")
_STARS = "XTR"
_TITLE, _ABOUT, _PAYLOAD, _TIPS, _MEDIA = 32, 255, 128, 4, 10
_PAID = frozenset({"photo", "video"})
_DEAREST = 25_000


def send_invoice(world: World, params: Params) -> Message:
    """sendInvoice: what is sold and for how much."""
    chat = chat_of_call(world, params)
    return world.bot_view(post(world, params, {"invoice": _invoice(params)}, chat))


def create_link(world: World, params: Params) -> str:
    """createInvoiceLink: the same as a link."""
    _invoice(params)
    return f"https://t.me/$sandbox{world.unique()}"


def _invoice(params: Params) -> Json:
    for name, most in (("title", _TITLE), ("description", _ABOUT), ("payload", _PAYLOAD)):
        # The payload is counted in bytes, what people read in characters.
        text = params.needed(name)
        if len(text.encode() if name == "payload" else text) > most:
            raise bad(f"INVOICE_{name.upper()}_INVALID")
    currency = params.text("currency").strip()
    if not _CURRENCY.fullmatch(currency):
        raise bad("CURRENCY_INVALID")
    prices = _prices(params)
    if currency == _STARS and len(prices) != 1:
        raise bad("STARS_INVOICE_INVALID")
    if currency != _STARS and not params.text("provider_token"):
        raise bad("PAYMENT_PROVIDER_INVALID")
    _tips(params)
    start = params.text("start_parameter")
    told = {"title": params.text("title"), "description": params.text("description")}
    return {**told, "start_parameter": start, "currency": currency, "total_amount": sum(prices)}


def _prices(params: Params) -> list[int]:
    given = params.items("prices", "prices", "labeled prices")
    if not given:
        raise bad("there must be at least one price")
    return [_price(one) for one in given]


def _price(one: Any) -> int:
    if not isinstance(one, dict):
        raise bad("can't parse labeled price: LabeledPrice must be an Object")
    if not field(one, "label", "String", where="labeled price"):
        raise bad("LabeledPrice label must be non-empty")
    amount: int = field(one, "amount", "Integer", where="labeled price")
    return amount


def _tips(params: Params) -> None:
    given = params.items("suggested_tip_amounts", "suggested_tip_amounts", "suggested tip amounts")
    most = params.integer("max_tip_amount")
    if any(isinstance(one, bool) or not isinstance(one, int | str) for one in given):
        raise bad("suggested tip amount must be of type Number or String")
    amounts = [int(one) for one in given if str(one).isdecimal()]
    wrong = len(amounts) != len(given) or any(
        first >= second for first, second in itertools.pairwise([0, *amounts])
    )
    if wrong or len(amounts) > _TIPS or (amounts and amounts[-1] > most):
        raise bad("TIP_AMOUNTS_INVALID")


def send_paid_media(world: World, params: Params) -> Message:
    """sendPaidMedia: 1 to 10 photos and videos behind a price in Stars."""
    chat = chat_of_call(world, params)
    price = params.integer("star_count")
    if not 1 <= price <= _DEAREST:
        raise bad("invalid media price specified")
    given = params.items("media", "input paid media", "InputPaidMedia")
    if not 1 <= len(given) <= _MEDIA:
        raise bad("invalid number of paid media specified")
    shown = [_paid(world, params, one) for one in given]
    content = {"paid_media": {"star_count": price, "paid_media": shown}}
    return world.bot_view(post(world, params, content | read_caption(world, params), chat))


def _paid(world: World, params: Params, one: Any) -> Json:
    content = read_media(world, params, one, _PAID)
    kind = "photo" if "photo" in content else "video"
    return {"type": kind, kind: content[kind]}


def get_balance(_world: World, _params: Params) -> Json:
    """getMyStarBalance: none."""
    return {"amount": 0}


def get_transactions(_world: World, _params: Params) -> Json:
    """getStarTransactions: none."""
    return {"transactions": []}


def get_available_gifts(_world: World, _params: Params) -> Json:
    """getAvailableGifts: none."""
    return {"gifts": []}


def get_gifts(world: World, params: Params) -> Json:
    """getUserGifts and getChatGifts: nobody has any."""
    if "user_id" in params:
        if world.user_of(params.integer("user_id")) is None:
            raise bad("user not found")
    else:
        world.chat_at(params.text("chat_id"))
    return {"total_count": 0, "gifts": []}


METHODS = {
    "sendInvoice": send_invoice,
    "createInvoiceLink": create_link,
    "sendPaidMedia": send_paid_media,
    "getMyStarBalance": get_balance,
    "getStarTransactions": get_transactions,
    "getAvailableGifts": get_available_gifts,
    "getUserGifts": get_gifts,
    "getChatGifts": get_gifts,
}
