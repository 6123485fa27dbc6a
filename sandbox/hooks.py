"""The Bot API methods about getting updates: a webhook set, taken away and asked about.

A webhook must be one that Telegram would take. A self-hosted server started with --local takes
plain http, any port and any address too; a World with `local` does the same.
"""

from __future__ import annotations

import ipaddress
import re
from typing import Any, NamedTuple

from sandbox.errors import bad, flood
from sandbox.params import Params
from sandbox.updates import DEFAULT_KINDS, Webhook
from sandbox.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LONGEST_SECRET = 256
_URL = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:(?P<user>[^/?#@]*)@)?"
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^/?#@:\[\]]+)(?::(?P<port>\d*))?(?P<rest>[/?#].*)?",
    re.DOTALL,
)
_PART = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=\x80-\U0010ffff]|%[0-9A-Fa-f]{2})*")
_PORTS = frozenset({80, 88, 443, 8443})
_LONGEST_URL = 8_000
_CERTIFICATE_BYTES = 3 << 20
# What the real server's own list of addresses holds, which no webhook may have.
_RESERVED = tuple(
    ipaddress.ip_network(block)
    for block in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
    )
)
_LOCAL_CONNECTIONS = 100_000
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class _Address(NamedTuple):
    scheme: str
    host: str
    port: int


def read_allowed(world: World, params: Params) -> None:
    """Take allowed_updates over from a call; where it is not given, what was said last holds."""
    if not params.text("allowed_updates").strip():
        return
    kinds = params.json("allowed_updates", "allowed updates")
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        raise bad("expected an Array of String as allowed_updates")
    world.updates.allow(kinds)


def set_webhook(world: World, params: Params) -> bool:
    """setWebhook: send updates to a URL, at most one call a second; an empty one takes it away."""
    url = params.text("url").strip()
    if not url:
        return delete_webhook(world, params)
    if world.now() < world.updates.webhook_after:
        raise flood(1)
    world.updates.webhook_after = world.now() + 1
    address = _address(url)
    secret = params.text("secret_token")
    if len(secret) > _LONGEST_SECRET:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    certificate = params.uploads.get(
        params.text("certificate").removeprefix("attach://") or "certificate"
    )
    if certificate is not None and len(certificate.data) > _CERTIFICATE_BYTES:
        raise bad(f"certificate size is too big ({len(certificate.data)} bytes)")
    ip_address = params.text("ip_address").strip()
    _check(world, address, ip_address)
    read_allowed(world, params)
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    most = _LOCAL_CONNECTIONS if world.local else 100
    default = 100 if world.local else 40
    world.updates.webhook = Webhook(
        url if "://" in url else f"https://{url}",
        secret,
        params.integer("max_connections", default, least=1, most=most),
        has_certificate=certificate is not None,
        ip_address=ip_address,
    )
    world.updates.changed()
    return True


def _address(url: str) -> _Address:
    """Return where a URL leads; 400 for what the real server does not read as one."""
    match = _URL.fullmatch(url)
    scheme = ((match and match["scheme"]) or "https").lower()
    if match is None or scheme not in {"http", "https"} or len(url) > _LONGEST_URL:
        raise bad("invalid webhook URL specified")
    host, port = match["host"].lower(), match["port"]
    if not _PART.fullmatch(host.strip("[]").replace(":", "")) or host == ".":
        raise bad("invalid webhook URL specified")
    number = int(port) if port else 0
    if port is not None and not 0 < number < 65_536:
        raise bad("invalid webhook URL specified")
    return _Address(scheme, host.strip("[]"), number or (443 if scheme == "https" else 80))


def _check(world: World, address: _Address, ip_address: str) -> None:
    """Refuse what Telegram's own server refuses and one started with --local does not."""
    if ip_address and _ip(ip_address) is None:
        raise bad("bad webhook: Invalid IP address specified")
    if world.local:
        return
    if address.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if address.port not in _PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    host = "127.0.0.1" if address.host == "localhost" else address.host
    ip = _ip(ip_address or host)
    if ip is None:
        return
    if ip.version == 6:
        raise bad("bad webhook: IPv6-only addresses are not allowed")
    if any(ip in block for block in _RESERVED):
        raise bad(f"bad webhook: IP address {ip} is reserved")


def _ip(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def delete_webhook(world: World, params: Params) -> bool:
    """deleteWebhook: back to getUpdates; what is pending stays unless it is dropped."""
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    world.updates.webhook = None
    world.updates.changed()
    return True


def get_webhook_info(world: World, _params: Params) -> dict[str, Any]:
    """getWebhookInfo: where updates go, how many wait, and the last failure."""
    webhook = world.updates.webhook or Webhook("")
    info: dict[str, Any] = {
        "url": webhook.url,
        "has_custom_certificate": webhook.has_certificate,
        "pending_update_count": len(world.updates),
    }
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    if webhook.ip_address:
        info["ip_address"] = webhook.ip_address
    if webhook.last_error:
        info["last_error_date"] = webhook.last_error_at
        info["last_error_message"] = webhook.last_error
    if world.updates.allowed != DEFAULT_KINDS:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


METHODS = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
