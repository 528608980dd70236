"""Whether words name a force or a local policing body, as labels and titles do to say whose an answer is."""

import re

from loaders.layout.types import Role

_OF_POLICE = r"of (?:the )?(?:[a-z]+ ){0,4}police"
_FORCE = re.compile(
    r"[fcpdahm](?<!\w.)(?:(?<=f)orce|(?<=c)(?:onstabulary|hief (?:constables?|officers?))"
    rf"|(?<=p)olice(?: commissioner {_OF_POLICE}|(?!,? (?:fire|and crime|& crime)))|(?<=[da])cc"
    rf"|(?<=c)ommissioner {_OF_POLICE}"
    rf"|(?<=m)etropolitan (?:(?:police )?commissioner {_OF_POLICE}|police commissioner)|(?<=h)(?:is|er))\b"
)
_COMMISSIONER = re.compile(
    r"[pcomdlbia](?<!\w.)(?:(?<=p)(?:olice(?:,? (?:fire,? )?(?:and|&) crime commissioners?"
    rf"| commissioner(?!s? {_OF_POLICE})| authority(?:['’]s)?)|olicing body|f?ccs?)|(?<=o)pf?cc[a-z]?"
    rf"|(?<=c)ommissioner(?!s? {_OF_POLICE})|(?<=m)(?:opac|ayor|y)|(?<=d)eputy mayor"
    r"|(?<=l)ocal policing body|(?<=b)oard(?=['’]s)|(?<=i)"
    r"|(?<=a)(?<!local a)(?<!health a)uthority(?=['’]s))\b"
)
"""In lower case, who answers. Both begin with first letters, by which they are found many times as fast."""
_METROPOLITAN = re.compile(r"metropolitan police commissioner", re.IGNORECASE)


def role_of(words: str) -> Role | None:
    """Whose the words say that an answer is; None where they name neither or somebody else."""
    if "etropolitan" in words or "ETROPOLITAN" in words:
        words = _METROPOLITAN.sub("force", words)
    low = words.lower()
    commissioner, force = _COMMISSIONER.search(low), _FORCE.search(low)
    if commissioner and (not force or commissioner.start() <= force.start()):
        return Role.COMMISSIONER
    return Role.FORCE if force else None
