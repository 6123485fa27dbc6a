"""What people of a language call places and clocks beside the names in the tables: «мск», "Jogja".

They lie in content/languages/<tag>/places.toml. `places` has by the name that is shown a list of
IANA zones (or offsets, "UTC+08:00"), several where the person must be asked, and of what people
write; `zones` has by their zone the names that are shown as they are written.
"""

import re
import tomllib
from collections.abc import Mapping

from msgspec import Struct

from lumbar.language.texts import LANGUAGES
from lumbar.reading.gazetteer import fold

LOCAL_NAMES = "places.toml"
_ZONE = re.compile(r"[A-Z][A-Za-z]+/|UTC[+-]")


class LocalName(Struct, frozen=True):
    """A place by the name that is shown, and its zones; of several the person is asked."""

    name: str
    zones: tuple[str, ...]


def local_names(tag: str) -> Mapping[str, LocalName]:
    """Returns the places of a language by what people write, folded (gazetteer.fold).

    They are read anew for each question, as the tables are.
    """
    path = LANGUAGES / tag / LOCAL_NAMES
    if not path.is_file():
        return {}
    found: dict[str, LocalName] = {}
    tables = tomllib.loads(path.read_text("utf-8"))
    for zone, names in tables.get("zones", {}).items():
        found |= {fold(name): LocalName(name, (zone,)) for name in names}
    for name, listed in tables["places"].items():
        place = LocalName(name, tuple(one for one in listed if is_zone(one)))
        written = (name, *(one for one in listed if not is_zone(one)))
        found |= dict.fromkeys(map(fold, written), place)
    return found


def is_zone(listed: str) -> bool:
    """Whether an entry of `places` is a zone, and not what people write."""
    return _ZONE.match(listed) is not None
