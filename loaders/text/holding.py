"""Whether words hold one of some cues: the cheapest test there is before a pattern that needs one of them."""

from collections.abc import Iterable


def holds(words: str, cues: Iterable[str]) -> bool:
    """Whether one of the cues stands anywhere in the words."""
    return any(map(words.__contains__, cues))
