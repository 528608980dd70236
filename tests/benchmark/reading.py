"""How long reading takes: python -m tests.benchmark.reading [LETTER ...]

Prints medians of process time over many readings of each letter, and what finding the registered names costs
beside spaCy's rules for the same names (where spaCy is installed), in one run.

Reading keeps what it has found out of sentences, names and words, and would find all of that again when the
same letter is read once more, which no build does. So everything kept is forgotten before each reading, but
for what is known of single words and of the register, which the letters of any build share.
"""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from loaders.documents import read_document
from loaders.naming.matcher import Matcher
from loaders.read import Reader
from loaders.register import load_register

ROOT = Path(__file__).parent.parent.parent
_RUNS = 100
_NAMES = 500
_SHARED = frozenset({"_shape", "head_kind", "place_names", "entity_of"})
"""What keeps words (their letters, the kind of thing that they name, places) and entries of the register."""


def kept_of_letters() -> list[Callable[[], None]]:
    """How to forget, for each function of the loaders that keeps what it has found out of a letter."""
    modules = [module for name, module in sys.modules.items() if name.partition(".")[0] == "loaders"]
    kept = {
        id(one): one for module in modules for one in vars(module).values() if hasattr(one, "cache_clear")
    }
    return [one.cache_clear for one in kept.values() if one.__name__ not in _SHARED]


def median_ms(action: Callable[[], object], forget: Sequence[Callable[[], None]] = ()) -> float:
    """Median process time of one call, in milliseconds, after three calls that are not counted."""
    for _ in range(3):
        action()
    times = []
    for _ in range(_RUNS):
        for one in forget:
            one()
        begun = time.process_time()
        action()
        times.append(time.process_time() - begun)
    return statistics.median(times) * 1000


def main() -> None:
    """Measure and print."""
    paths = [Path(name) for name in sys.argv[1:]] or [ROOT / "samples" / "cambridgeshire-2024-02-02.md"]
    register = load_register()
    reader = Reader(register)
    say = sys.stdout.write
    for path in paths:
        document = read_document(path)
        taken = median_ms(partial(_read, reader, path), kept_of_letters())
        say(f"document and facts   {taken:8.2f} ms ({path.name}, {len(document.text)} characters)\n")
    entries = [entry for entry in register.for_area(None) if entry.forms][:_NAMES]
    matcher = Matcher(entries)
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


def _read(reader: Reader, path: Path) -> None:
    reader.read(read_document(path))


if __name__ == "__main__":
    main()
