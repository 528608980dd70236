"""How long work takes in tests that check in what proportion it grows."""

import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Process time of the quickest of three runs: what else the machine does can only add to it."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)
