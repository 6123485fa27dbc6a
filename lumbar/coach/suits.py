"""What a person may do with what they told of when they were asked about their safety.

Pregnancy: no lying face down, and none on the back, which is not to be done for long, above all
after 16 weeks (NHS, "Exercise in pregnancy", as repeated by
https://swlondon-healthiertogether.nhs.uk/pregnancy/staying-healthy-pregnancy/exercise-pre and
others). The same advice has the cat on all fours for back pain in pregnancy.

Osteoporosis or a broken vertebra: nothing with a high degree of bending of the spine, while
strength and extension of the back are wanted ("Strong, steady and straight", BJSM 2022, doi
10.1136/bjsports-2021-104634). So all stays but the seated bend, knee to chest, the cat and the
twist to its end, and superman, for its load on the spine (McGill: some 6,000 N);
content/exercises.toml says which (`not_with`).
"""

from lumbar.coach.exercise import Exercise, Library, Posture
from lumbar.coach.safety import Condition, Safety

LYING = frozenset({Posture.BACK, Posture.FRONT})


def suits(exercise: Exercise, safety: Safety) -> bool:
    """Returns whether an exercise is right with what was told.

    One that lies on some rung only is left out as a whole: rungs move.
    """
    if any(condition in exercise.not_with for condition in safety.conditions):
        return False
    postures = {exercise.posture_on(rung) for rung in range(len(exercise.ladder))}
    return not (safety.pregnant and LYING & postures)


def against(exercise: Exercise, safety: Safety) -> Condition:
    """Returns what speaks against an exercise that does not suit; weak bones where both do, for
    they stay."""
    bones = safety.bones and Condition.BONES in exercise.not_with
    return Condition.BONES if bones else Condition.PREGNANCY


def unsuitable(library: Library, safety: Safety) -> frozenset[str]:
    """Returns the keys of the exercises that are not right with what was told."""
    if not safety.conditions:
        return frozenset()
    return frozenset(key for key, one in library.exercises.items() if not suits(one, safety))


def told(safety: Safety) -> bool:
    """Returns whether something was told that leaves exercises out."""
    return bool({Condition.PREGNANCY, Condition.BONES} & set(safety.conditions))
