"""Replies whose layout as a whole is what they are about."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.loaders.layouts import (
    CALLERS,
    COVER,
    FORCE,
    ITEMS,
    OPENING,
    PCC,
    PREVENTION,
    SCHOOLS,
    SIGNED,
    TITLE,
    WARRANTS,
    Answer,
    Laid,
    Recommendation,
)


def appendix(
    name: str, body: Sequence[str], items: Sequence[Recommendation], answers: Sequence[Answer]
) -> Laid:
    text = f"{OPENING}{COVER}\n\n{SIGNED}\n\n**{TITLE}**\n\n" + "\n\n".join(body) + "\n"
    return Laid(name, text, tuple(items), tuple(answers), (COVER,))


def said_by(items: Sequence[Recommendation], role: str = FORCE) -> tuple[Answer, ...]:
    return tuple(Answer((one.number,), role, one.force) for one in items)


def joined(paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join(paragraphs)


def several_placeholders() -> Laid:
    written = ("xxx", "TBC", "[to be completed]", "To be confirmed")
    body = [
        f"Recommendation {one.number}\n\n{one.text}\n\nForce response:\n\n{said}"
        for one, said in zip(ITEMS, written, strict=True)
    ]
    answers = [Answer((one.number,), FORCE, (said,)) for one, said in zip(ITEMS, written, strict=True)]
    return appendix("a placeholder of another sort for each", body, ITEMS, answers)


def two_layers() -> Laid:
    body = [
        f"Recommendation {one.number}\n\n{one.text}\n\nInitial action plan response\n\n{one.force[0]}\n\n"
        "Update 24 July 2024\n\nIt is done."
        for one in ITEMS
    ]
    answers = [Answer((one.number,), FORCE, (one.force[0], "It is done.")) for one in ITEMS]
    return appendix("a first answer, and an update below it", body, ITEMS, answers)


def two_layers_side_by_side() -> Laid:
    rows = "".join(f"| {one.number} | {one.text} | {one.force[0]} | It is done. |\n" for one in ITEMS)
    columns = ("Rec No.", "Recommendation", "Initial action plan response", "Update 24 July 2024")
    head = f"| {' | '.join(columns)} |\n|---|---|---|---|\n"
    answers = [Answer((one.number,), FORCE, (one.force[0], "It is done.")) for one in ITEMS]
    return appendix("a column for the first answer and one for its update", [head + rows], ITEMS, answers)


def boxes_in_a_table() -> Laid:
    rows = "".join(
        f"| Recommendation {one.number} | {one.text} | ☒ Agreed ☐ Not agreed | {'<br>'.join(one.force)} |\n"
        for one in ITEMS
    )
    head = "| No. | Recommendation | Agreed? | Force response |\n|---|---|---|---|\n"
    return appendix("a column of tick boxes", [head + rows], ITEMS, said_by(ITEMS))


def same_numbers_of_two_kinds() -> Laid:
    items = [replace(CALLERS, number="1"), PREVENTION]
    body = [
        f"## Recommendation 1\n\n{CALLERS.text}\n\n**Force response:** {joined(CALLERS.force)}",
        f"## Area for improvement 1\n\n{PREVENTION.text}\n\n**Force response:** {joined(PREVENTION.force)}",
    ]
    return appendix("recommendation 1 and area for improvement 1", body, items, said_by(items))


def _nothing(statement: str) -> Callable[[], Laid]:
    def make() -> Laid:
        body = (
            f"## Recommendation:\n\n{statement}\n\n## Recommendation 7\n\n{SCHOOLS.text}\n\n"
            f"Response: {joined(SCHOOLS.force)}"
        )
        text = f"{OPENING}{COVER}\n\n{body}\n\n{SIGNED}\n"
        return Laid(
            f"nothing recommended: {statement}", text, (SCHOOLS,), said_by([SCHOOLS]), (COVER, statement)
        )

    return make


def under_notices() -> Laid:
    body = f"Recommendation 7\n\n{SCHOOLS.text}\n\nForce response: {SCHOOLS.force[0]}"
    letter = f"{OPENING}{COVER}\n\n{body}\n\n{SIGNED}"
    text = (
        "Skip to content\n\nWe use cookies to make this site work. Accept all cookies Reject all cookies\n\n"
        "Accessibility statement\n\nHome > Publications > Responses to inspections\n\n"
        f"{letter}\n\nBack to top\n\nPrivacy notice\n\n© Office of the Commissioner for Westmere 2024\n"
    )
    return Laid("a letter under a page's notices", text, (SCHOOLS,), said_by([SCHOOLS]), (COVER,))


def signed_by_a_deputy_mayor() -> Laid:
    said = "I write under s.55(1) of the Police Act 1996."
    body = f"Recommendation 7\n\n{SCHOOLS.text}\n\nDeputy Mayor’s response: {SCHOOLS.force[0]}"
    text = (
        f"Westmere Combined Authority\n\n2nd Feb 2024\n\nDear Minister\n\n{said}\n\n{body}\n\n"
        "Yours sincerely\n\nAda Lorne\n\nDeputy Mayor for Policing, Crime and Fire\n"
    )
    return Laid("signed by a deputy mayor", text, (SCHOOLS,), said_by([SCHOOLS], PCC), (said,))


def answered_in_two_parts() -> Laid:
    mine = "I pay for the Lantern Line and I have seen its card."
    own = f"Recommendation 7\n\n{SCHOOLS.text}\n\nCommissioner’s response: {mine}"
    theirs = "\n\n".join(
        f"Recommendation {one.number}\n\n{one.text}\n\nForce response: {joined(one.force)}" for one in ITEMS
    )
    text = f"{OPENING}{COVER}\n\n{own}\n\n{SIGNED}\n\nAnnex A\n\n{theirs}\n"
    items = (SCHOOLS, *(one for one in ITEMS if one is not SCHOOLS))
    answers = (Answer(("7",), PCC, (mine,)), *said_by(ITEMS))
    return Laid("commissioner in the letter, force in the annex", text, items, answers, (COVER,))


def theirs_and_mine_by_label() -> Laid:
    mine = "I pay for the Lantern Line and I have seen its card."
    body = [
        f"**R{one.number}** {one.text}\n\nChief Constable’s response:\n{joined(one.force)}\n\n"
        f"Local policing body’s comments:\n{mine}"
        for one in (CALLERS, SCHOOLS, WARRANTS)
    ]
    items = (CALLERS, SCHOOLS, WARRANTS)
    answers = [*said_by(items), *(Answer((one.number,), PCC, (mine,)) for one in items)]
    return appendix("two labels under each, values on the next line", body, items, answers)


WHOLE: tuple[Callable[[], Laid], ...] = (
    several_placeholders,
    two_layers,
    two_layers_side_by_side,
    boxes_in_a_table,
    same_numbers_of_two_kinds,
    _nothing("No recommendations were made to police and crime commissioners."),
    _nothing("There were no recommendations for local policing bodies."),
    _nothing("There are no areas for improvement."),
    _nothing("HMICFRS made no recommendations in this part of its report."),
    _nothing("None were made."),
    under_notices,
    signed_by_a_deputy_mayor,
    answered_in_two_parts,
    theirs_and_mine_by_label,
)
