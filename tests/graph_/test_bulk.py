"""How a query is asked so that its answer comes in columns."""

import pytest

from graph.stores.columns import columnar


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
    bulk = columnar(f"CALL () {{\n  MATCH (a)\n  RETURN a, 1 AS b\n}}\nRETURN {returned}")
    assert bulk.names == columns
    assert bulk.cypher == f"CALL () {{\n  MATCH (a)\n  RETURN a, 1 AS b\n}}\nWITH {returned}\n"
