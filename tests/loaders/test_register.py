"""What a register file may hold, what is refused, and what is shipped."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from graph.errors import RegisterError
from graph.model import Kind
from loaders.naming.matcher import Matcher
from loaders.register import Alias, Area, Case, Register, Scope, inspection_of, inspections_in, load_register
from tests.timing import seconds

GOOD = """\
area: cambridgeshire
entries:
  - id: lantern-board
    name: Lantern Board
    kind: Body
    aliases: [Lanterns]
"""


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


def write(folder: Path, text: str, name: str = "own.yml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(RegisterError) as refused:
        load_register([write(folder, text)])
    return str(refused.value)


# What is shipped


def test_all_43_areas_have_a_force_and_a_local_policing_body(register: Register) -> None:
    assert len(register.areas) == 43
    assert {area.force.sort for area in register.areas} == {"force"}
    assert {area.policing_body.sort for area in register.areas} == {"local policing body"}
    assert len({area.force.name for area in register.areas}) == 43
    assert len({area.policing_body.name for area in register.areas}) == 43


@pytest.mark.parametrize(
    ("slug", "force", "office"),
    [
        (
            "cambridgeshire",
            "Cambridgeshire Constabulary",
            "Police and Crime Commissioner for Cambridgeshire and Peterborough",
        ),
        ("essex", "Essex Police", "Police, Fire and Crime Commissioner for Essex"),
        ("metropolitan", "Metropolitan Police Service", "Mayor's Office for Policing and Crime"),
        ("city-of-london", "City of London Police", "City of London Police Authority"),
        ("west-yorkshire", "West Yorkshire Police", "Mayor of West Yorkshire"),
    ],
)
def test_an_area_has_the_names_that_its_letters_bear(
    register: Register, slug: str, force: str, office: str
) -> None:
    area = register.area(slug)
    assert area is not None
    assert (area.force.name, area.policing_body.name) == (force, office)


def test_a_former_title_is_a_form_of_the_present_office(register: Register) -> None:
    area = register.area("north-yorkshire")
    assert area is not None
    forms = {alias.form for alias in area.policing_body.forms}
    assert "Police, Fire and Crime Commissioner for North Yorkshire" in forms
    assert area.policing_body.name == "Mayor of York and North Yorkshire"


def test_in_a_letter_of_the_deputy_the_mayor_is_another_and_the_office_is_the_deputys(
    register: Register,
) -> None:
    area = register.area("west-yorkshire")
    assert area is not None
    deputy = "Deputy Mayor for Policing and Crime for West Yorkshire"
    mayor = "Mayor of West Yorkshire"

    def meant(form: str, given: Area) -> list[str]:
        return [
            entry.name for entry in register.for_area(given) if form in {alias.form for alias in entry.forms}
        ]

    forms = ("the Mayor", "my office", deputy)
    assert [meant(form, area) for form in forms] == [[mayor], [mayor], [mayor]]
    assert [meant(form, area.by_deputy()) for form in forms] == [[mayor], [deputy], [deputy]]


def test_the_units_of_the_regions_belong_to_the_areas_that_share_them(register: Register) -> None:
    units = Counter(area.roc_unit for area in register.areas)
    assert units == {
        "ersou": 7,
        "nwrocu": 6,
        "swrocu": 5,
        "emsou": 5,
        "serocu": 4,
        "wmrocu": 4,
        "yhrocu": 4,
        "nerocu": 3,
        "tarian": 3,
        None: 2,
    }


@pytest.mark.parametrize(
    ("id", "kind"),
    [
        ("home-office", Kind.BODY),
        ("chief-constables", Kind.BODY),
        ("statutory-safeguarding-partners", Kind.AGENCY),
        ("nspcc", Kind.AGENCY),
        ("embrace", Kind.SERVICE),
        ("operation-makesafe", Kind.INITIATIVE),
        ("athena", Kind.SYSTEM),
    ],
)
def test_well_known_names_have_their_kind(register: Register, id: str, kind: Kind) -> None:  # noqa: A002
    entry = register.entry(id)
    assert entry is not None
    assert entry.kind is kind
    assert entry.scope is Scope.NATIONAL


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Collisions are kept in CRASH.", "CRASH", Kind.SYSTEM),
        ("Fixed penalties go through PentiP.", "PentiP", Kind.SYSTEM),
        ("Absence is counted in iTrent.", "iTrent", Kind.SYSTEM),
        ("Risk is scored with Morile.", "MoRiLE", Kind.INITIATIVE),
        ("I wrote to the Federation.", "Police Federation", Kind.BODY),
        (
            "Small shops belong to the Federation of Small Businesses.",
            "Federation of Small Businesses",
            Kind.AGENCY,
        ),
        ("SWASFT answers these calls.", "South Western Ambulance Service", Kind.AGENCY),
        ("National Trading Standards warned us.", "National Trading Standards", Kind.BODY),
        ("They may ring Live Fear Free.", "Live Fear Free", Kind.SERVICE),
        ("Losses are reported to the ECVCU.", "National Economic Crime Victim Care Unit", Kind.SERVICE),
        ("We await the JTAI.", "Joint Targeted Area Inspection", Kind.INITIATIVE),
        ("WECTU gave the training.", "Counter Terrorism Policing Wales", Kind.BODY),
        ("Local criminal justice services should share it.", "local criminal justice services", Kind.AGENCY),
        ("CPS Areas should share it.", "CPS Areas", Kind.AGENCY),
        ("They may ring Crimestoppers.", "Crimestoppers", Kind.AGENCY),
        ("Take Five, which belongs to the banks, is used.", "Take Five to Stop Fraud", Kind.INITIATIVE),
        ("Centurion, on which each is recorded, is old.", "Centurion", Kind.SYSTEM),
        ("Reads come to us from BOF.", "BOF2", Kind.SYSTEM),
        ("They are picked by score from IDIOM.", "IDIOM", Kind.SYSTEM),
        ("It will be replaced by Mark43.", "Mark43", Kind.SYSTEM),
        ("Each laptop has Dtex.", "DTEX", Kind.SYSTEM),
        ("The profiles are drawn from Know Fraud.", "Know Fraud", Kind.SYSTEM),
        ("They hand out SelectaDNA kits.", "SelectaDNA", Kind.INITIATIVE),
        ("It is a plan for Citizens in Policing.", "Citizens in Policing", Kind.INITIATIVE),
        ("We asked the Post Office.", "Post Office", Kind.AGENCY),
        ("EYST has young volunteers.", "Ethnic Minorities and Youth Support Team", Kind.AGENCY),
        ("We lead the Protect Network.", "National Fraud Policing Protect Network", Kind.BODY),
        ("I told His Majesty's Prison and Probation Service in Wales.", "HMPPS in Wales", Kind.AGENCY),
        (
            "It is for the director general of the National Economic Crime Centre.",
            "director general of the National Economic Crime Centre",
            Kind.BODY,
        ),
    ],
)
def test_a_national_name_is_read_in_the_form_that_letters_use(
    register: Register, text: str, name: str, kind: Kind
) -> None:
    found = [match.entry for match in Matcher(register.for_area("north-wales")).find(text)]
    assert [(entry.name, entry.kind) for entry in found] == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Training covers the management of sexual or violent offenders.",
        "Each case is ranked by recency, frequency and gravity.",
        "The desk takes five calls an hour and then they take five minutes.",
        "Work with supporting families and family hubs goes on.",
        "An oracle it is not, and the egress is barred.",
        "Take Five of the forms away.",
        "Oracle bones were found.",
        "Connect, which is what we want to do, is hard.",
        "Take Five, on which all turned, from ten.",
        "We know fraud and its idiom, and the post office closed.",
    ],
)
def test_plain_words_that_are_also_names_are_left_alone(register: Register, text: str) -> None:
    assert Matcher(register.for_area("north-wales")).find(text) == []


def test_commissioners_and_mayors_with_their_functions_are_two_addressees(register: Register) -> None:
    text = "Police and crime commissioners and mayors with equivalent functions should agree on it."
    assert [match.entry.id for match in Matcher(register.for_area("kent")).find(text)] == [
        "police-and-crime-commissioners",
        "mayors-with-equivalent-functions",
    ]


def test_plain_classes_are_read_where_recommendations_are_addressed(register: Register) -> None:
    entries = register.for_area("kent", own_forms=False, addressees=True)
    text = "Police leadership, health providers and the police service"
    assert [match.entry.id for match in Matcher(entries).find(text)] == [
        "police-leadership",
        "health-providers",
        "police-service",
    ]
    assert Matcher(register.for_area("kent", own_forms=False)).find(text) == []


def test_over_a_thousand_names_are_shipped_and_load_quickly() -> None:
    assert seconds(load_register) < 0.5
    assert len(load_register().entries) > 1200


def test_national_files_are_the_same_with_and_without_the_registers_of_areas() -> None:
    everything, national = load_register(), load_register(area_registers=False)
    assert everything.entry("cambs-ce-hub") is not None
    assert national.entry("cambs-ce-hub") is None
    assert set(national.entries) < set(everything.entries)
    assert everything.version != national.version


def test_the_version_stays_until_the_content_changes(tmp_path: Path) -> None:
    first, second = write(tmp_path, GOOD, "a.yml"), write(tmp_path, "inspections: []\n", "b.yml")
    assert load_register([first, second]).version == load_register([second, first]).version
    before = load_register([first]).version
    first.write_text(GOOD.replace("Lanterns", "Lamps"), encoding="utf-8")
    assert load_register([first]).version != before


# Which names apply where


def test_local_names_of_another_area_do_not_apply(register: Register) -> None:
    assert "cambs-ce-hub" in {entry.id for entry in register.for_area("cambridgeshire")}
    assert "cambs-ce-hub" not in {entry.id for entry in register.for_area("essex")}
    assert "cambs-ce-hub" not in {entry.id for entry in register.for_area(None)}


def test_what_every_area_has_becomes_one_node_for_each(register: Register) -> None:
    mash = register.entry("mash")
    assert mash is not None
    assert mash.node_id("essex") == "essex:multi-agency-safeguarding-hub"
    assert mash.node_id("kent") == "kent:multi-agency-safeguarding-hub"
    assert mash.node_id(None) == "national:multi-agency-safeguarding-hub"


def test_a_national_name_is_one_node_and_a_force_belongs_to_its_area(register: Register) -> None:
    makesafe, area = register.entry("operation-makesafe"), register.area("essex")
    assert makesafe is not None
    assert area is not None
    assert makesafe.node_id("essex") == makesafe.node_id("kent") == "national:operation-makesafe"
    assert area.force.node_id("kent") == "essex:essex-police"


def test_an_areas_own_meeting_stands_in_for_the_general_one_and_takes_its_forms(register: Register) -> None:
    here = {entry.id: entry for entry in register.for_area("cambridgeshire")}
    assert "mace" not in here
    assert "MACE" in {alias.form for alias in here["cambs-mace"].forms}
    assert "mace" in {entry.id for entry in register.for_area("essex")}


def test_only_letters_of_its_area_call_a_force_the_constabulary(register: Register) -> None:
    forms = {
        slug: {
            alias.form for entry in register.for_area(slug) if entry.area == "essex" for alias in entry.forms
        }
        for slug in ("essex", "kent")
    }
    assert "the force" in forms["essex"]
    assert "the force" not in forms["kent"]


def test_a_mayor_with_a_commissioners_functions_is_the_mayor_in_letters_of_the_area(
    register: Register,
) -> None:
    forms = {
        slug: {alias.form for entry in register.for_area(slug) if entry.area == slug for alias in entry.forms}
        for slug in ("west-yorkshire", "kent")
    }
    assert "the Mayor" in forms["west-yorkshire"]
    assert "the Mayor" not in forms["kent"]


def test_own_forms_can_be_left_out_for_the_text_of_recommendations(register: Register) -> None:
    forms = {alias.form for entry in register.for_area("essex", own_forms=False) for alias in entry.forms}
    assert "Essex Police" in forms
    assert "the force" not in forms
    assert "my office" not in forms


def test_plain_words_are_names_only_for_addressees(register: Register) -> None:
    assert "forces" not in {entry.id for entry in register.for_area("essex")}
    assert "forces" in {entry.id for entry in register.for_area("essex", addressees=True)}


def test_a_register_of_ones_own_adds_names_to_one_area(tmp_path: Path) -> None:
    register = load_register([write(tmp_path, GOOD)])
    entry = register.entry("lantern-board")
    assert entry is not None
    assert (entry.area, entry.scope) == ("cambridgeshire", Scope.LOCAL)
    assert entry in register.for_area("cambridgeshire")
    assert entry not in register.for_area("kent")


def test_a_register_of_ones_own_may_bring_an_area(tmp_path: Path) -> None:
    text = """\
areas:
  - slug: westmere
    name: Westmere
    force: Westmere Police
    office: Police and Crime Commissioner for Westmere
"""
    area = load_register([write(tmp_path, text)]).area("westmere")
    assert area is not None
    assert area.chief.name == "Chief Constable of Westmere Police"
    assert "Westmere PCC" in {alias.form for alias in area.policing_body.forms}


@pytest.mark.parametrize(
    ("form", "exact"),
    [
        ("Athena", True),
        ("NCA", True),
        ("CPS", True),
        ("Home Office", False),
        ("CE Hub", False),
        ("PIP 2", True),
    ],
)
def test_case_counts_for_single_words_and_acronyms_unless_a_form_says_otherwise(
    form: str, exact: bool
) -> None:
    assert Alias(form=form).exact is exact
    assert Alias(form=form, case=Case.ANY).exact is False
    assert Alias(form=form, case=Case.EXACT).exact is True


# What is refused, with file and line


def test_a_duplicate_id_names_both_entries(tmp_path: Path) -> None:
    text = GOOD + "  - id: lantern-board\n    name: Other Board\n    kind: Body\n"
    said = complaint(tmp_path, text)
    assert said.startswith(f"{tmp_path / 'own.yml'}:7: ")
    assert "the id 'lantern-board' is already that of 'Lantern Board' in own.yml" in said


def test_a_form_with_two_meanings_is_refused_where_it_stands(tmp_path: Path) -> None:
    text = (
        GOOD + "  - id: other\n    name: Other Board\n    kind: Body\n    aliases:\n      - lantern board\n"
    )
    said = complaint(tmp_path, text)
    assert said.startswith(f"{tmp_path / 'own.yml'}:11: ")
    assert "the form 'lantern board' of 'Other Board' has two meanings" in said


def test_a_form_that_the_shipped_register_holds_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD.replace("Lanterns", "NSPCC"))
    assert ":6: the form 'NSPCC' of 'Lantern Board' has two meanings" in said
    assert "agencies.yml" in said


def test_and_and_ampersand_are_one_form(tmp_path: Path) -> None:
    text = GOOD.replace("Lanterns", "Lamp and Wick") + "  - {id: other, name: Lamp & Wick, kind: Body}\n"
    assert "has two meanings" in complaint(tmp_path, text)


def test_the_same_form_twice_in_one_entry_is_refused(tmp_path: Path) -> None:
    assert "this entry has it twice; remove one" in complaint(
        tmp_path, GOOD.replace("Lanterns", "lantern board")
    )


def test_forms_that_differ_in_case_only_may_mean_two_things_if_both_keep_their_case(tmp_path: Path) -> None:
    text = GOOD + "  - {id: other, name: Other Board, kind: Body, aliases: [LANTERNS]}\n"
    assert load_register([write(tmp_path, text)]).entry("other") is not None


def test_two_areas_may_have_things_of_one_name(tmp_path: Path) -> None:
    other = GOOD.replace("cambridgeshire", "kent").replace("id: lantern-board", "id: kent-lantern-board")
    register = load_register([write(tmp_path, GOOD), write(tmp_path, other, "kent.yml")])
    assert {entry.area for entry in register.entries if entry.name == "Lantern Board"} == {
        "cambridgeshire",
        "kent",
    }


def test_an_instance_of_nothing_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD + "    instance_of: mahs\n")
    assert said.startswith(f"{tmp_path / 'own.yml'}:7: instance_of is 'mahs', an id that no register holds")
    assert "did you mean 'mash'" in said


def test_an_unknown_area_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD.replace("cambridgeshire", "cambrigeshire"))
    assert "area is 'cambrigeshire', an area that no register holds" in said
    assert "did you mean 'cambridgeshire'" in said


def test_an_unknown_regional_unit_is_refused(tmp_path: Path) -> None:
    text = (
        "areas:\n  - slug: westmere\n    name: Westmere\n    force: Westmere Police\n"
        "    office: Police and Crime Commissioner for Westmere\n    roc_unit: ersuo\n"
    )
    said = complaint(tmp_path, text)
    assert said.startswith(f"{tmp_path / 'own.yml'}:6: roc_unit is 'ersuo'")
    assert "did you mean 'ersou'" in said


def test_a_typo_in_a_key_says_which_keys_are_near(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD.replace("aliases:", "alaises:"))
    assert said.startswith(f"{tmp_path / 'own.yml'}:6: unknown key 'alaises' (did you mean 'aliases'")


def test_a_typo_in_a_key_of_an_alias_names_its_line(tmp_path: Path) -> None:
    text = GOOD.replace("[Lanterns]", "\n      - form: Lanterns\n        cautous: true")
    said = complaint(tmp_path, text)
    assert said.startswith(f"{tmp_path / 'own.yml'}:8: unknown key 'cautous' (did you mean 'cautious'")


def test_a_typo_in_a_key_of_the_file_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD.replace("entries:", "entires:"))
    assert ":2: unknown key 'entires' (did you mean 'entries'" in said


def test_an_unknown_kind_lists_the_kinds(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD.replace("kind: Body", "kind: Boddy"))
    assert said.startswith(f"{tmp_path / 'own.yml'}:5: kind is 'Boddy' (did you mean 'Body'?)")
    assert "expected one of Body, Agency, Service, Initiative, System" in said


def test_a_missing_kind_is_asked_for(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD.replace("    kind: Body\n", ""))
    assert said == f"{tmp_path / 'own.yml'}:3: 'kind' is missing; add it to this entry"


def test_a_name_that_yaml_reads_as_something_else_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD.replace("name: Lantern Board", "name: 101"))
    assert ":4: name is 101, which YAML does not read as text; put it in quotes" in said


def test_an_empty_name_is_refused(tmp_path: Path) -> None:
    assert ":4: 'name' is empty" in complaint(tmp_path, GOOD.replace("name: Lantern Board", "name: ''"))


def test_an_id_with_blanks_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD.replace("id: lantern-board", "id: Lantern Board"))
    assert ":3: id is 'Lantern Board'; expected lower-case words joined by hyphens" in said


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, GOOD + "    name: Other\n")
    assert said.startswith(f"{tmp_path / 'own.yml'}:7: the key 'name' stands twice")


def test_entries_that_are_no_list_are_refused(tmp_path: Path) -> None:
    assert complaint(tmp_path, "entries: many\n").startswith(f"{tmp_path / 'own.yml'}:1: entries is 'many'")


def test_a_day_that_the_calendar_lacks_is_refused_with_its_line(tmp_path: Path) -> None:
    said = complaint(tmp_path, "inspections:\n  - title: A new report\n    published: 2024-02-30\n")
    assert said.startswith(f"{tmp_path / 'own.yml'}:3: '2024-02-30' is no day of the calendar")


def test_a_day_written_as_words_is_refused_with_its_line(tmp_path: Path) -> None:
    said = complaint(tmp_path, "inspections:\n  - title: A new report\n    published: 3 May 2024\n")
    assert said.startswith(f"{tmp_path / 'own.yml'}:3: published is '3 May 2024'")


def test_what_is_not_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    assert complaint(tmp_path, "entries:\n  - {id: a, name: [\n").startswith(f"{tmp_path / 'own.yml'}:3: ")


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "just words\n"])
def test_a_file_without_a_mapping_is_told_how_to_begin(tmp_path: Path, text: str) -> None:
    assert "begin the file with 'entries:'" in complaint(tmp_path, text)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.yml"
    file.write_bytes("entries: [{id: cafe, name: Café Board, kind: Body}]".encode("latin-1"))
    with pytest.raises(RegisterError, match="not UTF-8 text"):
        load_register([file])


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="no such register file"):
        load_register([tmp_path / "none.yml"])


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="cannot be read"):
        load_register([tmp_path])


def test_every_complaint_is_told_at_once_up_to_ten(tmp_path: Path) -> None:
    text = "entries:\n" + "".join(f"  - {{id: n{n}, name: Name {n}, kind: Nothing}}\n" for n in range(12))
    lines = complaint(tmp_path, text).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "… and 2 more complaints"
    assert all(re.match(rf"{re.escape(str(tmp_path))}/own\.yml:\d+: ", line) for line in lines[:-1])


def test_two_reports_of_one_title_are_refused(tmp_path: Path) -> None:
    text = "inspections:\n  - title: The police response to stalking\n"
    assert ":2: the title 'The police response to stalking' is already that of" in complaint(tmp_path, text)


# Reports

ONLINE = (
    "An inspection of how well the police and National Crime Agency tackle the online sexual abuse and "
    "exploitation of children"
)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (ONLINE, date(2023, 4, 5)),
        (ONLINE.upper(), date(2023, 4, 5)),
        (f"HMICFRS Report: ‘{ONLINE}’.", date(2023, 4, 5)),
        (ONLINE.replace(" and ", " & "), date(2023, 4, 5)),
        (ONLINE.replace("tackle", "tackles"), date(2023, 4, 5)),
        (f"I write about the report “{ONLINE}”, which came out in spring.", date(2023, 4, 5)),
        (
            "Homicide prevention: An inspection of the police contribution to the prevention of homicide",
            date(2023, 8, 11),
        ),
        ("The police response to stalking", date(2024, 9, 27)),
        (
            "How well the police & other agencies use digital forensics in their investigations",
            date(2022, 12, 1),
        ),
    ],
)
def test_a_report_is_known_by_its_title_in_any_dress(register: Register, text: str, published: date) -> None:
    found = inspection_of(text, register.titles)
    assert found is not None
    assert found.published == published


@pytest.mark.parametrize(
    "text",
    [
        "",
        "An inspection",
        "Race and policing",
        "An inspection of how well the police tackle rural crime",
        "A joint thematic inspection of the police and Crown Prosecution Service's response to rape",
    ],
)
def test_a_title_that_fits_none_or_several_is_not_guessed(register: Register, text: str) -> None:
    assert inspection_of(text, register.titles) is None


def test_all_reports_that_a_letter_names_are_told_in_its_order(register: Register) -> None:
    text = (
        f"I answer ‘The police response to stalking’ and {ONLINE}; the super-complaint comes below. "
        "Race and policing: An inspection of race disparity in police criminal justice decision-making."
    )
    assert [report.published for report in inspections_in(text, register.titles)] == [
        date(2024, 9, 27),
        date(2023, 4, 5),
        date(2023, 8, 25),
    ]


def test_reports_say_where_their_day_of_publication_is_from(register: Register) -> None:
    assert all(item.source for item in register.inspections if item.published is not None)
