"""What a field that states the status of an answer says of it."""

import re

from graph.model import Status

_FIELDS: tuple[tuple[re.Pattern[str], Status], ...] = (
    (
        re.compile(
            r"\b(?:n/?a|not\s+(?:applicable|for)|(?:no\s+(?:\w+\s+)?action|nothing|none)\s+(?:required|needed"
            r"|(?:is\s+)?for\s+(?:us|me|(?:this|the|our)\s+(?:force|constabulary|office)))"
            r"|(?:await\w*|pending)\s+national)\b|^\W*(?:for\s+)?national\b"
        ),
        Status.NOT_FOR_THIS_BODY,
    ),
    (
        re.compile(
            r"\b(?:not\s+(?:yet\s+)?(?:started|begun|commenced)|planned|to\s+(?:start|begin|do|be\s+\w+)"
            r"|proposed|scheduled)\b"
        ),
        Status.PLANNED,
    ),
    (
        re.compile(
            r"\b(?:(?:not|part(?:ly|ially)?|nearly|almost|near)\W+(?:yet\W+)?"
            r"(?:complet\w*|achieved|implemented|met|done|closed)|in\s+progress|on-?going|under\s*way"
            r"|on\s+track|amber|commenced|started|begun|developing|in\s+development|[1-9]?\d\s?%|delayed"
            r"|overdue|behind|at\s+risk)"
        ),
        Status.IN_PROGRESS,
    ),
    (
        re.compile(
            r"\b(?:completed?|closed|implemented|achieved|discharged|green|blue|in\s+place|done|met|embedded"
            r"|business\s+as\s+usual|bau|delivered|live|100\s?%)"
        ),
        Status.IN_PLACE,
    ),
    (re.compile(r"\b(?:open|active|red)\b"), Status.IN_PROGRESS),
)
"""What a status field says; the first that matches holds, so "partly complete" is not complete."""

_ALL_OF_A_KEY = 3
"""Different statuses in one field, from which on it is a key to the statuses and states none."""
_COLOUR = re.compile(r"\W*(?:red|open|active)\W*$")
"""A field that says that it is not done, and not whether it has been begun."""
_VERDICT_NOT_OURS = re.compile(r"\b(?:not\s+applicable|n/a|not\s+for)\b|^n/?a$")


def stated_in(field: str | None, verdict: str | None) -> Status | None:
    """The status that a field states, or that a verdict on the recommendation amounts to."""
    if field is not None:
        said = [status for pattern, status in _FIELDS if pattern.search(field.lower())]
        if said:
            return said[0] if len(set(said)) < _ALL_OF_A_KEY else None
    if verdict is not None and _VERDICT_NOT_OURS.search(verdict.lower()):
        return Status.NOT_FOR_THIS_BODY
    return None


def is_only_unfinished(field: str | None) -> bool:
    """Whether the field says that it is not done, and not whether it has been begun."""
    return field is not None and _COLOUR.match(field.lower()) is not None
