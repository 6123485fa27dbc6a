"""Who takes part in the row "answering", how each is started, and what one run of it measures."""

import asyncio
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from bench import people
from bench.asking import PEOPLE
from bench.sample import TOKEN, Sample, values

ROOT = Path(__file__).resolve().parents[1]
CONTESTANTS = ROOT / "bench" / "contestants"
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
RUN_IDS = 1_000_000
"""Ids of updates that one run may use; each run has its own, as a bot never sees one again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How it is asked: so many questions in flight, or (mode "steady") so many a second."""

    name: str
    mode: str
    number: int
    seconds: float
    tls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """What takes part: its name, its version, and the command that starts it."""

    name: str
    version: str
    command: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run measured. cpu: seconds an answer; own_p99, whole_p99: see bench/asking.py."""

    rate: float
    cpu: float
    own_p99: float
    whole_p99: float
    busy: float
    bytes: float


def contestants() -> list[Contestant]:
    """Returns those that are installed, Lumbar first; says who is left out and why."""
    ptb = version("python-telegram-bot")
    ours = f"Python {platform.python_version()}"
    found = [
        Contestant(name="Lumbar", version=ours, command=(sys.executable, "bot.py")),
        Contestant(
            name="python-telegram-bot",
            version=f"{ptb}, httpx {version('httpx')}",
            command=(sys.executable, str(CONTESTANTS / "ptb.py")),
        ),
        Contestant(
            name="the same on our HTTP client",
            version=f"{ptb}, aiohttp {version('aiohttp')}",
            command=(sys.executable, str(CONTESTANTS / "ptb.py"), "wire"),
        ),
    ]
    python = os.environ.get("AIOGRAM_PYTHON", sys.executable)
    asked = "import aiogram, platform; print(aiogram.__version__, platform.python_version())"
    there = subprocess.run([python, "-c", asked], check=False, capture_output=True, text=True)
    if there.returncode == 0:
        its, on = there.stdout.split()
        command = (python, str(CONTESTANTS / "aiogram_bot.py"))
        found.append(Contestant(name="aiogram", version=f"{its}, Python {on}", command=command))
    else:
        print("  aiogram is not installed and is left out: name its Python with AIOGRAM_PYTHON")
    modules = Path(os.environ.get("GRAMMY_HOME", ".")) / "node_modules"
    if shutil.which("node") and (modules / "grammy").is_dir():
        command = ("node", str(CONTESTANTS / "grammy.mjs"))
        found.append(Contestant(name="grammY", version=_of_node(modules), command=command))
    else:
        print("  grammY is not installed and is left out: name its folder with GRAMMY_HOME")
    return found


def _of_node(modules: Path) -> str:
    its, runner = (
        json.loads((modules / name / "package.json").read_text())["version"]
        for name in ("grammy", "@grammyjs/runner")
    )
    node = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True)
    return f"{its}, runner {runner}, Node {node.stdout.strip()}"


class Ring:
    """Where the contestants take turns: all reply the same, to the same 10,000 people."""

    def __init__(self, folder: Path, sample: Sample) -> None:
        """folder: empty; for what the runs need."""
        self._folder = folder
        self._sample = sample
        self._first = 1
        self._pem = folder / "server.pem"
        self._certificate = folder / "certificate.pem"
        sample.keep(folder / "reply.json")
        people.write(folder / "data", PEOPLE, people.regulars(time.time()))

    def speaks_https(self) -> bool:
        """Makes a certificate for 127.0.0.1; returns whether that could be done."""
        if shutil.which("openssl") is None:
            return False
        key = self._folder / "key.pem"
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-days", "30"),
                *("-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=127.0.0.1"),
                *("-addext", "subjectAltName=IP:127.0.0.1"),
                *("-keyout", str(key), "-out", str(self._certificate)),
            ],
            check=True,
            capture_output=True,
        )
        self._pem.write_text(key.read_text() + self._certificate.read_text())
        return True

    async def run(self, contestant: Contestant, load: Load) -> Run:
        """Runs one contestant against a server of its own.

        The server keeps to one core, so that the other is free. The bot is not kept to it: all on
        one core, Lumbar's threads took 0.68 ms an answer where they take 0.95 ms as people run it.
        """
        server = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bench.asking", load.mode, str(load.number)),
            *(str(load.seconds), "--sample", str(self._folder / "reply.json")),
            *("--first", str(self._first)),
            *(("--tls", str(self._pem)) if load.tls else ()),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
            preexec_fn=_keep_to_the_last_core,
        )
        self._first += RUN_IDS
        assert server.stdout is not None
        port = int(await server.stdout.readline())
        with tempfile.TemporaryDirectory(dir=self._folder) as data:
            if contestant.name.startswith("Lumbar"):
                shutil.copytree(self._folder / "data", data, dirs_exist_ok=True)
                os.sync()
            bot = await asyncio.create_subprocess_exec(
                *contestant.command,
                cwd=ROOT,
                env=self._environment(port, data, load),
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
            try:
                async with asyncio.timeout(60 + load.seconds):
                    assert await server.stdout.readline() == b"begin\n"
                    before = _cpu(bot.pid)
                    assert await server.stdout.readline() == b"end\n"
                    used = _cpu(bot.pid) - before
                    seen = json.loads(await server.stdout.readline())
            finally:
                bot.kill()
                await bot.wait()
                await server.wait()
        self._check(contestant.name, seen)
        return Run(
            rate=seen["rate"],
            cpu=used / max(1.0, seen["rate"] * load.seconds),
            own_p99=seen["own_p99"],
            whole_p99=seen["whole_p99"],
            busy=seen["busy"],
            bytes=seen["bytes"],
        )

    def _environment(self, port: int, data: str, load: Load) -> Mapping[str, str]:
        trusted = str(self._certificate)
        return {
            **os.environ,
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": f"http{'s' if load.tls else ''}://127.0.0.1:{port}",
            "DATA_DIR": data,
            "MESSAGES_PER_SECOND": "10000",
            "LOG_LEVEL": "WARNING",
            "REPLY": str(self._folder / "reply.json"),
            **({"SSL_CERT_FILE": trusted, "NODE_EXTRA_CA_CERTS": trusted} if load.tls else {}),
        }

    def _check(self, name: str, seen: dict[str, Any]) -> None:
        """Raises ValueError where a contestant did not answer, or sends anything else than we."""
        if not seen["rate"]:
            raise ValueError(f"{name} answered nothing")
        if seen["unasked"]:
            raise ValueError(f"{name} sent {seen['unasked']} messages that nobody asked for")
        params = values(params_of(seen["body"], seen["type"]))
        del params["chat_id"]
        if params != self._sample.params:
            raise ValueError(f"{name} sends {params}, expected {self._sample.params}")


def params_of(body: str, kind: str) -> dict[str, str]:
    """Returns the parameters of a call from its body and Content-Type, as text or JSON."""
    if kind.startswith("application/json"):
        pairs = json.loads(body.encode("latin-1")).items()
        return {name: v if isinstance(v, str) else json.dumps(v) for name, v in pairs}
    if kind.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(body, keep_blank_values=True))
    return _from_form(body, kind)


def _from_form(body: str, kind: str) -> dict[str, str]:
    """Returns the fields of a multipart form."""
    head = EmailMessage()
    head["Content-Type"] = kind
    fields = {}
    for part in body.split(f"--{head.get_boundary()}")[1:-1]:
        lines, _, value = part.partition("\r\n\r\n")
        name = lines.split('name="', 1)[1].split('"', 1)[0]
        fields[name] = value.removesuffix("\r\n").encode("latin-1").decode()
    return fields


def _keep_to_the_last_core() -> None:
    if len(CORES) > 1:
        os.sched_setaffinity(0, {CORES[-1]})


def _cpu(pid: int) -> float:
    """Returns the CPU seconds that a process has used, over all its threads.

    Linux: clock_getcpuclockid(3) makes the id of a process's clock from its own in this way.
    """
    return time.clock_gettime((~pid << 3) | 2)
