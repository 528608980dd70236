"""The page docs/questions.md, made of the catalogue and of the samples' own answers.

Make it again after a change with: python -m tests.queries_.questions_page
"""

import io
import shlex
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from queries.analysis import DEFINITIONS
from queries.catalogue import Parameter, Question, catalogue
from queries.measures import Measure
from section55.building import build_database
from section55.cli import main

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "questions.md"
SAMPLES = ROOT / "samples"
WIDTH = 100
SHOWN_LINES = 32

INTRODUCTION = """\
# Questions

Each question of the catalogue is a command, `s55 ask NAME`, and a function, `section55.ask(graph, "NAME", …)`;
its text is the file `queries/catalogue/NAME.cypher`, which runs on both engines. `s55 ask NAME --help` says the
same as this page. The examples are of the letters in `samples/`, which are made up: `s55 build samples` makes the
database.

- A name may be given as its name, an alias, its id, or a part that fits only one; what fits several is listed.
  The shell completes names and values from the database (`s55 --install-completion`).
- `--format table|json|csv|md` says how rows are written; quotes are the letters' own words.
- `--limit N` gives at most so many rows, and says how many there are in all.
- `--map FILE`, where a question has it, also draws what the rows speak of as one HTML page.
- A parameter that is missing or fits nothing is an error, never an answer to another question.
- Read each answer as *what the letters in this database say*: that they are silent does not make it untrue.
"""  # noqa: E501 - prose of a page

ANALYSE = """\
## The whole network: `s55 analyse`

`s55 analyse MEASURE` takes a measure of the whole network, with `--label`, `--most` and `--format`;
`--properties FILE` writes the values of all names as JSON under their ids, and `s55 map --properties FILE`
tells them on the map. What a measure means and what it does not say is written to standard error with every
answer.
"""

ASSISTANTS = """\
## Assistants and notebooks: `s55 mcp`

`s55 mcp --db section55.grafeo` serves every question, `show` (one answer whole, with its text, links and
promises) and `cypher` (read-only) over standard input and output, as a server of the Model Context Protocol. It
needs the extra `pip install "section55[mcp]"`. An answer holds `rows`, `rows_in_all`, and `evidence`: under the id
of each answer, promise and name in the rows, the first words for it with letter, file and place. In an
assistant's settings:

```json
{"mcpServers": {"section55": {"command": "s55", "args": ["mcp", "--db", "section55.grafeo"]}}}
```

Text of letters reaches the assistant as data: what a letter says is material to report, never an instruction.
"""  # noqa: E501


def page(database: Path) -> str:
    """The whole page, its examples answered by this database of the samples."""
    run = runner(database)
    names = "\n".join(f"| [`{q.name}`](#{q.name}) | {q.question} |" for q in catalogue().values())
    measures_too = (
        "| [`analyse`](#the-whole-network-s55-analyse) | What do measures of the whole network say? |"
    )
    index = f"| question | |\n| --- | --- |\n{names}\n{measures_too}\n"
    questions = "\n".join(section(question, run) for question in catalogue().values())
    measures = "\n".join(_measure(measure, run) for measure in Measure)
    return "\n".join((INTRODUCTION, index, questions, ANALYSE, measures, ASSISTANTS))


def section(question: Question, run: Callable[[str], str]) -> str:
    """What the page says of one question."""
    parameters = "".join(f"- {_told(parameter)}\n" for parameter in question.parameters)
    if question.map:
        parameters += f"- `--map`: a page that shows {question.map}\n"
    columns = "".join(f"| `{column.name}` | {column.words} |\n" for column in question.columns)
    command = f"s55 ask {question.name} {question.example}"
    return (
        f"## {question.name}\n\n**{question.question}** {question.why}\n\n{parameters}\n"
        f"```console\n$ {command}\n{run(command)}```\n\n| column | |\n| --- | --- |\n{columns}"
    )


def runner(database: Path) -> Callable[[str], str]:
    """Runs a command on this database; the lines that it writes to standard output, cut after some."""

    def run(command: str) -> str:
        out, told = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with (
            patch.object(sys, "argv", [*shlex.split(command), "--db", str(database)]),
            patch.dict("os.environ", {"COLUMNS": str(WIDTH)}),
            redirect_stdout(out),
            redirect_stderr(told),
        ):
            code = _ended()
        assert code == 0, _written(told)
        lines = [line.rstrip() for line in _written(out).strip("\n").splitlines()]
        more = [f"… and {len(lines) - SHOWN_LINES} lines more"] if len(lines) > SHOWN_LINES else []
        return "".join(f"{line}\n" for line in [*lines[:SHOWN_LINES], *more])

    return run


def _ended() -> object:
    try:
        main()
    except SystemExit as ended:
        return ended.code or 0
    return 0


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def _measure(measure: Measure, run: Callable[[str], str]) -> str:
    told = DEFINITIONS[measure]
    command = f"s55 analyse {measure} --most 2"
    return (
        f"### {measure}\n\n{told.means}\n\nTaken on {told.projection}.\n\n*Caution:* {told.caution}\n\n"
        f"```console\n$ {command}\n{run(command)}```\n"
    )


def _told(parameter: Parameter) -> str:
    flag = f"--{parameter.name.replace('_', '-')}"
    if parameter.required:
        return f"`{flag}` (required): {parameter.words}"
    default = parameter.default if parameter.default not in {None, False} else None
    return f"`{flag}`: {parameter.words}" + (f"; {default} if not given" if default is not None else "")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "samples.grafeo"
        build_database([SAMPLES], db=made)
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page(made), encoding="utf-8", newline="\n")
