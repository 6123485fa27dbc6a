"""Log lines as text or JSON, with the token never in them."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import TextIO
from urllib.parse import quote

QUIET = ("httpx", "httpcore", "aiohttp", "asyncio", "tinydb", "filelock")
"""Libraries that write addresses with the token below WARNING."""
SILENT = ("telegram",)
"""Libraries that write what people wrote when something fails; we say ourselves what failed."""


class _Lines(logging.Formatter):
    def __init__(self, token: str, *, as_json: bool) -> None:
        super().__init__()
        secret = token.partition(":")[2]
        # Addresses may carry the token in another spelling, but its secret part as it is.
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
        """Says that a line could not be made, and none of what it was to be made of."""
        self.stream.write(f"a log line could not be made: {record.pathname}:{record.lineno}\n")


def set_up_logs(
    token: str, *, level: str = "INFO", form: str = "text", out: TextIO | None = None
) -> None:
    """Has everything logged to `out` (stderr), from `level` on, as "text" or "json".

    Libraries are heard from WARNING on alone, whatever the level.
    """
    handler = _Handler(out or sys.stderr)
    handler.setFormatter(_Lines(token, as_json=form == "json"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
