"""Many cases of one claim in one test, where a test for each would cost more than the claim.

`@every` is written as `pytest.mark.parametrize` is. pytest has one test of it to collect, to send
to a worker and to report, and a test that fails names each case that fails, with its error. It is
for tests that leave nothing behind: what a fixture gives, all cases share.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any

import pytest

SHOWN = 8
"""Cases that fail whose errors are shown in full. All of them are named."""

Test = Callable[..., Any]
Case = Mapping[str, Any]


def every(names: str | Sequence[str], cases: Iterable[Any]) -> Callable[[Test], Test]:
    """Has a test run for each case, all of them, whichever fail.

    names: of the arguments that a case gives, as for parametrize; cases: a value each, or a tuple
    of values where there are several names. Raises ValueError without a case, or where one gives
    more or fewer values than there are names, and TypeError for pytest.param.
    """
    wanted = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    known = list(cases)
    if any(isinstance(case, type(pytest.param())) for case in known):
        raise TypeError("a case is its values: pytest.param is for parametrize")
    values = [case if len(wanted) > 1 else (case,) for case in known]
    given: list[Case] = [dict(zip(wanted, case, strict=True)) for case in values]
    if not given:
        raise ValueError(f"no case of {', '.join(wanted)}: such a test shows nothing")

    def decorated(test: Test) -> Test:
        if inspect.iscoroutinefunction(test):

            @wraps(test)
            async def run(**fixtures: Any) -> None:
                tried = _Tried(len(given))
                for case in given:
                    with tried.trying(case):
                        await test(**fixtures, **case)
                tried.tell()
        else:

            @wraps(test)
            def run(**fixtures: Any) -> None:
                tried = _Tried(len(given))
                for case in given:
                    with tried.trying(case):
                        test(**fixtures, **case)
                tried.tell()

        asked = inspect.signature(test)
        others = [one for name, one in asked.parameters.items() if name not in wanted]
        run.__signature__ = asked.replace(parameters=others)  # type: ignore[attr-defined]
        return run

    return decorated


class _Tried:
    """What came of the cases so far."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._wrong: list[tuple[str, Exception]] = []

    @contextmanager
    def trying(self, case: Case) -> Iterator[None]:
        """Goes on with the next case after one that fails. A case that would be skipped fails."""
        try:
            yield
        except Exception as wrong:  # noqa: BLE001
            self._wrong.append((_named(case), wrong))
        except (pytest.fail.Exception, pytest.skip.Exception) as told:
            failed = AssertionError(f"{type(told).__name__}: {told.msg}")
            self._wrong.append((_named(case), failed.with_traceback(told.__traceback__)))

    def tell(self) -> None:
        """Raises what was wrong, if anything."""
        if not self._wrong:
            return
        names = "\n".join(name for name, _ in self._wrong)
        for name, wrong in self._wrong:
            wrong.add_note(f"where {name}")
        few = [wrong for _, wrong in self._wrong[:SHOWN]]
        if len(self._wrong) == 1:
            raise few[0]
        raise ExceptionGroup(f"{len(self._wrong)} of {self._total} cases fail:\n{names}\n", few)


def _named(case: Case) -> str:
    return ", ".join(f"{name} = {_short(value)}" for name, value in case.items())


def _short(value: object) -> str:
    said = repr(value)
    return said if len(said) <= 200 else f"{said[:197]}..."
