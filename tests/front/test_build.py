"""`s55 build` and `s55 remove` as a person runs them, on the letters in `samples/`."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.content import Graph
from graph.facts import LetterFacts
from graph.model import Recommendation, Response, Split
from graph.stores import Meta, open_store
from graph.stores.embedded import write_snapshot
from loaders.deciding.decisions import NONE
from loaders.read import Reader
from loaders.register import Register, load_register
from section55.building import Gathered, gather, graph_of
from section55.keeping import without
from section55.version import VERSION

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples"
LETTER = "westmere-2024-01-31.md"


def s55(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder of its own."""
    command = [sys.executable, "-m", "section55", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def graph(database: Path) -> Graph:
    with open_store(database) as store:
        return store.graph()


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with copies of the samples."""
    return Path(shutil.copytree(SAMPLES, tmp_path / "letters"))


def test_a_folder_of_letters_becomes_the_default_database_and_a_report(letters: Path, tmp_path: Path) -> None:
    done = s55("build", letters, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "letters               6" in done.stderr
    assert "Not understood:" in done.stderr
    assert len(graph(tmp_path / "section55.grafeo").nodes) > 250


def test_building_twice_changes_nothing(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, cwd=tmp_path)
    first = s55("export", "--format", "json", cwd=tmp_path).stdout
    again = s55("build", letters, cwd=tmp_path)
    assert "6 of the letters were in the database already, unchanged." in again.stderr
    assert s55("export", "--format", "json", cwd=tmp_path).stdout == first


def test_one_letter_at_a_time_gives_what_all_at_once_give(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, "--db", "all.grafeo", cwd=tmp_path)
    for path in sorted(letters.iterdir(), reverse=True):
        s55("build", path, "--db", "each.grafeo", cwd=tmp_path)
    assert graph(tmp_path / "each.grafeo") == graph(tmp_path / "all.grafeo")


def test_a_changed_letter_replaces_what_it_said_and_nothing_else(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, cwd=tmp_path)
    before = graph(tmp_path / "section55.grafeo")
    changed = letters / LETTER
    words = changed.read_text(encoding="utf-8")
    changed.write_text(words.replace("Operation Makesafe", "Operation Larkspur"), encoding="utf-8")
    s55("build", letters, cwd=tmp_path)
    after = graph(tmp_path / "section55.grafeo")
    assert "Operation Larkspur" in {node.name for node in after.nodes}
    mine = {one.id for one in before.nodes if one.id.startswith("westmere:westmere-2024")}
    others = [one for one in before.relationships if one.source not in mine and one.type == "RELIES_ON"]
    assert [one for one in others if one not in after.relationships] == []
    assert len([one for one in after.nodes if one.label == "Letter"]) == 6


def test_a_removed_letter_leaves_only_what_others_say(letters: Path, tmp_path: Path) -> None:
    s55("build", *(path for path in letters.iterdir() if path.name != LETTER), cwd=tmp_path)
    without = graph(tmp_path / "section55.grafeo")
    s55("build", letters / LETTER, cwd=tmp_path)
    assert graph(tmp_path / "section55.grafeo") != without
    done = s55("remove", LETTER, cwd=tmp_path)
    assert (done.returncode, graph(tmp_path / "section55.grafeo")) == (0, without)


def test_an_unreadable_letter_does_not_stop_the_others(letters: Path, tmp_path: Path) -> None:
    (letters / "empty.md").write_text("", encoding="utf-8")
    (letters / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (letters / "shopping.txt").write_text("Milk, bread and two lemons.\n", encoding="utf-8")
    done = s55("build", letters, "--report", "report.json", cwd=tmp_path)
    assert done.returncode == 3
    assert "Not read (3):" in done.stderr
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [Path(one["file"]).name for one in report["unread"]] == ["empty.md", "picture.txt", "shopping.txt"]
    assert "no recommendation was found" in report["unread"][2]["why"]
    assert report["counts"]["letters"] == 6


def test_where_nothing_can_be_read_the_database_stays_as_it_was(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, cwd=tmp_path)
    before = (tmp_path / "section55.grafeo").read_bytes()
    (tmp_path / "latin.txt").write_bytes("Recommendation 1\n\nCaf\u00e9".encode("latin-1"))
    done = s55("build", "latin.txt", cwd=tmp_path)
    assert done.returncode == 3
    assert "latin.txt" in done.stderr
    assert "UTF-8" in done.stderr
    assert (tmp_path / "section55.grafeo").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("build", "nowhere"), 3, "nowhere"),
        (("build", "hollow"), 3, "hollow"),
        (("build", "letters", "--register", "names.yml"), 4, "names.yml:3"),
        (("build", "letters", "--db", "notes.txt"), 5, "notes.txt"),
        (("ask", "relies-on", "--name", "Embrace"), 5, "s55 build"),
    ],
)
def test_bad_input_is_named_and_has_its_exit_code(
    letters: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    assert letters.exists()
    (tmp_path / "hollow").mkdir()
    (tmp_path / "names.yml").write_text(
        "kind: Service\nentries:\n  - {id: haven, nam: Haven House}\n", encoding="utf-8"
    )
    (tmp_path / "notes.txt").write_text("not a database", encoding="utf-8")
    done = s55(*arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_local_names_that_come_with_the_program_can_be_left_out(letters: Path, tmp_path: Path) -> None:
    s55("build", letters, "--db", "with.grafeo", cwd=tmp_path)
    s55("build", letters, "--db", "without.grafeo", "--no-area-registers", cwd=tmp_path)

    def registered(database: str) -> set[str]:
        return {
            node.name
            for node in graph(tmp_path / database).nodes
            if node.properties().get("registered") and str(node.properties().get("area")) == "cambridgeshire"
        }

    assert "Cambs Victim and Witness Hub" in registered("with.grafeo") - registered("without.grafeo")


def test_a_register_of_ones_own_names_things(letters: Path, tmp_path: Path) -> None:
    (tmp_path / "names.yml").write_text(
        "areas:\n"
        "  - {slug: westmere, name: Westmere, force: Westmere Police,"
        " office: Police and Crime Commissioner for Westmere}\n"
        "entries:\n"
        "  - {id: westmere-digital, name: taxi firms, kind: Agency, area: westmere}\n",
        encoding="utf-8",
    )
    done = s55("build", letters, "--register", "names.yml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "taxi firms" in {node.name for node in graph(tmp_path / "section55.grafeo").nodes}


ASKED = (
    "By 31 October 2024, chief constables should make sure that their control rooms can recognise a repeat "
    "caller. They should also make sure that this is tested every month."
)
GUIDANCE = "By 1 May 2025, the College of Policing should publish guidance on missing children."
STATED = "Control rooms recognise a repeat caller by a flag. Tests take place every month."


def reply(area: str, body: str) -> str:
    """A letter of an area on a report that no register holds."""
    office = f"Police and Crime Commissioner for {area}"
    title = "An inspection of how the police look for missing children"
    return (
        f"{office}\n\n12 August 2024\n\nDear Home Secretary\n\nHMICFRS report: {title}\n\n"
        f"I publish these comments under section 55.\n\n{body}\n\nYours sincerely\n\nAda Lorne\n\n{office}\n"
    )


REPLIES = {
    "labelled.md": reply(
        "Kent",
        f"Recommendation 1\n\n{ASKED}\n\nForce response: We use a flag.\n\n"
        f"Recommendation 2\n\n{GUIDANCE}\n\nResponse: We wait for it.",
    ),
    "all-forces.md": reply(
        "Kent",
        f"Recommendation 1\n\n{ASKED.replace('chief', 'all chief')} This is so that nobody waits.\n\n"
        "Force response: We have done it.",
    ),
    "run-together.md": reply("Surrey", f"Recommendation 1\n\n{ASKED} {STATED}"),
    "run-together-too.md": reply(
        "Surrey",
        f"Recommendation 1\n\n{ASKED.replace('chief', 'all chief')} This is so that nobody waits. {STATED}",
    ),
    "unquoted.md": reply("Surrey", "In response to recommendation 2, I have asked the College for its card."),
}
"""Two letters whose labels part what is asked from what is answered, two that do not, and one that quotes
nothing."""


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


@pytest.fixture(scope="module")
def replies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the replies."""
    folder = tmp_path_factory.mktemp("replies")
    for name, text in REPLIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def answer_of(gathered: Gathered, letter: str) -> tuple[str, str, Split]:
    """What a letter quotes, what it answers, and how sure the split is."""
    graph = graph_of(gathered)[0].graph
    (answer,) = [
        node
        for node in graph.nodes
        if isinstance(node, Response) and node.id.startswith(f"{letter}|") and "|cover|" not in node.id
    ]
    facts = gathered.facts[f"letter:{letter}"]
    return facts.recommendations[0].node.text, answer.text, answer.split


def test_the_words_of_other_letters_tell_where_an_answer_begins(replies: Path, register: Register) -> None:
    alone = gather([replies / "run-together.md"], register, stored={})
    assert answer_of(alone, "surrey:run-together")[2] is not Split.SURE
    told = gather([replies / "run-together.md", replies / "labelled.md"], register, stored={})
    assert answer_of(told, "surrey:run-together") == (ASKED, STATED, Split.SURE)


def test_a_letter_that_is_there_already_is_read_again_with_the_words_of_a_new_one(
    replies: Path, register: Register
) -> None:
    before = gather([replies / "run-together.md"], register, stored={})
    after = gather([replies / "labelled.md"], register, stored=before.packed)
    assert answer_of(after, "surrey:run-together") == (ASKED, STATED, Split.SURE)
    again = gather([replies / "labelled.md"], register, stored=after.packed)
    assert (again.packed, len(again.kept)) == (after.packed, 2)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(sorted(REPLIES)),
    sizes=st.lists(st.integers(1, 3), min_size=5, max_size=5),
    removed=st.sets(st.sampled_from(sorted(REPLIES))),
)
def test_letters_added_and_removed_in_any_order_give_what_the_rest_give_at_once(
    order: list[str], sizes: list[int], removed: set[str], replies: Path, register: Register
) -> None:
    gathered = Gathered()
    while order:
        added, order = order[: sizes[0]], order[sizes[0] :]
        sizes = sizes[1:]
        gathered = gather([replies / name for name in added], register, stored=gathered.packed)
    assert told(gathered) == told(gather([replies], register, stored={}))

    left = {
        key: text for key, text in gathered.packed.items() if gathered.facts[key].letter.source not in removed
    }
    graph, rest = without(left, NONE, Meta(VERSION, Reader(register).version))
    at_once = gather([replies / name for name in REPLIES if name not in removed], register, stored={})
    assert told(rest) == told(at_once)
    assert graph == graph_of(at_once)[0].graph


def told(gathered: Gathered) -> list[tuple[str, LetterFacts, str]]:
    """What a database keeps, whatever the order."""
    return sorted((key, gathered.facts[key], gathered.packed[key]) for key in gathered.facts)


def test_a_recommendation_is_learnt_from_the_letter_that_quotes_it_and_differences_are_reported(
    replies: Path, register: Register
) -> None:
    merged, report = graph_of(gather([replies], register, stored={}))
    (second,) = [
        node for node in merged.graph.nodes if isinstance(node, Recommendation) and node.number == "2"
    ]
    assert (second.text, str(second.deadline)) == (GUIDANCE, "2025-05-01")
    joined = [one for one in merged.graph.relationships if second.id in (one.source, one.target)]
    assert sorted((one.type, one.target if one.source == second.id else one.source) for one in joined) == [
        ("ADDRESSED_TO", "national:college-of-policing"),
        ("ANSWERS", f"kent:labelled|{second.id}|kent:kent-police"),
        ("ANSWERS", f"surrey:unquoted|{second.id}|surrey:police-and-crime-commissioner-for-surrey"),
        ("MAKES", "inspection:an-inspection-of-how-the-police-look-for-missing-children"),
    ]
    (differs,) = report.quoted_differently
    assert differs == (
        "An inspection of how the police look for missing children: Recommendation 1: "
        "all-forces.md, run-together-too.md “2024, all chief constables should make sure that their control "
        "rooms can …” / labelled.md, run-together.md “2024, chief constables should make sure that their "
        "control rooms can recognise …”"
    )


def test_a_recommendation_of_a_known_report_that_one_letter_quotes_is_missing_no_more(
    tmp_path: Path, register: Register
) -> None:
    title = "An inspection of how well the police tackle serious youth violence"
    missing = []
    for number, area in ((1, "Kent"), (3, "Surrey")):
        path = tmp_path / f"{area}.md"
        asked = f"Recommendation {number}\n\nBy 31 March 2024, forces should keep a list.\n\nResponse: We do."
        path.write_text(
            reply(area, asked).replace("An inspection of how the police look for missing children", title),
            encoding="utf-8",
        )
        gathered = gather([tmp_path], register, stored={})
        missing += graph_of(gathered)[1].in_no_letter
    assert [line.rpartition(": ")[2] for line in missing] == [
        "recommendations 2, 3, 4 of 4 are in no letter that was read",
        "recommendations 2, 4 of 4 are in no letter that was read",
    ]


def test_a_register_of_ones_own_may_give_the_wording(replies: Path, tmp_path: Path) -> None:
    own = tmp_path / "reports.yml"
    own.write_text(
        "inspections:\n  - title: An inspection of how the police look for missing children\n    known:\n"
        f'      - {{number: "1", addressed_to: [chief-constables], wording: "{ASKED}"}}\n',
        encoding="utf-8",
    )
    gathered = gather([replies / "run-together.md"], load_register([own]), stored={})
    assert answer_of(gathered, "surrey:run-together") == (ASKED, STATED, Split.SURE)


def test_an_unsure_beginning_of_an_answer_is_in_the_report_and_in_the_graph(
    replies: Path, tmp_path: Path
) -> None:
    done = s55("build", replies / "run-together.md", cwd=tmp_path)
    assert f"start of the answer unsure: 1\n    {STATED}  [run-together.md]" in done.stderr
    asked = "MATCH (answer:Response {split: 'unsure'}) RETURN answer.text AS text"
    found = s55("cypher", asked, "--format", "json", cwd=tmp_path)
    assert json.loads(found.stdout) == [{"text": STATED}]


def test_a_removed_letter_no_longer_tells_where_an_answer_begins(replies: Path, tmp_path: Path) -> None:
    for name in ("run-together.md", "labelled.md"):
        s55("build", replies / name, "--db", "both.grafeo", cwd=tmp_path)
    s55("build", replies / "run-together.md", "--db", "one.grafeo", cwd=tmp_path)
    done = s55("remove", "labelled.md", "--db", "both.grafeo", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert graph(tmp_path / "both.grafeo") == graph(tmp_path / "one.grafeo")


def test_where_the_register_is_not_at_hand_a_removed_letter_says_what_it_leaves_behind(
    replies: Path, tmp_path: Path
) -> None:
    (tmp_path / "own.yml").write_text(
        "entries:\n  - {id: caller-flag, name: Caller Flag, kind: System}\n", encoding="utf-8"
    )
    names = (replies / "run-together.md", replies / "labelled.md")
    s55("build", *names, "--register", "own.yml", cwd=tmp_path)
    done = s55("remove", "labelled.md", cwd=tmp_path)
    assert done.returncode == 0
    assert "run-together.md was read with the help of its words. Build again" in done.stderr


def test_a_database_of_another_version_is_left_alone_until_it_is_removed(
    letters: Path, tmp_path: Path
) -> None:
    path = tmp_path / "section55.grafeo"
    write_snapshot(path, Graph.of([], []), {}, Meta(program="9.0.0", register="r", schema=99))
    before = path.read_bytes()
    refused = s55("build", letters, cwd=tmp_path)
    assert (refused.returncode, path.read_bytes()) == (5, before)
    assert "made by section55 9.0.0" in refused.stderr
    assert "remove it" in refused.stderr
    path.unlink()
    assert s55("build", letters, cwd=tmp_path).returncode == 0


def test_a_letter_that_another_version_kept_otherwise_is_refused_by_name(
    letters: Path, tmp_path: Path
) -> None:
    path = tmp_path / "section55.grafeo"
    write_snapshot(path, Graph.of([], []), {"letter:x:y": "otherwise"}, Meta(program="0.0.1", register="r"))
    refused = s55("build", letters, cwd=tmp_path)
    assert refused.returncode == 5
    assert "letter:x:y" in refused.stderr
    assert "Traceback" not in refused.stderr
