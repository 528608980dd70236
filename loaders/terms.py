"""By when the recommendations of a letter are to be done, as their words or fields say, or the one before."""

from collections.abc import Iterator, Sequence
from datetime import date

from loaders.layout.types import RecommendationSection
from loaders.statements.dates import Deadline, deadline_of, deadline_of_field, means_same_date


def terms_of(
    text: str, sections: Sequence[RecommendationSection], published: Sequence[date | None]
) -> Iterator[Deadline]:
    """The deadline of each recommendation; "by the same date" means the one that was quoted before it.

    `published` is when the report of each came out.
    """
    before: Deadline | None = None
    for section, day in zip(sections, published, strict=True):
        words = "\n\n".join(text[start:end] for start, end in section.parts)
        fields = [text[start:end] for start, end in section.fields]
        term = _own(words, fields, day)
        if term.span is None and before and any(map(means_same_date, (words, *fields))):
            term = before
        before = term if section.parts else before
        yield term


def _own(words: str, fields: Sequence[str], published: date | None) -> Deadline:
    """By when the quotation says, or else the line above it."""
    found = [deadline_of(words, published=published)]
    found += [deadline_of_field(one, published=published) for one in fields]
    return next((one for one in found if one.span), found[0])
