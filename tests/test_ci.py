"""The plugin `tests.ci`: in CI a skip is a failure."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def _pytest(test: str, folder: Path, *options: str) -> str:
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (folder / "test_it.py").write_text(test, encoding="utf-8")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-c",
            str(folder / "pytest.ini"),
            *options,
            str(folder / "test_it.py"),
        ],
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if key != "PYTEST_ADDOPTS"},
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    return run.stdout


SKIPPED = 'import pytest\ndef test_it(): pytest.skip("no browser")\n'


def test_a_skip_is_a_failure_with_the_reason_that_was_given(tmp_path: Path) -> None:
    output = _pytest(SKIPPED, tmp_path, "-p", "tests.ci")
    assert "skipped, and in CI a skip is a failure: Skipped: no browser" in output
    assert "1 failed" in output


def test_the_skip_of_a_whole_module_is_a_failure_too(tmp_path: Path) -> None:
    module = 'import pytest\npytest.skip("no letters", allow_module_level=True)\n'
    output = _pytest(module, tmp_path, "-p", "tests.ci")
    assert "skipped, and in CI a skip is a failure: Skipped: no letters" in output
    assert "1 error" in output


def test_an_expected_failure_is_none(tmp_path: Path) -> None:
    expected = "import pytest\n@pytest.mark.xfail\ndef test_it(): assert False\n"
    assert "1 xfailed" in _pytest(expected, tmp_path, "-p", "tests.ci")


def test_without_the_plugin_a_skip_stays_a_skip(tmp_path: Path) -> None:
    assert "1 skipped" in _pytest(SKIPPED, tmp_path)
