"""Replies in every way that their parts vary, each way beside several ways of the other parts."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import product

from tests.loaders import layouts
from tests.loaders.layout_parts import (
    ASKED,
    HEADINGS,
    IMPOSSIBLE,
    KIND_HEADINGS,
    KINDS,
    LABELS,
    PLACEHOLDERS,
    SETTINGS,
    Label,
)
from tests.loaders.layout_whole import WHOLE, appendix, joined, said_by
from tests.loaders.layouts import CALLERS, FORCE, ITEMS, PREVENTION, SCHOOLS, Answer, Laid


def every_variant() -> Iterator[Laid]:
    """Each part in every way that it varies, beside several ways of the others; then whole letters."""
    yield from _heads_and_labels()
    yield from _kinds()
    yield from _wordings()
    yield from _settings()
    yield from _placeholders()
    yield from (make() for make in WHOLE)


def _heads_and_labels() -> Iterator[Laid]:
    """Every head beside three labels, and every label beside three heads."""
    heads, labels = {**layouts.HEADINGS, **HEADINGS}, dict(LABELS)
    labels |= {name: (FORCE, partial(_old_label, name)) for name in layouts.LABELS}
    pairs = {
        (head, list(labels)[(at * 3 + turn * 17) % len(labels)])
        for at, head in enumerate(heads)
        for turn in range(3)
    }
    pairs |= {
        (list(heads)[(at * 5 + turn * 19) % len(heads)], label)
        for at, label in enumerate(labels)
        for turn in range(3)
    }
    for head, label in sorted(pairs):
        # A bare "3a." is a paragraph of a list, not a number of its own.
        items = [replace(one, number="4") if one.number == "3a" else one for one in ITEMS]
        role, shape = labels[label]
        body = [f"{heads[head](one)}\n\n{shape(joined(one.force))}" for one in items]
        yield appendix(f"{head}; {label}", body, items, said_by(items, role))


def _old_label(name: str, said: str) -> str:
    return layouts.LABELS[name](replace(CALLERS, force=tuple(said.split("\n\n")))).replace(
        f"Recommendation {CALLERS.number}:", "the recommendation:"
    )


def _kinds() -> Iterator[Laid]:
    """Areas for improvement and causes of concern under every name, with a label and with none."""
    labels: tuple[Label, ...] = (lambda said: f"**Force response:** {said}", lambda said: said)
    for (name, kind), shape, label in product(KINDS.items(), KIND_HEADINGS, labels):
        items = [
            replace(PREVENTION, kind=kind),
            replace(
                PREVENTION,
                kind=kind,
                number="2",
                text="The constabulary needs to answer its calls faster.",
                force=("It has a checklist.",),
            ),
        ]
        body = [f"{shape.format(name, one.number, one.text)}\n\n{label(joined(one.force))}" for one in items]
        told = "labelled" if label is labels[0] else "without a label"
        yield appendix(f"{shape.format(name, 'N', '…')!r}, {told}", body, items, said_by(items))


def _wordings() -> Iterator[Laid]:
    """Every wording under four heads, the answer labelled, in the next paragraph, and in the same."""
    heads = {**layouts.HEADINGS, **HEADINGS}
    set_apart = ("text in", "bold text", "head and", "Action with")
    said = ("We have a list on Beacon. It is read each week by the Northmoor Board.",)
    for at, (name, asked) in enumerate(ASKED.items()):
        items = [replace(CALLERS, text=asked.text, force=said), SCHOOLS]
        for turn, between in product(range(4), ("\n\nForce response: ", "\n\n", " ")):
            head = list(heads)[(at * 7 + turn * 13) % len(heads)]
            if between != " " or not head.startswith(set_apart):
                body = [f"{heads[head](one)}{between}{joined(one.force)}" for one in items]
                yield appendix(f"{name}; {head}; {between!r}", body, items, said_by(items))


def _settings() -> Iterator[Laid]:
    """What extraction did, to every label that is tried in all settings, under five heads each."""
    heads = {**layouts.HEADINGS, **HEADINGS}
    for at, (name, reset) in enumerate(SETTINGS.items()):
        for place, label in enumerate(layouts.RESET_LABELS):
            for turn in range(5):
                head = list(heads)[(at * 11 + place * 3 + turn * 10) % len(heads)]
                if (name, head) in IMPOSSIBLE:
                    continue
                items = [replace(one, number="4") if one.number == "3a" else one for one in ITEMS]
                body = [f"{heads[head](one)}\n\n{layouts.LABELS[label](one)}" for one in items]
                laid = appendix(f"{head}; {label}; {name}", body, items, said_by(items))
                yield replace(laid, text=reset(laid.text))


def _placeholders() -> Iterator[Laid]:
    """Answers that are still to be written, below and behind labels."""
    labels = list(LABELS)
    for at, written in enumerate(PLACEHOLDERS):
        for turn in range(4):
            label = labels[(at * 5 + turn * 7) % len(labels)]
            role, shape = LABELS[label]
            if not (label == "bullets" or (written == "N/A" and "gree" in shape("").lower() + label.lower())):
                body = [f"Recommendation {one.number}\n\n{one.text}\n\n{shape(written)}" for one in ITEMS]
                answers = [Answer((one.number,), role, (written,)) for one in ITEMS]
                yield appendix(f"{written} for an answer; {label}", body, ITEMS, answers)
