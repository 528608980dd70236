"""What a user installs: import names that nobody else owns, and a wheel that holds the whole program."""

import importlib.util
import os
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("section55", "graph", "loaders", "queries", "visualise")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network by the build backend that is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel installs."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.mark.parametrize("name", PACKAGES)
def test_no_other_installed_distribution_owns_an_import_name_of_ours(name: str) -> None:
    assert set(packages_distributions().get(name, [])) <= {"section55"}
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin == str(ROOT / name / "__init__.py")


@pytest.mark.parametrize("package", PACKAGES)
def test_the_wheel_holds_every_file_of_a_package(package: str, unpacked: Path) -> None:
    assert _files(unpacked, package) == _files(ROOT, package)
    assert f"{package}/py.typed" in _files(unpacked, package)


@pytest.mark.parametrize(
    ("folder", "pattern"),
    [("loaders/register", "**/*.yml"), ("queries/catalogue", "**/*.cypher"), ("visualise", "**/*.j2")],
)
def test_the_wheel_holds_the_registers_the_questions_and_the_page(
    folder: str, pattern: str, unpacked: Path
) -> None:
    assert list((unpacked / folder).glob(pattern))


def test_the_wheel_holds_nothing_but_the_packages_and_their_description(unpacked: Path) -> None:
    assert {path.name.partition("-")[0] for path in unpacked.iterdir()} == set(PACKAGES)
    assert len(list(unpacked.glob("section55-*.dist-info/licenses/LICENSE"))) == 1


def test_the_program_runs_from_the_wheel_alone(unpacked: Path, tmp_path: Path) -> None:
    program = "import section55.cli as cli, sys; print(cli.__file__, file=sys.stderr); cli.main()"
    sample = ROOT / "samples" / "westmere-2023-05-26.md"
    for arguments, expected in (
        (["build", str(sample), "--db", "letters.grafeo"], "Letters"),
        (["ask", "relies-on", "--name", "Operation Makesafe", "--db", "letters.grafeo"], "Makesafe"),
        (["map", "--db", "letters.grafeo", "-o", "map.html"], "map.html"),
    ):
        run = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(unpacked)},
            check=False,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        assert run.returncode == 0, run.stderr
        assert str(unpacked / "section55" / "cli.py") in run.stderr
        assert expected.lower() in (run.stdout + run.stderr).lower()


def test_the_command_is_called_s55() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"s55": "section55.cli:main"}


def _files(root: Path, package: str) -> set[str]:
    return {
        path.relative_to(root).as_posix()
        for path in (root / package).rglob("*")
        if path.is_file() and path.suffix != ".pyc" and path.name != ".DS_Store"
    }
