"""The page on which a person records a voice's phrases one after another: /record?language=de."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox.errors import PageError

VOICES = ("woman", "man")
SAID = "said.json"
"""In a voice's folder: the words of each recording, by key."""
_LARGEST = 4 * 2**20
"""Bytes of a recording: twenty seconds at 96 kHz."""


@dataclass(frozen=True)
class Phrase:
    """A phrase to record: its words, and how many seconds it may last."""

    key: str
    words: str
    seconds: float


Phrases = Callable[[str], Sequence[Phrase]]
"""The phrases of a language, by its tag; none for a language that is not known."""


class Booth:
    """Keeps recordings as FOLDER/<tag>/<voice>/<key>.wav, each at once.

    A folder is made with the first of them.
    """

    def __init__(self, folder: Path, phrases: Phrases) -> None:
        self._folder = folder
        self._phrases = phrases

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of what the page asks for."""
        at = "/app/recordings/{language}/{voice}"
        return [
            web.get(at, _told(self._list)),
            web.get(f"{at}/{{key}}", _told(self._play)),
            web.put(f"{at}/{{key}}", _told(self._keep)),
        ]

    async def _list(self, request: web.Request) -> web.StreamResponse:
        phrases, folder = self._asked(request)
        said = _said(folder)
        listed = [
            {**asdict(one), "done": said.get(one.key) == one.words} for one in phrases.values()
        ]
        return web.json_response({"folder": str(self._folder.resolve()), "phrases": listed})

    async def _play(self, request: web.Request) -> web.StreamResponse:
        phrases, folder = self._asked(request)
        path = folder / f"{_key(request, phrases)}.wav"
        if not path.is_file():
            raise PageError("that has not been recorded", 404)
        return web.Response(body=path.read_bytes(), content_type="audio/wav")

    async def _keep(self, request: web.Request) -> web.StreamResponse:
        phrases, folder = self._asked(request)
        key = _key(request, phrases)
        sound = await request.read()
        if len(sound) > _LARGEST or sound[:4] != b"RIFF" or sound[8:12] != b"WAVE":
            raise PageError("that is no recording: expected WAV of a few seconds")
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / f"{key}.wav", sound)
        said = {**_said(folder), key: phrases[key].words}
        _write(folder / SAID, json.dumps(said, indent=1, ensure_ascii=False).encode())
        return web.json_response({"kept": key})

    def _asked(self, request: web.Request) -> tuple[dict[str, Phrase], Path]:
        """The phrases of the language that is asked for, and the folder of the voice in it."""
        language, voice = request.match_info["language"], request.match_info["voice"]
        phrases = {one.key: one for one in self._phrases(language)}
        if not phrases:
            raise PageError(f"there are no phrases in the language {language!r}", 404)
        if voice not in VOICES:
            raise PageError(f"a voice is one of {', '.join(VOICES)}", 404)
        return phrases, self._folder / language / voice


def _key(request: web.Request, phrases: dict[str, Phrase]) -> str:
    key = request.match_info["key"]
    if key not in phrases:
        raise PageError("there is no such phrase", 404)
    return key


def _said(folder: Path) -> dict[str, Any]:
    path = folder / SAID
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return found


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    new = path.with_suffix(".new")
    new.write_bytes(content)
    new.replace(path)


def _told(handler: Callable[[web.Request], Any]) -> Callable[[web.Request], Any]:
    async def wrapped(request: web.Request) -> web.StreamResponse:
        try:
            answer: web.StreamResponse = await handler(request)
        except PageError as error:
            return web.json_response({"error": str(error)}, status=error.status)
        except OSError as error:
            said = f"it cannot be kept or read here ({error.strerror})"
            return web.json_response({"error": said}, status=500)
        return answer

    return wrapped
