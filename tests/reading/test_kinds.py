"""What is said alike in all languages is read alike, or asked about with all that it may mean.

kinds.tsv has it by kinds, as cases/<tag>.tsv has a language's cases (see tests/reading/cases.py);
but behind `ask` are all the choices, with " / " between them.
"""

from pathlib import Path

from lumbar.reading.line import Unread, Unsure
from tests.every import every
from tests.reading.cases import READERS, SHOWN
from tests.reading.tables import ASK, Case, cases
from tests.reading.test_cases import language


def answered(case: Case) -> str:
    """What the reader says, as the table says it."""
    try:
        return READERS[case.asked](case.words, language(case.tag))
    except Unsure as why:
        return f"{ASK} {' / '.join(map(SHOWN[case.asked], why.choices))}"
    except Unread:
        return ASK


@every("case", cases(Path(__file__).with_name("kinds.tsv")))
def test_what_is_said_alike_is_read_alike(case: Case) -> None:
    assert answered(case) == case.right
