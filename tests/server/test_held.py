"""A server that is started for a test ends with the test run, however that ends."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.server.running import HELD

STARTS = """
import subprocess, sys
held = subprocess.Popen([sys.executable, sys.argv[1], "sleep", "600"], stdin=subprocess.PIPE)
print(held.pid, flush=True)
held.wait()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="it kills as POSIX does")
@pytest.mark.parametrize("killed_by", [signal.SIGTERM, signal.SIGKILL])
def test_what_is_held_ends_when_its_starter_is_killed(killed_by: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", STARTS, HELD], stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        held = int(starter.stdout.readline())
        starter.send_signal(killed_by)
    assert _ended_within(held, seconds=20)


def test_what_is_held_ends_when_it_is_let_go() -> None:
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    with subprocess.Popen([sys.executable, HELD, *command], stdin=subprocess.PIPE) as held:
        assert held.stdin is not None
        held.stdin.close()
        assert held.wait(timeout=20) != 0


def _ended_within(pid: int, *, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not _runs(pid):
            return True
        time.sleep(0.1)
    return False


def _runs(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    if status.exists():
        return status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    done = subprocess.run(["ps", "-p", str(pid)], capture_output=True, check=False)
    return not Path("/proc").is_dir() and done.returncode == 0
