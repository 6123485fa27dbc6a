"""Reads the environment and .env once, into one frozen value."""

import re
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dotenv import dotenv_values
from dotenv.parser import parse_stream

TELEGRAM = "https://api.telegram.org"
SECRETS = {"TELEGRAM_BOT_TOKEN", "WEBHOOK_SECRET", "DATABASE_URL"}
_LISTEN = "host:port, like 127.0.0.1:9100, or nothing for no metrics"
_DATABASE = "postgresql://USER:PASSWORD@HOST/NAME, or nothing for files in DATA_DIR"
MOST_ID = 2**52
"""Telegram's ids have at most 52 significant bits (Bot API, User.id)."""
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class CannotRun(Exception):
    """The program cannot do what the command asks; its text is one line for the operator."""


class SettingsError(CannotRun):
    """A setting is wrong; the text says which one, what it holds and what is expected."""

    def __init__(self, name: str, value: str, expected: str) -> None:
        if not value:
            holds = "is not set"
        elif name in SECRETS:
            holds = f"holds {len(value)} characters that do not fit"
        else:
            holds = f"is {value!r}"
        super().__init__(f"{name} {holds}; expected {expected}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, checked.

    token, webhook_secret: left out of the repr; api_url: without a trailing slash;
    database_url: of PostgreSQL, empty for files in data_dir, left out of the repr, too;
    webhook_url: empty for long polling; webhook_listen: host and port; webhook_certificate: the
    PEM certificate of webhook_url if nobody whom Telegram trusts has signed it, else empty;
    messages_per_second: the rate limit over all chats; metrics_listen: host and port, None for no
    metrics; owner_ids: the user ids of those who are told when something needs a hand.
    """

    token: str = field(repr=False)
    api_url: str = TELEGRAM
    data_dir: Path = Path("data")
    database_url: str = field(default="", repr=False)
    webhook_url: str = ""
    webhook_secret: str = field(default="", repr=False)
    webhook_listen: tuple[str, int] = ("127.0.0.1", 8443)
    webhook_certificate: bytes = b""
    messages_per_second: float = 30
    metrics_listen: tuple[str, int] | None = None
    owner_ids: frozenset[int] = frozenset()
    log_level: str = "INFO"
    log_format: str = "text"


def read_settings(
    environ: Mapping[str, str], env_file: Path = Path(".env"), *, token_needed: bool = True
) -> Settings:
    """Returns the settings of an environment; those it lacks are taken from the .env file.

    token_needed: whether a missing token is an error, as it is to run the bot.
    Raises SettingsError for the first setting that is wrong.
    """
    values = {**_in_file(env_file), **environ}

    def setting(name: str, default: str, fits: Callable[[str], Any], expected: str) -> Any:
        value = values.get(name, "").strip() or default
        try:
            return fits(value)
        except ValueError as error:
            raise SettingsError(name, value, expected) from error

    settings = Settings(
        token=setting(
            "TELEGRAM_BOT_TOKEN",
            "",
            _token if token_needed else _token_or_none,
            "the token that @BotFather gives, like 123456:ABC-DEF (or run: python bot.py try)",
        ),
        api_url=setting("TELEGRAM_API_URL", TELEGRAM, _url, "an address such as " + TELEGRAM),
        data_dir=setting("DATA_DIR", "data", Path, "a folder"),
        database_url=setting("DATABASE_URL", "", _database_or_none, _DATABASE),
        webhook_url=setting(
            "WEBHOOK_URL", "", _url_or_none, "an https:// address, or nothing for long polling"
        ),
        webhook_secret=setting(
            "WEBHOOK_SECRET", "", _secret, "1 to 256 characters of A-Z, a-z, 0-9, _ and -"
        ),
        webhook_listen=setting(
            "WEBHOOK_LISTEN", "127.0.0.1:8443", _host_and_port, "host:port, like 127.0.0.1:8443"
        ),
        webhook_certificate=setting(
            "WEBHOOK_CERTIFICATE",
            "",
            _certificate,
            "a readable PEM file with the certificate of WEBHOOK_URL, and without its key",
        ),
        messages_per_second=setting("MESSAGES_PER_SECOND", "30", _rate, "a number from 1 to 10000"),
        metrics_listen=setting("METRICS_LISTEN", "", _host_and_port_or_none, _LISTEN),
        owner_ids=setting(
            "OWNER_IDS", "", _ids, "Telegram user ids, like 12345, several with commas between"
        ),
        log_level=setting("LOG_LEVEL", "INFO", _one_of(*LEVELS), "one of " + ", ".join(LEVELS)),
        log_format=setting("LOG_FORMAT", "text", _one_of("text", "json"), "text or json"),
    )
    if settings.webhook_url and not settings.webhook_secret:
        raise SettingsError("WEBHOOK_SECRET", "", "a secret, because WEBHOOK_URL is set")
    return settings


def _in_file(env_file: Path) -> dict[str, str]:
    """Returns the settings of a .env file, none where there is no file. Raises SettingsError."""
    try:
        text = env_file.read_text(encoding="utf-8") if env_file.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(".env", str(env_file), f"a readable text file ({error})") from error
    for binding in parse_stream(StringIO(text)):
        if binding.error:
            line = binding.original.line
            raise SettingsError(".env", f"line {line}", "NAME=value, or a comment after #")
    return {key: value or "" for key, value in dotenv_values(stream=StringIO(text)).items()}


def _token(value: str) -> str:
    return _match(r"\d+:[\w-]+", value)


def _token_or_none(value: str) -> str:
    return _token(value) if value else ""


def _secret(value: str) -> str:
    return _match(r"[\w-]{0,256}", value)


def _match(pattern: str, value: str) -> str:
    if not re.fullmatch(pattern, value, re.ASCII):
        raise ValueError(value)
    return value


def _url(value: str) -> str:
    parts = urlsplit(_match(r"[^\s#?]+", value))
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.query
        or parts.port == 0
    ):
        raise ValueError(value)
    return value.rstrip("/")


def _url_or_none(value: str) -> str:
    return _url(value) if value else ""


def _host_and_port(value: str) -> tuple[str, int]:
    host, _, port = value.rpartition(":")
    if not host or not 0 < int(port) < 65536:
        raise ValueError(value)
    return host.strip("[]"), int(port)


def _host_and_port_or_none(value: str) -> tuple[str, int] | None:
    return _host_and_port(value) if value else None


def _ids(value: str) -> frozenset[int]:
    ids = frozenset(int(_match(r"\d+", word)) for word in re.split(r"[\s,]+", value) if word)
    if not all(0 < one < MOST_ID for one in ids):
        raise ValueError(value)
    return ids


def _certificate(value: str) -> bytes:
    """Returns what a PEM file holds; empty without one."""
    if not value:
        return b""
    try:
        content = Path(value).read_bytes()
        text = content.decode("ascii")
        first, end, _ = text.partition(ssl.PEM_FOOTER)
        der = ssl.PEM_cert_to_DER_cert(first[first.find(ssl.PEM_HEADER) :] + end)
        ssl.create_default_context(cadata=der)
    except (OSError, ValueError) as error:  # an SSLError is an OSError
        raise ValueError(value) from error
    if "PRIVATE KEY" in text:  # it would be sent to Telegram
        raise ValueError(value)
    return content


def _rate(value: str) -> float:
    rate = float(value)
    if not 1 <= rate <= 10_000:
        raise ValueError(value)
    return rate


def _one_of(*choices: str) -> Callable[[str], str]:
    def fits(value: str) -> str:
        for choice in choices:
            if choice.casefold() == value.casefold():
                return choice
        raise ValueError(value)

    return fits


def _database_or_none(value: str) -> str:
    if value and not re.fullmatch(r"postgres(ql)?://[^\s/?#]+/[^\s/?#]+(\?\S*)?", value):
        raise ValueError(value)
    return value
