"""Names that tell an area, found in a text in one pass."""

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick

from loaders.text.folding import fold_case, spellings


class AreaNames:
    """Names with the slugs of their areas; build once, use for many texts."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._areas: dict[str, str] = {}
        for name, slug in names:
            for spelling in spellings(name):
                self._areas.setdefault(fold_case(spelling), slug)
        self._patterns = list(self._areas)
        self._search = AhoCorasick(self._patterns) if self._patterns else None

    def first_in(self, folded: str) -> str | None:
        """The area whose name stands first in the text; where two begin together, that of the longer one."""
        if self._search is None:
            return None
        found = self._search.find_matches_as_indexes(folded, overlapping=True)
        whole = [(start, -end, index) for index, start, end in found if _is_whole(folded, start, end)]
        return self._areas[self._patterns[min(whole)[2]]] if whole else None


def _is_whole(folded: str, start: int, end: int) -> bool:
    return not folded[max(0, start - 1) : start].isalnum() and not folded[end : end + 1].isalnum()
