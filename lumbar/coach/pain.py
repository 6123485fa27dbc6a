"""Pain: what a person says of it, what is kept of it, and what the next days make of it.

The bands are those of the traffic light that physiotherapists use with a scale of 0 to 10:
0 to 3 green, go on; 4 to 5 amber, acceptable where it settles within 24 hours; 6 to 10 red,
change or leave the exercise and try another day (Provide, an NHS physiotherapy provider:
https://providephysiotherapy.org.uk/pain-traffic-light/). The pain monitoring model of Thomee
(Phys Ther 1997, named from memory: the paper itself was not looked up) has 5 of 10 as the most,
too, and wants the pain to be gone by the next morning. That pain need not be a barrier to
exercise: Smith, BJSM 2017, doi 10.1136/bjsports-2016-097383 (nine papers, 385 people, chronic
pain).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum, StrEnum

MOST_FIGURE = 10
"""The worst pain on the scale; 0 is none."""
MILD_MOST, MODERATE_MOST = 3, 5
"""The highest figures of the green and of the amber band; see this module's docstring."""
KEPT_DAYS = 365
"""Days for which a pain is kept."""
MOST_KEPT = 400
"""How many pains a record keeps at most: more than one a day for the whole of KEPT_DAYS."""


class Where(StrEnum):
    """Where it hurts, as far as it matters for what follows."""

    BACK = "back"
    LEG = "leg"  # into a leg: a nerve may be pressed, whatever the figure
    NUMB = "numb"  # numb or weak: a sign that needs help at once
    CHEST = "chest"  # so is pain in the chest
    SIGN = "sign"  # and what else may be an emergency: dizzy, no breath, bladder


SIGNS = frozenset({Where.NUMB, Where.CHEST, Where.SIGN})
"""What needs help at once."""


class Band(IntEnum):
    """How grave a pain is; a higher one goes before."""

    MILD = 1  # 0 to 3
    MODERATE = 2  # 4 to 5, and what no figure was given for
    SEVERE = 3  # 6 to 10, or into a leg
    SIGN = 4  # numb or weak, or in the chest


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """What a person says of a pain, by a button or in words.

    low, high: the figure from 0 to 10, or its range; None if none was said; where: None if that
    was not said.
    """

    low: int | None = None
    high: int | None = None
    where: Where | None = None

    @property
    def band(self) -> Band:
        """How grave it is; the higher end of a range counts."""
        if self.where in SIGNS:
            return Band.SIGN
        if self.where is Where.LEG:
            return Band.SEVERE
        if self.high is None or MILD_MOST < self.high <= MODERATE_MOST:
            return Band.MODERATE
        return Band.MILD if self.high <= MILD_MOST else Band.SEVERE

    @property
    def decides(self) -> bool:
        """Whether it says enough for what follows: a figure, or a place that matters."""
        return self.high is not None or self.where in {Where.LEG, *SIGNS}

    @property
    def said(self) -> bool:
        """Whether anything was said."""
        return self != NOTHING_SAID


NOTHING_SAID = Felt()


class Row(StrEnum):
    """The buttons below It hurts, but for It was a mistake."""

    MILD = "0-3"
    MODERATE = "4-5"
    SEVERE = "6-10"
    LEG = "leg"
    NUMB = "numb"


FELT_OF = {
    Row.MILD: Felt(low=0, high=MILD_MOST),
    Row.MODERATE: Felt(low=MILD_MOST + 1, high=MODERATE_MOST),
    Row.SEVERE: Felt(low=MODERATE_MOST + 1, high=MOST_FIGURE),
    Row.LEG: Felt(where=Where.LEG),
    Row.NUMB: Felt(where=Where.NUMB),
}
"""What each button says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pain:
    """A pain that ended an exercise by It hurts.

    exercise: its key; day: the local day (it ends at 03:00); felt: what was said of it; at: when
    it was said first (UTC seconds).
    """

    exercise: str
    day: date
    at: float
    felt: Felt = NOTHING_SAID

    @property
    def band(self) -> Band:
        """How grave it was."""
        return self.felt.band


def merged(before: Felt, after: Felt) -> Felt:
    """Returns what was said in all: the higher figure, and the graver place.

    So of two answers to one pain the graver one decides, in whatever order they come.
    """
    figures = before if _figure(before) >= _figure(after) else after
    places = [one for one in (before.where, after.where) if one is not None]
    where = max(places, key=_gravity, default=None)
    return Felt(low=figures.low, high=figures.high, where=where)


def _figure(felt: Felt) -> int:
    return -1 if felt.high is None else felt.high


def _gravity(where: Where) -> tuple[Band, bool]:
    return Felt(where=where).band, where is Where.CHEST


# What is kept


def kept(pains: tuple[Pain, ...], day: date) -> tuple[Pain, ...]:
    """Returns the pains that are kept on the local `day`: those of KEPT_DAYS, MOST_KEPT at most.

    Returns the same object if all are.
    """
    first = day - timedelta(days=KEPT_DAYS)
    stay = tuple(pain for pain in pains if pain.day > first)[-MOST_KEPT:]
    return pains if len(stay) == len(pains) else stay


def with_pain(pains: tuple[Pain, ...], pain: Pain) -> tuple[Pain, ...]:
    """Returns the pains with one more, or with what is said now of one that is there."""
    if any(one.at == pain.at for one in pains):
        return tuple(pain if one.at == pain.at else one for one in pains)
    return kept((*pains, pain), pain.day)


def without_pain(pains: tuple[Pain, ...], at: float) -> tuple[Pain, ...]:
    """Returns the pains without the one of `at` (UTC seconds): it was a mistake."""
    return tuple(one for one in pains if one.at != at)


def pain_at(pains: Iterable[Pain], at: float) -> Pain | None:
    """Returns the pain of `at` (UTC seconds), None if there is none."""
    return next((one for one in pains if one.at == at), None)


def with_felt(pains: tuple[Pain, ...], at: float, felt: Felt) -> tuple[Pain, ...]:
    """Returns the pains with what was said in all of the one of `at` (UTC seconds)."""
    return tuple(replace(one, felt=felt) if one.at == at else one for one in pains)


def newest_of(pains: Iterable[Pain], exercise: str) -> Pain | None:
    """Returns the newest pain of an exercise, by its key; None if there is none."""
    return max((one for one in pains if one.exercise == exercise), key=_at, default=None)


def _at(pain: Pain) -> float:
    return pain.at


def recent_pains(pains: Iterable[Pain], day: date, days: int) -> tuple[Pain, ...]:
    """Returns the pains of the `days` local days up to `day`, in the order in which they came."""
    first = day - timedelta(days=days)
    return tuple(one for one in pains if first < one.day <= day)


# The next days


def strength_rests(pains: Iterable[Pain], day: date) -> bool:
    """Returns whether no strength exercise is done any more on the local `day`.

    So after a pain of 6 or more, one into a leg, or a sign: red is over for the day, in the
    session that runs and in any new one. Gentle movement stays (NICE NG59: keep active).
    """
    return any(pain.day == day and pain.band >= Band.SEVERE for pain in pains)


def resting(pains: Iterable[Pain], day: date, loads: Iterable[str]) -> frozenset[str]:
    """Returns the keys of the exercises that are not done on the local `day`, because of pain.

    loads: the keys of all exercises that load the back. An exercise that hurt is left for that day,
    but for a pain of 0 to 3; after 6 or more or a leg for the day after, too, where its stand-in
    takes its place: red is tried again another day, and pain that a session leaves must have
    settled by the morning after (this module's docstring).
    """
    pains = tuple(pains)
    yesterday = day - timedelta(days=1)
    found = {pain.exercise for pain in pains if pain.day == day and pain.band > Band.MILD}
    found |= {pain.exercise for pain in pains if pain.day == yesterday and pain.band > _AMBER}
    return frozenset(found | set(loads if strength_rests(pains, day) else ()))


_AMBER = Band.MODERATE


def rung_today(rung: int, pains: Iterable[Pain], day: date) -> int:
    """Returns the rung (0: the easiest) at which an exercise is done on the local `day`.

    One lower on a day with a pain of 4 to 5, whichever exercise it was; else as it is. What a
    pain changes for longer is changed in the rungs themselves, by `rung_after_pain`.
    """
    amber = any(pain.day == day and pain.band is _AMBER for pain in pains)
    return max(0, rung - 1) if amber else rung


def smaller_today(exercise: str, pains: Iterable[Pain], day: date) -> bool:
    """Returns whether an exercise is done at a smaller dose on the local `day`.

    So on the day of a pain of 0 to 3 in it and on the day after, at its own rung: green goes on,
    and what settles by the next morning was no harm.
    """
    days = {day, day - timedelta(days=1)}
    return any(
        pain.exercise == exercise and pain.day in days and pain.band is Band.MILD for pain in pains
    )


def rung_after_pain(rung: int, pain: Pain | None) -> int:
    """Returns the rung at which an exercise comes back that hurt at `rung` (0: the easiest).

    The same after 0 to 3, one lower after 4 to 5, the easiest after all else: after 6 or more,
    into a leg, and where nothing was said.
    """
    if pain is None or not pain.felt.decides or pain.band > _AMBER:
        return 0
    return rung if pain.band is Band.MILD else max(0, rung - 1)
