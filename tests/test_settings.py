"""Every setting of the contract: where it comes from, what it may hold, what is said if not."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from lumbar.settings import SECRETS, Settings, SettingsError, read_settings
from tests.every import every

TOKEN = "123456:ABC-def_ghi"
GOOD = {"TELEGRAM_BOT_TOKEN": TOKEN}
NOWHERE = Path("no-such-folder/.env")

CONTRACT = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "DATA_DIR",
    "DATABASE_URL",
    "WEBHOOK_URL",
    "WEBHOOK_SECRET",
    "WEBHOOK_LISTEN",
    "WEBHOOK_CERTIFICATE",
    "MESSAGES_PER_SECOND",
    "METRICS_LISTEN",
    "OWNER_IDS",
    "LOG_LEVEL",
    "LOG_FORMAT",
)


def read(**environ: str) -> Settings:
    return read_settings({**GOOD, **environ}, NOWHERE)


def complaint(**environ: str) -> str:
    """What is said of an environment that is wrong: always one line."""
    with pytest.raises(SettingsError) as wrong:
        read(**environ)
    (line,) = str(wrong.value).splitlines()
    return line


# Where they come from


def test_nothing_but_a_token_is_needed() -> None:
    assert read() == Settings(
        token=TOKEN,
        api_url="https://api.telegram.org",
        data_dir=Path("data"),
        webhook_url="",
        webhook_secret="",
        messages_per_second=30,
        log_level="INFO",
        log_format="text",
    )


def test_each_setting_is_read() -> None:
    assert read(
        TELEGRAM_API_URL="http://[::1]:8081/",
        DATA_DIR="/srv/lumbar data",
        DATABASE_URL="postgresql://me:pa%40ss@one,two:5433/lumbar?target_session_attrs=read-write",
        WEBHOOK_URL="https://bot.example.org/lumbar",
        WEBHOOK_SECRET="A-z_09",
        WEBHOOK_LISTEN="[::]:9000",
        MESSAGES_PER_SECOND="12.5",
        METRICS_LISTEN="[::1]:9100",
        OWNER_IDS="12, 5000000001",
        LOG_LEVEL="debug",
        LOG_FORMAT="JSON",
    ) == Settings(
        token=TOKEN,
        api_url="http://[::1]:8081",
        data_dir=Path("/srv/lumbar data"),
        database_url="postgresql://me:pa%40ss@one,two:5433/lumbar?target_session_attrs=read-write",
        webhook_url="https://bot.example.org/lumbar",
        webhook_secret="A-z_09",
        webhook_listen=("::", 9000),
        messages_per_second=12.5,
        metrics_listen=("::1", 9100),
        owner_ids=frozenset({12, 5000000001}),
        log_level="DEBUG",
        log_format="json",
    )


def test_empty_and_blank_mean_not_set() -> None:
    assert read(**{name: " \t" for name in CONTRACT if name != "TELEGRAM_BOT_TOKEN"}) == read()


def test_blanks_around_a_value_do_not_count() -> None:
    assert read(LOG_LEVEL=" ERROR ", TELEGRAM_BOT_TOKEN=f" {TOKEN}\n").log_level == "ERROR"


@pytest.fixture
def env_file(tmp_path: Path) -> Path:
    path = tmp_path / ".env"
    path.write_text(
        "# what a person wrote\n"
        f'TELEGRAM_BOT_TOKEN="{TOKEN}"\n'
        "export DATA_DIR=from-file\n"
        "LOG_LEVEL=WARNING  # quietly\n"
        "LOG_FORMAT\n"
        "SOMETHING_ELSE=5\n"
    )
    return path


def test_the_file_says_what_the_environment_does_not(env_file: Path) -> None:
    settings = read_settings({"DATA_DIR": "from-environment"}, env_file)
    assert settings.token == TOKEN
    assert settings.data_dir == Path("from-environment")
    assert settings.log_level == "WARNING"
    assert settings.log_format == "text"


def test_what_is_wrong_in_the_file_is_named_like_any_other(env_file: Path) -> None:
    env_file.write_text("TELEGRAM_BOT_TOKEN=1:a\nLOG_LEVEL=LOUD\n")
    with pytest.raises(SettingsError, match=r"^LOG_LEVEL is 'LOUD'; expected one of DEBUG, INFO"):
        read_settings({}, env_file)


def test_no_file_is_fine(tmp_path: Path) -> None:
    assert read_settings(GOOD, tmp_path / ".env").token == TOKEN


def test_a_file_that_is_no_text_is_named(env_file: Path) -> None:
    env_file.write_bytes(b"TELEGRAM_BOT_TOKEN=\xff\xfe")
    for _ in ("no text", "a folder"):
        with pytest.raises(SettingsError, match=str(env_file)) as wrong:
            read_settings(GOOD, env_file)
        assert len(str(wrong.value).splitlines()) == 1
        if env_file.is_file():
            env_file.unlink()
            env_file.mkdir()


def test_a_line_that_cannot_be_understood_is_named(env_file: Path) -> None:
    env_file.write_text("LOG_LEVEL=INFO\nTELEGRAM_BOT_TOKEN: secret\n")
    with pytest.raises(SettingsError, match="line 2") as wrong:
        read_settings(GOOD, env_file)
    assert "secret" not in str(wrong.value)


def test_the_example_is_a_file_that_can_be_read() -> None:
    example = Path(__file__).parents[1] / ".env.example"
    assert read_settings(GOOD, example) == read()
    text = example.read_text()
    for name in CONTRACT:
        assert name in text


# What they may hold

WRONG = [
    ("TELEGRAM_API_URL", "api.telegram.org", "an address such as https://api.telegram.org"),
    ("TELEGRAM_API_URL", "ftp://example.org", "an address"),
    ("TELEGRAM_API_URL", "https://", "an address"),
    ("TELEGRAM_API_URL", "http://[::1", "an address"),
    ("TELEGRAM_API_URL", "http://127.0.0.1:port", "an address"),
    ("TELEGRAM_API_URL", "http://127.0.0.1:99999", "an address"),
    ("TELEGRAM_API_URL", "http://exa mple.org", "an address"),
    ("TELEGRAM_API_URL", "http://example.org/?a=b", "an address"),
    ("TELEGRAM_API_URL", "http://example.org/#a", "an address"),
    ("WEBHOOK_URL", "bot.example.org", "an https:// address, or nothing for long polling"),
    ("WEBHOOK_URL", "https://", "an https:// address"),
    ("WEBHOOK_URL", "https://example.org:port/", "an https:// address"),
    ("WEBHOOK_LISTEN", "8443", "host:port, like 127.0.0.1:8443"),
    ("WEBHOOK_LISTEN", ":8443", "host:port"),
    ("WEBHOOK_LISTEN", "127.0.0.1:", "host:port"),
    ("WEBHOOK_LISTEN", "127.0.0.1:web", "host:port"),
    ("WEBHOOK_LISTEN", "127.0.0.1:0", "host:port"),
    ("WEBHOOK_LISTEN", "127.0.0.1:65536", "host:port"),
    ("WEBHOOK_LISTEN", "127.0.0.1:-1", "host:port"),
    ("MESSAGES_PER_SECOND", "many", "a number from 1 to 10000"),
    ("MESSAGES_PER_SECOND", "0", "a number from 1 to 10000"),
    ("MESSAGES_PER_SECOND", "-30", "a number from 1 to 10000"),
    ("MESSAGES_PER_SECOND", "10001", "a number from 1 to 10000"),
    ("MESSAGES_PER_SECOND", "nan", "a number from 1 to 10000"),
    ("MESSAGES_PER_SECOND", "inf", "a number from 1 to 10000"),
    ("METRICS_LISTEN", "9100", "host:port, like 127.0.0.1:9100"),
    ("METRICS_LISTEN", "127.0.0.1:0", "host:port"),
    ("OWNER_IDS", "@me", "Telegram user ids, like 12345"),
    ("OWNER_IDS", "12;13", "Telegram user ids"),
    ("OWNER_IDS", "-12", "Telegram user ids"),
    ("OWNER_IDS", "0", "Telegram user ids"),
    ("OWNER_IDS", str(2**60), "Telegram user ids"),
    ("LOG_LEVEL", "LOUD", "one of DEBUG, INFO, WARNING, ERROR"),
    ("LOG_LEVEL", "10", "one of DEBUG, INFO, WARNING, ERROR"),
    ("LOG_FORMAT", "xml", "text or json"),
]


@every(("name", "value", "expected"), WRONG)
def test_a_wrong_value_is_named_with_what_it_holds_and_what_is_expected(
    name: str, value: str, expected: str
) -> None:
    assert complaint(**{name: value}).startswith(f"{name} is {value!r}; expected {expected}")


@every(
    ("name", "value", "expected"),
    [
        ("TELEGRAM_BOT_TOKEN", "secret", "the token that @BotFather gives"),
        ("TELEGRAM_BOT_TOKEN", "987654", "the token that @BotFather gives"),
        ("TELEGRAM_BOT_TOKEN", "bot:secret", "the token that @BotFather gives"),
        ("TELEGRAM_BOT_TOKEN", "987654:", "the token that @BotFather gives"),
        ("TELEGRAM_BOT_TOKEN", "987654:se cret", "the token that @BotFather gives"),
        ("TELEGRAM_BOT_TOKEN", "987654:secret/../", "the token that @BotFather gives"),
        ("TELEGRAM_BOT_TOKEN", "١٢٣:secret", "the token that @BotFather gives"),
        ("WEBHOOK_SECRET", "se cret!", "1 to 256 characters of A-Z"),
        ("WEBHOOK_SECRET", "s" * 257, "1 to 256 characters of A-Z"),
        ("WEBHOOK_SECRET", "sécret", "1 to 256 characters of A-Z"),
        ("DATABASE_URL", "me:secret@host/db", "postgresql://USER:PASSWORD@HOST/NAME"),
        ("DATABASE_URL", "mysql://me:secret@host/db", "postgresql://"),
        ("DATABASE_URL", "postgresql://me:secret@host", "postgresql://"),
    ],
)
def test_a_wrong_secret_is_named_and_not_shown(name: str, value: str, expected: str) -> None:
    line = complaint(**{name: value})
    assert line.startswith(f"{name} holds {len(value)} characters that do not fit; expected ")
    assert expected in line
    assert value not in line
    assert "secret" not in line.lower().removeprefix(name.lower()).replace("a secret", "")


def test_a_missing_token_says_what_to_do() -> None:
    with pytest.raises(SettingsError) as wrong:
        read_settings({}, NOWHERE)
    line = str(wrong.value)
    assert line.startswith("TELEGRAM_BOT_TOKEN is not set; expected the token that @BotFather")
    assert "bot.py try" in line


def test_checking_needs_no_token_and_still_checks_one() -> None:
    assert read_settings({}, NOWHERE, token_needed=False).token == ""
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN holds 5 characters"):
        read_settings({"TELEGRAM_BOT_TOKEN": "wrong"}, NOWHERE, token_needed=False)


def test_a_webhook_needs_a_secret() -> None:
    line = complaint(WEBHOOK_URL="https://bot.example.org/")
    assert line == "WEBHOOK_SECRET is not set; expected a secret, because WEBHOOK_URL is set"


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    settings = read(WEBHOOK_URL="https://bot.example.org/", WEBHOOK_SECRET="my-secret")
    assert TOKEN not in repr(settings)
    assert "my-secret" not in repr(settings)


# Whatever it is

# What an environment can hold: no NUL, and what is no UTF-8 comes as lone surrogates.
holdable = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"])
    | st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF)
)
values = holdable | st.sampled_from(
    ["http://[", "https://x:y", "http://a\nb", ":1", "[:1", "1e400", "-0", "²", "٣", "1_0", "::1"]
)
thorough = hypothesis_settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@thorough
@given(st.dictionaries(st.sampled_from(CONTRACT), values))
def test_whatever_the_environment_holds_is_read_or_named(environ: dict[str, str]) -> None:
    try:
        settings = read_settings(environ, NOWHERE)
    except SettingsError as error:
        line = str(error)
        assert len(line.splitlines()) == 1
        assert line.startswith(CONTRACT)
        for name in SECRETS & environ.keys():
            value = environ[name].strip()
            assert len(value) < 12 or value not in line
    else:
        assert settings.token == environ["TELEGRAM_BOT_TOKEN"].strip()


@thorough
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_whatever_the_file_holds_is_read_or_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / ".env"
    path.write_bytes(content)
    said = "fine"
    try:
        read_settings(GOOD, path)
    except SettingsError as error:
        said = str(error)
    assert len(said.splitlines()) == 1


CERTIFICATE = Path(__file__).parent / "telegram" / "samples" / "certificate.pem"


def test_a_certificate_is_read() -> None:
    found = read(WEBHOOK_CERTIFICATE=str(CERTIFICATE)).webhook_certificate
    assert found == CERTIFICATE.read_bytes()


KEY = "-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n"
"""The head and the end of one; what is between them is no key."""


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"hello",
        b"\xff\xfe",
        CERTIFICATE.read_bytes()[:200],
        CERTIFICATE.read_bytes().replace(b"MII", b"MIX"),
        KEY.encode(),
        CERTIFICATE.read_bytes() + KEY.encode(),
    ],
    ids=["not there", "empty", "a text", "bytes", "torn", "spoiled", "a key", "with its key"],
)
def test_a_certificate_that_is_none_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "mine.pem"
    if content is not None:
        file.write_bytes(content)
    line = complaint(WEBHOOK_CERTIFICATE=str(file))
    assert line.startswith(f"WEBHOOK_CERTIFICATE is '{file}'; expected a readable PEM file")
