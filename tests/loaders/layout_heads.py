"""The ways in which a letter opens and ends, with what its head says."""

from datetime import date
from typing import NamedTuple

TITLE = "An inspection of how the police look for missing children"
DATES = {
    "2 February 2024": date(2024, 2, 2),
    "25th May 2023": date(2023, 5, 25),
    "2nd Feb 2024": date(2024, 2, 2),
    "02/02/2024": date(2024, 2, 2),
    "Friday 2 February 2024": date(2024, 2, 2),
    "Date: 2 February 2024": date(2024, 2, 2),
}


class Addressee(NamedTuple):
    """How the address and the greeting stand, and whom the letter is to."""

    address: str
    greeting: str
    office: str | None


class Sender(NamedTuple):
    """How the letterhead and the signature stand, and who sends the letter."""

    letterhead: str
    signature: str
    office: str


ADDRESSEES = {
    "the Home Secretary": Addressee(
        "Rt Hon Ivy Hale MP\n\nHome Secretary\n\n2 Marsham Street\n\nLondon SW1P 4DF",
        "Dear Home Secretary",
        "Home Secretary",
    ),
    "a minister": Addressee(
        "Ivy Hale MP\n\nMinister of State for Crime, Policing and Fire\n\nHome Office",
        "Dear Minister",
        "Minister of State for Crime, Policing and Fire",
    ),
    "HM Inspector": Addressee(
        "Ms Ivy Hale\n\nHis Majesty’s Inspector of Constabulary\n\nHMICFRS",
        "Dear Ms Hale",
        "His Majesty’s Inspector of Constabulary",
    ),
    "a secretary of state": Addressee(
        "Rt Hon Ivy Hale MP\n\nSecretary of State for the Home Department",
        "Dear Secretary of State",
        "Secretary of State for the Home Department",
    ),
    "whom it greets": Addressee("", "Dear Home Secretary", "Home Secretary"),
    "nobody": Addressee("", "", None),
}
SUBJECTS = {
    "single quotation marks": f"Re: '{TITLE}'",
    "double quotation marks": f'HMICFRS report "{TITLE}"',
    "curly quotation marks": f"**Re: ‘{TITLE}’**",
    "double curly quotation marks": f"Response to “{TITLE}”",
    "bare": f"HMICFRS report: {TITLE}",
    "bold": f"**{TITLE}**",
    "a heading": f"# {TITLE}",
    "after the section of the Act": f"Section 55(5) response: {TITLE}",
    "in a sentence": f"I write in response to the HMICFRS report, ‘{TITLE}’, published on 8 December 2023.",
    "in a sentence on s.55(1)": f"I write under s.55(1) of the Police Act 1996 on the inspection '{TITLE}'.",
}
SENDERS = {
    "a commissioner": Sender(
        "Office of the Police and Crime Commissioner for Westmere",
        "Ada Lorne\n\nPolice and Crime Commissioner for Westmere",
        "Police and Crime Commissioner for Westmere",
    ),
    "a commissioner, with an ampersand": Sender(
        "The Old Mill, Westmere",
        "Ada Lorne\nPolice & Crime Commissioner for Westmere",
        "Police & Crime Commissioner for Westmere",
    ),
    "a commissioner for fire too": Sender(
        "Office of the Police, Fire and Crime Commissioner",
        "Ada Lorne\n\nPolice, Fire and Crime Commissioner for Westmere",
        "Police, Fire and Crime Commissioner for Westmere",
    ),
    "a deputy mayor": Sender(
        "Westmere Combined Authority",
        "Ada Lorne\n\nDeputy Mayor for Policing and Crime",
        "Deputy Mayor for Policing and Crime",
    ),
    "a deputy mayor of another title": Sender(
        "Westmere Combined Authority",
        "**Ada Lorne**\n\n**Deputy Mayor for Safer Westmere**",
        "Deputy Mayor for Safer Westmere",
    ),
    "a deputy commissioner": Sender(
        "Office of the Police and Crime Commissioner",
        "Ada Lorne\n\nDeputy Police and Crime Commissioner for Westmere",
        "Deputy Police and Crime Commissioner for Westmere",
    ),
}
_BODY = (
    "I publish these comments under section 55(5) of the Police Act 1996.\n\nRecommendation 2\n\n"
    "By 31 October 2024, chief constables should keep a list.\n\nForce response: We keep one.\n\n"
    "Yours sincerely"
)


def letter(dated: str, to: str, subject: str, sender: str, *, date_first: bool) -> str:
    """A letter with the head that these names say."""
    letterhead, signature, _ = SENDERS[sender]
    address, greeting, _ = ADDRESSEES[to]
    between = (dated, address) if date_first else (address, dated)
    parts = (letterhead, *between, greeting, SUBJECTS[subject], _BODY, signature)
    return "\n\n".join(part for part in parts if part)
