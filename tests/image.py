"""python -m tests.image: builds what the Dockerfile describes, and tries it as its host would.

It needs Docker, or podman and root, and is no part of `make test`. `--base made` makes the base
of Debian's packages with mmdebstrap, for a machine that can fetch none: Debian 13 with its Python
3.13, as what the Dockerfile names.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.phone import buttons_of
from tests.e2e.process import Bot, until
from tests.programs import Process

ROOT = Path(__file__).resolve().parents[1]
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
MADE = "localhost/lumbar-base"
IMAGE = "localhost/lumbar"
STOPS_WITHIN = 10.0
"""Seconds that a clean stop may take (DESIGN.md); the engine kills what takes longer."""


class NotWell(Exception):
    """The image cannot be tried here, or is not as it should be; how."""


class Engine:
    """Docker, or podman, by its command line."""

    def __init__(self) -> None:
        """Raises NotWell where there is neither."""
        found = next((name for name in ("docker", "podman") if _works(name)), None)
        if found is None:
            raise NotWell("neither docker nor podman works here")
        self.words, self.building = [found], ["--network=host"]
        # As compose.yaml has it, but on the network of this machine, where the sandbox listens.
        self.running = ["--network=host", "--read-only", "--cap-drop=ALL"]
        self.running += ["--security-opt=no-new-privileges"]
        if found == "podman":
            # So it also works inside a container or a small machine, which may neither raise
            # limits nor have cgroups of one version; and only Docker's form has a health check.
            self.words += ["--runtime=runc"] if shutil.which("runc") else []
            self.building += ["--format=docker", "--isolation=chroot"]
            self.running += ["--read-only-tmpfs=false"]
            self.running += ["--ulimit=nofile=1024:1024", "--ulimit=nproc=1024:1024"]

    def do(self, *words: str) -> str:
        """Returns what a command of it prints. Raises NotWell where it fails."""
        return _done(*self.words, *words)

    def build(self, base: str) -> None:
        """Makes IMAGE; base: an image, "" for the Dockerfile's own."""
        asked = [f"--build-arg=BASE={base}"] if base else []
        self.do("build", *self.building, *asked, f"--tag={IMAGE}", str(ROOT))

    def make_base(self) -> None:
        """Makes the image MADE of Debian's packages, with this machine's certificates: its
        network may have one of its own."""
        with tempfile.TemporaryDirectory() as folder:
            tar = f"{folder}/base.tar"
            words = ["--variant=minbase", "--include=python3,python3-venv,ca-certificates"]
            words += [f"--customize-hook=copy-in {CERTIFICATES} {CERTIFICATES.parent}"]
            _done("mmdebstrap", *words, "trixie", tar)
            self.do("import", tar, MADE)


def _works(engine: str) -> bool:
    """Whether it is installed and, if it is a client, reaches its server."""
    if not shutil.which(engine):
        return False
    return subprocess.run([engine, "info"], capture_output=True, check=False).returncode == 0  # noqa: S603


def _done(*words: str) -> str:
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603
    except FileNotFoundError as error:
        raise NotWell(f"{words[0]} is not installed") from error
    except subprocess.CalledProcessError as error:
        raise NotWell(f"{' '.join(words)}\n{error.stdout}{error.stderr}") from error
    return done.stdout.strip()


class Contained(Bot):
    """The image as its host runs it, with a volume for /data; the local Telegram is outside."""

    def __init__(self, engine: Engine, folder: Path, name: str, **environ: str) -> None:
        """folder: where what it logs lies; name: of the container and its volume; environ: what it
        is told besides."""
        super().__init__(folder, **environ)
        self.engine, self.name = engine, name

    async def _started(self, environ: dict[str, str], log: int) -> Process:
        names = ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", *self._environ)
        told = [f"--env={name}" for name in names]
        words = ["run", "--rm", f"--name={self.name}", f"--volume={self.name}:/data"]
        return await asyncio.create_subprocess_exec(
            *self.engine.words, *words, *told, *self.engine.running, IMAGE,
            env=environ, stdout=log, stderr=log,
        )  # fmt: skip

    async def inside(self, *words: str) -> str:
        """Returns what a command prints that runs beside the bot."""
        return await asyncio.to_thread(self.engine.do, "exec", self.name, *words)

    async def stop(self) -> None:
        """Stops it as its host does. Raises NotWell where that is not clean."""
        assert self.process is not None
        began = time.monotonic()
        grace = f"--time={STOPS_WITHIN:.0f}"
        await asyncio.to_thread(self.engine.do, "stop", grace, self.name)
        code, took = await self.process.wait(), time.monotonic() - began
        say(f"stopped after {took:.1f} s with exit code {code}")
        expect(code == 0 and took < STOPS_WITHIN, f"no clean stop:\n{self.log}")


def say(line: str) -> None:
    """Tells whoever runs this how far it is."""
    print(line, flush=True)  # noqa: T201


def expect(right: bool, otherwise: str) -> None:
    """Raises NotWell, with these words, where something is not right."""
    if not right:
        raise NotWell(otherwise)


async def trial(bot: Contained) -> None:
    """Somebody's first evening, with a stop in the middle. Raises NotWell, TimeoutError."""
    await bot.sandbox.start()
    await bot.start()
    person = bot.somebody()
    await bot.say(person, "/start")
    await until(lambda: "None of these" in _buttons(bot, person))
    await bot.tap(person, "None of these")
    await bot.tap(person, "Begin")
    await until(lambda: "It hurts" in _buttons(bot, person))
    say("Start, the safety question and Begin: a session runs")
    health = "--format={{json .Config.Healthcheck.Test}}"
    check = json.loads(bot.engine.do("inspect", health, bot.name))
    say(await bot.inside(*check[1:]))
    say(await bot.inside("lumbar", "backup", "/data/backup.gz"))
    expect(await bot.inside("id", "-un") == "lumbar", "it runs as another user")
    await bot.stop()
    stopped = len(bot.world.calls)
    await bot.start()
    calls = bot.world.calls
    await until(lambda: any(c["method"].startswith("edit") for c in list(calls)[stopped:]))
    ended = await bot.tap(person, "Stop")
    say(f"started again with the same volume, the session goes on; Stop: {ended.splitlines()[0]}")
    told = await bot.say(person, "/progress")
    expect("Safety" not in told, told)
    await bot.stop()
    expect(" ERROR " not in bot.log, bot.log)


def _buttons(bot: Contained, person: int) -> list[str]:
    messages = list(bot.world.chats[person].messages.values())
    return [button for message in messages for button in buttons_of(message)]


@contextmanager
def volume(engine: Engine, name: str) -> Iterator[None]:
    """Has a volume of this name, and at the end neither it nor the container."""
    engine.do("volume", "create", name)
    try:
        yield
    finally:
        engine.do("rm", "--force", name)
        engine.do("volume", "rm", name)


async def tried(engine: Engine, **environ: str) -> None:
    """Runs the image, told this besides, and talks to it. Raises NotWell, TimeoutError."""
    name = f"lumbar-trial-{os.getpid()}"
    with tempfile.TemporaryDirectory() as folder, volume(engine, name):
        bot = Contained(engine, Path(folder), name, **environ)
        try:
            await trial(bot)
        except TimeoutError:
            say(bot.log)
            raise
        finally:
            await bot.close()


def main() -> int:
    """Returns 0 where all is well, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.image", description=__doc__)
    parser.add_argument("--base", default="", help="an image to build on, or: made")
    parser.add_argument("--database", default="", help="the DATABASE_URL of an empty one")
    asked = parser.parse_args()
    base, environ = asked.base, {"DATABASE_URL": asked.database} if asked.database else {}
    try:
        engine = Engine()
        if base == "made":
            engine.make_base()
            say(f"{MADE}: made of Debian's packages")
        engine.build(MADE if base == "made" else base)
        size = int(engine.do("inspect", "--format={{.Size}}", IMAGE)) / 1e6
        say(f"{IMAGE}: built with {engine.words[0]}, {size:.0f} MB")
        asyncio.run(tried(engine, **environ))
    except (NotWell, TimeoutError) as error:
        print(f"not well: {error or 'what should have come did not come'}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
