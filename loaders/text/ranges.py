"""Which of some places of a text holds another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from graph.facts import Span


class Ranges:
    """Places in order, those that overlap joined; asked in logarithmic time."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    @property
    def spans(self) -> list[Span]:
        """The places."""
        return list(map(Span, self._starts, self._ends))

    def hold(self, start: int, end: int) -> bool:
        """Whether text[start:end] lies in one of the places."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]

    def meet(self, start: int, end: int) -> bool:
        """Whether text[start:end] shares something with one of the places."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and start < self._ends[at]


NOWHERE = Ranges(())
