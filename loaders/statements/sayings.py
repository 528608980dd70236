"""What each sentence of an answer says of what was asked: future, begun, missing, done, or nothing."""

import re
from functools import cached_property

from graph.facts import Span
from loaders.statements.cues import START, WHEN, cue
from loaders.statements.futures import Future, Tone, futures, has_future_time
from loaders.statements.others import is_for_others
from loaders.statements.present import (
    answers_later,
    is_absent,
    is_concluded,
    is_conditional,
    is_done,
    is_former,
    is_gap,
    is_missing,
    is_perfect,
    is_plain_gap,
    is_prepared,
    is_provided_for,
    is_unbegun,
)
from loaders.statements.progress import is_progress
from loaders.statements.remarks import is_neutral

_ROUTINE = re.compile(
    r"(?:re-?)?(?:review|repeat|continu|check|monitor|remain|keep|kept|maintain|refresh|revisit|audit"
    r"|scrutinis|sustain|look|oversee|report|respond|redone|rerun)"
)
_AGAIN = re.compile(r"re-?(?:peat|run|done|fresh|visit)|continu|remain|keep|kept|maintain|sustain")
_DESCRIBING = re.compile(
    r"(?:be|have|mean|retain|further|connect(?:ed)?|(?:assist|inform|benefit|support|involv|provid|enabl"
    r"|improv|enhanc|strengthen|allow|includ|featur|receiv|ensur|help|contain|cover|focus|upskill)(?:e"
    r"|ed)?|giv(?:e|en))$"
)
_RENEWED = re.compile(
    r"(?:extend|renew)(?:ing|ed)?\s+(?:[^\s.;,]+\s+){0,3}?(?:contract|funding|grant|agreement|arrangement|lease)s?\b"
)
"""What goes on as it is, for longer."""
_OPEN_QUESTION = re.compile(r"\b(?:viability|feasibility|possibility|options?\s+for|case\s+for|whether)\b")
_RECURRING = re.compile(
    r"\b(?:annual(?:ly)?|quarterly|monthly|weekly|fortnightly|yearly|regular(?:ly)?|continual(?:ly)?"
    r"|periodic(?:ally)?|(?:each|every|per)\s+(?:year|month|quarter|week|spring|summer|autumn|winter|term"
    r"|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|six|three|two))\b"
)
_BEGINS = re.compile(rf"{START}from\s+{WHEN}|\b(?:beginning|starting)\s+(?:in|on|from|with)\s+{WHEN}")
"""From when on something is repeated, which was not there before."""
_REPEATED = re.compile(
    r"\b(?:second|third|further|follow-?up|repeat|another|next)\s+(?:[a-z]+\s+)?(?:audit|survey|sample|inspection|evaluation"
    r"|check|dip-?sample)\b|\bnext\s+(?:meeting|sitting|session)\b|\bnext\s$"
)
"""What is looked at once more."""
_ENDS = re.compile(r"(?:comes?\s+to\s+an\s+end|ends?|expires?|closes?)\b")
_MORE = re.compile(r"\b(?:further|better|even\s+more|still\s+more)\s+(?:[a-z]+e[dr]?|support)\b")
_PARTICIPLE = re.compile(
    r"\s+(?:[a-z]+ed|made|put|set|built|run|written|taken|begun|held|met|done|brought|found)\b"
)
"""Behind "shall have": what will be done by then."""
_GO_ON = re.compile(r"(?:go|carry|keep)(?:\s+on)?\s+[a-z]+ing\b")
_WHAT_IS_ASKED = re.compile(
    r"\b(?:meet|implement|deliver|address|fulfil|respond\s+to|action)\s+(?:this|the)\s+recommendations?\b"
)
_SCHEDULED = cue(
    "scheduled programmed timetabled planned booked promised plans date day goes go comes come committed"
    " expect expects aim hoped looking ought",
    r"\b(?:is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:scheduled|programmed|timetabled|planned"
    r"|booked|promised(?:\s+to\s+(?:me|us))?)\s+(?:for|to|in|by|between|from|during)\b|\bplans\s+(?:are\s+in\s+place|exist|have\s+been\s+made"
    r"|are\s+under\s*way)\s+to\b"
    r"|\b(?:date|day)\b[^.;]{0,30}?\s(?:has\s+been|is)\s+(?:set|fixed|agreed|arranged)\s+for\b"
    r"|\b(?:goes|go|comes|come)\s+(?:into\s+(?:use|force|effect|operation)|out|to\s+(?:tender|print"
    r"|the\s+\w+|\w+\s+board))\s+(?:on|in|from|next|by)\b"
    r"|\b(?:is|are|am)\s+committed\s+to\s+[a-z]+ing\b[^.;]{1,80}?\b(?:by|in|from|before|within)\s"
    r"|\b(?:i|we|the\s+force)\s+(?:would\s+)?expects?\s+(?:to\s+(?:see|have)\s+)?(?:this|it|these|them"
    r"|the\s+\w+)\s+(?:to\s+be\s+)?(?:[a-z]+ed|in\s+place|done|ready|live|finished|built)\b"
    rf"|\b(?:we|i)\s+aim\s+for\s+[^.;,]{{1,40}}?\s(?:by|in)\s+{WHEN}"
    rf"|\b(?:i|we|the\s+(?:force|constabulary|(?:chief\s+constable)))\s+(?:would\s+)?expects?\s+(?!to\b)(?:[^\s.;,]+\s+){{1,8}}?"
    rf"(?:by|in|before)\s+{WHEN}"
    rf"|\bought\s+to\s+(?:[^\s.;,]+\s+){{1,12}}?(?:by|in|before|from)\s+{WHEN}"
    rf"|\b(?:is|are)\s+hoped\s+for\s+(?:by|in|before|from)\s+{WHEN}"
    r"|\b(?:is|are|am)\s+(?:also\s+|now\s+|currently\s+|actively\s+)?looking\s+(?:to\s+[a-z]+|at\s+(?:how"
    r"|whether|options))\b",
)
"""What is to come, without a verb of the future."""
_LATER = cue(
    "next new later shortly hoped hopeful asked tasked instructed",
    r"\bnext\s+(?:week|month|year|term|spring|summer|autumn|winter|quarter|financial)\b"
    r"|\bin\s+the\s+new\s+year\b"
    r"|\blater\s+(?:this|in\s+the)\s+(?:year|month|spring|summer|autumn)\b|\bshortly\b(?!\s+(?:after|before))"
    r"|\b(?:hoped|hopeful)\s+that\s[^.;]{1,80}?\s(?:can|could|will|may)\b"
    r"|\b(?:has|have)\s+been\s+(?:asked|tasked|instructed)\s+to\b",
)
_PAST = re.compile(r"\b(?:was|were|had|did|last\s+(?:week|month|year))\b")
_THERE = re.compile(r"\b(?:is|are|now|since)\b")
_BESIDE = re.compile(
    r"\b(?:is|are)\s+(?!due\b|to\b|planned\b|scheduled\b|expected\b|intended\b|set\b|proposed\b|likely\b"
    r"|committed\b|keen\b|hop\w+|also\b|not\b|still\b|being\b|important\b|clear\b|looking\b"
    r"|going\b)[a-z\d][^\s.;]*\s[^.;]{0,80}?\band\s+(?:will|shall|(?:we|i)\s+aim\s+for)\b"
)
"""What is, beside what it will do."""
_FAR = 600
"""Characters behind a future in which its clause is looked for, however long the sentence."""
_SAY_NOTHING = frozenset((Tone.DENIED, Tone.OTHERS))
_ASKED_FOR = re.compile(r"\b(?:has|have|['’]ve)\s+(?:\w+\s+){0,2}?(?:asked|requested|invited|called)\b")
_ENTRUSTED = re.compile(
    r"\b(?:i|we)\s+have\s+(?:\w+\s+){0,2}?(?:asked|requested|invited|instructed|tasked)\s+"
    r"(?:that\s|(?!for\b|us\b)(?:(?!(?:what|whether|how|why|if|when|who|to)\b)[^\s.;,]+\s+){1,12}?to\s+[a-z]+)"
)
_OVERSEES = re.compile(
    r"(?:rais|examin|return|monitor|watch|scrutinis|press|receiv|review|hold|look|keep|follow|seek)[a-z]*$"
    r"|(?:shown|told|kept|briefed|updated|informed)$"
)
_TO_OVERSEE = re.compile(
    r"\s+to\s+(?:hold|monitor|watch|press|scrutinise|raise|challenge|seek|follow|review|look)\b"
)
_OVERSEER = re.compile(r"\b(?:i|my\s+[a-z]+|the\s+(?:commissioner|mayor|pcc))\s+(?:[^,;]{0,40}?\s)?$")


class Saying:
    """What a sentence says of what was asked; each question is answered only once it is put."""

    def __init__(self, span: Span, words: str) -> None:
        self.span = span
        self.words = words
        said = futures(words)
        self.tones = {future.tone for future in said}
        self.promises = [future for future in said if future.tone is Tone.PROMISE]

    @cached_property
    def progress(self) -> bool:
        return is_progress(self.words)

    @cached_property
    def gap(self) -> bool:
        return is_gap(self.words)

    @cached_property
    def unbegun(self) -> bool:
        return is_unbegun(self.words)

    @cached_property
    def answers_later(self) -> bool:
        return answers_later(self.words)

    @cached_property
    def scheduled(self) -> bool:
        words = self.words
        return _SCHEDULED.stands_in(words) or (_LATER.stands_in(words) and not _PAST.search(words))

    @cached_property
    def asked(self) -> bool:
        return Tone.ARRANGED in self.tones and _ASKED_FOR.search(self.words) is not None

    @property
    def entrusted(self) -> bool:
        """Whether the writer has set others to do something, and names no day for it."""
        return self.asked and not self.later and _ENTRUSTED.search(self.words) is not None

    @property
    def overseen(self) -> bool:
        """Whether all that is to come is that a commissioner looks at what the force does."""
        return bool(self.promises) and all(_is_oversight(one, self.words) for one in self.promises)

    @cached_property
    def later(self) -> bool:
        """Whether it tells of what is to come."""
        told = bool(self.promises) or self.scheduled or (self.asked and has_future_time(self.words))
        return told and not self.answers_later

    @property
    def future(self) -> bool:
        return self.later or self.unbegun

    @property
    def new(self) -> bool:
        new = self.later and (self.scheduled or any(_is_new(one, self.words) for one in self.promises))
        return new and not is_conditional(self.words)

    @property
    def whole(self) -> bool:
        """Whether the future is of all that was asked."""
        found = self.promises
        return bool(found and _WHAT_IS_ASKED.search(self.words, found[0].start))

    @cached_property
    def negated(self) -> bool:
        return is_plain_gap(self.words) or is_missing(self.words)

    @property
    def absent(self) -> bool:
        return is_absent(self.words)

    @property
    def missing(self) -> bool:
        """Whether it says in so many words that it is not there."""
        return self.negated and not self.unbegun

    @cached_property
    def existing(self) -> bool:
        if self.unbegun or self.negated:
            return False
        return (self._is_plain() or self._tells_of_done()) and not is_former(self.words)

    def _is_plain(self) -> bool:
        """Whether it says no more than that something is so."""
        words = self.words
        if self.tones & _SAY_NOTHING or self.later or self.progress or self.gap or self.asked:
            return False
        if is_conditional(words) or self.answers_later or len(words.split()) <= 2:
            return False
        return not is_neutral(words) and not is_for_others(words)

    def _tells_of_done(self) -> bool:
        words = self.words
        if self.gap or self.tones & _SAY_NOTHING:
            return False
        beside = is_perfect(words) or (self.later and _BESIDE.search(words) is not None) or self._goes_on()
        return beside and not is_neutral(words)

    def _goes_on(self) -> bool:
        """Whether all that is to come is that what is done goes on."""
        words = self.words
        return bool(self.promises) and all(_GO_ON.match(words, one.verb_start) for one in self.promises)

    @property
    def provided(self) -> bool:
        """Whether all that is there is money, time or a name for it."""
        return is_provided_for(self.words) and _THERE.search(self.words) is None

    @property
    def prepared(self) -> bool:
        """Whether it tells of a decision or of money, rather than of what has been done with them."""
        return is_prepared(self.words)

    @cached_property
    def done(self) -> bool:
        return is_done(self.words) and not self.progress

    @property
    def concluded(self) -> bool:
        return is_concluded(self.words) and not (self.later or self.progress or self.missing)


def _is_oversight(future: Future, words: str) -> bool:
    asks = future.verb == "ask" and words.startswith(" for ", future.end)
    goes_on = future.verb == "continue" and _TO_OVERSEE.match(words, future.end)
    if not asks and not goes_on and _OVERSEES.match(future.verb) is None:
        return False
    return _OVERSEER.search(words[max(0, future.start - 80) : future.start]) is not None


def _is_new(future: Future, words: str) -> bool:
    """Whether the future brings something that is not there, rather than more of the same."""
    stop = future.end + _FAR
    if _GO_ON.match(words, future.verb_start):
        return False
    if _OPEN_QUESTION.search(words, future.clause, stop):
        return True
    if _starts_recurring(future, words, stop):
        return True
    return not _is_routine(future, words, stop) and (
        _DESCRIBING.match(future.verb) is None
        or has_future_time(words[future.end : stop])
        or (future.verb == "have" and _PARTICIPLE.match(words, future.end) is not None)
    )


def _starts_recurring(future: Future, words: str, stop: int) -> bool:
    """Whether something is to be done again and again from a day on, which was not done before."""
    if _AGAIN.match(future.verb) or _RECURRING.search(words, future.end, stop) is None:
        return False
    return _BEGINS.search(words) is not None


def _is_routine(future: Future, words: str, stop: int) -> bool:
    """Whether it is more of the same: kept up, looked at once more, or done as regularly as before."""
    if _REPEATED.search(words, future.clause, future.start) or _ENDS.match(words, future.start):
        return True
    if _ROUTINE.match(future.verb) or _RENEWED.match(words, future.verb_start):
        return True
    return bool(_RECURRING.search(words, future.clause, stop) or _MORE.search(words, future.start, stop))
