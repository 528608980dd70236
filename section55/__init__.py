"""The Python API: as short as the commands.

>>> import section55 as s55
>>> graph = s55.build("letters/")            # or, of a database that is there: s55.open("section55.grafeo")
>>> s55.ask(graph, "relies-on", name="Operation Makesafe")
"""

import weakref
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

    from graph.content import Graph
    from graph.stores import Cell, Store

__all__ = ["ask", "build", "cypher", "open", "to_networkx"]


def open(path: str | Path) -> "Store":  # noqa: A001 - section55.open reads as it should
    """The database at `path`, to ask; raises StoreError where it cannot be opened."""
    from graph.stores import open_store  # noqa: PLC0415 - brings the engine

    return open_store(path)


def build(*paths: str | Path, registers: Sequence[str | Path] = (), area_registers: bool = True) -> "Graph":
    """The graph of the letters at `paths` (files, folders), in memory.

    Raises LetterError for a letter that cannot be read; of a folder with some, `s55 build` reads the others
    and says which those are.
    """
    from graph.errors import LetterError  # noqa: PLC0415
    from loaders.register import load_register  # noqa: PLC0415
    from section55.building import gather, graph_of  # noqa: PLC0415

    register = load_register([Path(one) for one in registers], area_registers=area_registers)
    gathered = gather([Path(one) for one in paths], register, stored={})
    if gathered.unread:
        raise LetterError("\n".join(why for _, why in gathered.unread))
    return graph_of(gathered)[0].graph


def ask(
    graph: "Graph | Store", question: str, /, **parameters: str | int | bool | date | None
) -> "list[dict[str, Cell]]":
    """The rows that answer a question of the catalogue, each a dict.

    Raises UnknownNameError for a question, parameter or value that does not exist, saying which are near.
    """
    from queries.run import ask as answer  # noqa: PLC0415

    return answer(_store(graph), question, **parameters).records()


def cypher(graph: "Graph | Store", query: str, /, **parameters: Any) -> "list[dict[str, Cell]]":
    """The rows that answer your own Cypher, each a dict; raises QueryError where it would write or load."""
    from graph.stores.guarded import refuse_load  # noqa: PLC0415

    refuse_load(query)
    return _store(graph).run(query, parameters).records()


def to_networkx(graph: "Graph | Store") -> "nx.MultiDiGraph[str]":
    """The graph as a networkx MultiDiGraph: nodes by id, edges keyed by type."""
    from graph.content import Graph  # noqa: PLC0415

    return (graph if isinstance(graph, Graph) else graph.graph()).to_networkx()


def _store(graph: "Graph | Store") -> "Store":
    """The store itself, or one in memory that lives as long as the graph does."""
    from graph.content import Graph  # noqa: PLC0415

    if not isinstance(graph, Graph):
        return graph
    if id(graph) not in _in_memory:
        from graph.stores.embedded import from_graph  # noqa: PLC0415

        _in_memory[id(graph)] = from_graph(graph)
        weakref.finalize(graph, _in_memory.pop, id(graph), None)
    return _in_memory[id(graph)]


_in_memory: "dict[int, Store]" = {}
