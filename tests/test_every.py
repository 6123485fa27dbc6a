import inspect
from pathlib import Path

import pytest

from tests.every import SHOWN, every


def test_all_cases_run_and_each_that_fails_is_named() -> None:
    ran: list[int] = []

    @every("n", range(20))
    def small(n: int) -> None:
        ran.append(n)
        assert n not in {3, 17}

    with pytest.raises(ExceptionGroup, match="2 of 20 cases fail:\nn = 3\nn = 17\n") as found:
        small()
    assert ran == list(range(20))
    assert [wrong.__notes__ for wrong in found.value.exceptions] == [
        ["where n = 3"],
        ["where n = 17"],
    ]
    assert str(found.value.exceptions[0]).startswith("assert 3 not in {")


async def test_what_waits_runs_and_fails_as_well() -> None:
    ran: list[str] = []

    @every("word, size", [("a", 1), ("bb", 3), ("ccc", 3)])
    async def as_long(word: str, size: int) -> None:
        ran.append(word)
        assert len(word) == size

    with pytest.raises(AssertionError) as found:
        await as_long()
    assert ran == ["a", "bb", "ccc"]
    assert found.value.__notes__ == ["where word = 'bb', size = 3"]


def test_each_goes_with_each() -> None:
    ran: list[tuple[int, int]] = []

    @every("a", [1, 2])
    @every(("b", "c"), [(1, 1), (2, 4)])
    def pair(a: int, b: int, c: int) -> None:
        ran.append((a, b))
        assert b * b == c
        assert (a, b) != (2, 2)

    with pytest.raises(AssertionError) as found:
        pair()
    assert ran == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert found.value.__notes__ == ["where b = 2, c = 4", "where a = 2"]


def test_what_pytest_says_of_a_case_fails() -> None:
    @every("word", ["raise", "skip", "fail"])
    def odd(word: str) -> None:
        match word:
            case "raise":
                with pytest.raises(KeyError):
                    pass
            case "skip":
                pytest.skip("no browser")
            case "fail":
                pytest.fail("no")

    with pytest.raises(ExceptionGroup) as found:
        odd()
    said = [str(wrong) for wrong in found.value.exceptions]
    assert said == ["Failed: DID NOT RAISE KeyError", "Skipped: no browser", "Failed: no"]


def test_of_many_that_fail_some_are_shown_and_all_named() -> None:
    @every("n", range(100))
    def none(n: int) -> None:
        raise OSError(n)

    with pytest.raises(ExceptionGroup, match=r"100 of 100 (.|\n)*n = 99\n") as found:
        none()
    assert len(found.value.exceptions) == SHOWN


def test_a_stop_ends_it() -> None:
    @every("n", [1, 2])
    def interrupted(n: int) -> None:
        assert n == 1
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()


@every("name", ["a", "b"])
def test_fixtures_are_given_and_shared(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert (tmp_path / "a").exists()


def test_what_a_case_gives_is_no_fixture() -> None:
    assert list(inspect.signature(test_fixtures_are_given_and_shared).parameters) == ["tmp_path"]


def test_there_is_a_case() -> None:
    with pytest.raises(ValueError, match="no case of a, b"):
        every("a, b", [])


def test_a_case_has_a_value_for_each_name() -> None:
    with pytest.raises(ValueError, match="shorter"):
        every("a, b", [(1,)])


def test_a_case_is_its_values_alone() -> None:
    with pytest.raises(TypeError, match=r"pytest\.param"):
        every("a, b, c", [pytest.param(1, 2, 3)])
