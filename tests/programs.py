"""bot.py in a process of its own, begun as a copy of one that has imported everything.

A start of Python reads and runs some eight hundred modules, which takes longer than all that most
programs of the tests do. Here one process a worker has them and runs nothing; for each start it
forks. The copy has an environment, a folder, signals and streams of its own, runs `bot.main` and
ends as any program does. `python bot.py` itself is what tests/test_cli.py starts where it says
`fresh`, and whatever has a tree of its own. Where libfaketime shows another time, what is copied
was begun with it.
"""

import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

ROOT = Path(__file__).resolve().parents[1]
BOT = ROOT / "bot.py"
DEVNULL, PIPE, STDOUT = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
CAN_FORK = sys.platform == "linux"
READ_AT_THE_START = (
    *("FAKETIME_NO_CACHE", "FAKETIME_DONT_FAKE_MONOTONIC", "FAKETIME_FORCE_MONOTONIC_FIX"),
    "NO_FAKE_STAT",
)
"""Settings of libfaketime that a copy cannot change; its file it reads each time."""


class Process(Protocol):
    """What the tests use of asyncio's process."""

    @property
    def pid(self) -> int: ...
    @property
    def returncode(self) -> int | None: ...
    @property
    def stdout(self) -> asyncio.StreamReader | None: ...
    @property
    def stderr(self) -> asyncio.StreamReader | None: ...
    def send_signal(self, signal: int, /) -> None: ...
    def kill(self) -> None: ...
    async def wait(self) -> int: ...


async def start_bot(
    *words: str,
    env: Mapping[str, str],
    cwd: Path | None = None,
    stdout: int | None = None,
    stderr: int | None = None,
    fresh: bool = False,
    bot: Path = BOT,
) -> Process:
    """Starts bot.py with these words; its standard input is empty.

    stdout, stderr: PIPE, DEVNULL, or the number of an open file; None: the tests' own. stderr may
    be STDOUT: where that goes. fresh: in a new Python; bot: another bot.py, always in a new one.
    """
    if fresh or bot != BOT or not CAN_FORK:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, str(bot), *words),
            env=env,
            cwd=cwd,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
        )
    return await _copy(words, env, cwd or Path.cwd(), stdout, stderr)


async def _copy(
    words: Sequence[str], env: Mapping[str, str], cwd: Path, stdout: int | None, stderr: int | None
) -> "Copy":
    told, tells = os.pipe()
    out, out_end = _stream(stdout, 1)
    err, err_end = (0, out_end) if stderr == STDOUT else _stream(stderr, 2)
    asked = {
        "words": [str(BOT), *words],
        "env": dict(env),
        "cwd": str(cwd),
        "hang-up": signal.getsignal(signal.SIGHUP) is signal.SIG_IGN,
    }
    socket.send_fds(
        _original(Preloaded.of(env)), [json.dumps(asked).encode()], [tells, out_end, err_end]
    )
    for end in {tells, out_end, err_end} - {stdout, stderr, 1, 2}:
        os.close(end)
    news = await _reader(told)
    copy = Copy(int(await news.readline()), news)
    copy.stdout = await _reader(out) if out else None
    copy.stderr = await _reader(err) if err else None
    return copy


def _stream(wanted: int | None, own: int) -> tuple[int, int]:
    """The end of a pipe to read from, 0 without one; and what the program writes to."""
    if wanted == PIPE:
        return os.pipe()
    if wanted == DEVNULL:
        return 0, os.open(os.devnull, os.O_WRONLY)
    return 0, own if wanted is None else wanted


async def _reader(end: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, os.fdopen(end, "rb"))
    return reader


class Copy:
    """A process that was begun so."""

    def __init__(self, pid: int, news: asyncio.StreamReader) -> None:
        """news: brings its exit code, as a line, once it has ended."""
        self.pid = pid
        self.returncode: int | None = None
        self.stdout: asyncio.StreamReader | None = None
        self.stderr: asyncio.StreamReader | None = None
        self._ended = asyncio.create_task(self._end(news))

    async def _end(self, news: asyncio.StreamReader) -> int:
        code = int(await news.readline())
        await news.read()  # to its end, which closes it
        self.returncode = code
        return code

    def send_signal(self, signal: int, /) -> None:
        """Sends a signal; nothing where it has ended, as subprocess does."""
        if self.returncode is None:
            with suppress(ProcessLookupError):  # news of its end are still on the way
                os.kill(self.pid, signal)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    async def wait(self) -> int:
        return await asyncio.shield(self._ended)


class Preloaded(NamedTuple):
    """The library that a process is begun with, "" for none, and what that reads as it begins."""

    library: str
    settings: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, env: Mapping[str, str]) -> "Preloaded":
        """What an environment asks for."""
        library = env.get("LD_PRELOAD", "")
        names = sorted(name for name in READ_AT_THE_START if name in env) if library else ()
        return cls(library, tuple((name, env[name]) for name in names))


@cache
def _original(preloaded: Preloaded) -> socket.socket:
    """Where to ask the process that is copied; it ends with this one."""
    mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    env = {**os.environ, **dict(preloaded.settings)}
    original = subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-m", "tests.original", str(its.fileno())],
        cwd=ROOT,
        env=env | ({"LD_PRELOAD": preloaded.library} if preloaded.library else {}),
        pass_fds=[its.fileno()],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    its.close()

    def end() -> None:
        mine.close()
        original.wait()

    atexit.register(end)
    return mine
