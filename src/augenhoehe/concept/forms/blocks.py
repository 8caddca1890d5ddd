# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One passage of a draft: its words, its place, where it is divided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import labels, texts, typed
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.forms.fields import LONGEST_TEXT, cleaned, reworded, text_area
from augenhoehe.kit.forms import RevisionForm, offer
from augenhoehe.kit.manuscripts import LeftOut, ManuscriptRefused
from augenhoehe.kit.text import Block
from augenhoehe.kit.text.blocks import Form
from augenhoehe.kit.text.dividing import divide, sentence_borders
from augenhoehe.kit.violations import told

NUMBERED = "li-numbered"
BEGINNING = "anfang"
"""The choice of places that stands for no passage at all."""
MOST_PARTS = 200
MOST_TYPED = 20 * LONGEST_TEXT
"""Characters that are looked at at once; whole texts are read in on a page of their own."""

BLOCK_KINDS: list[tuple[str, labels.Words]] = [
    *((kind.value, label) for kind, label in labels.BLOCK_KIND.items() if kind is not BlockKind.TABLE),
    (NUMBERED, _("Numbered list item")),
    (BlockKind.TABLE.value, labels.BLOCK_KIND[BlockKind.TABLE]),
]


def kind_choice(block: Block) -> str:
    """The choice of `BLOCK_KINDS` that a block is."""
    return NUMBERED if block.kind == "li" and block.ordered else block.kind


class BlockForm(RevisionForm):
    """One block of a draft. `was`: the block as it stands, None for a new one.

    `rich_text` is the editor's HTML, which only comes where the browser runs it; else the plain text counts.
    What was typed may be several passages: `blocks` in the order of the text, the first in the place of `was`.
    """

    kind = forms.ChoiceField(label=_("What is it?"), choices=BLOCK_KINDS, initial=BlockKind.PARAGRAPH.value)
    plain_text = forms.CharField(
        label=_("Text"),
        strip=False,
        widget=text_area(8),
        help_text=_(
            "A blank line or the sign ¶ begins a new passage. [Fußnote: …] makes a footnote. In a table, each line is a"
            " row and | stands between its cells."
        ),
    )
    rich_text = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, was: Block | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.was = was
        self.blocks: tuple[Block, ...] = ()
        self.left_out: tuple[LeftOut, ...] = ()
        if was is None or was.kind != "table":
            html = typed.editor_html(was) if was else "<p></p>"
            self.fields["plain_text"].widget.attrs["data-rich"] = html

    def clean_plain_text(self) -> str:
        """Not empty, and not so long that reading it would take the machine's time."""
        text: str = self.cleaned_data["plain_text"]
        if not cleaned(text):
            raise forms.ValidationError(self.fields["plain_text"].error_messages["required"])
        if len(text) > MOST_TYPED:
            raise forms.ValidationError(_too_much(len(text), MOST_TYPED))
        return text

    def clean(self) -> dict[str, Any]:
        """Make the passages of what was typed."""
        values = self.cleaned_data
        if self.errors:
            return values
        try:
            self.blocks = tuple(self._typed(values["kind"], values["plain_text"], values["rich_text"]))
        except ManuscriptRefused as refused:
            self.add_error("plain_text", told(refused.reason))
            return values
        longest = max((len(block.text) for block in self.blocks), default=0)
        if longest > LONGEST_TEXT:
            self.add_error("plain_text", _too_much(longest, LONGEST_TEXT))
        elif not 0 < len(self.blocks) <= MOST_PARTS:
            self.add_error(
                "plain_text", _("This is too much for one page. Please read it in as a whole text.")
            )
        return values

    def _typed(self, kind: str, plain_text: str, rich_text: str) -> Iterator[Block]:
        if kind == BlockKind.TABLE:
            yield self._table(cleaned(plain_text))
            return
        form = self._form(kind)
        if rich_text:
            found = typed.from_html(rich_text, most_characters=MOST_TYPED)
            self.left_out = found.left_out
            yield from typed.as_chosen(typed.parted(found.blocks), form)
            return
        keeps_marks = self.was is not None and self.was.kind != "table"
        basis = self.was if self.was is not None and keeps_marks else Block(None, "p")
        block = reworded(basis, plain_text)
        same = keeps_marks and block.text == basis.text
        bare = replace(block, kind="p", level=0, ordered=False)
        yield from typed.as_chosen((bare,) if same else typed.parted((bare,)), form)

    def _table(self, text: str) -> Block:
        was = self.was
        return reworded(was, text) if was is not None and was.kind == "table" else texts.table(text)

    def _form(self, kind: str) -> Form:
        form: Any = BlockKind.LIST_ITEM.value if kind == NUMBERED else kind
        level = self.was.level if self.was is not None and form == BlockKind.LIST_ITEM else 0
        return Form(form, level, kind == NUMBERED)


class NewBlockForm(BlockForm):
    """A new passage, and where it shall stand. `places`: key and words of every passage, in order.

    `follower` is the key of what came next when the writer saw the place: if it is another one now, somebody
    else wrote there too.
    """

    after = forms.ChoiceField(label=_("Where shall it stand?"), required=False)
    follower = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, places: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer_places(self, places)

    def clean_after(self) -> str:
        """The key of the passage before, "" for the beginning; as it was shown where nothing was sent."""
        chosen = self.cleaned_data["after"] or self.get_initial_for_field(self.fields["after"], "after")
        return "" if chosen in (None, BEGINNING) else str(chosen)


class PlaceForm(RevisionForm):
    """Where a passage shall stand instead."""

    after = forms.ChoiceField(label=_("Where shall it stand?"))

    def __init__(self, *args: Any, places: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer_places(self, places)

    def clean_after(self) -> str:
        """The key of the passage before, "" for the beginning."""
        return "" if self.cleaned_data["after"] == BEGINNING else str(self.cleaned_data["after"])


class DivideForm(RevisionForm):
    """Before which sentences of a passage a new one begins."""

    before = forms.MultipleChoiceField(
        label=_("Where does a new passage begin?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, block: Block, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.block = block
        self.borders = [] if block.kind == "table" else sentence_borders(block.text)
        sentences = [block.text[end : end + 120] for _, end in self.borders]
        offer(
            self,
            "before",
            [
                (str(place), gettext("Before: %(words)s") % {"words": words})
                for place, words in enumerate(sentences)
            ],
        )

    def parts(self) -> tuple[Block, ...]:
        """The passages that come of it."""
        return divide(self.block, [self.borders[int(place)] for place in self.cleaned_data["before"]])


class JoinForm(RevisionForm):
    """A passage and the next one, as they were seen."""

    next_key = forms.CharField(widget=forms.HiddenInput)
    next_revision = forms.IntegerField(widget=forms.HiddenInput)


def _offer_places(form: forms.Form, places: Sequence[tuple[str, str]]) -> None:
    choices = [(key, gettext("After %(place)s") % {"place": words}) for key, words in places]
    form.fields["after"].error_messages["invalid_choice"] = gettext(
        "The passage at this place has been deleted meanwhile. Please choose another place."
    )
    offer(form, "after", [(BEGINNING, gettext("At the very beginning")), *choices])


def _too_much(length: int, most: int) -> str:
    grouped = {"length": f"{length:,}".replace(",", "."), "most": f"{most:,}".replace(",", ".")}
    return (
        gettext(
            "This passage has %(length)s characters, and %(most)s is the most. Your text is still here: please divide"
            " it with blank lines, or read it in as a whole text."
        )
        % grouped
    )
