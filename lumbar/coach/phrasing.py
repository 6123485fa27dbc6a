"""Which phrases the voice has: those of every exercise, and those of one exercise on one rung."""

from dataclasses import dataclass

COUNT = ("three", "two", "one")
NUMBERS = {
    5: "five",
    10: "ten",
    15: "fifteen",
    20: "twenty",
    25: "twenty-five",
    30: "thirty",
}
"""The phrase of each repetition whose number is said."""
GENERAL = frozenset(
    {
        *COUNT,
        *NUMBERS.values(),
        *("one-done", "well-done", "halfway", "ten-seconds", "breathe", "breathe-out", "last-one"),
        *("last-set", "next-set", "get-ready", "rest", "hold", "release", "stop-sharp"),
        *("right", "left", "switch-right", "switch-left", "chair-way"),
    }
)
"""The phrases that belong to no exercise. Those with the length of a rest, such as "rest-20",
also belong to none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """The phrases for one exercise on one rung, by key.

    ready: its name and "get ready"; next: its name and its place, said in a change of place;
    how: the whole movement, said while one gets ready, or later in a change of place; do: at
    the first hold, in a few words; lift: at every hold, used in turn by the repetitions; right,
    left: used in place of `lift` if the exercise has sides; lower: at the end of a hold;
    during: within a long hold. effort: lift and breath in one, in place of `lift` at the
    repetitions that name the breath; breath: said after `lift` there, where effort is empty;
    quality: how it is done well, used in turn.
    do, lift, right, left and effort are said when the move into the hold begins, or, where the
    dose has no move, when the hold begins.
    An empty key is not said.
    """

    ready: str = "get-ready"
    next: str = ""
    how: str = ""
    do: str = ""
    lift: tuple[str, ...] = ("hold",)
    right: str = "right"
    left: str = "left"
    lower: str = "release"
    during: str = "breathe"
    effort: str = ""
    breath: str = "breathe-out"
    quality: tuple[str, ...] = ()

    @property
    def phrases(self) -> frozenset[str]:
        """Every phrase that it uses."""
        one = (self.ready, self.next, self.how, self.do, self.right, self.left, self.lower)
        more = (*self.lift, self.during, self.effort, self.breath, *self.quality)
        return frozenset({*one, *more} - {""})
