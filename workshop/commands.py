"""What is said in each language when hearing is measured."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lumbar.language.replies import Meaning

COMMANDS = Path(__file__).with_name("commands.toml")


def commands() -> Mapping[str, list[tuple[Meaning, str]]]:
    """What is said in each language, with what it means."""
    tables: dict[str, dict[str, Any]] = tomllib.loads(COMMANDS.read_text(encoding="utf-8"))
    return {
        tag: [
            (Meaning(meaning), one)
            for meaning, words in table.items()
            for one in ([words] if isinstance(words, str) else words)
        ]
        for tag, table in tables.items()
    }
