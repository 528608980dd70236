"""Where a Neo4j database is: what a url may say, and what stands in the environment."""

import pytest

from graph.errors import StoreError
from graph.stores import open_store
from graph.stores.address import Address, address, is_url

SET = {
    "NEO4J_USERNAME": "ann",
    "NEO4J_PASSWORD": "s3cret",
    "NEO4J_DATABASE": "letters",
    "NEO4J_URI": "bolt://x",
}


def test_user_password_and_database_stand_in_the_environment() -> None:
    assert address("neo4j+s://db.example:7687", SET) == Address(
        "neo4j+s://db.example:7687", "ann", "s3cret", "letters"
    )


def test_without_a_user_nobody_asks() -> None:
    assert address("bolt://localhost", {"NEO4J_USERNAME": "", "NEO4J_PASSWORD": "x"}).username is None


def test_a_password_is_never_shown() -> None:
    assert "s3cret" not in f"{address('bolt://localhost', SET)!r} {address('bolt://localhost', SET)}"


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("bolt://ann:s3cret@localhost", "^bolt://localhost was given with a user or a password"),
        ("https://ann:s3cret@localhost", "^https://localhost is no database that section55 can open"),
        ("neo4j://localhost/letters", "Set NEO4J_DATABASE to the name of the database"),
        ("neo4j://", "names no server"),
        ("neo4j://localhost:99999", "names no server"),
    ],
)
def test_a_url_that_names_no_server_says_what_to_do(url: str, complaint: str) -> None:
    with pytest.raises(StoreError, match=complaint) as refused:
        address(url, SET)
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_does_not_answer_is_told_and_nothing_else_is_printed(
    scheme: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(StoreError, match=r"No Neo4j server answers at .*docker compose up"):
        open_store(f"{scheme}://127.0.0.1:1")
    assert capfd.readouterr() == ("", "")


def test_a_path_is_no_url() -> None:
    assert not is_url("C:\\letters\\section55.grafeo")
    assert is_url("neo4j://localhost")
