"""A person of joints has human measures, bends the right way, and comes to rest."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.every import every
from workshop.contacts import contact, place
from workshop.pose import LIMITS, Movement, Pose, Prop, View, angles, limit_problems, mirrored
from workshop.rest import key_bodies, settle
from workshop.skeleton import Body, body_of, head, surface

STANDING = Pose(name="standing", rests=("feet",))
MADE_UP = Movement(
    key="made-up",
    view=View.SIDE,
    props=(Prop.MAT,),
    poses=(STANDING,),
    muscles=("glutes",),
    sources=("General practice",),
)
NAMES = [name for name in LIMITS if name != "pitch"]


def standing(**joints: float) -> Body:
    return settle(MADE_UP, STANDING, angles(Pose(name="made up", joints=joints))).body


def free(right: dict[str, float] | None = None, **joints: float) -> Body:
    """A body that hangs in the air, its hips at 0."""
    return body_of(angles(Pose(name="made up", joints=joints, right=right or {})))


# Measures


def test_one_who_stands_is_one_body_height_tall() -> None:
    top = max(ball.at[2] + ball.radius for ball in head(standing()).values())
    assert top == pytest.approx(1.0, abs=0.015)


@every(
    ("joint", "height"),
    [("right shoulder", 0.80), ("right hip", 0.53), ("right knee", 0.285), ("right ankle", 0.039)],
)
def test_joints_are_as_high_as_people_have_them(joint: str, height: float) -> None:
    assert place(standing(), joint).at[2] == pytest.approx(height, abs=0.02)


def test_a_head_is_a_seventh_to_an_eighth_of_the_height() -> None:
    balls = head(standing()).values()
    top = max(ball.at[2] + ball.radius for ball in balls)
    chin = min(ball.at[2] - ball.radius for ball in balls)
    assert 1 / 8 < top - chin < 1 / 7


def test_hands_hang_to_the_middle_of_the_thigh() -> None:
    tip = place(standing(), "right fingertips").at[2]
    assert place(standing(), "right knee").at[2] < tip < place(standing(), "right hip").at[2]


# Which way joints bend


@every(
    ("joint", "moved", "ahead"),
    [
        ("hip", "right knee", True),
        ("knee", "right ankle", False),
        ("shoulder", "right elbow", True),
        ("elbow", "right wrist", True),
        ("lumbar", "head", True),
        ("thoracic", "head", True),
    ],
)
def test_flexion_bends_the_right_way(joint: str, moved: str, ahead: bool) -> None:
    bent = place(free(None, **{joint: 30.0}), moved).at[0] - place(free(), moved).at[0]
    assert (bent > 0.02) is ahead
    assert (bent < -0.02) is not ahead


def test_toes_point_down_when_the_ankle_is_stretched() -> None:
    assert place(free(ankle=-30), "right toes").at[2] < place(free(), "right toes").at[2] - 0.02


def test_right_is_right() -> None:
    lifted = free(right={"raise": 90})
    assert place(lifted, "right wrist").at[1] < place(lifted, "right shoulder").at[1] - 0.2
    assert place(free(lean=20), "head").at[1] < -0.05
    turned = free(twist=40).bones["head"].frame[0]
    assert turned[1] < -0.5


def test_bones_keep_their_length_however_they_are_bent() -> None:
    for body in (free(), free(hip=90, knee=120, shoulder=150, elbow=90)):
        thigh = math.dist(place(body, "right hip").at, place(body, "right knee").at)
        assert thigh == pytest.approx(0.245)


# Mirrors and limits


@settings(deadline=None)
@given(
    joints=st.dictionaries(st.sampled_from(NAMES), st.integers(0, 20)),
    right=st.dictionaries(
        st.sampled_from(["hip", "knee", "shoulder", "raise"]), st.integers(0, 90)
    ),
)
def test_the_mirror_shows_the_same_person_the_other_way(
    joints: dict[str, float], right: dict[str, float]
) -> None:
    pose = Pose(name="made up", joints=joints, right=right, rests=("right foot",))
    assert mirrored(mirrored(pose)) == pose
    assert mirrored(pose).rests == ("left foot",)
    seen = sorted((b.at[0], b.at[1], b.at[2]) for _, b in surface(body_of(angles(pose))))
    there = sorted(
        (b.at[0], -b.at[1], b.at[2]) for _, b in surface(body_of(angles(mirrored(pose))))
    )
    assert len(seen) == len(there)
    assert sum(x for x, _, _ in seen) == pytest.approx(sum(x for x, _, _ in there), abs=1e-6)
    assert sum(y for _, y, _ in seen) == pytest.approx(sum(y for _, y, _ in there), abs=1e-6)


@every(
    ("pose", "said"),
    [
        (Pose(name="x", joints={"knee": -5}), "knee: is -5; expected 0 to 140 degrees"),
        (Pose(name="x", right={"hip": 130}), "right hip: is 130; expected -30 to 125 degrees"),
        (Pose(name="x", left={"lumbar": 5}), "left lumbar: is no joint"),
        (Pose(name="x", joints={"wing": 5}), "wing: is no joint"),
    ],
)
def test_what_no_healthy_joint_does_is_named(pose: Pose, said: str) -> None:
    assert list(limit_problems(pose)) == [said]


# Coming to rest


@settings(max_examples=10, deadline=None)
@given(depth=st.integers(0, 25), lean=st.integers(-5, 30))
def test_feet_that_rest_are_on_the_ground_whatever_was_asked(depth: int, lean: int) -> None:
    body = standing(knee=2 * depth, hip=depth + lean, pitch=lean)
    for side in ("right", "left"):
        for ball in contact(body, f"{side} foot"):
            assert ball.at[2] - ball.radius == pytest.approx(0, abs=0.001)


def test_what_is_planted_stays_where_it_is() -> None:
    squat = Pose(name="squat", joints={"hip": 60, "knee": 70, "pitch": 20}, rests=("feet",))
    stood, squatted = key_bodies(MADE_UP, [STANDING, squat])
    heels = [contact(one.body, "right foot")[0].at[0] for one in (stood, squatted)]
    assert heels[1] == pytest.approx(heels[0], abs=0.001)
