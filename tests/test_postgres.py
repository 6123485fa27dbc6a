"""The PostgreSQL of the tests ends with them, also where they are killed."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.postgres import HOW, binaries

ROOT = Path(__file__).resolve().parents[1]
KILLED = """
import os, signal
from tests.postgres import running_server
with running_server() as server:
    print(server.folder, server.port, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(binaries() is None, reason=HOW)
def test_a_server_whose_tests_were_killed_ends_and_leaves_no_folder() -> None:
    words = [sys.executable, "-c", KILLED]
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert ran.returncode == -signal.SIGKILL, ran.stderr
    path, port = ran.stdout.split()
    folder = Path(path)
    assert folder.name.startswith("lumbar-postgres-")
    ends = time.monotonic() + PATIENCE
    while folder.exists():
        assert time.monotonic() < ends
        time.sleep(0.05)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(port)))
