"""One reply, laid out in every way that replies are laid out, with what a reader must find in each.

All words, areas and bodies are invented.
"""

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

PCC, FORCE = "commissioner", "force"


@dataclass(frozen=True)
class Recommendation:
    """A recommendation with the answers to it."""

    number: str | None
    text: str
    theme: str
    force: tuple[str, ...] = ()
    commissioner: tuple[str, ...] = ()
    kind: str = "recommendation"
    report: int = 0


@dataclass(frozen=True)
class Answer:
    """An answer that a reader must find: numbers, who gives it, its paragraphs."""

    numbers: tuple[str | None, ...]
    role: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Laid:
    """A letter and what it says."""

    name: str
    text: str
    recommendations: tuple[Recommendation, ...]
    answers: tuple[Answer, ...]
    cover: tuple[str, ...] | None = None
    """Paragraphs of the letter's own, where the layout is about them."""


CALLERS = Recommendation(
    "2",
    "By 31 October 2024, chief constables should make sure "
    "that their control rooms can recognise a repeat caller. "
    "They should also make sure that this is tested every month.",
    "Control rooms",
    (
        "Our control room has used a caller flag on Beacon since May. It is checked by the duty inspector.",
        "The Harbour Project will train our call handlers by the end of March 2025.",
    ),
)
GUIDANCE = Recommendation(
    "3a",
    "By 30 June 2025, the College of Policing should publish "
    "guidance on missing children. This is so that forces "
    "can work to one standard.",
    "Missing children",
    ("This recommendation is for the College of Policing.",),
)
SCHOOLS = Recommendation(
    "7",
    "With immediate effect, chief constables and police "
    "and crime commissioners should satisfy themselves that "
    "schools know whom to ring.",
    "Schools",
    ("We wrote to all head teachers in June and our schools officers carry the same card.",),
)
WARRANTS = Recommendation(
    "12",
    "Within six months, chief constables should review "
    "how warrants are applied for and, if necessary, change it.",
    "Warrants",
    ("The review has begun and our Justice Unit will report to the Northmoor Board in May 2025.",),
)
ITEMS = (CALLERS, GUIDANCE, SCHOOLS, WARRANTS)
PREVENTION = Recommendation(
    "1",
    "The force does not always offer a referral to children who come to notice.",
    "Referrals",
    ("We have put a prompt on Beacon and our Referral Desk looks at every case.",),
    kind="area for improvement",
)

OPENING = (
    "Office of the Police and Crime Commissioner for Westmere\n\n14 Mill Lane\n\nWestmere WM1 4QQ\n\n"
    "12 August 2024\n\nHome Secretary\n\n2 Marsham Street\n\nLondon SW1P 4DF\n\nDear Home Secretary\n\n"
    "HMICFRS report: An inspection of how the police look for missing children\n\n"
)
COVER = "I publish these comments under section 55 of the Police Act 1996, and I was glad to read the report."
SIGNED = "Yours sincerely\n\nAda Lorne\n\nPolice and Crime Commissioner for Westmere"
TITLE = (
    "Westmere Police's response to HMICFRS report 'An inspection of how the police look for missing children'"
)

type Heading = Callable[[Recommendation], str]
type Label = Callable[[Recommendation], str]


def _paragraphs(recommendation: Recommendation) -> str:
    return "\n\n".join(recommendation.force)


HEADINGS: dict[str, Heading] = {
    "alone on its line": lambda r: f"Recommendation {r.number}\n\n{r.text}",
    "bold": lambda r: f"**Recommendation {r.number}**\n\n{r.text}",
    "second level": lambda r: f"## Recommendation {r.number}\n\n{r.text}",
    "fourth level and bold": lambda r: f"#### **Recommendation {r.number}**\n\n{r.text}",
    "in capitals": lambda r: f"RECOMMENDATION {r.number}\n\n{r.text}",
    "with a colon on the line": lambda r: f"Recommendation {r.number}: {r.text}",
    "with a dash on the line": lambda r: f"Recommendation {r.number} - {r.text}",
    "with a long dash on the line": lambda r: f"Recommendation {r.number} – {r.text}",
    "bold on the line of the text": lambda r: f"**Recommendation {r.number}:** {r.text}",
    "bold without a colon": lambda r: f"**Recommendation {r.number}** {r.text}",
    "head and text in bold": lambda r: f"**Recommendation {r.number}: {r.text}**",
    "given twice": lambda r: f"**Recommendation {r.number}**\n\n**Recommendation {r.number}**\n\n{r.text}",
    "given twice on consecutive lines": lambda r: (
        f"Recommendation {r.number}\nRecommendation {r.number}\n\n{r.text}"
    ),
    "in a numbered paragraph": lambda r: f"4.1 Recommendation {r.number}\n\n4.2 {r.text}",
    "R and number": lambda r: f"R{r.number} - {r.text}",
    "Rec and number": lambda r: f"Rec {r.number}\n\n{r.text}",
    "Rec. and number": lambda r: f"**Rec. {r.number}:** {r.text}",
    "Action and number": lambda r: f"Action {r.number}\n\n{r.text}",
    "No. and number": lambda r: f"Recommendation No. {r.number}\n\n{r.text}",
    "HMICFRS before it": lambda r: f"**HMICFRS Recommendation {r.number}**\n\n{r.text}",
    "misspelt": lambda r: f"**Recomendation {r.number}**\n\n{r.text}",
    "with a title": lambda r: f"### Recommendation {r.number}: {r.theme}\n\n{r.text}",
    "with a title after a dash": lambda r: f"**Recommendation {r.number} – {r.theme}**\n\n{r.text}",
    "theme with the number in brackets": lambda r: (
        f"## {r.theme} (recommendation {r.number})\n\n### Recommendation received\n\n{r.text}"
    ),
    "theme with no label below": lambda r: f"## {r.theme} (recommendation {r.number})\n\n{r.text}",
    "a bare number": lambda r: f"**{r.number}** {r.text}",
    "a number with a full stop": lambda r: f"{r.number}. {r.text}",
    "text in a quotation block": lambda r: f"Recommendation {r.number}\n\n> {r.text}",
    "text in italics": lambda r: f"Recommendation {r.number}\n\n*{r.text}*",
    "wrapped lines": lambda r: f"Recommendation {r.number}\n\n" + textwrap.fill(r.text, 64),
}

LABELS: dict[str, Label] = {
    "Force response:": lambda r: f"Force response: {_paragraphs(r)}",
    "bold label": lambda r: f"**Force response:** {_paragraphs(r)}",
    "bold label and answer": lambda r: (
        "**Force response: " + _paragraphs(r).replace("\n\n", "**\n\n**") + "**"
    ),
    "label in capitals alone": lambda r: f"FORCE RESPONSE\n\n{_paragraphs(r)}",
    "Response:": lambda r: f"Response: {_paragraphs(r)}",
    "Response as a heading": lambda r: f"### Response\n\n{_paragraphs(r)}",
    "Chief Constable's response": lambda r: f"**Chief Constable's response**\n\n{_paragraphs(r)}",
    "area and Chief Constable": lambda r: f"Westmere Chief Constable response\n\n{_paragraphs(r)}",
    "name of the force": lambda r: f"Westmere Police response: {_paragraphs(r)}",
    "His response is as follows": lambda r: f"His response is as follows:\n\n{_paragraphs(r)}",
    "Chief Constable has replied": lambda r: (
        f"The Chief Constable has responded as follows: {_paragraphs(r)}"
    ),
    "Comment": lambda r: f"**Comment**\n\n{_paragraphs(r)}",
    "Our current process": lambda r: f"#### Our current process\n\n{_paragraphs(r)}",
    "Action taken": lambda r: f"Action taken: {_paragraphs(r)}",
    "response to the number": lambda r: f"Force response to Recommendation {r.number}:\n\n{_paragraphs(r)}",
    "a bold label without a colon": lambda r: f"**Force Response** {_paragraphs(r)}",
    "verdict and fields": lambda r: (
        f"Agreed\n\nAction taken: {_paragraphs(r)}\n\nStatus: In progress\n\nOwner: Supt Ivy Marr\n\n"
        "Target date: 31 March 2025"
    ),
    "fields on consecutive lines": lambda r: (
        f"Accepted: Yes\nResponse: {_paragraphs(r)}\n\nStatus: "
        f"Open\nLead: Head of Crime\nTarget date: May 2025"
    ),
    "a verdict alone": lambda r: f"**Agreed**\n\n{_paragraphs(r)}",
    "no label": _paragraphs,
}


def _wrapped(text: str) -> str:
    return "\n\n".join(
        part if part.startswith(("#", ">")) or "\n" in part else textwrap.fill(part, 76)
        for part in text.split("\n\n")
    )


def _bold(text: str) -> str:
    return "\n\n".join(
        part if part.startswith(("#", "*", ">")) else f"**{part}**" for part in text.split("\n\n")
    )


def _no_empty_lines(text: str) -> str:
    return text.replace("\n\n", "\n")


SETTINGS: dict[str, Callable[[str], str]] = {
    "wrapped at 76": _wrapped,
    "no empty lines": _no_empty_lines,
    "all in bold": _bold,
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "no-break spaces": lambda text: text.replace(" 2", "\u00a02").replace("s r", "s\u00a0r"),
    "hard breaks": lambda text: text.replace("\n\n", "  \n"),
}
RESET_LABELS = ("Force response:", "Response:", "label in capitals alone", "verdict and fields", "no label")
"""Labels that are tried in every setting."""


def every_layout() -> Iterator[Laid]:
    """Headings by labels, some of them set in other ways, then all that is laid out as a whole."""
    for head_name, heading in HEADINGS.items():
        for label_name, label in LABELS.items():
            laid = _listed(head_name, heading, label_name, label)
            yield laid
            if label_name in RESET_LABELS:
                yield from (
                    replace(laid, name=f"{laid.name}; {name}", text=reset(laid.text))
                    for name, reset in SETTINGS.items()
                    if (head_name, name) != ("wrapped lines", "no empty lines")
                )
    yield from (make() for make in WHOLE)


def _answers(items: tuple[Recommendation, ...]) -> tuple[Answer, ...]:
    return tuple(Answer((r.number,), FORCE, r.force) for r in items)


def _listed(head_name: str, heading: Heading, label_name: str, label: Label) -> Laid:
    items = tuple(
        replace(r, number="4") if head_name.endswith("full stop") and r.number == "3a" else r for r in ITEMS
    )
    body = "\n\n".join(f"{heading(r)}\n\n{label(r)}" for r in items)
    text = f"{OPENING}{COVER}\n\n{SIGNED}\n\n**{TITLE}**\n\n{body}\n"
    return Laid(f"{head_name}; {label_name}", text, items, _answers(items), (COVER,))


def _letter(
    name: str, body: str, items: tuple[Recommendation, ...], answers: tuple[Answer, ...], *cover: str
) -> Laid:
    return Laid(name, f"{OPENING}{COVER}\n\n{body}\n\n{SIGNED}\n", items, answers, (COVER, *cover))


def in_the_letter() -> Laid:
    body = "\n\n".join(
        f"Recommendation {r.number}\n\n{r.text}\n\nForce response: {_paragraphs(r)}" for r in ITEMS
    )
    closing = "I look forward to hearing from you, and I will write again in the spring."
    return _letter("answers before the sign-off", f"{body}\n\n{closing}", ITEMS, _answers(ITEMS), closing)


def both_answer() -> Laid:
    mine = "I fund the Lantern Line, which every school may ring, and I have asked for a count of its calls."
    body = "\n\n".join(
        f"**Recommendation {r.number}**\n\n{r.text}\n\n**Force response:** {_paragraphs(r)}"
        + (f"\n\n**PFCC Comment:** {mine}" if r is SCHOOLS else "")
        for r in ITEMS
    )
    answers = (*_answers(ITEMS), Answer(("7",), PCC, (mine,)))
    return _letter("force and commissioner under one recommendation", body, ITEMS, answers)


def commissioner_first() -> Laid:
    mine = "The Lantern Line is paid for by this office and its number is on every card."
    body = "\n\n".join(
        f"**Recommendation {r.number}**\n\n{r.text}\n\n"
        + (f"**Commissioner’s response**\n\n{mine}\n\n" if r is SCHOOLS else "")
        + f"**Chief Constable’s response**\n\n{_paragraphs(r)}"
        for r in ITEMS
    )
    return _letter(
        "commissioner before the force", body, ITEMS, (*_answers(ITEMS), Answer(("7",), PCC, (mine,)))
    )


def own_paragraph() -> Laid:
    mine = "For my own office, the Lantern Line has been renewed until 2026."
    body = "\n\n".join(
        f"Recommendation {r.number}\n\n{r.text}\n\nWestmere Police response: {_paragraphs(r)}"
        + (f"\n\n{mine}" if r is SCHOOLS else "")
        for r in ITEMS
    )
    answers = (*_answers(ITEMS), Answer(("7",), PCC, (mine,)))
    return _letter("a paragraph of the commissioner's inside a force's answer", body, ITEMS, answers)


def cover_answers_too() -> Laid:
    mine = "My office pays for the Lantern Line and I have seen its card."
    appendix = "\n\n".join(
        f"Recommendation {r.number}\n\n{r.text}\n\nForce response: {_paragraphs(r)}" for r in ITEMS
    )
    text = (
        f"{OPENING}{COVER}\n\nRecommendation 7 - {SCHOOLS.text}\n\nResponse: "
        f"{mine}\n\n{SIGNED}\n\n{TITLE}\n\n{appendix}"
    )
    items = (SCHOOLS, CALLERS, GUIDANCE, WARRANTS)
    return Laid(
        "answered in the letter and again in its appendix",
        text,
        items,
        (Answer(("7",), PCC, (mine,)), *_answers(ITEMS)),
        (COVER,),
    )


def two_parts() -> Laid:
    mine = "The Lantern Line is paid for by this office and its number is on every card."
    appendix = "\n\n".join(f"### Recommendation {r.number}\n\n{r.text}\n\n{_paragraphs(r)}" for r in ITEMS)
    text = (
        f"{OPENING}{COVER}\n\n{SIGNED}\n\n## Appendix A: Police and Crime Commissioner's response\n\n"
        f"### Recommendation 7\n\n{SCHOOLS.text}\n\n{mine}\n\n## "
        f"Appendix B: Chief Constable's response\n\n{appendix}"
    )
    answers = (Answer(("7",), PCC, (mine,)), *_answers(ITEMS))
    return Laid("a part for each respondent", text, (SCHOOLS, CALLERS, GUIDANCE, WARRANTS), answers)


def contents_list() -> Laid:
    contents = "\n".join(f"- Recommendation {r.number}: {r.theme}" for r in ITEMS)
    body = "\n\n".join(
        f"## Recommendation {r.number}: {r.theme}\n\n{r.text}\n\n**Response:** {_paragraphs(r)}"
        for r in ITEMS
    )
    return _letter("a list of contents first", f"Contents\n\n{contents}\n\n{body}", ITEMS, _answers(ITEMS))


def contents_of_bare_heads() -> Laid:
    contents = "\n\n".join(f"Recommendation {r.number}" for r in ITEMS)
    body = "\n\n".join(f"Recommendation {r.number}\n\n{r.text}\n\nResponse: {_paragraphs(r)}" for r in ITEMS)
    return _letter("a list of bare heads first", f"Contents\n\n{contents}\n\n{body}", ITEMS, _answers(ITEMS))


def no_numbers() -> Laid:
    items = tuple(replace(r, number=None) for r in ITEMS)
    heads = ("## Recommendation:", "**Recommendation:**", "#### Recommendation", "Recommendation:")
    body = "\n\n".join(
        f"{head}\n\n{r.text}\n\nCommissioner's response\n\n{r.force[0]}"
        for head, r in zip(heads, items, strict=True)
    )
    nothing = (
        "## Recommendation:\n\nNo recommendation was made "
        "to local policing bodies in this part of the report."
    )
    said = "No recommendation was made to local policing bodies in this part of the report."
    answers = tuple(Answer((None,), PCC, r.force[:1]) for r in items)
    return _letter(
        "no numbers, and one head under which nothing is recommended",
        f"{nothing}\n\n{body}",
        items,
        answers,
        said,
    )


def improvement_and_concern() -> Laid:
    concern = replace(
        PREVENTION, number="2", kind="cause of concern", text="The force's records of risk are not reliable."
    )
    items = (PREVENTION, concern)
    body = (
        f"**AFI 1**\n\n{PREVENTION.text}\n\n**Force response:** {PREVENTION.force[0]}\n\n"
        f"**Cause for concern 2**\n\n{concern.text}\n\n**Force response:** {concern.force[0]}"
    )
    return _letter("an area for improvement and a cause of concern", body, items, _answers(items))


def described_without_label() -> Laid:
    body = f"#### Area for improvement 1\n\n{PREVENTION.text}\n\n{PREVENTION.force[0]}"
    return _letter(
        "an area for improvement, its answer without a label", body, (PREVENTION,), _answers((PREVENTION,))
    )


def joint_by_label() -> Laid:
    joint = "One board, the Northmoor Board, has all three and we report to it each month."
    body = "\n\n".join(f"**Recommendation {r.number}**\n\n{r.text}" for r in (CALLERS, SCHOOLS, WARRANTS))
    items = (CALLERS, SCHOOLS, WARRANTS)
    answer = Answer(("2", "7", "12"), FORCE, (joint,))
    return _letter(
        "one labelled answer to three",
        f"{body}\n\n**Force response to recommendations 2, 7 and 12:** {joint}",
        items,
        (answer,),
    )


def joint_under_theme() -> Laid:
    joint = "One board, the Northmoor Board, has both and we report to it each month."
    body = (
        f"## Calls and schools (recommendations 2 and 7)\n\n### "
        f"Recommendations received\n\n**2** {CALLERS.text}\n\n"
        f"**7** {SCHOOLS.text}\n\n### Our current process\n\n{joint}\n\n### "
        f"What we will change\n\nNothing at this stage."
    )
    answer = Answer(("2", "7"), FORCE, (joint, "Nothing at this stage."))
    return _letter("two under one theme", body, (CALLERS, SCHOOLS), (answer,))


def joint_without_label() -> Laid:
    joint = "These three recommendations are taken together, since our Northmoor Board has all of them."
    body = "\n\n".join(f"**Recommendation {r.number}**\n\n{r.text}" for r in (CALLERS, SCHOOLS, WARRANTS))
    answer = Answer(("2", "7", "12"), FORCE, (joint,))
    return _letter(
        "one answer to three without a label", f"{body}\n\n{joint}", (CALLERS, SCHOOLS, WARRANTS), (answer,)
    )


def second_report() -> Laid:
    records = Recommendation(
        "2",
        "By 1 May 2025, chief constables should make sure that records of custody are complete.",
        "Custody",
        ("We check ten records in each suite every week.",),
        report=1,
    )
    cells = Recommendation(
        "3",
        "By 1 June 2025, chief constables should make sure that no child waits overnight in a cell.",
        "Cells",
        ("Our custody manager rings the council before midnight.",),
        report=1,
    )
    first = "\n\n".join(
        f"### Recommendation {r.number}\n\n{r.text}\n\nResponse: {_paragraphs(r)}" for r in ITEMS
    )
    second = "\n\n".join(
        f"### Recommendation {r.number}\n\n{r.text}\n\nResponse: {_paragraphs(r)}" for r in (records, cells)
    )
    body = (
        "## First report: ‘An inspection of how the police look for missing children’\n\n"
        f"{first}\n\n## Second report: ‘An inspection of custody in the north’\n\n{second}"
    )
    items = (*ITEMS, records, cells)
    return _letter("a second report whose numbers begin anew", body, items, _answers(items))


def announced() -> Laid:
    said = "What follows are the Constabulary's answers; the answer to recommendation 7 is mine."
    body = "\n\n".join(f"Recommendation {r.number}\n\n{r.text}\n\nResponse: {r.force[0]}" for r in ITEMS)
    answers = tuple(Answer((r.number,), PCC if r is SCHOOLS else FORCE, r.force[:1]) for r in ITEMS)
    return _letter("who answers is said before", f"{said}\n\n{body}", ITEMS, answers, said)


def placeholder() -> Laid:
    body = (
        f"Recommendation 2\n\n{CALLERS.text}\n\nForce response: xxx\n\n"
        f"Recommendation 7\n\n{SCHOOLS.text}\n\nForce response: TBC"
    )
    answers = (Answer(("2",), FORCE, ("xxx",)), Answer(("7",), FORCE, ("TBC",)))
    return _letter("placeholders for answers", body, (CALLERS, SCHOOLS), answers)


def one_line_each() -> Laid:
    lines = [f"Recommendation {r.number}\n{r.text}\nForce response: " + "\n".join(r.force) for r in ITEMS]
    text = (OPENING + COVER + "\n\n" + SIGNED).replace("\n\n", "\n") + "\n" + TITLE + "\n" + "\n".join(lines)
    return Laid("one line for each paragraph and no empty lines", text, ITEMS, _answers(ITEMS), (COVER,))


def one_line_each_unlabelled() -> Laid:
    lines = [f"Recommendation {r.number}\n{r.text}\n" + "\n".join(r.force) for r in ITEMS]
    text = (OPENING + COVER + "\n\n" + SIGNED).replace("\n\n", "\n") + "\n" + TITLE + "\n" + "\n".join(lines)
    return Laid("one line for each paragraph and no labels", text, ITEMS, _answers(ITEMS), (COVER,))


def run_into_one() -> Laid:
    body = "\n\n".join(f"**Recommendation {r.number}**\n\n{r.text} {' '.join(r.force)}" for r in ITEMS)
    answers = tuple(Answer((r.number,), FORCE, (" ".join(r.force),)) for r in ITEMS)
    text = f"{OPENING}{COVER}\n\n{SIGNED}\n\n{TITLE}\n\n{body}"
    return Laid("recommendation and answer in one paragraph", text, ITEMS, answers, (COVER,))


def label_inside_paragraph() -> Laid:
    body = "\n\n".join(
        f"Recommendation {r.number}: {r.text} Force response: {' '.join(r.force)}" for r in ITEMS
    )
    answers = tuple(Answer((r.number,), FORCE, (" ".join(r.force),)) for r in ITEMS)
    return _letter("label inside the paragraph", body, ITEMS, answers)


def bullets_into_bullets() -> Laid:
    asked = ("an order is thought of in each case", "breaches are written down")
    answered = ("Our Orders Desk has drafted forty orders this year", "We visit each subject within a week")
    recommendation = replace(
        CALLERS, text="By 1 May 2025, chief constables should make sure that:\n\n" + "\n\n".join(asked)
    )
    body = "Recommendation 2\n\nBy 1 May 2025, chief constables should make sure that:\n\n- " + "\n- ".join(
        [*asked, *answered]
    )
    return _letter(
        "bullets straight into bullets", body, (recommendation,), (Answer(("2",), FORCE, answered),)
    )


def listed_recommendation() -> Laid:
    asked = ("an order is thought of in each case", "breaches are written down")
    recommendation = replace(
        CALLERS, text="By 1 May 2025, chief constables should make sure that:\n\n" + "\n\n".join(asked)
    )
    body = "Recommendation 2\n\nBy 1 May 2025, chief constables should make sure that:\n\n- " + "\n- ".join(
        asked
    )
    answer = Answer(("2",), FORCE, ("We have done both since June.",))
    return _letter(
        "a list inside the recommendation",
        f"{body}\n\nWe have done both since June.",
        (recommendation,),
        (answer,),
    )


def wrapped_with_pages() -> Laid:
    body = "\n\n".join(
        f"Recommendation {r.number}: {r.text}\n\nForce response: {_paragraphs(r)}" for r in ITEMS
    )
    lines: list[str] = []
    for paragraph in f"{COVER}\n\n{body}".split("\n\n"):
        lines += [*textwrap.wrap(paragraph, 70), ""]
    pages = [lines[at : at + 15] for at in range(0, len(lines), 15)]
    paged = ""
    for number, page in enumerate(pages, 1):
        paged += (
            "\n".join(page)
            + f"\n\n{' ' * 30}Page {number} of {len(pages)}\nOffice of the Commissioner for Westmere\n\n"
        )
    text = f"{OPENING}{paged}{SIGNED}"
    return Laid("wrapped lines and pages", text, ITEMS, _answers(ITEMS), (COVER,))


def number_in_sentence() -> Laid:
    start, end = CALLERS.force[0].split("since", 1)
    body = f"Recommendation 2\n\n{CALLERS.text}\n\nForce response: {start.strip()}\n\n3\n\nsince{end}"
    return _letter(
        "page number inside a sentence", body, (CALLERS,), (Answer(("2",), FORCE, CALLERS.force[:1]),)
    )


def deeper_heading() -> Laid:
    body = "\n\n".join(
        f"## Recommendation {r.number}\n\n{r.text}\n\n### Where things stand\n\n{_paragraphs(r)}"
        for r in ITEMS
    )
    text = f"{OPENING}{COVER}\n\n{SIGNED}\n\n{TITLE}\n\n{body}"
    return Laid("a deeper heading begins the answer", text, ITEMS, _answers(ITEMS), (COVER,))


def themes_between() -> Laid:
    body = "\n\n".join(
        f"## {r.theme}\n\nThe report has a chapter on this "
        f"and makes one demand.\n\n### Recommendation {r.number}\n\n{r.text}"
        f"\n\nResponse: {_paragraphs(r)}"
        for r in ITEMS
    )
    text = f"{OPENING}{COVER}\n\n{SIGNED}\n\n{TITLE}\n\n{body}"
    return Laid("themes with an introduction", text, ITEMS, _answers(ITEMS), (COVER,))


def table(
    name: str,
    header: tuple[str, ...],
    row: Callable[[Recommendation], tuple[str, ...]],
    *,
    pages: bool = False,
) -> Laid:
    head = f"| {' | '.join(header)} |\n|{'---|' * len(header)}\n"
    rows = [f"| {' | '.join(row(r))} |\n" for r in ITEMS]
    body = head + "".join(rows)
    if pages:
        body = head + "".join(rows[:2]) + "\nOFFICIAL  Page 2 of 3\n\n" + head + "".join(rows[2:])
    text = (
        f"{OPENING}{COVER}\n\n{SIGNED}\n\n**ANNEX A: Westmere "
        f"Police action plan**\n\n{body}\n\nNH = Northmoor Hall\n"
    )
    return Laid(name, text, ITEMS, _answers(ITEMS), (COVER,))


def _cell(paragraphs: tuple[str, ...]) -> str:
    return "<br>".join(paragraphs)


def plain_table() -> Laid:
    return table(
        "a table",
        ("Rec No.", "Recommendation", "Response", "Owner", "Status"),
        lambda r: (r.number or "", r.text, _cell(r.force), "Supt Marr", "In progress"),
    )


def misspelt_table() -> Laid:
    return table(
        "a table with a misspelt header over two pages",
        ("No", "Recomendation", "Forse respons", "Target date"),
        lambda r: (r.number or "", r.text, _cell(r.force), "May 2025"),
        pages=True,
    )


def two_column_table() -> Laid:
    return table(
        "a table without a column of numbers",
        ("HMICFRS recommendation", "Force response"),
        lambda r: (f"Recommendation {r.number}: {r.text}", _cell(r.force)),
    )


def owner_first_table() -> Laid:
    return table(
        "a table with the owner before the answer",
        ("Ref", "Recommendation", "Lead", "Agreed?", "Action taken"),
        lambda r: (f"R{r.number}", r.text, "DCI Holt", "Yes", _cell(r.force)),
    )


def dated_table() -> Laid:
    items = (CALLERS,)
    text = (
        f"{OPENING}{COVER}\n\n{SIGNED}\n\nANNEX A: Westmere Police action plan\n\n"
        "| Rec | Recommendation | Initial response | Update |\n|---|---|---|---|\n"
        f"| 2 | {CALLERS.text} | {CALLERS.force[0]} | 24/07/24: {CALLERS.force[1]} |\n"
    )
    return Laid("a table with a dated update", text, items, _answers(items), (COVER,))


def label_value_table() -> Laid:
    body = "\n\n".join(
        f"| Recommendation {r.number} | {r.text} |\n|---|---|\n| Force response | {_cell(r.force)} |\n"
        f"| Status | Open |"
        for r in ITEMS
    )
    text = f"{OPENING}{COVER}\n\n{SIGNED}\n\nAnnex A\n\n{body}"
    return Laid("a table of labels and values for each", text, ITEMS, _answers(ITEMS), (COVER,))


def row_over_two_pages() -> Laid:
    head = "| Rec No. | Recommendation | Force response |\n|---|---|---|\n"
    text = (
        f"{OPENING}{COVER}\n\n{SIGNED}\n\nAnnex A\n\n{head}| 2 | {CALLERS.text} | {CALLERS.force[0]} "
        f"|\n\nPage 2 of 3\n\n"
        f"{head}| | | {CALLERS.force[1]} |\n| 7 | {SCHOOLS.text} | {SCHOOLS.force[0]} |\n"
    )
    items = (CALLERS, SCHOOLS)
    return Laid("a row that goes on after a page break", text, items, _answers(items), (COVER,))


def flattened_table() -> Laid:
    rows = "\n\n".join(
        f"{r.number}\n\n{r.text}\n\n{_paragraphs(r)}\n\nSupt Marr\n\nIn progress" for r in ITEMS
    )
    text = (
        f"{OPENING}{COVER}\n\n{SIGNED}\n\nAnnex A\n\nRec "
        f"No.\n\nRecommendation\n\nResponse\n\nOwner\n\nStatus\n\n{rows}\n"
    )
    return Laid("a table that lost its lines", text, ITEMS, _answers(ITEMS), (COVER,))


def prose() -> Laid:
    body = (
        "The first recommendation is that by 31 October 2024 "
        "chief constables should be able to recognise a repeat caller. "
        "A flag on Beacon does this and the duty inspector checks it.\n\n"
        "Recommendation 3 asks the College of Policing to "
        "publish guidance. It is for the College and I do not presume to answer.\n\n"
        "As to the seventh recommendation, namely that by "
        "1 May 2025 schools should know whom to ring, I am glad to say that they do. "
        "My office pays for the Lantern Line.\n\n"
        "The card was printed in June.\n\n"
        "Turning finally to my own role, I shall publish a plan in the autumn."
    )
    first = replace(
        CALLERS,
        number="1",
        text="by 31 October 2024 chief constables should be able to recognise a repeat caller.",
    )
    third = replace(GUIDANCE, number="3", text="the College of Policing to publish guidance.")
    seventh = replace(SCHOOLS, text="by 1 May 2025 schools should know whom to ring")
    answers = (
        Answer(("1",), PCC, ("A flag on Beacon does this and the duty inspector checks it.",)),
        Answer(("3",), PCC, ("It is for the College and I do not presume to answer.",)),
        Answer(
            ("7",),
            PCC,
            (
                "I am glad to say that they do. My office pays for the Lantern Line.",
                "The card was printed in June.",
            ),
        ),
    )
    return _letter(
        "running prose",
        body,
        (first, third, seventh),
        answers,
        "Turning finally to my own role, I shall publish a plan in the autumn.",
    )


def prose_of_numbers() -> Laid:
    body = (
        "In response to recommendations 10 and 22, I have "
        "asked the Northmoor Board to look at both in June.\n\n"
        "With regard to recommendation 4, the Lantern Line is open all night and my office pays for it."
    )
    items = tuple(replace(CALLERS, number=number, text="") for number in ("10", "22", "4"))
    answers = (
        Answer(("10", "22"), PCC, ("I have asked the Northmoor Board to look at both in June.",)),
        Answer(("4",), PCC, ("the Lantern Line is open all night and my office pays for it.",)),
    )
    return _letter("prose that only names numbers", body, items, answers)


def web_page() -> Laid:
    body = "\n\n".join(
        f"## {r.theme} (recommendation {r.number})\n\n### "
        f"Recommendation received\n\n{r.text}\n\n### Our current process\n\n{_paragraphs(r)}"
        for r in ITEMS
    )
    text = (
        "Skip to main content\n\nWe use some essential cookies to make this site work.\n\n"
        "[Home](/) › [About us](/about) › Reports\n\n# Our "
        "reply on missing children\n\nPublished: 12 August 2024\n\n"
        f"On behalf of the Chief Constable of Westmere Police\n\nWe "
        f"accept all that was asked of us in the report.\n\n{body}\n\n"
        "#### Related links\n\n- [Report a crime](/report)\n- "
        "[Careers](/careers)\n\nIs this page useful? Yes | No\n\n"
        "© Copyright 2024. All rights reserved.\n"
    )
    return Laid(
        "a web page of the force",
        text,
        ITEMS,
        _answers(ITEMS),
        ("We accept all that was asked of us in the report.",),
    )


def all_accepted() -> Laid:
    said = "We accept all three recommendations and the Northmoor Board will report on them in May 2025."
    items = (CALLERS, SCHOOLS, WARRANTS)
    body = "\n\n".join(f"**Recommendation {r.number}**\n\n{r.text}" for r in items)
    answer = Answer(("2", "7", "12"), FORCE, (said,))
    return _letter("one sentence for all", f"{body}\n\n**Force response**\n\n{said}", items, (answer,))


def unanswered() -> Laid:
    items = (CALLERS, SCHOOLS, WARRANTS)
    body = "\n\n".join(
        f"**Recommendation {r.number}**\n\n{r.text}"
        + (f"\n\n**Force response:** {_paragraphs(r)}" if r is WARRANTS else "")
        for r in items
    )
    return _letter("two recommendations that nobody answers", body, items, _answers((WARRANTS,)))


def two_under_one_head() -> Laid:
    joint = "One board, the Northmoor Board, has both and we report to it each month."
    body = (
        f"### Recommendations 2 and 7\n\nRecommendation 2: "
        f"{CALLERS.text}\n\nRecommendation 7: {SCHOOLS.text}\n\n"
        f"**Response:** {joint}"
    )
    return _letter("two under one head", body, (CALLERS, SCHOOLS), (Answer(("2", "7"), FORCE, (joint,)),))


def headings_in_an_answer() -> Laid:
    body = (
        f"## Recommendation 2\n\n{CALLERS.text}\n\n## Force "
        f"response\n\n### Where we are\n\n{CALLERS.force[0]}\n\n"
        f"### Next steps\n\n{CALLERS.force[1]}\n\n## Recommendation "
        f"7\n\n{SCHOOLS.text}\n\n## Force response\n\n{SCHOOLS.force[0]}"
    )
    return _letter("headings inside an answer", body, (CALLERS, SCHOOLS), _answers((CALLERS, SCHOOLS)))


def lists_in_an_answer() -> Laid:
    answer = (
        "Our control room does three things:",
        "it looks for a flag;",
        "it rings back; and",
        "it writes to the child's school.",
    )
    body = (
        f"Recommendation 2\n\n{CALLERS.text}\n\nForce response: "
        f"{answer[0]}\n\n- {answer[1]}\n- {answer[2]}\n- {answer[3]}"
    )
    return _letter("a list inside an answer", body, (CALLERS,), (Answer(("2",), FORCE, answer),))


def every_paragraph_numbered() -> Laid:
    paragraphs = [f"{part}" for r in ITEMS for part in (f"Recommendation {r.number}", r.text, *r.force)]
    body = "\n\n".join(f"3.{at} {part}" for at, part in enumerate(paragraphs, 1))
    said = "What follows each recommendation is the answer of Westmere Police."
    return _letter("every paragraph has a number", f"2.1 {said}\n\n{body}", ITEMS, _answers(ITEMS), said)


def form_with_values_below() -> Laid:
    body = "\n\n".join(
        f"Recommendation number\n\n{r.number}\n\nRecommendation "
        f"text\n\n{r.text}\n\nAgreed?\n\nYes\n\nResponse\n\n{_paragraphs(r)}"
        "\n\nResponsible officer\n\nSupt Marr\n\nTarget date\n\nMay 2025"
        for r in ITEMS
    )
    text = f"{OPENING}{COVER}\n\n{SIGNED}\n\n## Annex A\n\n{body}"
    return Laid("a form whose values stand below the labels", text, ITEMS, _answers(ITEMS), (COVER,))


def form_in_one_line() -> Laid:
    body = "\n\n".join(
        f"Recommendation {r.number}: {r.text}\nResponse: {' '.join(r.force)} "
        f"Status: In progress. Owner: Supt Marr."
        for r in ITEMS
    )
    answers = tuple(Answer((r.number,), FORCE, (" ".join(r.force),)) for r in ITEMS)
    text = f"{OPENING}{COVER}\n\n{SIGNED}\n\n## Annex A\n\n{body}"
    return Laid("fields at the end of the paragraph", text, ITEMS, answers, (COVER,))


def restated_by_commissioner() -> Laid:
    mine = "The flag is good news and the Lantern Line, which I pay for, will use it."
    text = (
        f"{OPENING}{COVER}\n\n{SIGNED}\n\n{TITLE}\n\n"
        f"Recommendation 2\n\n{CALLERS.text}\n\nForce response: {_paragraphs(CALLERS)}\n\n"
        f"Police and Crime Commissioner's comments\n\nRecommendation 2: {mine}"
    )
    return Laid(
        "comments by number at the end",
        text,
        (CALLERS,),
        (*_answers((CALLERS,)), Answer(("2",), PCC, (mine,))),
        (COVER,),
    )


def two_letters_on_a_page() -> Laid:
    cars = Recommendation(
        "2",
        "By 31 October 2024, chief constables should make sure that their cars are washed.",
        "Cars",
        ("All of them are washed.",),
        report=1,
    )
    first = f"Recommendation 2\n\n{CALLERS.text}\n\nForce response: {_paragraphs(CALLERS)}"
    second = f"Recommendation 2\n\n{cars.text}\n\nForce response: {_paragraphs(cars)}"
    text = f"{OPENING}{COVER}\n\n{first}\n\n{SIGNED}\n\nDear Home Secretary\n\n{second}\n\n{SIGNED}"
    return Laid("two letters on one page", text, (CALLERS, cars), _answers((CALLERS, cars)), (COVER,))


def second_report_of_lower_numbers() -> Laid:
    cars = Recommendation(
        "1", "By May 2025, forces should wash their cars.", "Cars", ("All of them are washed.",), report=1
    )
    first = f"### Recommendation 2\n\n{CALLERS.text}\n\nResponse: {_paragraphs(CALLERS)}"
    second = f"### Recommendation 1\n\n{cars.text}\n\nResponse: {_paragraphs(cars)}"
    body = f"## First report\n\n{first}\n\n## Second report\n\n{second}"
    return _letter("a second report of other numbers", body, (CALLERS, cars), _answers((CALLERS, cars)))


def numbers_alone() -> Laid:
    said = "Recommendations 2 and 12 are for chief constables and the Chief Constable's answers are below."
    body = "\n\n".join(f"{r.number}. {r.text}\n\n{_paragraphs(r)}" for r in (CALLERS, SCHOOLS, WARRANTS))
    items = (CALLERS, SCHOOLS, WARRANTS)
    return _letter("numbers alone inside the letter", f"{said}\n\n{body}", items, _answers(items), said)


def table_of_both() -> Laid:
    mine = "I fund the Lantern Line and I have seen its card."
    rows = f"| **Recommendation 7** {SCHOOLS.text} | {SCHOOLS.force[0]} | {mine} | Green |"
    text = (
        f"{OPENING}{COVER}\n\n{SIGNED}\n\nAnnex A\n\n"
        "| HMICFRS Recommendation | Chief Constable response | PCC comment | RAG |\n"
        f"|---|---|---|---|\n{rows}\n"
    )
    answers = (*_answers((SCHOOLS,)), Answer(("7",), PCC, (mine,)))
    return Laid("a table with a column for each respondent", text, (SCHOOLS,), answers, (COVER,))


def improvements_without_numbers() -> Laid:
    mine = "I raised this at the board in February."
    first = replace(PREVENTION, number=None)
    second = replace(
        PREVENTION,
        number=None,
        text="The constabulary needs to answer its calls faster.",
        force=("It has a checklist.",),
    )
    body = (
        f"### Area for improvement\n\n{first.text}\n\n#### Chief Constable response\n\n{first.force[0]}\n\n"
        f"#### PCC comment\n\n{mine}\n\n### Area for improvement\n\n{second.text}\n\n"
        f"#### Chief Constable response\n\n{second.force[0]}"
    )
    answers = (*_answers((first, second)), Answer((None,), PCC, (mine,)))
    return _letter("areas for improvement without numbers", body, (first, second), answers)


def concern_with_its_recommendations() -> Laid:
    asked = "Within three months, the constabulary should put a plan in place."
    concern = replace(
        PREVENTION, number=None, kind="cause of concern", text=f"The constabulary fails to help.\n\n{asked}"
    )
    body = (
        f"### Cause of concern\n\nThe constabulary fails to help.\n\n**Recommendations**\n\n{asked}\n\n"
        f"#### Chief Constable response\n\n{concern.force[0]}"
    )
    return _letter("a cause of concern with its recommendations", body, (concern,), _answers((concern,)))


def for_whom_in_brackets() -> Laid:
    body = "\n\n".join(
        f"**Recommendation {r.number} (all forces)**: {r.text}\n\n*Response:* {_paragraphs(r)}" for r in ITEMS
    )
    closing = "The answers above will be looked at again by my office in the spring."
    body += f"\n\n## Conclusion\n\n{closing}"
    return _letter("for whom in brackets, and a conclusion", body, ITEMS, _answers(ITEMS), closing)


WHOLE: tuple[Callable[[], Laid], ...] = (
    in_the_letter,
    both_answer,
    commissioner_first,
    own_paragraph,
    cover_answers_too,
    two_parts,
    contents_list,
    contents_of_bare_heads,
    no_numbers,
    improvement_and_concern,
    described_without_label,
    joint_by_label,
    joint_under_theme,
    joint_without_label,
    second_report,
    announced,
    placeholder,
    one_line_each,
    one_line_each_unlabelled,
    run_into_one,
    label_inside_paragraph,
    bullets_into_bullets,
    listed_recommendation,
    wrapped_with_pages,
    number_in_sentence,
    deeper_heading,
    themes_between,
    plain_table,
    misspelt_table,
    two_column_table,
    owner_first_table,
    dated_table,
    label_value_table,
    row_over_two_pages,
    flattened_table,
    prose,
    prose_of_numbers,
    web_page,
    all_accepted,
    unanswered,
    two_under_one_head,
    headings_in_an_answer,
    lists_in_an_answer,
    every_paragraph_numbered,
    form_with_values_below,
    form_in_one_line,
    restated_by_commissioner,
    two_letters_on_a_page,
    second_report_of_lower_numbers,
    numbers_alone,
    table_of_both,
    improvements_without_numbers,
    concern_with_its_recommendations,
    for_whom_in_brackets,
)
