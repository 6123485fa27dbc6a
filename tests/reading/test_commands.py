"""Commands as people write them, read from the text alone."""

from hypothesis import given
from hypothesis import strategies as st

from lumbar.reading.commands import Command, command_inside, leading_command
from tests.every import every

NAMES = ("help", "remind", "pause", "timezone", "routine", "start")

REMIND = Command("remind", "9:30")
WRITTEN: dict[str, Command] = {
    "/remind 9:30": REMIND,
    "/ReMind 9:30": REMIND,
    "/REMIND  9:30 ": REMIND,
    " /remind 9:30": REMIND,
    "/remind9:30": REMIND,
    "/remind:9:30": REMIND,
    "/remind: 9:30": REMIND,
    "/remind, 9:30": REMIND,
    "/remind. 9:30": REMIND,
    "/remind - 9:30": REMIND,
    "/remind — 9:30": REMIND,
    "/remind—9:30": REMIND,
    "/remind=9:30": REMIND,
    "/remind\n9:30": REMIND,
    "/remind\u00a09:30": REMIND,
    "/remind\u20099:30": REMIND,
    "\u200b/remind\u200b 9:30": REMIND,
    "\u200f/remind 9:30\u200f": REMIND,
    "\ufeff/re\u200bmind 9:30": REMIND,
    "/re\u00admind 9:30": REMIND,
    "/re\u200dmind 9:30": REMIND,
    "／remind 9:30": REMIND,  # noqa: RUF001
    "／ｒｅｍｉｎｄ 9:30": REMIND,  # noqa: RUF001
    "/𝗿𝗲𝗺𝗶𝗻𝗱 9:30": REMIND,
    "//remind 9:30": REMIND,
    "/remind 9:30 /help": REMIND,
    "/remind 9:30\n/breaks 9-17": REMIND,
    "/remind@LumbarBot 9:30": Command("remind", "9:30", "lumbarbot"),
    "/remind@LumbarBot: 9:30": Command("remind", "9:30", "lumbarbot"),
    "/remind@other_bot": Command("remind", "", "other_bot"),
    "/remind:10:30": Command("remind", "10:30"),
    "/pause:2 weeks": Command("pause", "2 weeks"),
    "/pause2weeks": Command("pause", "2weeks"),
    "/pause-10 days": Command("pause", "-10 days"),
    "/timezone:Tokyo": Command("timezone", "Tokyo"),
    "/timezone -3": Command("timezone", "-3"),
    "/timezone-3": Command("timezone", "-3"),
    "/timezone+2": Command("timezone", "+2"),
    "/start short": Command("start", "short"),
    "/start": Command("start"),
    "/help?": Command("help"),
    "/remind⏰ 9:30": REMIND,
    "/remind ⏰ 9:30 👍🏽": REMIND,
    "/remind(9:30": REMIND,
    "/help!!": Command("help"),
    "/routine/help": Command("routine", "/help"),
    "/remind 9:30 5/7": Command("remind", "9:30 5/7"),
    "/pause until 11/25": Command("pause", "until 11/25"),
    "/напомни 9:30": Command("напомни", "9:30"),
    "/no_such_thing": Command("no_such_thing"),
}


@every("text", WRITTEN)
def test_a_command_is_read_however_it_is_written(text: str) -> None:
    assert leading_command(text) == WRITTEN[text]


@every(
    "text",
    [
        "",
        "/",
        "//",
        "/ remind",
        "remind 9:30",
        "5/7",
        "/7",
        "hello /help",
        "-/help",
        "https://a.b/c",
    ],
)
def test_what_begins_with_none(text: str) -> None:
    assert leading_command(text) is None


INSIDE: dict[str, Command | None] = {
    "could you /help me": Command("help", "me"),
    "hello!\n/remind 9:30": REMIND,
    "hi, /remind 9:30 please": Command("remind", "9:30 please"),
    "👋/help": Command("help"),
    "(/help)": Command("help"),
    "“/remind 9:30”": REMIND,
    "`/remind 9:30`": REMIND,
    "**/remind 9:30**": REMIND,
    "_/remind 9:30_": REMIND,
    "(try /remind 9:30)": Command("remind", "9:30)"),
    "/ remind 9:30": REMIND,
    "／ remind 9:30": REMIND,  # noqa: RUF001
    "see /foo, then /help": Command("help"),
    "/usr/bin/help": None,
    "https://example.org/help": None,
    "example.org/help": None,
    "and/pause": None,
    "5/7": None,
    "km/help": None,
    "/ nothing like it": None,
    "he said /unknown": None,
    "help": None,
}


@every("text", INSIDE)
def test_a_known_command_is_found_inside_a_text(text: str) -> None:
    assert command_inside(text, NAMES) == INSIDE[text]


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for found in (leading_command(text), command_inside(text, NAMES)):
        assert found is None or found.name


letters = st.sampled_from(NAMES).flatmap(
    lambda name: st.tuples(
        st.just(name), st.tuples(*(st.sampled_from((a, a.upper())) for a in name)).map("".join)
    )
)


@given(
    letters,
    st.sampled_from(("/", "//", "／", "\u200b/", " /", "\u200e/")),  # noqa: RUF001
    st.sampled_from((" ", "  ", "\n", ":", ": ", "\u00a0", ", ", " - ", "\u200b ", "—")),
    st.sampled_from(("", "@LumbarBot", "@lumbarbot")),
)
def test_case_spaces_and_marks_change_nothing(
    name: tuple[str, str], slash: str, between: str, bot: str
) -> None:
    plain, written = name
    found = leading_command(f"{slash}{written}{bot}{between}9:30")
    assert found == Command(plain, "9:30", bot[1:].casefold())
