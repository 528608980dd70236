"""Cuts a letter into its head, recommendations and answers.

Blocks become tokens, tokens become units (a recommendation with what stands under it), and a unit is parted
into the recommendation's own text and the answers. A recommendation that the letter quotes twice is one;
numbers that begin anew with other texts belong to a second report.
"""

import re
from collections.abc import Iterator, Sequence

from graph.facts import Span
from loaders.document import BlockKind, Document
from loaders.layout.answers import Resolved, resolve
from loaders.layout.apart import answered_apart
from loaders.layout.bare_heads import bare_heads
from loaders.layout.covering import announced
from loaders.layout.first_names import named_labels
from loaders.layout.flat import flattened, row_tokens
from loaders.layout.forms import formed
from loaders.layout.grouped import grouped
from loaders.layout.head import Opened, opened
from loaders.layout.initials import initialled
from loaders.layout.interspersed import interspersed
from loaders.layout.languages import in_english
from loaders.layout.last_comments import settle_last
from loaders.layout.listing import listed
from loaders.layout.merge import Merging
from loaders.layout.named_behind import named_behind
from loaders.layout.prose import prose
from loaders.layout.quoted_first import quoted_first
from loaders.layout.repeated_headings import repeated_headings
from loaders.layout.reports import report_indexes, reports_of
from loaders.layout.rereading import answered_later, resolved_again, take_last_word_out
from loaders.layout.roles import in_voice, office_answers, spoken, take_remarks_out
from loaders.layout.running import headed_behind, in_sentences, over_several
from loaders.layout.set_off import part_comments
from loaders.layout.speech import part_speech
from loaders.layout.tables import TableReader
from loaders.layout.token import Sort, Token
from loaders.layout.tokens import tables, tokens_of_blocks
from loaders.layout.types import (
    Leftover,
    LetterHead,
    Named,
    Reason,
    RecommendationSection,
    Report,
    ResponseSection,
    Role,
    Sections,
)
from loaders.layout.units import walk
from loaders.layout.voices import labels_own, speaks_singular
from loaders.layout.walked import Walked, spans
from loaders.layout.wording import NONE, Wordings

__all__ = [
    "Leftover",
    "LetterHead",
    "Named",
    "Reason",
    "RecommendationSection",
    "Report",
    "ResponseSection",
    "Role",
    "Sections",
    "sections_of",
]


_GLOSSARY = re.compile(
    r"(?:(?:[a-z]+ )?(?:key|legend|note|glossary|abbreviations)\W+)?[A-Z][\w&/-]{1,9} = \w"
    r"|(?:[a-z]+ )?(?:key|legend) ?[:–—-] ?\w",
    re.IGNORECASE,
)
"""How a line begins that says what abbreviations and colours stand for."""


_REREADINGS = (
    named_labels,
    repeated_headings,
    over_several,
    quoted_first,
    in_sentences,
    named_behind,
    headed_behind,
    interspersed,
    bare_heads,
    formed,
    listed,
    initialled,
    grouped,
    answered_apart,
)
"""Each tells heads of recommendations where nothing but their neighbours shows them."""


def sections_of(document: Document, wordings: Wordings = NONE) -> Sections:
    """Cut a document; every span counts in its text.

    `wordings` are texts in which others quote its recommendations: they tell where the recommendation ends
    and the answer begins wherever the layout leaves that open, and change nothing else.
    """
    text = document.text
    document, other = in_english(document)
    tokens = list(_tokens(document))
    for reread in _REREADINGS:
        tokens = list(reread(text, tokens))
    walked = walk(text, tokens, [block.start for block in document.blocks if block.ruled])
    head = opened(document, tokens, walked.cover)
    said = announced(text, walked.cover, head.sender)
    headings = sorted(left.span.start for left in walked.leftovers if left.reason is Reason.HEADING)
    in_prose, cover = prose(text, walked.cover, headings, persists=not walked.units)
    units = _resolved(text, walked, in_prose)
    reports = report_indexes(text, units, tokens)
    if wordings:
        units = [_again(text, unit, report, wordings) for unit, report in zip(units, reports, strict=True)]
    take_remarks_out(text, units)
    if head.sender is Role.COMMISSIONER:
        settle_last(text, units, cover)
        part_speech(text, units, told=said.set_off is not None and said.set_off.role is Role.FORCE)
        part_comments(text, units, told=said.set_off)
    merging = Merging(text, units, reports)
    said.forces = in_voice(text, units)
    said.office_says_we &= not labels_own(unit.answers for unit in units)
    said.office_answers = said.sender is Role.COMMISSIONER and office_answers(text, units)
    for unit, report in zip(units, reports, strict=True):
        merging.answer(unit, spoken(text, unit, said, report=report))
    closing = [token for unit in units for token in unit.closing]
    leftovers = [*other, *walked.leftovers, *(left for unit in units for left in unit.leftovers)]
    return Sections(
        head=head.head,
        recommendations=merging.recommendations(),
        responses=(*_own(text, [*cover, *closing], head), *merging.responses()),
        leftovers=tuple(sorted(leftovers)),
        reports=reports_of(text, merging.report_starts(), tokens, head),
    )


def _resolved(text: str, walked: Walked, in_prose: Sequence[Resolved]) -> list[Resolved]:
    """The units in their order, each parted into what is asked and what is answered."""
    resolved = [unit for unit in (resolve(text, unit) for unit in walked.units) if not unit.is_bare]
    units = sorted([*in_prose, *resolved], key=lambda unit: unit.unit.head.start)
    answered_later(text, units)
    if units:
        take_last_word_out(text, units)
    return units


def _again(text: str, unit: Resolved, report: int, wordings: Wordings) -> Resolved:
    keys = [(report, unit.unit.kind, number) for number in unit.unit.numbers]
    known = [wording for key in keys for wording in wordings.get(key, ())]
    return resolved_again(text, unit, known)


def _tokens(document: Document) -> Iterator[Token]:
    reader = TableReader(document)
    headed = False
    for table, blocks in tables(document):
        if headed and table is None:
            yield Token(Sort.END, blocks[0].start, blocks[0].start)
        if table is not None:
            rows = list(reader.tokens(blocks))
            headed = any(token.sort in (Sort.HEAD, Sort.RECOMMENDATION) for token in rows)
            yield from rows
        else:
            headed = False
            in_rows = False
            for held, run in flattened(document, blocks):
                if in_rows and not held and run[0].kind is not BlockKind.HEADING:
                    yield Token(Sort.END, run[0].start, run[0].start)
                yield from row_tokens(document, held, run) if held else tokens_of_blocks(document, run)
                in_rows = bool(held)


def _own(text: str, tokens: Sequence[Token], head: Opened) -> Iterator[ResponseSection]:
    """The covering letter's own statements, and what a part says before its answers."""
    titles = set(head.head.titles)
    kept = sorted(
        (
            token
            for token in tokens
            if token.sort is Sort.TEXT
            and not _is_subject(token, titles)
            and not _GLOSSARY.match(text, token.start, token.end)
        ),
        key=lambda t: t.start,
    )
    by_role: dict[Role, list[Token]] = {}
    for token in kept:
        speaks = head.sender if token.role is None or speaks_singular(text, [token]) else token.role
        by_role.setdefault(speaks, []).append(token)
    for role, said in by_role.items():
        yield ResponseSection((), spans(said), role)


def _is_subject(token: Token, titles: set[Span]) -> bool:
    around = token.end - token.start
    return any(
        token.start <= title.start and title.end <= token.end and (title.end - title.start) * 10 >= around * 7
        for title in titles
    )
