"""Log lines as text or JSON, with the token never in them."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import TextIO

QUIET = ("httpx", "httpcore", "aiohttp", "asyncio", "tinydb", "filelock")
"""Libraries that write addresses with the token below WARNING."""
SILENT = ("telegram",)
"""Libraries that write what people wrote when something fails; we say ourselves what failed."""


class _Lines(logging.Formatter):
    def __init__(self, token: str, *, as_json: bool) -> None:
        super().__init__()
        self._token = token
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
            line = f"{at} {record.levelname:<7} {record.name}: {text}"
            line = f"{line}\n{trace}" if trace else line
        return line.replace(self._token, "(token)") if self._token else line


def set_up_logs(
    token: str, *, level: str = "INFO", form: str = "text", out: TextIO | None = None
) -> None:
    """Has everything logged to `out` (stderr), from `level` on, as "text" or "json".

    Libraries are heard from WARNING on alone, whatever the level.
    """
    handler = logging.StreamHandler(out or sys.stderr)
    handler.setFormatter(_Lines(token, as_json=form == "json"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
