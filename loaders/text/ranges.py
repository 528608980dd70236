"""Which of some places of a text holds another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from graph.facts import Span


class Ranges:
    """Places in order, those that overlap joined; asked in logarithmic time."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans: list[Span] = []
        for start, end in sorted(spans):
            if self.spans and start < self.spans[-1].end:
                self.spans[-1] = Span(self.spans[-1].start, max(end, self.spans[-1].end))
            else:
                self.spans.append(Span(start, end))
        self._starts = [span.start for span in self.spans]

    def hold(self, start: int, end: int) -> bool:
        """Whether text[start:end] lies in one of the places."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self.spans[at].end

    def meet(self, start: int, end: int) -> bool:
        """Whether text[start:end] shares something with one of the places."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and start < self.spans[at].end


NOWHERE = Ranges(())
