"""What a bilingual letter says in Welsh beside the same in English, which is read.

A paragraph is told by its function words, a heading or label also by the words that such letters are made of.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.facts import Span
from loaders.document import Block, Document
from loaders.layout.headings import edge_of
from loaders.layout.types import Leftover, Reason
from loaders.text.holding import holds
from loaders.text.sentences import sentences

_WELSH = frozenset(
    "y yr yn ac ar gan gyda wedi bod mae yw sydd oedd bydd byddwn byddaf byddant hwn hon hyn hynny eu ei ein "
    "fod nid neu hefyd rydym rydw rwyf rwy dylai dylid erbyn ym yng pob beth fel sy dros drwy rhwng heb "
    "wrth cael gael gwneud gwneir gyfer eisoes dan cyn ond maent maen roedd ydym ydyn ydy ydw yma oes unrhyw "
    "bynnag fo iddynt iddo iddi ganddynt ganddo arnynt ohonynt mwy nag lle mewn ers hyd oherwydd "
    "dyma dyna hun hunain gennym gennyf iddyn wnaed wnaethom fydd fyddwn rhaid gellir gallwn gallaf hoffwn "
    "annwyl".split()
)
_WELSH_NAMES = frozenset(
    "argymhelliad argymhellion heddlu heddluoedd llu comisiynydd gomisiynydd chomisiynydd comisiynwyr "
    "trosedd throsedd drosedd troseddu swyddfa ymateb ymatebion sylwadau sylw adroddiad adroddiadau arolygu "
    "arolygiad arolygiaeth prif gwnstabl cwnstabl gwnstabliaid cwnstabliaid ysgrifennydd cartref gartref "
    "gogledd cymru gymru gymraeg cymraeg saesneg maes gwella pryder achos diweddariad cynnydd statws dyddiad "
    "camau gweithredu cefndir casgliad diolch cywir gywir diffuant ddiffuant "
    "eiddoch dymuniadau gorau atodiad rhagair cyflwyniad ionawr chwefror mawrth ebrill "
    "mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr safbwynt barn ateb cyfrifol perchennog "
    "gweinidog arglwydd".split()
)
_ENGLISH = frozenset(
    "the of and to in is are was were that for we be with by on as it this these have from will has should "
    "not our my can which their they who you your been but or an if there all any must "
    "he she me us up out so do does done no yes what when how had more one also under over into than then "
    "recommendation recommendations police commissioner response report office force constable chief "
    "constables commissioners comments reply january february march april june july august september october "
    "november december".split()
)
_CUE = re.compile(r"\b(?:mae|bydd\w*|argymhelli\w+|heddlu|g?ch?omisiynydd|sylwadau)\b")
_CUES = ("mae", "bydd", "argymhelli", "heddlu", "omisiynydd", "sylwadau")
_CUE_IN_Y = re.compile(r"y(?<!\w.)(?:[rn]?|mateb)\b")
"""One of these stands, in lower case, in all that is Welsh."""
_WORD = re.compile(r"[^\W\d_]+")
_CLITIC = re.compile(r"(?<=[^\W\d_])['’](?:r|n|i|u|w|ch|th)\b(?!['’])", re.IGNORECASE)
_PARTED = re.compile(r" ?/ ?(?=\S)| \| (?=\S)| [–—·•-] (?=\S)")
_LABEL = re.compile(r"(?P<label>[^:]{2,80}): ?(?=\S)")
_DAY = re.compile(r"(?:\w+,? )?\d{1,2}\w{0,2} \w+ ?/ ?\w+,? \d{4}")
"""A day whose month alone is said in both languages ("9 Chwefror / February 2024")."""
_SURE = 2
"""Words of a paragraph that show its language."""
_LONGEST_NAME = 14
"""Words of a heading or label."""
_MOST_CUTS = 6
_MOST_TURNS = 4
"""From one language to the other, in one paragraph."""
_LONGEST_PAIR = 2000


class _Words(NamedTuple):
    function: int
    """Welsh words that hold sentences together."""
    names: int
    """Others that are Welsh."""
    english: int
    all: int


def in_english(document: Document) -> tuple[Document, list[Leftover]]:
    """The document without what stands in it in Welsh beside the English, and that.

    A letter with far more Welsh than English says something that it does not say in English: it stays whole.
    """
    text = document.text
    if not _may_hold_welsh(text.lower()):
        return document, []
    dropped = _edges_said_twice(text, document.blocks)
    read = {block: [] if block in dropped else _english(text, block) for block in document.blocks}
    blocks = tuple(part for parts in read.values() for part in parts)
    kept = sum(block.end - block.start for block in blocks)
    if kept == sum(block.end - block.start for block in document.blocks) or kept * 3 < len(text):
        return document, []
    left = [Leftover(span, Reason.LANGUAGE) for block, parts in read.items() for span in _rest(block, parts)]
    return document.model_copy(update={"blocks": blocks}), left


def _may_hold_welsh(low: str) -> bool:
    return bool(_CUE_IN_Y.search(low) or (holds(low, _CUES) and _CUE.search(low)))


def _edges_said_twice(text: str, blocks: Sequence[Block]) -> set[Block]:
    """Greetings and sign-offs in Welsh of a letter that has them in English as well."""
    edges = [(edge, block) for block in blocks if (edge := edge_of(text[block.start : block.end]))]
    welsh = [(edge, block) for edge, block in edges if is_welsh(text[block.start : block.end])]
    english = {edge for edge, block in edges if (edge, block) not in welsh}
    return {block for edge, block in welsh if edge in english}


def _rest(block: Block, parts: Sequence[Block]) -> Iterator[Span]:
    """What of a block is in none of its parts."""
    at = block.start
    for part in parts:
        if at < part.start:
            yield Span(at, part.start)
        at = part.end
    if at < block.end:
        yield Span(at, block.end)


def _english(text: str, block: Block) -> list[Block]:
    """What of a block is in English; all of it where nothing is in Welsh."""
    parts, before = [block], list[Block]()
    for _ in range(_MOST_TURNS):
        if parts == before:
            break
        parts, before = [one for part in parts for one in _less_welsh(text, part)], parts
    return parts


def _less_welsh(text: str, block: Block) -> list[Block]:
    words = text[block.start : block.end]
    said = _counted(words)
    if not said.function + said.names or _DAY.fullmatch(words.strip()):
        return [block]
    parts = _pair(words, block)
    if not parts and is_welsh(words):
        return [block] if edge_of(words) else []
    return parts or _sentences(text, block) or [block]


def _pair(words: str, block: Block) -> list[Block]:
    """The English of words that say the same in both languages, with what stands behind a label of both."""
    if len(words) > _LONGEST_PAIR:
        return []
    for cut in list(_PARTED.finditer(words))[:_MOST_CUTS]:
        first, second = words[: cut.start()], words[cut.end() :]
        label = _LABEL.match(second)
        sides = is_welsh(first), is_welsh(second)
        if all(sides):
            return []
        if sides[0]:
            return [_from(block, cut.end())]
        if sides[1]:
            return [block._replace(end=block.start + cut.start())]
        if label and is_welsh(label["label"]):
            return _labelled(block, cut.start(), cut.end() + label.end())
    return []


def _labelled(block: Block, end: int, start: int) -> list[Block]:
    """A label that ends at one place in the block, and what is said from another on."""
    name = block._replace(end=block.start + end, bold=True, lead=0)
    return [name, block._replace(start=block.start + start, bold=False, lead=0)]


def _from(block: Block, at: int) -> Block:
    return block._replace(start=block.start + at, lead=max(block.lead - at, 0))


def _sentences(text: str, block: Block) -> list[Block]:
    """The English sentences of a paragraph that has Welsh ones before or behind them."""
    label = _LABEL.match(text, block.start, block.end)
    start = label.end() if label and not is_welsh(label["label"]) else block.start
    places = sentences(text, Span(start, block.end))
    welsh = [is_welsh(text[place.start : place.end]) for place in places]
    if label and start > block.start and welsh[:1] == [True]:
        return _labelled(block, label.end("label") - block.start, start - block.start)
    turns = [at for at in range(1, len(places)) if welsh[at] != welsh[at - 1]]
    if len(turns) != 1:
        return []
    at = turns[0]
    sides = text[block.start : places[at - 1].end], text[places[at].start : block.end]
    if welsh[0] and _is_sure(sides[0]) and _counted(sides[1]).english >= _SURE:
        return [_from(block, places[at].start - block.start)]
    if welsh[at] and _is_sure(sides[1]) and _counted(sides[0]).english >= _SURE:
        return [block._replace(end=places[at - 1].end)]
    return []


def is_welsh(words: str) -> bool:
    """Whether a paragraph, heading or label is in Welsh."""
    said = _counted(words)
    if said.english * 3 > said.function or not said.all:
        return said.english == 0 and _is_name(said)
    sentence = said.all > _SURE and words.endswith((".", "!", "?"))
    return said.function >= (1 if sentence and not said.english else _SURE) or _is_name(said)


def _is_sure(words: str) -> bool:
    return _counted(words).function >= _SURE


def _is_name(said: _Words) -> bool:
    """Whether it is a heading or label most of whose words are known to be Welsh."""
    known = said.function + said.names
    return 0 < said.all <= _LONGEST_NAME and (known == said.all or known >= max(_SURE, said.all / 2))


def _counted(words: str) -> _Words:
    found = _WORD.findall(_CLITIC.sub(" yr", words).lower())
    function = sum(word in _WELSH for word in found)
    return _Words(
        function,
        sum(word in _WELSH_NAMES for word in found),
        sum(word in _ENGLISH for word in found),
        len(found),
    )
