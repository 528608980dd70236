"""The screen of `s55 review`: one question at a time, its quotes, and a list of answers; keyboard or mouse.

Words of letters reach the terminal as `rich.text.Text` without control characters, never as mark-up.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from graph.facts import Span
from loaders.deciding.proposals import Ask, Question, Quote, Thing
from section55.output import plain
from section55.review_session import LATER, NAME, Answer, Choice, Session, asks_kind, choices_of, kinds_of


class NameInput(ModalScreen[str | None]):
    """Asks for the name to keep, such as the words that an acronym stands for."""

    CSS = """
    NameInput { align: center middle; }
    NameInput Static { width: 70; padding: 0 1; background: $surface; }
    NameInput Input { width: 70; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Leave as it is")]

    def __init__(self, name: str) -> None:
        super().__init__()
        self._given = name

    def compose(self) -> ComposeResult:
        """One line to write in."""
        yield Static("The name to keep (Enter to take it, Escape to leave it as it was):")
        yield Input(self._given, max_length=200)

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Give back what was written."""
        self.dismiss(" ".join(plain(event.value).split()) or None)


class ReviewApp(App[None]):
    """Walks through the questions of a session."""

    TITLE = "s55 review"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #progress { background: $primary; color: $text; padding: 0 1; height: 1; }
    #question { text-style: bold; padding: 0 1; height: auto; max-height: 4; }
    #about { padding: 0 1; color: $text-muted; height: auto; max-height: 3; }
    #quotes { height: 1fr; min-height: 4; padding: 0 1; border-top: solid $primary; }
    #message { color: $error; padding: 0 1; height: auto; max-height: 4; }
    #answers { height: auto; max-height: 10; border: none; border-top: solid $primary; padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", "Take back"),
        Binding("l", "later", "Later"),
        Binding("e", "edit", "Edit name"),
        Binding("q", "quit", "Leave"),
        *(Binding(str(number), f"choose({number})", show=False) for number in range(1, 10)),
        Binding("pagedown,space", "scroll_quotes(1)", "More quotes", show=False),
        Binding("pageup", "scroll_quotes(-1)", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._keep: str | None = None
        """The name to keep, where the person wrote another."""
        self._half: Answer | None = None
        """An answer that still needs its kind."""

    def compose(self) -> ComposeResult:
        """Progress, question, quotes, answers, keys."""
        yield Static(id="progress")
        yield Static(id="question")
        yield Static(id="about")
        with VerticalScroll(id="quotes", can_focus=False):
            yield Static(id="quoted")
        yield Static(id="message")
        yield OptionList(id="answers")
        yield Footer()

    def on_mount(self) -> None:
        """Show the first question."""
        self.query_one("#answers").border_title = "↑ ↓ and Enter, or the number"
        self._show()

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Take the answer that was chosen with Enter or the mouse."""
        self.action_choose(event.option_index + 1)

    def action_choose(self, number: int) -> None:
        """Take the answer with this number."""
        choices = self._choices()
        if self.session.question is None:
            self.exit()
        elif number <= len(choices):
            self._take(choices[number - 1].answer)

    def action_later(self) -> None:
        """Put the question off."""
        if self.session.question is not None:
            self._take(Answer(LATER))

    def action_undo(self) -> None:
        """Take the last answer back, or only its first half."""
        if self._half is not None:
            self._half = None
            self._show()
        else:
            undone = self.session.undo()
            self._show("" if undone else "There is nothing to take back.")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer editing only where a name may be edited."""
        question = self.session.question
        return action != "edit" or (question is not None and question.ask is not Ask.PAIR)

    def action_edit(self) -> None:
        """Write another name to keep."""
        question = self.session.question
        if question is not None:
            self.push_screen(NameInput(self._keep or question.things[0].name), self._renamed)

    def action_scroll_quotes(self, direction: int) -> None:
        """Scroll the quotes by a page."""
        quotes = self.query_one("#quotes", VerticalScroll)
        quotes.scroll_relative(y=direction * max(1, quotes.size.height - 1), animate=False)

    def _renamed(self, name: str | None) -> None:
        if name is not None:
            self._keep = name
            self._show()

    def _choices(self) -> Sequence[Choice]:
        question = self.session.question
        if question is None:
            return [Choice("Leave", Answer(LATER))]
        return kinds_of(question.things[0]) if self._half is not None else choices_of(question)

    def _take(self, answer: Answer) -> None:
        question = self.session.question
        assert question is not None  # noqa: S101
        if self._half is not None and answer.word == NAME:
            answer = self._half._replace(kind=answer.kind)
        elif asks_kind(question, answer):
            self._half = answer
            self._show()
            return
        wrong = self.session.answer(answer._replace(keep=answer.keep or self._keep))
        self._half = None
        if wrong is None:
            self._keep = None
        self._show(f"Not kept: {wrong}" if wrong else "")

    def _show(self, message: str = "") -> None:
        question = self.session.question
        self._put("progress", _progress(self.session))
        self._put("message", Text(plain(message)))
        self.query_one("#message").display = bool(message)
        if question is None:
            self._put("question", Text("That was the last question. Everything is saved."))
            self._put("about", Text("Build again, and the database obeys your decisions."))
            self._put("quoted", Text(""))
        else:
            kind_only = self._half is not None
            self._put("question", Text("What is it then?") if kind_only else asked(question, self._keep))
            self._put("about", _about(question))
            self._put("quoted", quoted(question))
        self.query_one("#quotes", VerticalScroll).scroll_home(animate=False)
        self.refresh_bindings()
        self._offer()

    def _offer(self) -> None:
        answers = self.query_one("#answers", OptionList)
        answers.clear_options()
        choices = self._choices()
        answers.add_options(
            Option(Text(f" {number}  {plain(choice.label)}"))
            for number, choice in enumerate(choices, start=1)
        )
        proposed = [number for number, choice in enumerate(choices) if "(proposed)" in choice.label]
        later = [number for number, choice in enumerate(choices) if choice.answer.word == LATER]
        answers.highlighted = (proposed or later)[0]  # Enter by mistake joins nothing
        answers.focus()

    def _put(self, part: str, words: Text) -> None:
        self.query_one(f"#{part}", Static).update(Content.from_rich_text(words))


def asked(question: Question, keep: str | None = None) -> Text:
    """The question in words."""
    first, *others = question.things
    name = f"“{plain(first.name)}”"
    match question.ask:
        case Ask.PAIR:
            return Text(f"Are {name} and “{plain(others[0].name)}” one thing?")
        case Ask.AREAS:
            return Text(f"Is {name} one thing in all areas, or has each area its own?")
        case Ask.ACRONYM:
            words = f"What is {name}? No letter spells it out; press e to write its full name."
        case _:
            words = f"What is {name}?"
    return Text(words + (f" To be called “{plain(keep)}”." if keep else ""))


def quoted(question: Question) -> Text:
    """The quotes with the names marked, each with its letter; those of a pair under each name."""
    parts = Text()
    for thing in question.things:
        if len(question.things) > 1:
            parts.append(f"{plain(thing.name)} ({_where(thing)})\n", style="underline")
        if not thing.quotes:
            parts.append("No quote: the letters only list it.\n", style="dim")
        for quote in thing.quotes:
            parts.append_text(marked(quote))
            parts.append(f"\n   {plain(_letter(quote))}\n", style="dim")
    parts.rstrip()
    return parts


def marked(quote: Quote) -> Text:
    """The words of a quote, the name in them marked."""
    words = Text("“")
    for part, is_name in _pieces(quote.text, quote.marks):
        words.append(plain(part), style="bold reverse" if is_name else "")
    return words.append("”")


def _pieces(text: str, marks: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    end = 0
    for mark in marks:
        yield text[end : mark.start], False
        yield text[mark.start : mark.end], True
        end = mark.end
    yield text[end:], False


def _letter(quote: Quote) -> str:
    day = f"{quote.day.day} {quote.day:%B %Y}" if quote.day else None
    return ", ".join(filter(None, (quote.area, day, quote.source)))


def _where(thing: Thing) -> str:
    known = "registered, " if thing.registered else ""
    return f"{known}{thing.kind}, {thing.area or 'national'}"


def _about(question: Question) -> Text:
    first = question.things[0]
    others = [form for form in first.forms if form != first.name]
    lines = [f"Area: {question.area or 'all'}. {str(question.ask).capitalize()}."]
    if question.why:
        lines[0] = f"Area: {question.area or 'all'}. Asked because of: {question.why}."
    if others and len(question.things) == 1:
        lines.append(f"Also: {', '.join(others)}")
    return Text("\n".join(map(plain, lines)))


def _progress(session: Session) -> Text:
    number = min(session.at + 1, len(session.questions))
    return Text(
        f"Question {number} of {len(session.questions)} · {session.decided} decided · "
        f"saved in {plain(session.path.name)}",
        no_wrap=True,
        overflow="ellipsis",
    )
