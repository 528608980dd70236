"""How words state who runs, provides or publishes a service or an initiative."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from loaders.statements import relation_words as w
from loaders.statements.cues import word_set
from loaders.statements.relation_arguments import Names
from loaders.statements.relation_clauses import (
    DOER,
    THING,
    Clause,
    Frame,
    Stated,
    is_initiative,
    is_other,
    is_paid_for,
    pairs,
)
from loaders.statements.relation_tokens import Spoken

_BY_WHICH = word_set("on in at through under by within")
_ASKED = word_set(
    "ask asks asked asking want wants wanted expect expects expected encourage encourages encouraged"
    " invite invites invited urge urged require requires required allow allows allowed wish wished tell"
    " told advise advised press pressed persuade persuaded like challenge challenged need needs request"
    " requested approach approached"
)
_BEHIND_MADE = frozenset({"", ",", ";", ")", "and", "for", "with", "in"})
_SHOWN = word_set("film films video videos leaflet booklet poster podcast animation guide toolkit package")
_NOT_DONE = w.REFERS | w.SENDS | w.PAYS | w.STOPS | word_set("reaches gets receives hears takes learns gives")
"""Words behind "X, through which Y" that say not that Y does X."""
_KEPT = frozenset({"run", "hosted"})
"""Participles of what is done to a team by the body that it is a part of."""
_RUN_WITH = word_set(
    "piloted conducted run developed written produced designed delivered organised devised drafted"
)
"""Participles behind which "with" leads to those who do it too."""
_TAUGHT = word_set("provided delivered taught run held")
_RUN_FROM = word_set("run led delivered managed hosted")


def _may_be_made(one: Spoken) -> bool:
    return one.kind in {Kind.SERVICE, Kind.INITIATIVE} or (one.kind is Kind.BODY and not one.own)


def made(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is run by Y", "X, run by Y"."""
    if clause.words[at] == "made" and clause.word(at + 1) != "by":
        return
    agents, end = clause.agents(at)
    if not agents and clause.word(at + 1) == "from" and clause.words[at] in _RUN_FROM:
        agents, end = clause.agents(at, ("from",))
    if not agents and _is_run_with(clause, at):
        agents, end = clause.listed(at + 2, ("with",))
    if not agents and clause.words[at] in _TAUGHT:
        agents, end = clause.agents(at, ("at",))
        agents = [one for one in agents if clause.head(one) in w.SCHOOLS]
    if not agents:
        return
    fits = is_initiative if clause.words[at] == "launched" else _may_be_made
    things = clause.described(at, fits) or clause.topic(fits) or _bracketed(clause, end)
    clause.last = (end, things)
    yield from pairs("DELIVERED_BY", things, agents)
    if clause.word(at + 1) != "with" and (clause.words[at] in _KEPT or clause.word(at + 1) == "from"):
        bodies = [one for one in things if clause.name(one).kind is Kind.BODY]
        yield from pairs("PART_OF", bodies, agents)


def _is_run_with(clause: Clause, at: int) -> bool:
    """Whether "with" leads to those who do it too: "X, developed with Y", "X is to be piloted with Y"."""
    if clause.word(at + 1) != "with" or clause.words[at] not in _RUN_WITH:
        return False
    start = clause.peeled(at)
    return start is not None and (start == at or clause.is_passive(start, at))


def _bracketed(clause: Clause, at: int) -> Names:
    """X in "a course built by Y (X)"."""
    held = clause.words[at : at + 3] == ["(", w.NAME, ")"]
    return [at + 1] if held and THING(clause.name(at + 1)) else []


def owns(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X is owned by Y", of a plan and its like."""
    plans = (one for one in clause.described(at, is_initiative) if is_initiative(clause.name(one)))
    yield from pairs("DELIVERED_BY", plans, clause.agents(at)[0])


def employed(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X are employed by Y", "X, whose workers are employed by Y"."""
    agents, end = clause.agents(at)
    yield from pairs("DELIVERED_BY", _worked_by(clause, at) if agents else [], agents)
    things = clause.described(at, is_paid_for)
    clause.last = (end, things)
    yield from pairs("DELIVERED_BY", things, agents)
    yield from pairs("PART_OF", things, agents)


def _worked_by(clause: Clause, at: int) -> Names:
    """X in "X, whose workers are employed", "X's workers are employed"."""
    start = clause.peeled(at)
    if start is None or start == at or clause.word(start - 1) not in w.PEOPLE:
        return []
    owner = next((i for i in range(start - 2, start - 5, -1) if clause.word(i) in ("whose", w.OWNER)), None)
    if owner is None:
        return []
    if clause.words[owner] == "whose":
        return clause.antecedent(owner, THING)
    return [one for one in clause.ending(owner + 1)[-1:] if THING(clause.name(one))]


def began(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, which Y opened"; what somebody opened need not be his."""
    start = clause.peeled(at)
    doers = clause.subject(start, DOER) if start is not None and not clause.is_passive(start, at) else []
    if doers and clause.word(clause.start(doers[0]) - 1) in ("which", "that"):
        things, end = clause.objects(doers, at + 1, THING)
        if end == at + 1:
            yield from pairs("DELIVERED_BY", things, (one for one in doers if is_other(clause.name(one))))


def came(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X came from Y", of a guide and its like."""
    start = clause.peeled(at)
    if start is not None and clause.word(at + 1) == "from":
        plans = clause.subject(start, is_initiative)
        yield from pairs("DELIVERED_BY", plans, clause.listed(at + 2)[0])


def makes(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y runs X", "X, which Y runs"."""
    start = clause.peeled(at)
    verb = clause.words[at]
    if start is None or clause.agents(at)[0] or clause.is_passive(start, at) or _is_idle(clause, at):
        return
    if verb.endswith("ing") and start == at:
        doers = clause.antecedent(at, DOER)
    else:
        doers = clause.subject(start, DOER)
    if doers and not _is_asked(clause, start, doers[0]):
        first = at + 2 if clause.word(at + 1) in ("together", "on", "out", "up") else at + 1
        things, end = clause.objects(doers, first, THING)
        if verb.startswith("host"):
            held = clause.objects(doers, first, lambda one: one.kind is Kind.BODY and not one.own)[0]
            yield from pairs("PART_OF", held, doers)
        things = things or ([] if verb == "made" else _on_which(clause, doers))
        if verb.startswith("publish") and any(_is_anothers(clause, one) for one in things):
            return
        if end == first and things and clause.word(at + 1) == "with":
            yield from pairs("DELIVERED_BY", things, clause.listed(at + 2)[0])
        if things and verb in ("made", "wrote") and clause.words[end : end + 2] == [",", "with"]:
            yield from pairs("DELIVERED_BY", things, clause.listed(end + 2)[0])
        if clause.word(end) != "with" or not verb.startswith(("provid", "suppl")):
            yield from pairs("DELIVERED_BY", things, doers)


def _is_anothers(clause: Clause, at: int) -> bool:
    """Whether a name stands as the owner of the one at `at`."""
    return w.OWNER in clause.words[clause.start(at) : at]


def _is_idle(clause: Clause, at: int) -> bool:
    """Whether "made" or "drew" says little: "made X a priority", "drew X to our attention"."""
    verb, behind = clause.words[at], clause.word(at + 1)
    if verb == "made":
        shown = behind in ("a", "an") and not _SHOWN.isdisjoint(clause.words[at + 2 : at + 5])
        return behind not in _BEHIND_MADE and not shown
    return verb == "drew" and behind != "up"


def _is_asked(clause: Clause, start: int, doer: int) -> bool:
    """Whether somebody is only asked, or allowed, to do it: "I want Y to run X"."""
    before = clause.words[max(0, clause.start(doer) - 1) : doer]
    return clause.words[start] == "to" and not _ASKED.isdisjoint(before)


def _on_which(clause: Clause, doers: Names) -> Names:
    """X in "X, on which Y offers help"."""
    relative = clause.start(doers[0]) - 1
    if clause.word(relative) != "which" or clause.word(relative - 1) not in _BY_WHICH:
        return []
    return clause.antecedent(relative - 1, THING)


def through_which(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, through which Y finds rooms"."""
    if clause.word(at - 1) != "through" or clause.word(at - 2) != ",":
        return
    doers, end = clause.listed(at + 1, subject=True)
    verb = clause.word(end)
    if doers and verb.endswith("s") and verb not in _NOT_DONE:
        things = clause.antecedent(at - 1, THING)
        yield from pairs("DELIVERED_BY", things, (one for one in doers if DOER(clause.name(one))))


def under_name(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y visits shops under the name of X"."""
    if clause.words[max(0, at - 2) : at] == ["under", "the"] and clause.word(at + 1) == "of":
        doers = [one for one in clause.opening(at) if DOER(clause.name(one))]
        if doers and w.NEVER.isdisjoint(clause.words[doers[-1] : at]):
            yield from pairs("DELIVERED_BY", clause.listed(at + 2)[0], doers)


def responsible(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y is responsible for running X", "X, for which Y is responsible"."""
    start = clause.peeled(at)
    if start is None or start == at:
        return
    doers = clause.subject(start, DOER)
    if clause.word(at + 1) in ("for", "of"):
        first = at + 3 if clause.word(at + 2) in w.MAKES else clause.behind_noun(at + 2)
        yield from pairs("DELIVERED_BY", clause.listed(first)[0], doers)
    elif doers:
        yield from pairs("DELIVERED_BY", _on_which(clause, doers), doers)


def delivery(clause: Clause, at: int) -> Iterator[Stated]:
    """ "The delivery of X by Y"."""
    if clause.word(at + 1) != "of":
        return
    things, end = clause.listed(at + 2)
    by = end + 1 if clause.word(end) in w.BE else end
    if things and clause.word(by) == "by":
        yield from pairs("DELIVERED_BY", things, clause.listed(by + 1, ("by",))[0])


def between(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X: work in partnership between Y and Z"."""
    topic = clause.topic(THING)
    if topic:
        doers, end = clause.listed(at + 1)
        for i in range(end, min(end + 6, len(clause.words))):
            if clause.words[i] == "including":
                doers += clause.listed(i + 1)[0]
        yield from pairs("DELIVERED_BY", topic, doers)


def carries(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y leads the implementation of X"."""
    start = clause.peeled(at)
    first = clause.behind_noun(at + 1)
    if start is not None and first > at + 1 and not clause.is_passive(start, at):
        things = clause.listed(first)[0]
        yield from pairs("DELIVERED_BY", things, clause.subject(start, DOER))


def participates(clause: Clause, at: int) -> Iterator[Stated]:
    """ "Y takes part in X by running sessions"."""
    first = at + 3 if clause.word(at + 1) == "part" else at + 2
    things, end = clause.listed(first)
    start = clause.peeled(at)
    if start is None or not things or clause.word(first - 1) not in ("in", "with"):
        return
    doers = clause.subject(start, DOER)
    if clause.word(end) == "by" and clause.word(end + 1) in w.GIVING:
        yield from pairs("DELIVERED_BY", things, doers)
    elif clause.words[at] == "participated":
        yield from pairs("SUPPORTED_BY", things, (one for one in doers if is_other(clause.name(one))))


def provider(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, whose provider is Y", "Y, the provider of X"."""
    if clause.word(at - 1) == "whose":
        yield from pairs("DELIVERED_BY", clause.antecedent(at - 1, THING), _is(clause, at))
    elif clause.word(at - 1) in ("its", "their") and clause.word(at - 2) == ",":
        doers = [one for one in clause.ending(at - 2)[-1:] if DOER(clause.name(one))]
        yield from pairs("DELIVERED_BY", clause.meant(at - 1, THING), doers)
    elif clause.word(at - 1) == w.OWNER:
        yield from pairs("DELIVERED_BY", clause.ending(at - 1), _is(clause, at))
    elif clause.word(at + 1) == "of":
        start = at - 1 if clause.word(at - 1) in w.DETERMINERS else at
        verb = clause.peeled(start)
        finite = verb is not None and verb < start
        doers = clause.subject(verb, DOER) if verb and finite else clause.antecedent(start, DOER)
        things, end = clause.listed(at + 2)
        yield from pairs("DELIVERED_BY", things, doers or _is(clause, end))


def _is(clause: Clause, at: int) -> Names:
    """What the noun at `at` is said to be: "the provider since May has been X"."""
    verb = next((i for i in range(at, min(at + 9, len(clause.words))) if clause.words[i] in w.FINITE), None)
    while verb is not None and clause.word(verb) in w.AUXILIARIES:
        verb += 1
    return clause.listed(verb)[0] if verb is not None else []


def sent(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X, a course from Y", "X and Z, both from Y"."""
    before = clause.word(at - 1)
    if before not in (w.NAME, ",", "both", "all", ")") and before not in w.SORTS:
        return
    things = clause.antecedent(at, THING, plural=before in ("both", "all"))
    if things and clause.word(clause.start(things[0]) - 1) not in w.PREPOSITIONS:
        doers, end = clause.listed(at + 1)
        if clause.word(end) not in ("to", "and"):
            yield from pairs("DELIVERED_BY", things, doers)


def bracketed(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X (Y)"."""
    found, end = clause.listed(at + 1)
    if found and clause.word(end) == ")" and clause.word(at - 1) == w.NAME:
        doers = [one for one in found if DOER(clause.name(one))]
        if len(doers) == len(found):
            yield from pairs("DELIVERED_BY", [at - 1], doers)


def published(clause: Clause, at: int) -> Iterator[Stated]:
    """ "X published by Y", and not "X should be published by Y"."""
    if clause.word(at - 1) not in w.AUXILIARIES | w.NEVER:
        yield from made(clause, at)


PUBLISHED: tuple[tuple[Frame, Iterable[str]], ...] = (
    (published, word_set("published issued written developed produced drawn created devised run maintained")),
)
"""Those that tell whose a thing is that a recommendation speaks of."""
DELIVERY: tuple[tuple[Frame, Iterable[str]], ...] = (
    (made, w.MADE),
    (owns, ("owned",)),
    (employed, ("employed",)),
    (makes, w.MAKES),
    (through_which, ("which",)),
    (under_name, ("name", "banner")),
    (began, word_set("opened began started launched founded issued gave")),
    (came, word_set("came comes")),
    (responsible, ("responsible",)),
    (delivery, word_set("delivery provision running management operation hosting development production")),
    (between, ("between",)),
    (carries, word_set("lead leads led support supports supported undertook undertakes oversees")),
    (participates, word_set("participate participates participated take takes took")),
    (provider, word_set("provider providers operator operators host hosts")),
    (sent, ("from",)),
    (bracketed, ("(",)),
)
"""Frames, and the words at which they are tried."""
