"""Log lines as text or JSON, with the token removed."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import TextIO
from urllib.parse import quote

QUIET = ("httpx", "httpcore", "aiohttp", "asyncio", "tinydb")
"""Libraries that log addresses, which contain the token, at levels below WARNING."""
SILENT = ("telegram", "asyncpg.pool")
"""Libraries that log people's messages, or a traceback a second, when something fails; our own
code logs such errors."""


class _Lines(logging.Formatter):
    def __init__(self, token: str, *, as_json: bool) -> None:
        super().__init__()
        secret = token.partition(":")[2]
        # An address may encode the token in another way, but not its secret part.
        self._hidden = [part for part in (token, quote(token, safe=""), secret) if len(part) > 6]
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        text = record.getMessage()
        trace = self.formatException(record.exc_info) if record.exc_info else ""
        if self._as_json:
            fields = {"at": at, "level": record.levelname, "from": record.name, "text": text}
            if trace:
                fields["trace"] = trace
            line = json.dumps(fields, ensure_ascii=False)
        else:
            text = text.replace("\n", "\\n").replace("\r", "\\r")
            line = f"{at} {record.levelname:<7} {record.name}: {text}"
            line = f"{line}\n{trace}" if trace else line
        for hidden in self._hidden:
            line = line.replace(hidden, "(token)")
        return line


class _Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Logs where a line could not be formatted, without its arguments.

        The standard handler would print them, and they may be secret.
        """
        self.stream.write(f"a log line could not be made: {record.pathname}:{record.lineno}\n")


def set_up_logs(
    token: str, *, level: str = "INFO", form: str = "text", out: TextIO | None = None
) -> None:
    """Sets up logging to `out` (default stderr), from `level` on, as "text" or "json".

    Libraries in QUIET log from WARNING on, at any `level`; those in SILENT do not log.
    """
    handler = _Handler(out or sys.stderr)
    handler.setFormatter(_Lines(token, as_json=form == "json"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
