"""Letters that say everything in Welsh and in English: the English is read, the Welsh accounted for."""

import pytest

from loaders.layout.languages import is_welsh
from loaders.layout.sections import sections_of
from loaders.layout.types import Reason, Role
from loaders.text.canonical import canonical

HEAD = (
    "4 Mawrth 2024 / 4 March 2024\n\nAnnwyl Ysgrifennydd Cartref / Dear Home Secretary\n\n"
    "Rwy'n ysgrifennu am yr adroddiad.\n\nI am writing about the report.\n\n"
)
END = "\n\nYn gywir / Yours sincerely\n\nPolice and Crime Commissioner for Westmere\n"
DIVERS = "By 1 June 2024, chief constables should train a diver for each harbour."
PLYMIWR = "Erbyn 1 Mehefin 2024, dylai prif gwnstabliaid hyfforddi plymiwr ar gyfer pob harbwr."
PILOTS = "By 1 July 2024, police and crime commissioners should pay for a pilot."
PEILOT = "Erbyn 1 Gorffennaf 2024, dylai comisiynwyr heddlu a throsedd dalu am beilot."
TWO, DAU = "We have two divers.", "Mae gennym ddau blymiwr."
PAID, TALU = "I have paid for the pilot.", "Rwyf wedi talu am y peilot fy hun."
FORCE, OFFICE = Role.FORCE, Role.COMMISSIONER


@pytest.mark.parametrize(
    "body",
    [
        (
            f"## Argymhelliad 2 / Recommendation 2\n\n{PLYMIWR}\n\n{DIVERS}\n\n"
            f"**Yr Heddlu / The Force:**\n\n{DAU}\n\n{TWO}\n\n"
            f"## Argymhelliad 5 / Recommendation 5\n\n{PEILOT}\n\n{PILOTS}\n\n"
            f"**Y Comisiynydd / The Commissioner:**\n\n{TALU}\n\n{PAID}"
        ),
        (
            f"Recommendation 2 / Argymhelliad 2: {DIVERS} / {PLYMIWR}\n\n"
            f"The Force / Yr Heddlu: {TWO} / {DAU}\n\n"
            f"Recommendation 5 / Argymhelliad 5: {PILOTS} / {PEILOT}\n\n"
            f"The Commissioner / Y Comisiynydd: {PAID} / {TALU}"
        ),
        (
            f"## Argymhelliad 2\n\n{PLYMIWR}\n\n### Ymateb yr Heddlu\n\n{DAU}\n\n"
            f"## Recommendation 2\n\n{DIVERS}\n\n### Force response\n\n{TWO}\n\n"
            f"## Argymhelliad 5\n\n{PEILOT}\n\n### Sylwadau'r Comisiynydd\n\n{TALU}\n\n"
            f"## Recommendation 5\n\n{PILOTS}\n\n### The Commissioner's comments\n\n{PAID}"
        ),
        (
            "| Rhif / No. | Argymhelliad | Recommendation | Ymateb yr Heddlu | Force response "
            "| Sylwadau'r Comisiynydd | PCC comment |\n|---|---|---|---|---|---|---|\n"
            f"| 2 | {PLYMIWR} | {DIVERS} | {DAU} | {TWO} | | |\n"
            f"| 5 | {PEILOT} | {PILOTS} | | | {TALU} | {PAID} |"
        ),
        (
            f"**Argymhelliad 2 / Recommendation 2**\n\n{PLYMIWR} {DIVERS}\n\n"
            f"Yr Heddlu / The Force: {DAU} {TWO}\n\n"
            f"**Argymhelliad 5 / Recommendation 5**\n\n{PEILOT} {PILOTS}\n\n"
            f"Y Comisiynydd / The Commissioner: {TALU} {PAID}"
        ),
    ],
    ids=["paragraphs", "parted by a stroke", "section by section", "columns", "sentence by sentence"],
)
def test_of_what_stands_in_welsh_and_english_the_english_is_read(body: str) -> None:
    letter = canonical(HEAD + body + END, source="letter.md", sha256="0" * 64)
    sections = sections_of(letter)

    asked = {one.number: [letter.text[a:b] for a, b in one.parts] for one in sections.recommendations}
    assert asked == {"2": [DIVERS], "5": [PILOTS]}
    assert [
        (one.recommendations, one.respondent, [letter.text[a:b] for a, b in one.parts])
        for one in sections.responses
    ] == [
        ((), OFFICE, ["I am writing about the report."]),
        ((0,), FORCE, [TWO]),
        ((1,), OFFICE, [PAID]),
    ]
    left = " ".join(letter.text[a:b] for (a, b), reason in sections.leftovers if reason is Reason.LANGUAGE)
    assert all(words in left for words in (PLYMIWR, DAU, PEILOT, TALU, "Rwy'n ysgrifennu am yr adroddiad."))


@pytest.mark.parametrize(
    "line", ["4 Mawrth / March 2024", "4 March / Mawrth 2024", "4 Mawrth 2024 / 4 March 2024"]
)
def test_a_letter_is_dated_though_its_month_alone_is_in_both_languages(line: str) -> None:
    letter = canonical(
        f"{line}\n\nAnnwyl Ysgrifennydd Cartref / Dear Home Secretary\n\nI am writing about it.{END}",
        source="letter.md",
        sha256="0" * 64,
    )

    assert str(sections_of(letter).head.date) == "2024-03-04"


def test_a_welsh_letter_above_the_english_one_gives_neither_date_nor_answers() -> None:
    welsh = (
        "5 Ebrill 2024\n\nAnnwyl Ysgrifennydd Cartref\n\nRwy'n ysgrifennu am yr adroddiad hwn.\n\n"
        f"**Argymhelliad 2**\n\n{PLYMIWR}\n\n**Ymateb yr Heddlu**\n\n{DAU}\n\nYn gywir\n\n"
        "Comisiynydd Heddlu a Throsedd\n\n"
    )
    english = (
        "4 March 2024\n\nDear Home Secretary\n\nI am writing about this report.\n\n"
        f"**Recommendation 2**\n\n{DIVERS}\n\n**Force response**\n\n{TWO}\n\nYours sincerely\n\n"
        "Police and Crime Commissioner for Westmere\n"
    )
    letter = canonical(welsh + english, source="letter.md", sha256="0" * 64)
    sections = sections_of(letter)

    assert str(sections.head.date) == "2024-03-04"
    assert [one.number for one in sections.recommendations] == ["2"]
    assert [letter.text[a:b] for one in sections.responses for a, b in one.parts] == [
        "I am writing about this report.",
        TWO,
    ]


def test_a_letter_in_welsh_alone_is_reported_as_text_that_was_not_read() -> None:
    body = f"Annwyl Ysgrifennydd Cartref\n\n{PLYMIWR}\n\n{DAU}\n\n{PEILOT}\n\n{TALU}\n\nYn gywir\n"
    letter = canonical(body, source="letter.md", sha256="0" * 64)

    assert Reason.LANGUAGE not in {left.reason for left in sections_of(letter).leftovers}


@pytest.mark.parametrize(
    "words",
    [
        "Age Cymru has agreed to help, and so has Llamau.",
        "Heddlu Gwent Police and the Welsh Government work together on this.",
        "We have run Operation Cartref since 2019 / 2020.",
        "I am an old man on a bus to Mold.",
        "Age Cymru",
        "Emrys Pennant",
        "And/or",
        "",
    ],
)
def test_english_with_welsh_names_and_names_alone_are_not_welsh(words: str) -> None:
    assert not is_welsh(words)


@pytest.mark.parametrize(
    "words",
    [
        "Heddlu Gogledd Cymru",
        "Y Comisiynydd",
        "Mater i'r Swyddfa Gartref yw hwn.",
        "Byddwn yn cyfrannu at y gwaith.",
        "Mae The Poor Relation yn adroddiad da ac mae'r Comisiynydd wedi ei ddarllen.",
    ],
)
def test_welsh_is_told_by_its_function_words_and_a_label_by_the_words_of_letters(words: str) -> None:
    assert is_welsh(words)


def test_a_bold_name_below_a_rule_ends_the_last_answer() -> None:
    page = (
        f"# Reply\n\nPublished 4 March 2024\n\n## Recommendation 2\n\n{DIVERS}\n\n**The Force**\n\n{TWO}\n\n"
        "---\n\n**Jane Harker**\nPolice and Crime Commissioner for Westmere\n"
    )
    letter = canonical(page, source="page.md", sha256="0" * 64)

    assert [letter.text[a:b] for one in sections_of(letter).responses for a, b in one.parts] == [TWO]
