# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Input of this room. Texts are plain text areas: what is typed is the text, never markup."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept import labels, texts
from augenhoehe.concept.enums import BlockKind, ProposalKind, ProposalState, Verdict, Votum
from augenhoehe.concept.rules.answers import OWN_WORDING
from augenhoehe.core.models import Organization
from augenhoehe.council.models import Paper
from augenhoehe.kit.forms import HouseForm, RevisionForm, narrow, offer
from augenhoehe.kit.text import Block, retext

NUMBERED = "li-numbered"
LONGEST_TEXT = 20_000
"""Characters in one block: more than ten printed pages."""
LONGEST_VERSION = 1_000_000
LONGEST_REASON = 2_000
REWORDING = OWN_WORDING | {Votum.EDITORIAL}

BLOCK_KINDS: list[tuple[str, labels.Words]] = [
    *((kind.value, label) for kind, label in labels.BLOCK_KIND.items() if kind is not BlockKind.TABLE),
    (NUMBERED, _("Numbered list item")),
    (BlockKind.TABLE.value, labels.BLOCK_KIND[BlockKind.TABLE]),
]


def text_area(rows: int = 6) -> forms.Textarea:
    """A text area of a height."""
    return forms.Textarea(attrs={"rows": rows})


def kind_choice(block: Block) -> str:
    """The choice of `BLOCK_KINDS` that a block is."""
    return NUMBERED if block.kind == "li" and block.ordered else block.kind


def cleaned(text: str) -> str:
    """Typed text with the line ends the engine wants, without blanks around it."""
    return text.replace("\r\n", "\n").strip()


def reworded(basis: Block, text: str) -> Block:
    """The block with new words, marks kept on the words that stay."""
    return retext(basis, cleaned(text))


class ConceptForm(HouseForm):
    """A new concept."""

    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        help_text=_("As it will stand on the cover, such as “Integrationskonzept”."),
    )


class WholeTextForm(HouseForm):
    """A whole version pasted at once."""

    text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST_VERSION,
        widget=text_area(24),
        help_text=_(
            "A line with # before it becomes a chapter heading, ## a section, ### a subheading, - a list item, and"
            " lines with | between cells a table. A blank line begins a new paragraph."
        ),
    )


class BlockForm(RevisionForm):
    """One block of a draft. `was`: the block as it stands, None for a new one."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=BLOCK_KINDS, initial=BlockKind.PARAGRAPH.value)
    plain_text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("In a table, each line is a row and | stands between its cells."),
    )

    def __init__(self, *args: Any, was: Block | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.was = was

    def block(self) -> Block:
        """The block as typed; marks stay on unchanged words, also where the kind changes."""
        kind, text = self.cleaned_data["kind"], self.cleaned_data["plain_text"]
        if kind == BlockKind.TABLE:
            return (
                reworded(self.was, text)
                if self.was and self.was.kind == "table"
                else texts.table(cleaned(text))
            )
        keeps_marks = self.was is not None and self.was.kind != "table"
        basis = self.was if self.was is not None and keeps_marks else Block(None, "p")
        form: Any = BlockKind.LIST_ITEM.value if kind == NUMBERED else kind
        level = basis.level if form == BlockKind.LIST_ITEM else 0
        return reworded(replace(basis, kind=form, level=level, ordered=kind == NUMBERED), text)


class RoundForm(RevisionForm):
    """From when to when proposals may be made, and on which chapters."""

    opens_on = forms.DateField(label=_("From"), required=False, help_text=_("Empty: from today on."))
    closes_on = forms.DateField(
        label=_("Last day"),
        required=False,
        help_text=_("The last day counts. Empty: until you close it."),
    )
    chapters = forms.MultipleChoiceField(
        label=_("Only on these chapters"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose nothing and the whole text is asked about."),
    )

    def __init__(self, *args: Any, chapters: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(chapters) > 1:
            offer(self, "chapters", chapters)
        else:
            del self.fields["chapters"]


class ExtensionForm(RevisionForm):
    """The new last day of a round, and why."""

    until = forms.DateField(label=_("New last day"), help_text=_("The last day counts."))
    reason = forms.CharField(
        label=pgettext_lazy("extension", "Why?"),
        max_length=LONGEST_REASON,
        widget=text_area(3),
        help_text=_("It stays on record and is read by those who are asked."),
    )


class PaperForm(RevisionForm):
    """Which paper carries the version."""

    paper = forms.ModelChoiceField(
        label=_("Council paper"), queryset=Paper.objects.none(), required=False, empty_label=_("none")
    )
    despite_open = forms.BooleanField(
        label=_("I have read what is still open, and want to go on all the same."), required=False
    )

    def __init__(self, *args: Any, papers: QuerySet[Paper], ask: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "paper", papers)
        if not ask:
            del self.fields["despite_open"]


class ProposalForm(HouseForm):
    """A proposal on one passage. "Your wording" begins with the text as it stands."""

    kind = forms.ChoiceField(
        label=_("What would you like?"),
        choices=list(labels.PROPOSAL_KIND.items()),
        initial=ProposalKind.REPLACE.value,
        widget=forms.RadioSelect,
    )
    plain_text = forms.CharField(
        label=_("Your wording"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_(
            "The text as it stands is already there. Write into it; what you change is marked by itself."
        ),
    )
    title = forms.CharField(
        label=_("What is it about?"),
        required=False,
        max_length=120,
        help_text=_("A few words, if you like. They help others to find your proposal."),
    )
    reason = forms.CharField(
        label=_("Why?"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(3),
        help_text=_("One sentence is enough. It is shown with your proposal."),
    )
    organization = forms.ModelChoiceField(
        label=_("Who makes the proposal?"),
        queryset=Organization.objects.none(),
        required=False,
        blank=True,
        empty_label=_("I myself, without my name being shown"),
        widget=forms.RadioSelect,
    )

    def __init__(
        self, *args: Any, organizations: QuerySet[Organization], basis: Block, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if len(organizations) > 8:
            self.fields["organization"].widget = forms.Select()
        narrow(self, "organization", organizations)
        self.basis = basis

    def proposed(self) -> Block | None:
        """The block that the proposal words: the passage as it should read, or the one to be added."""
        kind, text = ProposalKind(self.cleaned_data["kind"]), self.cleaned_data["plain_text"]
        if kind is ProposalKind.REPLACE:
            return reworded(self.basis, text)
        if kind is ProposalKind.INSERT_AFTER:
            # The text as it stands was there already; whoever left it has not written the new paragraph yet.
            text = "" if cleaned(text) == self.basis.text else text
            like_the_basis = self.basis.kind in {"li", "p", "quote", "note"}
            return reworded(replace(self.basis, runs=()) if like_the_basis else Block(None, "p"), text)
        return None


class OpinionForm(RevisionForm):
    """The administration's opinion; `revision` is the newest edition its writer saw."""

    votum = forms.ChoiceField(
        label=_("Votum"),
        choices=[
            ("", _("please choose")),
            *((k, v) for k, v in labels.VOTUM.items() if k is not Votum.WITHDRAWN),
        ],
    )
    text = forms.CharField(
        label=pgettext_lazy("proposal", "Reason"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(4),
        help_text=_(
            "Whoever made the proposal reads this. Where you refuse, wholly or in part, it must be there."
        ),
    )
    plain_text = forms.CharField(
        label=_("How the passage should read according to the administration"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("Counts only for “adopted in substance”, “adopted in part” and “editorial change”."),
    )

    def __init__(self, *args: Any, basis: Block, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.basis = basis

    def wording(self) -> Block | None:
        """The administration's wording, where the votum goes with one."""
        text = self.cleaned_data["plain_text"].strip()
        return reworded(self.basis, text) if text and Votum(self.cleaned_data["votum"]) in REWORDING else None


class DecisionForm(RevisionForm):
    """What a body decided; `revision` counts the answers its writer saw."""

    verdict = forms.ChoiceField(
        label=pgettext_lazy("body", "Decision"), choices=[("", _("please choose")), *labels.VERDICT.items()]
    )
    body = forms.ModelChoiceField(label=_("Body"), queryset=Organization.objects.none())
    decided_on = forms.DateField(label=_("Day of the sitting"))
    vote = forms.CharField(
        label=_("Vote"),
        required=False,
        max_length=200,
        help_text=_("As in the minutes, such as “einstimmig” or “12 Ja, 3 Nein, 1 Enthaltung”."),
    )
    plain_text = forms.CharField(
        label=_("Wording as decided"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("Counts only for “accepted with a changed wording”."),
    )

    def __init__(self, *args: Any, bodies: QuerySet[Organization], basis: Block, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "body", bodies)
        self.basis = basis

    def wording(self) -> Block | None:
        """The wording as decided, where the body changed it."""
        text = self.cleaned_data["plain_text"].strip()
        amended = self.cleaned_data["verdict"] == Verdict.ACCEPTED_AMENDED
        return reworded(self.basis, text) if text and amended else None


class FilterForm(HouseForm):
    """Narrows the list of proposals by state and chapter."""

    stand = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("all states")),
            *((state.value, words) for state, words in labels.PROPOSAL_STATE.items()),
        ],
    )
    kapitel = forms.ChoiceField(label=_("Chapter"), required=False)

    def __init__(self, *args: Any, chapters: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(key, words) for key, words in chapters.items() if key]
        offer(self, "kapitel", [("", _("all chapters")), *named])

    def chosen(self) -> tuple[ProposalState | None, str]:
        """State and chapter; what does not exist narrows nothing."""
        self.is_valid()
        state = self.cleaned_data.get("stand")
        return (ProposalState(state) if state else None, self.cleaned_data.get("kapitel") or "")
