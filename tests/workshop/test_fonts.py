"""The fonts of pictures: every letter that may come into one, in every language that there is."""

from pathlib import Path

import pytest
import uharfbuzz

from lumbar.language.texts import LANGUAGES, Texts
from lumbar.media.lettering import BOLD, FAMILIES, FONTS, REGULAR, SEMIBOLD, line_of
from lumbar.media.upload import NotMade
from workshop.build_fonts import SOURCES, common_han, cut, in_pictures, wanted

TAGS = sorted(folder.name for folder in LANGUAGES.iterdir() if folder.is_dir())


def missing(folder: Path) -> list[str]:
    """What of a language's pictures cannot be drawn, a line each."""
    right, found = Texts(folder.name, "").right_to_left, []
    for name, words in in_pictures(folder):
        for weight in (REGULAR, SEMIBOLD, BOLD):
            try:
                line_of(words, 21, weight, right_to_left=right)
            except NotMade as error:
                found.append(f"{folder.name}: {name}: {error}")
    return sorted(set(found))


@pytest.mark.parametrize("tag", TAGS)
def test_every_letter_of_a_picture_is_in_a_font(tag: str) -> None:
    assert missing(LANGUAGES / tag) == [], "python -m workshop.build_fonts cuts the fonts anew"


def test_a_letter_that_is_missing_is_told_with_the_text_that_has_it(tmp_path: Path) -> None:
    folder = tmp_path / "zh-Hans"
    folder.mkdir()
    (folder / "texts.ftl").write_text(
        "chart-best = { $n ->\n    [one] 最长\n   *[other] 龘\n }\nbutton-x = 龘\n", "utf-8"
    )
    (folder / "exercises.ftl").write_text(
        'exercise-cat = 猫式{ "龘" }\n    .do = 龘\nexercise-dog = 犬式\n', "utf-8"
    )
    told = missing(folder)
    assert [line.split(": no ")[0] for line in told] == [
        "zh-Hans: exercises.ftl: exercise-cat",
        "zh-Hans: texts.ftl: chart-best",
    ]


def test_what_comes_into_a_picture_is_found_in_english() -> None:
    named = dict(in_pictures(LANGUAGES / "en"))
    assert named["texts.ftl: chart-best"] == "best streak"
    assert named["texts.ftl: tally-held"] == "held"
    assert named["month 9"] == "Sep"
    assert named["day of month 3"] == "March 28"
    assert named["number"] == "1,234,567"
    assert not any(name.startswith("texts.ftl: button") for name in named)


# How they are cut


def test_each_family_has_a_source_and_its_weights_have_the_same_letters() -> None:
    assert tuple(SOURCES) == FAMILIES
    assert {file.stem for file in FONTS.glob("*.ttf")} == {
        f"{family}-{weight}" for family, source in SOURCES.items() for weight in source.weights
    }
    for family, source in SOURCES.items():
        faces = [
            uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / f"{family}-{weight}.ttf")))
            for weight in source.weights
        ]
        assert len({frozenset(face.unicodes) for face in faces}) == 1, family


def test_where_each_comes_from_and_its_licence_are_told() -> None:
    told = (FONTS / "README.md").read_text("utf-8")
    for family, source in SOURCES.items():
        assert f"| `{family}-*.ttf` |" in told
        assert f"`{source.package}` {source.version}" in told
        assert f"(OFL-{family}.txt)" in told
        assert "SIL Open Font License, Version 1.1" in (FONTS / f"OFL-{family}.txt").read_text()


def test_the_letters_in_common_use_are_those_of_level_1() -> None:
    letters = common_han()
    assert len(letters) == len(set(letters)) == 3755
    assert {"啊", "背", "腰", "座"} <= set(letters)
    assert "髂" not in letters


def test_what_is_said_beyond_the_ranges_is_kept_besides() -> None:
    source = SOURCES["NotoSansHebrew"]
    letters = wanted(source, ["Plank 龘", "Планка"])
    assert letters == {*range(0x590, 0x600), ord("龘")}


def test_a_font_that_is_cut_has_these_letters_alone_and_still_kerns_them() -> None:
    whole = (FONTS / "Inter-Bold.ttf").read_bytes()
    few = cut(whole, map(ord, "AVé龘"))
    assert len(few) < len(whole) / 20
    face = uharfbuzz.Face(uharfbuzz.Blob(few))
    assert set(face.unicodes) == set(map(ord, "AVé"))
    buffer = uharfbuzz.Buffer()
    buffer.add_str("AV")
    buffer.guess_segment_properties()
    font = uharfbuzz.Font(face)
    uharfbuzz.shape(font, buffer)
    kerned = sum(at.x_advance for at in buffer.glyph_positions)
    assert kerned < sum(font.get_glyph_h_advance(one.codepoint) for one in buffer.glyph_infos)
