"""Which links Telegram takes, and the form it gives them."""

from __future__ import annotations

import re

_USER_LINK = re.compile(r"tg:(?://)?user\?id=(\d{1,19})", re.IGNORECASE)
_LINK = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?P<host>[^/?#\s]*)(?P<rest>[/?#][^\s]*)?"
)
_HOST = re.compile(r"(?:[^@\s]*@)?[^@:\s]+\.[^@:\s.]+(?::\d{1,5})?")
_OWN_SCHEMES = frozenset({"tg", "ton", "tonsite"})


class LinkError(ValueError):
    """A link that is refused, with the reason in the real server's words."""


def linked_user(url: str) -> int | None:
    """Return the person a tg://user?id=N link means, or None for any other link."""
    match = _USER_LINK.fullmatch(url.strip())
    return int(match[1]) if match else None


def check_link(url: str) -> str:
    """Return the link as a message would carry it: with a scheme, a lower-case host and a path.

    Raises LinkError with the reason: `URL host is empty`, `Unsupported URL protocol`,
    `Wrong HTTP URL`.
    """
    match = _LINK.fullmatch(url.strip())
    if match is None:
        raise LinkError("Wrong HTTP URL")
    scheme = (match["scheme"] or "http").lower()
    if scheme in _OWN_SCHEMES:
        return url.strip()
    if scheme not in {"http", "https"}:
        raise LinkError("Unsupported URL protocol")
    host = match["host"]
    if not host:
        raise LinkError("URL host is empty")
    if not _HOST.fullmatch(host):
        raise LinkError("Wrong HTTP URL")
    rest = match["rest"] or "/"
    return f"{scheme}://{host.lower()}{rest if rest.startswith('/') else '/' + rest}"


def checked_link(url: str) -> str | None:
    """Return the link as `check_link` does, or None: Telegram drops a bad link in HTML quietly."""
    try:
        return check_link(url)
    except LinkError:
        return None
