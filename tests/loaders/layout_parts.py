"""More ways in which the parts of a reply are laid out.

What is asked, how it is headed, who answers, what stands where an answer is missing, what extraction did.
"""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tests.loaders.layouts import FORCE, PCC, Recommendation

type Heading = Callable[[Recommendation], str]
type Label = Callable[[str], str]


@dataclass(frozen=True)
class Asked:
    """A recommendation by its wording, with its deadline and whom it is for."""

    text: str
    deadline: date | None
    precision: str
    addressees: tuple[str, ...]
    immediate: bool = False


CHIEFS = "national:chief-constables"
ASKED: dict[str, Asked] = {
    "by a day": Asked(
        "By 31 December 2024, all chief constables should make sure that their lists are complete.",
        date(2024, 12, 31),
        "day",
        (CHIEFS,),
    ),
    "by a day without a comma": Asked(
        "By 30 May 2025 forces should keep a list of runaways.",
        date(2025, 5, 30),
        "day",
        ("national:forces",),
    ),
    "by a month": Asked(
        "By March 2025, chief constables in England should make sure that their lists are complete.",
        date(2025, 3, 31),
        "month",
        (CHIEFS,),
    ),
    "by a day in figures": Asked(
        "By 27/03/25, chief constables should make sure that their lists are complete.",
        date(2025, 3, 27),
        "day",
        (CHIEFS,),
    ),
    "within months": Asked(
        "Within three months, chief constables of forces that are yet to do so should appoint a lead.",
        None,
        "relative",
        (CHIEFS,),
    ),
    "at once": Asked(
        "With immediate effect, chief constables and police and crime commissioners should keep a list.",
        None,
        "none",
        (CHIEFS, "national:police-and-crime-commissioners"),
        immediate=True,
    ),
    "at once, and no later": Asked(
        "Immediately, and no later than September 2025, forces should keep a list of runaways.",
        date(2025, 9, 30),
        "month",
        ("national:forces",),
        immediate=True,
    ),
    "no deadline": Asked(
        "Chief constables should make sure that their lists are complete.", None, "none", (CHIEFS,)
    ),
    "a named force": Asked(
        "By 1 May 2025, Westmere Police should make sure that its lists are complete.",
        date(2025, 5, 1),
        "day",
        ("westmere:westmere-police",),
    ),
    "several departments": Asked(
        "By 1 May 2025, the Home Office, the Department for Education and the Welsh Government should agree "
        "on a definition. They should also publish it.",
        date(2025, 5, 1),
        "day",
        ("national:department-for-education", "national:home-office", "national:welsh-government"),
    ),
    "the crime agency and regional units": Asked(
        "By 1 May 2025, the director general of the National Crime Agency and chief officers with "
        "responsibilities for regional organised crime units should share their lists.",
        date(2025, 5, 1),
        "day",
        (
            "national:chief-officers-with-responsibilities-for-regional-organised-crime-units",
            "national:director-general-of-the-national-crime-agency",
        ),
    ),
    "and a second demand": Asked(
        "By 1 May 2025, chief constables should keep a list. They should also make sure that it is read. "
        "This is so that nobody is forgotten.",
        date(2025, 5, 1),
        "day",
        (CHIEFS,),
    ),
}

HEADINGS: dict[str, Heading] = {
    "first level": lambda r: f"# Recommendation {r.number}\n\n{r.text}",
    "third level": lambda r: f"### Recommendation {r.number}\n\n{r.text}",
    "sixth level": lambda r: f"###### Recommendation {r.number}\n\n{r.text}",
    "underlined": lambda r: f"Recommendation {r.number}\n---\n\n{r.text}",
    "in a numbered paragraph and below": lambda r: f"2.1 Recommendation {r.number}\n\n2.2 {r.text}",
    "in one numbered paragraph": lambda r: f"2.1 Recommendation {r.number}: {r.text}",
    "R and number alone": lambda r: f"**R{r.number}**\n\n{r.text}",
    "Rec and text": lambda r: f"Rec {r.number}: {r.text}",
    "Action and text": lambda r: f"Action {r.number}: {r.text}",
    "Action with a dash": lambda r: f"**Action {r.number} - {r.text}**",
    "misspelt with a dash": lambda r: f"Reccomendation {r.number} - {r.text}",
    "misspelt otherwise": lambda r: f"## Recommedation {r.number}\n\n{r.text}",
    "number in brackets": lambda r: f"Recommendation ({r.number})\n\n{r.text}",
    "number with #": lambda r: f"Recommendation #{r.number}: {r.text}",
    "escaped number": lambda r: f"\\[Recommendation {r.number}\\]\n\n{r.text}",
    "linked": lambda r: f"[Recommendation {r.number}](https://example.org/{r.number})\n\n{r.text}",
    "twice with text": lambda r: f"Recommendation {r.number}\n\nRecommendation {r.number}: {r.text}",
    "theme with capitals": lambda r: f"**{r.theme.upper()} (RECOMMENDATION {r.number})**\n\n{r.text}",
    "theme with Rec": lambda r: f"{r.theme} (Rec {r.number})\n\n{r.text}",
    "bold text": lambda r: f"Recommendation {r.number}\n\n**{r.text}**",
}

KINDS = {
    "Area for improvement": "area for improvement",
    "AREA FOR IMPROVEMENT": "area for improvement",
    "AFI": "area for improvement",
    "Area for development": "area for improvement",
    "AFD": "area for improvement",
    "Cause of concern": "cause of concern",
    "Cause for concern": "cause of concern",
    "Cause of Concern": "cause of concern",
}
"""What a head calls it, and what that is."""
KIND_HEADINGS = ("**{} {}**\n\n{}", "### {} {}\n\n{}", "{} {}: {}", "{} {} - {}", "4.1 {} {}\n\n4.2 {}")

LABELS: dict[str, tuple[str, Label]] = {
    "force response": (FORCE, lambda said: f"force response: {said}"),
    "FORCE RESPONSE:": (FORCE, lambda said: f"FORCE RESPONSE: {said}"),
    "Force Response -": (FORCE, lambda said: f"**Force Response** - {said}"),
    "Force’s response": (FORCE, lambda said: f"Force’s response\n\n{said}"),
    "Constabulary response": (FORCE, lambda said: f"### Constabulary response\n\n{said}"),
    "Chief Constable’s Response:": (FORCE, lambda said: f"**Chief Constable’s Response:** {said}"),
    "Response from the Chief Constable": (FORCE, lambda said: f"Response from the Chief Constable\n\n{said}"),
    "Commissioner's response": (PCC, lambda said: f"Commissioner's response\n\n{said}"),
    "Commissioner’s Response:": (PCC, lambda said: f"**Commissioner’s Response:** {said}"),
    "PCC response": (PCC, lambda said: f"PCC response: {said}"),
    "PFCC Response": (PCC, lambda said: f"**PFCC Response**\n\n{said}"),
    "PFCC Comment": (PCC, lambda said: f"PFCC Comment: {said}"),
    "OPFCC comments": (PCC, lambda said: f"#### OPFCC comments\n\n{said}"),
    "Local policing body's comments": (PCC, lambda said: f"Local policing body's comments\n\n{said}"),
    "Deputy Mayor's response": (PCC, lambda said: f"**Deputy Mayor's response:** {said}"),
    "His response is as follows": (FORCE, lambda said: f"His response is as follows\n\n{said}"),
    "Government response": ("government", lambda said: f"Government response: {said}"),
    "Our response": (FORCE, lambda said: f"### Our response\n\n{said}"),
    "Initial action plan response": (FORCE, lambda said: f"Initial action plan response\n\n{said}"),
    "Current position": (FORCE, lambda said: f"Current position: {said}"),
    "Progress to date": (FORCE, lambda said: f"**Progress to date**\n\n{said}"),
    "Action taken and status": (FORCE, lambda said: f"Action taken\n\n{said}\n\nStatus: In progress"),
    "Partly agreed": (FORCE, lambda said: f"Partly agreed\n\n{said}"),
    "Not agreed": (FORCE, lambda said: f"**Not agreed.**\n\n{said}"),
    "Accepted in principle": (FORCE, lambda said: f"Accepted in principle\n\nResponse: {said}"),
    "tick boxes": (FORCE, lambda said: f"Accepted ☒ Partly accepted ☐ Rejected ☐\n\nResponse: {said}"),
    "lost tick boxes": (FORCE, lambda said: f"Accepted Partly accepted Rejected\n\nResponse: {said}"),
    "tick boxes on lines": (FORCE, lambda said: f"☐ Not agreed\n\n☒ Agreed\n\nForce response: {said}"),
    "bullets": (FORCE, lambda said: "Force response:\n\n- " + said.replace("\n\n", "\n- ")),
}

PLACEHOLDERS = ("xxx", "XXX", "TBC", "TBA", "tbc", "To be confirmed", "[to be completed]", "N/A", "…")
IMPOSSIBLE = frozenset(
    {
        ("escaped marks", "linked"),
        ("pages and running heads", "text in italics"),
        ("hyphens at line ends", "wrapped lines"),
        ("pages and running heads", "wrapped lines"),
    }
)
"""Settings that would undo what the head is about."""


def _wrapped_with_hyphens(text: str) -> str:
    """Lines of 60 characters, long words cut at a hyphen."""
    whole = []
    for part in text.split("\n\n"):
        lines, line = [], ""
        for word in part.split(" "):
            if len(line) + len(word) > 60 and len(word) > 9 and word.isalpha():
                lines.append(f"{line} {word[:5]}-".strip())
                line = word[5:]
            elif len(line) + len(word) > 60:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        whole.append(part if part.startswith(("#", "-", "|")) else "\n".join([*lines, line]))
    return "\n\n".join(whole)


def _paged(text: str) -> str:
    """Pages with a running head and a page number, which fall inside sentences too."""
    lines = [line for part in text.split("\n\n") for line in (*textwrap.wrap(part, 72), "")]
    pages = [lines[at : at + 17] for at in range(0, len(lines), 17)]
    return "".join(
        "\n".join(page).rstrip("\n") + f"\n\n{number}\n\n\fOffice of the Commissioner for Westmere\n\n"
        for number, page in enumerate(pages, 1)
    )


def _levels(text: str) -> str:
    """Equal headings of differing level."""
    heads = [part for part in text.split("\n\n") if part.startswith(("Recommendation ", "**Recommendation "))]
    for at, head in enumerate(heads):
        text = text.replace(f"\n\n{head}\n\n", f"\n\n{'#' * (2 + at % 3)} {head}\n\n", 1)
    return text


def _curly(text: str) -> str:
    return text.replace("'An inspection", "‘An inspection").replace("'", "’")


SETTINGS: dict[str, Callable[[str], str]] = {
    "soft hyphens": lambda text: text.replace("control", "con\u00adtrol").replace(
        "Response", "Re\u00adsponse"
    ),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("ff", "ﬀ"),
    "curly quotes": _curly,
    "escaped marks": lambda text: text.replace(".", "\\.").replace("(", "\\(").replace(")", "\\)"),
    "links": lambda text: text.replace(
        "the duty inspector", "[the duty inspector](https://example.org/a_(b))"
    ),
    "thin and wide spaces": lambda text: text.replace(". ", ".\u2003").replace(" by ", "\u2009by\u00a0"),
    "hyphens at line ends": _wrapped_with_hyphens,
    "pages and running heads": _paged,
    "headings of differing level": _levels,
    "spaces at line ends": lambda text: text.replace("\n", " \n"),
    "three empty lines": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "bold with spaces inside": lambda text: text.replace("**Force response:**", "** Force response: **"),
    "backslash breaks": lambda text: text.replace(".\n\n", ".\\\n\n"),
}
