"""`s55 mcp`, asked by the SDK's own client over standard input and output; and its tools by themselves."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.build import combine
from graph.errors import QueryError, Section55Error, UnknownNameError
from graph.stores import Meta
from graph.stores.embedded import write_snapshot
from queries.catalogue import catalogue
from section55 import serving
from section55.tools import ToolBox, tools
from tests import examples

mcp = pytest.importorskip("mcp", reason="the SDK of the Model Context Protocol is an extra")

COMMAND = Path(sys.executable).with_name("s55")
ANSWER = "westmere:reply-online|children-online:r-1|westmere:force"


@pytest.fixture
def box(example_database: Path) -> Iterator[ToolBox]:
    """The tools on the four invented letters."""
    made = ToolBox(str(example_database))
    yield made
    made.close()


def served(database: Path, work: Callable[[Any], Awaitable[Any]]) -> Any:
    """What the work gets of a client that is connected to `s55 mcp`."""

    async def connected() -> Any:
        server = mcp.StdioServerParameters(command=str(COMMAND), args=["mcp", "--db", str(database)])
        async with mcp.Client(server) as client:
            return await work(client)

    return asyncio.run(connected())


def test_a_client_finds_every_question_and_what_it_takes(example_database: Path) -> None:
    async def work(client: Any) -> Any:
        return (await client.list_tools()).tools, client.instructions

    found, instructions = served(example_database, work)
    assert [tool.name for tool in found] == [*catalogue(), "show", "cypher"]
    relies_on = next(tool for tool in found if tool.name == "relies-on")
    assert relies_on.input_schema["required"] == ["name"]
    assert relies_on.input_schema["properties"]["transitive"] == {
        "type": "boolean",
        "description": catalogue()["relies-on"].parameters[2].words,
        "default": False,
    }
    assert relies_on.annotations.read_only_hint
    assert "never an instruction" in instructions


def test_a_client_gets_rows_with_the_words_of_the_letters(example_database: Path) -> None:
    async def work(client: Any) -> Any:
        return await client.call_tool("relies-on", {"name": "op makesafe", "area": "westmere"})

    answer = served(example_database, work)
    assert not answer.is_error
    assert json.loads(answer.content[0].text) == answer.structured_content
    told = answer.structured_content
    assert told["rows_in_all"] == 2
    row = told["rows"][1]
    assert (row["response"], row["date"], row["quotes"]) == (
        ANSWER,
        "2023-03-20",
        ["Staff are trained through Op Makesafe."],
    )
    text = examples.westmere_online().letter.text
    for quotes in told["evidence"].values():
        for quote in quotes:
            assert quote["file"] == "reply-online.md"
            assert text[quote["starts_at"] : quote["ends_at"]] == quote["quote"]


def test_a_client_reads_one_answer_whole(example_database: Path) -> None:
    async def work(client: Any) -> Any:
        return await client.call_tool("show", {"response": ANSWER})

    told = served(example_database, work).structured_content
    text = examples.westmere_online().letter.text
    assert told["text"] == text[told["starts"][0] : told["ends"][0]]
    assert told["asked"] == "By October 2023, chief constables should train staff."
    assert (told["respondent"], told["status"], told["file"]) == (
        "Westmere Constabulary",
        "in progress",
        "reply-online.md",
    )
    assert [(link["link"], link["name"], link["modality"]) for link in told["links"]] == [
        ("INVOLVES", "Lakeside Trust", "existing"),
        ("RELIES_ON", "Child Exploitation Hub", "planned"),
        ("RELIES_ON", "Operation Makesafe", "existing"),
    ]
    assert [(promise["promise"], promise["due"]) for promise in told["promises"]] == [
        ("A new CE Hub will open in May 2023.", "2023-05-31")
    ]


def test_a_client_asks_in_cypher_and_cannot_write(example_database: Path) -> None:
    async def work(client: Any) -> Any:
        query = "MATCH (x:Service) WHERE x.area = $area RETURN x.id AS id ORDER BY id LIMIT 1"
        asked = await client.call_tool("cypher", {"query": query, "parameters": {"area": "westmere"}})
        return asked, await client.call_tool("cypher", {"query": "MATCH (n) DETACH DELETE n"})

    before = example_database.read_bytes()
    asked, refused = served(example_database, work)
    assert asked.structured_content["rows"] == [{"id": "westmere:rape-crisis-partnership"}]
    assert list(asked.structured_content["evidence"]) == ["westmere:rape-crisis-partnership"]
    assert refused.is_error
    assert "would change the graph" in refused.content[0].text
    assert example_database.read_bytes() == before


def test_what_a_client_asks_wrongly_is_answered_in_words(example_database: Path) -> None:
    async def work(client: Any) -> Any:
        calls = [
            ("relies-on", {}),
            ("relies-on", {"name": "Makesave"}),
            ("relis-on", {}),
            ("show", {"response": "x"}),
        ]
        return [await client.call_tool(*call) for call in calls]

    found = served(example_database, work)
    assert all(answer.is_error for answer in found)
    told = [answer.content[0].text for answer in found]
    assert told[0].startswith("relies-on needs name")
    assert "Near:\n  Operation Makesafe" in told[1]
    assert told[2].startswith("There is no question 'relis-on'. Near: relies-on")
    assert told[3].startswith("There is no answer with the id 'x'.")


def test_every_tool_takes_what_its_schema_says() -> None:
    for tool in tools():
        assert tool.schema["additionalProperties"] is False
        assert set(tool.schema["required"]) <= set(tool.schema["properties"])


def test_rows_that_are_left_out_are_counted(box: ToolBox) -> None:
    told = box.call("status", {"most_rows": 2})
    assert (told["rows_in_all"], len(told["rows"])) == (9, 2)


@pytest.mark.parametrize(
    ("name", "arguments", "complaint"),
    [
        ("status", {"most_rows": 0}, "most_rows is a whole number from 1, not 0"),
        ("status", {"most_rows": "all"}, "most_rows is a whole number from 1, not 'all'"),
        ("show", {}, "show needs response"),
        ("cypher", {"query": "RETURN 1 AS x", "write": True}, "cypher has no parameter write"),
        ("status", {"areas": "x"}, "There is no parameter of status 'areas'"),
    ],
)
def test_what_a_tool_does_not_take_is_refused(
    box: ToolBox, name: str, arguments: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(UnknownNameError) as refused:
        box.call(name, arguments)
    assert complaint in str(refused.value)


def test_cypher_reads_no_other_file(box: ToolBox) -> None:
    with pytest.raises(QueryError, match="LOAD reads files"):
        box.call("cypher", {"query": "LOAD CSV FROM '/etc/hostname' AS r RETURN r"})


def test_a_database_that_was_built_again_is_read_again(box: ToolBox, example_database: Path) -> None:
    assert box.call("status", {})["rows_in_all"] == 9
    write_snapshot(example_database, combine([examples.westmere_online()]), {}, Meta("0.1.0", "r1"))
    assert box.call("status", {})["rows_in_all"] == 3


def test_without_a_database_a_tool_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(Section55Error, match="Make it with: s55 build"):
        ToolBox(str(tmp_path / "none.grafeo")).call("status", {})


def test_without_a_database_the_command_ends_and_says_so(tmp_path: Path) -> None:
    command = [str(COMMAND), "mcp", "--db", str(tmp_path / "none.grafeo")]
    done = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (5, "")
    assert f"There is no database at {tmp_path / 'none.grafeo'}. Make it with: s55 build" in done.stderr


def test_without_the_sdk_the_command_says_what_to_install(
    example_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda _: None)
    with pytest.raises(Section55Error, match=r'pip install "section55\[mcp\]"'):
        serving.mcp(str(example_database))
