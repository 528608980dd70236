"""How a query is sent to a server so that a record holds many rows."""

import pytest

from graph.stores.server_bulk import in_bulk


@pytest.mark.parametrize(
    ("returned", "columns"),
    [
        ("a.name AS name, b", ("name", "b")),
        (
            "a.name AS name, [x IN b | x.id] AS ids, {p: a, q: b} AS both ORDER BY name, b.id",
            ("name", "ids", "both"),
        ),
        (
            "reduce(f = [], x IN b | f + x) AS flat,\n       CASE WHEN a THEN 1 END AS one\nORDER BY one",
            ("flat", "one"),
        ),
    ],
)
def test_the_columns_are_those_that_the_last_return_names(returned: str, columns: tuple[str, ...]) -> None:
    bulk = in_bulk(f"CALL () {{\n  MATCH (a)\n  RETURN a, 1 AS b\n}}\nRETURN {returned}")
    assert bulk.columns == columns
    assert f"WITH {returned}\nWITH collect([{', '.join(columns)}]) AS every" in bulk.cypher
    assert bulk.cypher.startswith("CALL () {\n  MATCH (a)\n  RETURN a, 1 AS b\n}\nWITH ")
