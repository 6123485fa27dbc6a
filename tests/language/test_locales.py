"""What a calendar says in one language, whoever was answered before in another."""

from datetime import date

import pytest

from lumbar.language.texts import Texts
from tests.language.made import READ

MARCH = {
    "de": "Mär",
    "en": "Mar",
    "es": "mar",
    "fa": "مارس",
    "fr": "mars",
    "id": "Mar",
    "it": "mar",
    "pt-BR": "mar.",
    "ru": "март",
    "tr": "Mar",
    "uk": "бер.",  # noqa: RUF001 - Ukrainian
    "zh-Hans": "3月",
}
IN_PERSIAN = "11 مارس"


@pytest.mark.parametrize("tag", MARCH)
def test_months_after_chinese(tag: str) -> None:
    chinese = Texts("zh-Hans", "")
    chinese.month(3, width="wide")
    chinese.month(3)
    assert Texts(tag, "").month(3) == MARCH[tag]


def test_a_short_date_after_chinese() -> None:
    day = date(2026, 3, 11)
    assert READ.get("zh-Hans").texts.short_day(day) == "3月11日"
    assert READ.get("fa").texts.short_day(day) == IN_PERSIAN
