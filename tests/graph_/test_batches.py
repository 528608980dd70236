"""How the rows of a change are put together for a server."""

from graph.stores.server_write import batches


def test_neighbouring_rows_of_one_statement_go_together_up_to_five_thousand() -> None:
    changes = [*(("A", {"id": str(number)}) for number in range(5001)), ("B", {}), ("A", {})]
    assert [(statement, len(rows)) for statement, rows in batches(changes)] == [
        ("A", 5000),
        ("A", 1),
        ("B", 1),
        ("A", 1),
    ]


def test_long_texts_go_in_smaller_batches_and_none_is_lost() -> None:
    long = {"text": "x" * 3_000_000, "quotes": ["y" * 500_000]}
    assert [len(rows) for _, rows in batches([("A", long)] * 5)] == [2, 2, 1]
    huge = {"text": "x" * 20_000_000}
    assert [len(rows) for _, rows in batches([("A", huge)] * 2)] == [1, 1]


def test_nothing_to_change_is_no_batch() -> None:
    assert list(batches([])) == []
