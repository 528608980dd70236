"""How long reading takes: python -m tests.benchmark.reading [LETTER]

Prints medians of process time over many readings of one letter, and what finding the registered names costs
beside spaCy's rules for the same names (where spaCy is installed), in one run.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from loaders.documents import read_document
from loaders.naming.matcher import Matcher
from loaders.read import Reader
from loaders.register import load_register

ROOT = Path(__file__).parent.parent.parent
_RUNS = 60
_NAMES = 500


def median_ms(action: Callable[[], object]) -> float:
    """Median process time of one call, in milliseconds, after three calls that are not counted."""
    for _ in range(3):
        action()
    times = []
    for _ in range(_RUNS):
        begun = time.process_time()
        action()
        times.append(time.process_time() - begun)
    return statistics.median(times) * 1000


def main() -> None:
    """Measure and print."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "samples" / "cambridgeshire-2024-02-02.md"
    register = load_register()
    reader = Reader(register)
    document = read_document(path)
    entries = [entry for entry in register.for_area(None) if entry.forms][:_NAMES]
    matcher = Matcher(entries)
    say = sys.stdout.write
    say(f"{path.name}: {len(document.text)} characters\n")
    say(f"document and facts   {median_ms(lambda: reader.read(read_document(path))):8.2f} ms\n")
    names = median_ms(lambda: matcher.find(document.text))
    say(f"registered names     {names:8.2f} ms ({len(entries)} names)\n")
    try:
        import spacy  # noqa: PLC0415 - measured beside, not needed
    except ImportError:
        say("spaCy is not installed: nothing to compare with\n")
        return
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    rules = pipeline.add_pipe("span_ruler")
    rules.add_patterns(
        [{"label": str(entry.kind), "pattern": alias.form} for entry in entries for alias in entry.forms]
    )
    other = median_ms(lambda: pipeline(document.text))
    say(f"spaCy span ruler     {other:8.2f} ms, {other / names:.1f} times as long\n")


if __name__ == "__main__":
    main()
