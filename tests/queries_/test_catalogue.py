"""The catalogue's files and what reads them."""

import re
from pathlib import Path

import pytest

from graph.content import Graph
from graph.stores.embedded import from_graph
from queries.catalogue import CatalogueError, ParameterKind, catalogue, parse
from queries.run import Given, suggestions
from queries.steps import STEPS
from tests.benchmark.ways import WAYS

HEADER = """\
// question: Which letters are there?
// why: To see what was read.
// example: --area westmere
// param area: word = null; only letters of
//   this area
// suggest area: MATCH (letter:Letter) RETURN letter.area AS value, letter.area AS name
// column letter: the letter
// A comment that is none of the keys.
"""
BODY = "MATCH (reply:Letter) WHERE reply.area = $area // $not_a_parameter\nRETURN reply.name AS letter\n"


def complaint(text: str) -> str:
    """What is wrong with a file."""
    with pytest.raises(CatalogueError) as refused:
        parse(text, "letters", "letters.cypher")
    return str(refused.value)


def test_a_file_is_read_whole() -> None:
    question = parse(HEADER + BODY, "letters", "letters.cypher")
    assert question.name == "letters"
    assert question.question == "Which letters are there?"
    assert question.why == "To see what was read."
    assert question.example == "--area westmere"
    (area,) = question.parameters
    assert (area.name, area.kind, area.required, area.default) == ("area", ParameterKind.WORD, False, None)
    assert area.words == "only letters of this area"
    assert area.suggest is not None
    assert area.suggest.startswith("MATCH")
    assert question.columns == (("letter", "the letter"),)
    assert question.cypher.startswith("MATCH (reply:Letter)")


@pytest.mark.parametrize("key", ["question", "why", "example", "column"])
def test_a_header_without_one_of_its_keys_is_refused(key: str) -> None:
    header = "".join(line for line in HEADER.splitlines(keepends=True) if not line.startswith(f"// {key}"))
    assert complaint(header + BODY) == f"letters.cypher: the header has no `{key}`"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("// qestion: What?\n", "letters.cypher:9: unknown key 'qestion'"),
        ("// why: Again.\n", "letters.cypher:9: `why` is given twice"),
        ("// column letter: again\n", "letters.cypher:9: column letter is given twice"),
        ("// column letter the letter\n", "letters.cypher:9: expected `// column: VALUE`"),
        ("// column: nameless\n", "letters.cypher:9: column needs a name"),
        ("// why not: named\n", "letters.cypher:9: why takes no name"),
        ("// param day: date; a day\n", "letters.cypher:9: expected `TYPE, required; WORDS`"),
        ("// param day: moment = null; a day\n", "letters.cypher:9: expected `TYPE, required; WORDS`"),
        ("// param day: date = soon; a day\n", "letters.cypher:9: 'soon' is no default for a date"),
        ("// param day: date = null; a day\n", "letters.cypher:9: $day is declared and not used"),
        ("// param who: thing = null; who\n", "letters.cypher:9: a thing needs a `suggest`"),
        ("// suggest who: RETURN 1 AS value\n", "letters.cypher:9: there is no parameter who"),
    ],
)
def test_a_line_that_breaks_the_rules_is_refused_with_its_number(line: str, expected: str) -> None:
    assert complaint(HEADER + line + BODY).startswith(expected)


def test_a_parameter_that_is_used_and_not_declared_is_refused_with_its_line() -> None:
    body = BODY + "ORDER BY reply.id LIMIT $most\n"
    assert complaint(HEADER + body) == "letters.cypher:11: $most is used and not declared"


def test_a_suggestion_may_use_only_parameters_that_stand_before_it() -> None:
    header = HEADER.replace("MATCH (letter:Letter) RETURN", "MATCH (letter:Letter {area: $area}) RETURN")
    assert complaint(header + BODY) == "letters.cypher:6: $area is not declared before area"


def test_a_header_alone_is_no_question() -> None:
    assert complaint(HEADER) == "letters.cypher: there is no query under the header"


def test_a_file_may_name_the_step_that_makes_its_columns() -> None:
    assert parse(HEADER + BODY, "letters", "letters.cypher").step is None
    assert parse(HEADER + "// step: clock\n" + BODY, "letters", "letters.cypher").step == "clock"
    twice = HEADER + "// step: clock\n// step: who\n" + BODY
    assert complaint(twice) == "letters.cypher:10: `step` is given twice"


def test_a_file_may_say_what_a_map_of_its_answer_shows() -> None:
    assert parse(HEADER + BODY, "letters", "letters.cypher").map is None
    assert parse(HEADER + "// map: the letters\n" + BODY, "letters", "letters.cypher").map == "the letters"


def test_each_question_is_measured_by_the_benchmark() -> None:
    assert set(WAYS) == set(catalogue())


def test_each_step_is_there_and_is_named_by_one_question() -> None:
    named = [question.step for question in catalogue().values() if question.step]
    assert sorted(named) == sorted(STEPS)


def test_the_questions_of_the_catalogue() -> None:
    assert list(catalogue()) == [
        "clock",
        "compare",
        "connect",
        "evidence",
        "impact",
        "instances",
        "involves",
        "neighbours",
        "overdue",
        "partners",
        "planned-reliance",
        "promises",
        "relies-on",
        "responsible",
        "services",
        "shared",
        "shared-load",
        "single-points",
        "status",
        "unanswered",
        "who",
    ]


@pytest.mark.parametrize("name", catalogue())
def test_a_query_ends_in_an_order_that_leaves_nothing_open(name: str) -> None:
    last = [line for line in catalogue()[name].cypher.splitlines() if not line.startswith("LIMIT ")][-1]
    assert re.fullmatch(r"ORDER BY .*(\bids?|\bresponse|\basked|\bcommitment|\.id|response, link)", last)


@pytest.mark.parametrize("name", catalogue())
def test_a_query_keeps_to_the_cypher_that_both_engines_share(name: str) -> None:
    cypher = catalogue()[name].cypher
    assert not re.search(r"COLLECT \{|SHORTEST \d|\(\w*:\w+\|\w+|\bid\(|\(\w+:\w+ WHERE|\)\[\d", cypher)
    assert ":CONTAINS" not in cypher, "the type CONTAINS is a word of Cypher and stands in backticks"


@pytest.mark.parametrize("name", catalogue())
def test_an_example_names_only_parameters_of_its_question(name: str) -> None:
    question = catalogue()[name]
    named = {flag.replace("-", "_") for flag in re.findall(r"--([a-z-]+)", question.example)}
    assert named <= {parameter.name for parameter in question.parameters}
    assert {parameter.name for parameter in question.parameters if parameter.required} <= named


@pytest.mark.parametrize("name", catalogue())
def test_every_suggestion_of_a_question_has_values_in_the_example(name: str, example_graph: Graph) -> None:
    store = from_graph(example_graph)
    before: dict[str, Given] = {"area": None, "inspection": "inspection:groups"}
    for parameter in catalogue()[name].parameters:
        found = suggestions(store, parameter, before)
        assert bool(found) == (parameter.suggest is not None)
        assert len({candidate.value for candidate in found}) == len(found)


def test_the_catalogue_is_installed_with_the_package() -> None:
    folder = Path(__file__).parents[2] / "queries" / "catalogue"
    assert {path.stem for path in folder.iterdir()} == set(catalogue())
