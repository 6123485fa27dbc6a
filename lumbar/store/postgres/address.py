"""Where a database is, without its password: for logs and for people."""

import re
from urllib.parse import urlsplit

from lumbar.store.protocol import CannotUse

_HOST = re.compile(r"([\w.~-]*|\[[\da-fA-F:.]+\])(:(?P<port>\d{1,5}))?")
_LAST_PORT = 65535
_UNCODED = re.compile("[@#]")
"""What stands in no path and no option but where a password was not encoded."""


def address_of(url: str) -> str:
    """Returns a database's address for logs: hosts and name, without user, password and options.

    Raises CannotUse, and repeats nothing of the URL, if it is none: any of its parts may be one
    of the password then.
    """
    try:
        parts = urlsplit(url)
        hosts = parts.netloc.rpartition("@")[2]
        found = [_HOST.fullmatch(host) for host in hosts.split(",")]
        is_one = parts.scheme in ("postgresql", "postgres") and all(
            host and int(host["port"] or 0) <= _LAST_PORT for host in found
        )
    except ValueError:
        is_one = False
    if not is_one or _UNCODED.search(parts.path + parts.query + parts.fragment):
        raise CannotUse(
            "no URL of a PostgreSQL database; expected "
            "postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with several HOST:PORT between "
            "commas, and in names and passwords %40 for @, %2F for /, %3A for :, %23 for #, "
            "%3F for ? and %25 for %"
        )
    return f"{parts.scheme}://{hosts}{parts.path}"


def each_host(url: str) -> list[str]:
    """Returns a URL for each host that a URL names, in their order."""
    place = urlsplit(url).netloc
    login, at, hosts = place.rpartition("@")
    if "," not in hosts:
        return [url]
    before, after = url.split(place, 1)
    return [f"{before}{login}{at}{host}{after}" for host in hosts.split(",")]
