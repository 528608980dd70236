"""The shapes of `samples_expected`, and the recommendations of the two reports that the samples answer."""

from typing import NamedTuple

ONLINE = (
    "An inspection of how well the police and National Crime Agency tackle the online sexual abuse and "
    "exploitation of children"
)
GROUPS = (
    "An inspection of the effectiveness of the police and law enforcement bodies' response to group-based "
    "child sexual exploitation in England and Wales"
)


class ExpectedRecommendation(NamedTuple):
    """`deadline` is an ISO date, "immediate" or None.

    Elsewhere here a recommendation is known by its number, and area for improvement 1 as "AFI 1".
    """

    number: str
    deadline: str | None
    addressees: tuple[str, ...]
    kind: str = "recommendation"


class ExpectedLink(NamedTuple):
    """One response to a recommendation names something; `type` as in the graph."""

    recommendation: str
    respondent: str
    name: str
    modality: str | None = "existing"
    """None where the type carries none."""
    type: str = "RELIES_ON"


class ExpectedCommitment(NamedTuple):
    """`words` stand in the text of the promise; `due` is how its ISO date begins ("2023-09": that month)."""

    recommendation: str | None
    respondent: str
    words: str
    due: str | None
    recurring: bool = False


class ExpectedRelation(NamedTuple):
    """A relation between two named things."""

    source: str
    type: str
    target: str


class ExpectedLetter(NamedTuple):
    """All that one sample is sure to give."""

    date: str
    sender: str
    addressee: str
    inspection: str
    area: str
    recommendations: tuple[ExpectedRecommendation, ...]
    statuses: dict[tuple[str, str], str | None]
    """(recommendation, respondent) of every response to a recommendation -> its status; None where two
    careful readers could differ about it."""
    links: tuple[ExpectedLink, ...]
    commitments: tuple[ExpectedCommitment, ...]
    relations: tuple[ExpectedRelation, ...] = ()


AFI = "area for improvement"
CHIEFS = ("chief constables",)
BOTH = ("chief constables", "police and crime commissioners")
NATIONAL = (
    "Home Office",
    "Department for Education",
    "Welsh Government",
    "National Crime Agency",
    "National Police Chiefs' Council",
    "College of Policing",
)

ONLINE_RECOMMENDATIONS = {
    "2": ExpectedRecommendation(
        "2",
        "2023-10-31",
        (
            "chief constables",
            "director general of the National Crime Agency",
            "chief officers with responsibilities for regional organised crime units",
        ),
    ),
    "4": ExpectedRecommendation(
        "4",
        "2024-04-30",
        (
            "chief executive of the College of Policing",
            "National Police Chiefs' Council lead for child protection",
            "director general of the National Crime Agency",
        ),
    ),
    "5": ExpectedRecommendation("5", "2025-04-30", CHIEFS),
    "8": ExpectedRecommendation("8", "2023-07-31", CHIEFS),
    "9": ExpectedRecommendation("9", "2023-10-31", BOTH),
    "11": ExpectedRecommendation("11", "2023-07-31", BOTH),
    "12": ExpectedRecommendation("12", "2023-10-31", CHIEFS),
    "13": ExpectedRecommendation("13", "immediate", CHIEFS),
    "14": ExpectedRecommendation("14", "immediate", CHIEFS),
    "16": ExpectedRecommendation("16", "2023-10-31", CHIEFS),
}
GROUPS_RECOMMENDATIONS = {
    "1": ExpectedRecommendation("1", "2024-12-31", NATIONAL),
    "2": ExpectedRecommendation("2", "2024-12-31", CHIEFS),
    "3": ExpectedRecommendation("3", "2025-05-30", ("National Crime Agency",)),
    "4": ExpectedRecommendation(
        "4", "2024-12-31", ("chief constables", "business user groups for police record management systems")
    ),
    "5": ExpectedRecommendation("5", "2025-03-31", ("Home Office",)),
    "6": ExpectedRecommendation("6", "2026-03-31", ("Home Office",)),
    "7": ExpectedRecommendation("7", "2024-12-31", ("College of Policing",)),
    "8": ExpectedRecommendation("8", "2024-06-30", CHIEFS),
    "9": ExpectedRecommendation("9", "immediate", CHIEFS),
    "AFI 1": ExpectedRecommendation("1", None, CHIEFS, AFI),
}


def of(report: dict[str, ExpectedRecommendation], labels: str) -> tuple[ExpectedRecommendation, ...]:
    """The recommendations of `report` that `labels` ("2, 5, AFI 1") name."""
    return tuple(report[label.strip()] for label in labels.split(","))
