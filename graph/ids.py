"""Ids made from facts, so that the same thing has the same id whatever was read before it."""

import hashlib
import re
import unicodedata

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['’‘`´]")


def slug(text: str) -> str:
    """ASCII words of `text` in lower case joined by hyphens ("Children's Society" -> "childrens-society")."""
    folded = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", folded.lower()).strip("-") or short_hash(text)


def short_hash(text: str) -> str:
    """Twelve hexadecimal digits of the SHA-256 of `text`."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def entity_id(name: str, *, area: str | None) -> str:
    """Id of a named thing; `area` is None for one that is the same everywhere."""
    return f"{area or 'national'}:{slug(name)}"


def concept_id(name: str) -> str:
    """Id of what every area has one of, from its name."""
    return f"concept:{slug(name)}"


def inspection_id(title: str) -> str:
    """Id of an inspection report, from its title."""
    return f"inspection:{slug(title)}"


def recommendation_id(inspection: str, kind: str, *, number: str | None, text: str) -> str:
    """Id of a recommendation; one without a number is known by its words."""
    initials = "".join(word[0] for word in kind.split())
    key = number.lower() if number else f"text-{short_hash(' '.join(text.lower().split()))}"
    return f"{inspection.removeprefix('inspection:')}:{initials}-{slug(key)}"


def letter_id(area: str | None, source: str, part: str | None = None) -> str:
    """Id of a published reply, from its area and the name of its file without the ending.

    `part` tells it from other letters in the file; None where it is the only one.
    """
    name = f"letter:{area or 'unknown'}:{slug(source.rpartition('.')[0] or source)}"
    return name if part is None else f"{name}:{slug(part)}"


def response_id(letter: str, recommendation: str | None, respondent: str) -> str:
    """Id of what one respondent says to one recommendation (None: the covering letter's own statements)."""
    return f"{letter.removeprefix('letter:')}|{recommendation or 'cover'}|{respondent}"


def commitment_id(response: str, text: str) -> str:
    """Id of one thing promised in a response, from its words."""
    return f"{response}|{short_hash(text)}"
