"""The world's cities, regions and countries by name, searched in compact files.

One, places.tsv.gz, has them all, with their names in any language; places/<tag>.tsv.gz has what
those that are well known are called in one language. They are made by workshop/build_places.py;
places.NOTICE says of what. They are read anew for each question, which takes a few hundredths of a
second, because people ask once and their four megabytes would stay for good.
"""

import gzip
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from lumbar.library import CONTENT

PLACES = CONTENT / "places.tsv.gz"
OWN_NAMES = CONTENT / "places"

LEAST_LETTERS_TO_CORRECT = 5
LEAST_PEOPLE_TO_CORRECT = 100_000
"""What a smaller place is called elsewhere is too rare to be what a slip was meant to be."""

_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
"""Accents, and the vowel signs that Hebrew and Arabic are mostly written without."""
_WITHIN_WORDS = re.compile("[.'`´’\u02bb\u02bc]+(?=\\w)")  # noqa: RUF001
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l"}
    | {"\u0131": "i"}  # the dotless i of Turkish
)
_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_SHORT_WORDS = {"saint": "st", "sankt": "st", "sainte": "ste", "ft": "fort", "mt": "mount"}


def fold(text: str) -> str:
    """A name as it is compared: no capitals, accents, spaces or signs; "" where no letter is."""
    # Twice: "İ" becomes an i with a dot only by casefold, and a mark only by NFKD.
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFC", _MARKS.sub("", plain))
    # Full stops and apostrophes stand within words ("D.C.", "Xi'an"), other signs between them.
    plain = _WITHIN_WORDS.sub("", plain)
    signs = (c if unicodedata.category(c)[0] in "LNM" else " " for c in plain)
    words = "".join(signs).split()
    folded = "".join(_SHORT_WORDS.get(word, word) for word in words)
    return folded if any(c.isalpha() for c in folded) else ""


def keys_of(name: str) -> list[str]:
    """The folded spellings of a name: "Zürich" is "zurich" and "zuerich"."""
    composed = unicodedata.normalize("NFC", name).casefold()
    keys = fold(composed), fold(composed.translate(_TRANSCRIBED))
    return list(dict.fromkeys(key for key in keys if key))


class Row(Struct, frozen=True, kw_only=True):
    """A city; or, with no zone, a region of a country; or, with no region either, a country."""

    country: str  # ISO 3166 code
    region: str  # GeoNames' code within the country; may be missing
    zone: str  # IANA name
    people: int  # 0 for regions and countries
    name: str

    def is_named(self, name: str) -> bool:
        """Whether a name is the one we show, and not another of this place's names."""
        return not set(keys_of(name)).isdisjoint(keys_of(self.name))

    def is_in(self, area: "Row") -> bool:
        """Whether this is part of a region or a country, and not that area itself."""
        there = self.country == area.country and area.region in {"", self.region}
        return there and self != area


class Gazetteer:
    """Every place we know of.

    The data are lines `country, region, zone, people, name, keys`, divided by tabs, sorted by
    country; the keys are folded names between bars, "|munich|muenchen|". A key "=us" is a code
    that only says where another place lies.
    """

    def __init__(self, data: bytes, own: bytes = b"\n") -> None:
        """data: the lines in UTF-8; the first and the last character are line ends.

        own: the same for what places are called in the person's language: lines that begin like
        those of the data, their keys, and the name as it is shown.
        """
        self._data = data
        self._own = own
        self._counted: dict[Row | None, dict[str, tuple[int, Row]]] = {}

    def named(self, name: str) -> list[Row]:
        """The places that bear a name, in any of their languages."""
        return self._with_keys(keys_of(name))

    def own_name(self, row: Row) -> str:
        """What a place is called in the person's language; "" where that is not known."""
        people = str(row.people) if row.zone else ""
        start = "\t".join((row.country, row.region, row.zone, people, row.name))
        at = self._own.find(f"\n{start}\t".encode())
        if at < 0:
            return ""
        return self._own[at + 1 : self._own.find(b"\n", at + 1)].decode().split("\t")[-1]

    def calls(self, row: Row, name: str) -> bool:
        """Whether a name is the one that we show of a place, in English or in the person's
        language, and not another of its names."""
        own = set(keys_of(self.own_name(row)))
        return row.is_named(name) or not own.isdisjoint(keys_of(name))

    def areas(self, name: str) -> list[Row]:
        """The regions and countries of a name or a code ("Texas", "tx")."""
        keys = keys_of(name)
        return [row for row in self._with_keys(keys + [f"={key}" for key in keys]) if not row.zone]

    def alike(self, name: str) -> list[str]:
        """Returns the folded names that differ from this one by one typing error."""
        key = fold(name)
        if len(key) < LEAST_LETTERS_TO_CORRECT:
            return []
        found: dict[str, None] = {}
        for data in (self._own, self._data):
            for start, other in _keys_like(data, key):
                row = _row_at(data, start)
                if not row.zone or row.people >= LEAST_PEOPLE_TO_CORRECT or self.calls(row, other):
                    found[other] = None
        return list(found)

    def zones(self, area: Row | None = None) -> dict[str, tuple[int, Row]]:
        """The people of the cities in each zone, and the biggest city there.

        area: the region or the country whose cities count; none for the whole world.
        """
        if area not in self._counted:
            self._counted[area] = self._count(area)
        return self._counted[area]

    def people(self) -> dict[str, dict[str, int]]:
        """The people of the cities in each zone of each country, by its ISO 3166 code."""
        counted: dict[tuple[bytes, bytes], int] = {}
        for line in self._data.split(b"\n")[1:-1]:
            country, _, zone, count, _ = line.split(b"\t", 4)
            if zone:
                counted[country, zone] = counted.get((country, zone), 0) + (int(count) or 1)
        found: dict[str, dict[str, int]] = {}
        for (country, zone), people in counted.items():
            found.setdefault(country.decode(), {})[zone.decode()] = people
        return found

    def area_name(self, country: str, region: str = "") -> str:
        """What a region or a country is called; "" where that is not known."""
        start = f"\n{country}\t{region}\t\t".encode()
        at = self._data.find(start)
        return _row_at(self._data, at + 1).name if at >= 0 else ""

    def _count(self, area: Row | None) -> dict[str, tuple[int, Row]]:
        lines = self._lines_of(area.country) if area else self._data.split(b"\n")[1:-1]
        region = area.region.encode() if area else b""
        people: dict[bytes, int] = {}
        biggest: dict[bytes, tuple[int, bytes]] = {}
        for line in lines:
            _, where, zone, count, _ = line.split(b"\t", 4)
            if not zone or region not in {b"", where}:
                continue
            # A city with a population of 0 in the data may still have people.
            here = int(count) or 1
            people[zone] = people.get(zone, 0) + here
            if zone not in biggest or here > biggest[zone][0]:
                biggest[zone] = here, line
        return {zone.decode(): (people[zone], _row(line)) for zone, (_, line) in biggest.items()}

    def _with_keys(self, keys: list[str]) -> list[Row]:
        found = (
            _row_at(data, at)
            for data in (self._own, self._data)
            for key in keys
            for at in _all(data, f"|{key}|")
        )
        return list(dict.fromkeys(found))

    def _lines_of(self, country: str) -> list[bytes]:
        start = self._data.find(f"\n{country}\t".encode())
        end = self._data.rfind(f"\n{country}\t".encode())
        if start < 0:
            return []
        return self._data[start + 1 : self._data.find(b"\n", end + 1)].split(b"\n")


def read_gazetteer(tag: str = "") -> Gazetteer:
    """The gazetteer in the files that come with the bot.

    tag: of the person's language, where what places are called in it counts.
    """
    own = OWN_NAMES / f"{tag}.tsv.gz"
    return Gazetteer(_read(PLACES), _read(own) if tag and own.is_file() else b"\n")


def _read(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or different, or two swapped, make one name the other."""
    start = _alike(one, other)
    one, other = one[start:], other[start:]
    end = _alike(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    swapped = len(one) == 2 and one == other[::-1]
    return swapped or max(len(one), len(other)) == 1


def _keys_like(data: bytes, key: str) -> Iterator[tuple[int, str]]:
    """Where keys stand that are one slip from `key`, and the keys."""
    half = len(key) // 2
    # One slip leaves the first or the second half whole, or swaps the letters between.
    swapped = key[: half - 1] + key[half] + key[half - 1] + key[half + 1 :]
    for part in (f"|{key[:half]}", f"{key[half:]}|", f"|{swapped}|"):
        for at in _all(data, part):
            start = data.rfind(b"|", 0, at + 1) + 1
            end = data.find(b"|", start)
            if abs(end - start - len(key.encode())) > 4:
                continue
            other = data[start:end].decode()
            if one_slip_apart(key, other):
                yield start, other


def _all(data: bytes, part: str) -> Iterator[int]:
    wanted = part.encode()
    at = data.find(wanted)
    while at >= 0:
        yield at
        at = data.find(wanted, at + 1)


def _row_at(data: bytes, place: int) -> Row:
    start = data.rfind(b"\n", 0, place) + 1
    return _row(data[start : data.find(b"\n", start)])


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _row(line: bytes) -> Row:
    country, region, zone, people, name, *_ = line.decode().split("\t")
    return Row(country=country, region=region, zone=zone, people=int(people or 0), name=name)
