"""The folder of published letters and their annotation, beside a developer's checkout and CI's."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def shared() -> Path:
    """`../shared`; the test is skipped where it is absent, and fails in CI."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold" / "score.py").exists():
        reason = "the annotated letters are not beside this checkout (../shared)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


def scorer() -> ModuleType:
    """The program that scores a graph against the annotation."""
    spec = importlib.util.spec_from_file_location("score", shared() / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
