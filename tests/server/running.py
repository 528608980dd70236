"""A real Neo4j Community server for tests: its jars by Maven, on a free loopback port, with a password."""

import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

POM = Path(__file__).with_name("pom.xml")
HELD = Path(__file__).with_name("held.py")
STARTED_WITHIN_S = 120
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_JAVA_HOMES = (
    (Path("/usr/lib/jvm"), "*"),
    (Path("/Library/Java/JavaVirtualMachines"), "*/Contents/Home"),
)
_CONF = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
"""


@dataclass(frozen=True)
class Line:
    """A release line of Neo4j and the versions of Java that it runs on."""

    version: str
    main: str
    java: tuple[int, ...]


LTS = Line("5.26.12", "org.neo4j.server.CommunityEntryPoint", (17, 21))
CALENDAR = Line("2025.12.1", "org.neo4j.server.Neo4jCommunity", (21, 25))


@dataclass(frozen=True)
class Server:
    """A server that answers, and how to be let in."""

    url: str
    username: str
    password: str


def java_for(line: Line) -> Path | None:
    """A `java` of this machine that the line runs on."""
    found = {version: home / "bin" / "java" for home in _homes() if (version := _version(home))}
    return next((found[version] for version in line.java if version in found), None)


@contextmanager
def running(line: Line, home: Path | None = None) -> Iterator[Server]:
    """Start a server and stop it; raises FileNotFoundError where Java or Maven is missing.

    What it holds is kept in the folder `home`, where one is given.
    """
    java = java_for(line)
    if java is None:
        raise FileNotFoundError(f"no Java {' or '.join(map(str, line.java))} on this machine")
    classpath = f"{_jars(line.version)}{os.sep}*"
    with tempfile.TemporaryDirectory(prefix="section55-neo4j-", ignore_cleanup_errors=True) as folder:
        home = home or Path(folder)
        port = _prepare(home)
        password = _password(java, classpath, home)
        process = _start(java, classpath, line, home)
        try:
            _await(process, home / "logs" / "neo4j.log")
            yield Server(f"bolt://127.0.0.1:{port}", "neo4j", password)
        finally:
            process.stdin.close()  # type: ignore[union-attr]
            process.wait(timeout=60)


def _homes() -> Iterator[Path]:
    if named := os.environ.get("JAVA_HOME"):
        yield Path(named)
    if java := shutil.which("java"):
        yield Path(java).resolve().parents[1]
    for folder, pattern in _JAVA_HOMES:
        yield from sorted(folder.glob(pattern))


def _version(home: Path) -> int | None:
    release = home / "release"
    if not release.is_file() or not (home / "bin" / "java").is_file():
        return None
    found = re.search(r'JAVA_VERSION="(\d+)', release.read_text(encoding="utf-8"))
    return int(found[1]) if found else None


def _jars(version: str) -> Path:
    """The folder of the server's jars, fetched once for this machine."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "section55-neo4j"
    jars = cache / version
    if jars.is_dir():
        return jars
    maven = shutil.which("mvn")
    if maven is None:
        raise FileNotFoundError("no Maven on this machine (apt-get install maven)")
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        command: list[str | Path] = [maven, "-q", "-B", "-f", POM, f"-Dneo4j.version={version}"]
        copy = ["dependency:copy-dependencies", f"-DoutputDirectory={folder}/lib", "-DincludeScope=runtime"]
        subprocess.run([*command, *copy], check=True, timeout=900)
        Path(folder, "lib").rename(jars)
    return jars


def _prepare(home: Path) -> int:
    """Make the folders and the configuration; returns the port."""
    shutil.rmtree(home / "logs", ignore_errors=True)
    for name in ("conf", "data", "logs"):
        (home / name).mkdir(parents=True, exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    (home / "conf" / "neo4j.conf").write_text(_CONF.format(port=port), encoding="utf-8")
    return port


def _password(java: Path, classpath: str, home: Path) -> str:
    """The password of a new home is set, that of an older one is read."""
    file = home / "password"
    if file.is_file():
        return file.read_text(encoding="utf-8")
    password = secrets.token_hex(8)
    _set_password(java, classpath, home, password)
    file.write_text(password, encoding="utf-8")
    return password


def _set_password(java: Path, classpath: str, home: Path, password: str) -> None:
    admin = "org.neo4j.server.startup.Neo4jAdminCommand"
    subprocess.run(
        [java, "-cp", classpath, admin, "dbms", "set-initial-password", password],
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        check=True,
        capture_output=True,
        timeout=STARTED_WITHIN_S,
    )


def _start(java: Path, classpath: str, line: Line, home: Path) -> "subprocess.Popen[bytes]":
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
    netty = ["--enable-native-access=ALL-UNNAMED", "-Dio.netty.tryReflectionSetAccessible=true"]
    places: list[str | Path] = ["--home-dir", home, "--config-dir", home / "conf"]
    with (home / "logs" / "stderr.log").open("wb") as complaints:
        server = [java, "-Xms256m", "-Xmx1g", *opened, *netty, "-cp", classpath, line.main, *places]
        return subprocess.Popen(
            [sys.executable, HELD, *server],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )


def _await(process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + STARTED_WITHIN_S
    while time.monotonic() < until and process.poll() is None:
        if log.is_file() and "Started." in log.read_text(encoding="utf-8"):
            return
        time.sleep(0.2)
    said = "\n".join(file.read_text(encoding="utf-8") for file in sorted(log.parent.glob("*.log")))
    raise RuntimeError(f"Neo4j did not start within {STARTED_WITHIN_S} seconds:\n{said[-4000:]}")
