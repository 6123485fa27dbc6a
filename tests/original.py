"""The process that tests.programs copies: python -m tests.original SOCKET.

It reads requests from the socket, one a packet, each with three open files: where it tells the
copy's id and later its exit code, and the copy's standard output and error. It ends when the
socket's other end is closed.
"""

import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
from typing import Any

import bot
from lumbar.app import load_content
from lumbar.reading.meant import prepare

MOST_BYTES = 1 << 20
IMPORTED = ("sandbox.keeping", "sandbox.server")
"""What bot.py's commands import when they begin, besides what has the content."""
FIRST_OF_ITS_OWN = 3
"""Below are a process's standard streams."""


def serve(number: int) -> dict[str, Any] | None:
    """Forks for each request. Returns in a copy, with what was asked for; None when all is over."""
    asked = socket.socket(fileno=number)
    ended, wakes = os.pipe()
    os.set_blocking(wakes, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wakes)
    tells: dict[int, int] = {}
    with selectors.DefaultSelector() as selector:
        selector.register(asked, selectors.EVENT_READ)
        selector.register(ended, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is not asked:
                    os.read(ended, 1024)
                    _tell_ends(tells)
                    continue
                packet, files, _, _ = socket.recv_fds(asked, MOST_BYTES, 3)
                if not packet:
                    return None
                pid = os.fork()
                if pid == 0:
                    selector.close()
                    asked.detach()
                    _take_over(*files[1:])
                    return dict(json.loads(packet))
                tells[pid] = files[0]
                os.write(files[0], b"%d\n" % pid)
                for file in files[1:]:
                    os.close(file)


def _tell_ends(tells: dict[int, int]) -> None:
    while tells:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        file = tells.pop(pid)
        with contextlib.suppress(BrokenPipeError):  # nobody waits for it any more
            os.write(file, b"%d\n" % os.waitstatus_to_exitcode(status))
        os.close(file)


def _take_over(out: int, err: int) -> None:
    """Makes this process one of its own: no file of the original's, and signals as at a start."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.closerange(FIRST_OF_ITS_OWN, os.sysconf("SC_OPEN_MAX"))


def main() -> int:
    for part in IMPORTED:
        importlib.import_module(part)
    prepare(load_content().languages.default)
    gc.collect()
    gc.freeze()  # so that a copy's own collections touch no page that is shared
    asked = serve(int(sys.argv[1]))
    if asked is None:
        return 0
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["cwd"])
    signal.signal(signal.SIGHUP, signal.SIG_IGN if asked["hang-up"] else signal.SIG_DFL)
    sys.argv = asked["words"]
    return bot.main()


if __name__ == "__main__":
    sys.exit(main())
