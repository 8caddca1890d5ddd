# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One point: on a passage or on the whole text. Each kind asks only for what it needs, the rest is folded.

The same form serves accounts, personal links and the public; what they add stands in the forms below.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.boundfield import BoundField
from django.utils.text import Truncator
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import texts
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.forms.fields import LONGEST_TEXT, cleaned, reworded, text_area
from augenhoehe.concept.languages import GERMAN, LANGUAGES
from augenhoehe.concept.outline import Outline
from augenhoehe.concept.points import WORDED, Point
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import HouseForm, narrow, offer
from augenhoehe.kit.reasons import says_something
from augenhoehe.kit.text import Block

BEGINNING = "-"
"""Stands in the form for the place before everything else."""
LONGEST_REASON = 4_000
KINDS_OF_PASSAGE = tuple(ProposalKind)
LIKE_THE_BASIS = frozenset({"li", "p", "quote", "note"})
"""Kinds of blocks after which a new one is of the same kind; after headings and tables comes a paragraph."""

Places = Sequence[tuple[str, Sequence[tuple[str, str]]]]

KIND_LINK = {
    ProposalKind.REPLACE: pgettext_lazy("point", "Change it"),
    ProposalKind.INSERT_AFTER: pgettext_lazy("point", "Add after it"),
    ProposalKind.DELETE: pgettext_lazy("point", "Delete it"),
    ProposalKind.MOVE: pgettext_lazy("point", "Put it elsewhere"),
    ProposalKind.REMARK: pgettext_lazy("point", "Only remark on it"),
}


def wished_kind(data: Any, *, basis: Block | None) -> ProposalKind:
    """The kind that a form or an address names; a remark on the whole text, a change of a passage else."""
    if basis is None:
        return ProposalKind.REMARK
    wanted = str((data or {}).get("kind", ""))
    return next((kind for kind in ProposalKind if kind == wanted), ProposalKind.REPLACE)


def places_in(read: Outline, *, without: str = "") -> Places:
    """After which passages something may stand, by chapter, each named by where it is and how it begins."""
    return [
        (
            chapter.label,
            [
                (one.row.key, f"{one.place}: {Truncator(one.row.plain_text).chars(60)}")
                for one in chapter.passages
                if one.row.key != without
            ],
        )
        for chapter in read.chapters
    ]


class PointForm(HouseForm):
    """A point on the passage `basis`, None for a remark on the whole text.

    `kind` says what is wanted and which fields there are; `places` where a passage may be put.
    """

    kind = forms.ChoiceField(
        choices=[(kind.value, kind.value) for kind in ProposalKind], widget=forms.HiddenInput
    )
    plain_text = forms.CharField(
        label=_("So it should read"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_(
            "The text as it stands is already there. Write into it; what you change is marked by itself."
        ),
    )
    anchor_key = forms.ChoiceField(label=_("It should stand after"), required=False)
    reason = forms.CharField(
        label=_("Why?"),
        required=False,
        max_length=LONGEST_REASON,
        widget=text_area(3),
        help_text=_("One sentence is enough. It is shown with your proposal."),
    )
    title = forms.CharField(
        label=_("In a few words"),
        required=False,
        max_length=120,
        help_text=_("Like a heading. It helps others to find your proposal."),
    )
    language = forms.ChoiceField(
        label=_("Your language"),
        required=False,
        choices=[("", _("please choose")), *LANGUAGES.items()],
    )
    original_text = forms.CharField(
        label=_("In your own language"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        help_text=_(
            "Write as you like. You may leave the German fields as they are; the town translates it then. "
            "What you wrote is kept beside the German."
        ),
    )
    folded = ("title", "language", "original_text")

    def __init__(
        self,
        data: Any = None,
        *args: Any,
        basis: Block | None,
        places: Places = (),
        kind: ProposalKind | None = None,
        initial: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        self.basis = basis
        self.wish = wished_kind(data, basis=basis) if data else kind or wished_kind(None, basis=basis)
        begun = basis.text if basis is not None and self.wish is ProposalKind.REPLACE else ""
        first = {"kind": self.wish.value, "plain_text": begun, **(initial or {})}
        super().__init__(data, *args, initial=first, **kwargs)
        if basis is None:
            offer(self, "kind", [(ProposalKind.REMARK.value, "")])
        if self.wish not in WORDED:
            del self.fields["plain_text"]
        elif self.wish is ProposalKind.INSERT_AFTER:
            self.fields["plain_text"].label = _("The new paragraph")
            self.fields["plain_text"].help_text = _("It is put after the passage above.")
        if self.wish is not ProposalKind.MOVE:
            del self.fields["anchor_key"]
        else:
            offer_places(self, places)
        if self.wish is ProposalKind.REMARK:
            self.fields["reason"].label = _("Your remark")
            self.fields["reason"].help_text = ""
            self.fields["reason"].widget.attrs["rows"] = 6

    @property
    def open_fields(self) -> list[BoundField]:
        """What stands open."""
        return [one for one in self.visible_fields() if one.name not in self.folded and not self.is_trap(one)]

    @property
    def folded_fields(self) -> list[BoundField]:
        """What is folded until somebody wants it."""
        return [one for one in self.visible_fields() if one.name in self.folded]

    @property
    def unfolded(self) -> bool:
        """Whether what is folded must be seen at once: something is filled in or wrong there."""
        return any(one.errors or (self.is_bound and one.data) for one in self.folded_fields)

    def is_trap(self, field: BoundField) -> bool:
        """Whether a field is laid out for machines alone."""
        return False

    def clean(self) -> dict[str, Any]:
        """Whoever writes in another language says which one."""
        typed = super().clean() or {}
        if cleaned(typed.get("original_text") or "") and not typed.get("language"):
            self.add_error("language", _("Please choose the language in which you wrote."))
        return typed

    def proposed(self) -> Block | None:
        """The block that the point words: the passage as it should read, or the one to be added."""
        text = self.cleaned_data.get("plain_text", "")
        if self.basis is None or self.wish not in WORDED:
            return None
        if self.wish is ProposalKind.REPLACE:
            return reworded(self.basis, text)
        # Whoever came from "change it" may still have the text as it stands: the new paragraph is not written yet.
        text = "" if cleaned(text) == self.basis.text else text
        like_it = self.basis.kind in LIKE_THE_BASIS
        return reworded(replace(self.basis, runs=()) if like_it else Block(None, "p"), text)

    def point(self, block_key: str) -> Point:
        """What is wanted, on the passage with this key.

        Whoever leaves the German as it is and writes in another language makes a remark, which the office translates.
        """
        given = self.cleaned_data
        new = self.proposed()
        kind = self.wish
        if given["original_text"] and self._left_german(new):
            kind, new = ProposalKind.REMARK, None
        anchor = given.get("anchor_key") or ""
        return Point(
            kind,
            block_key,
            None if new is None else texts.wording(new),
            anchor_key="" if anchor == BEGINNING else anchor,
            title=cleaned(given["title"]),
            reason=cleaned(given["reason"]),
            original_text=cleaned(given["original_text"]),
        )

    @property
    def written_in(self) -> str:
        """The language in which the sender wrote beside the German, German where they did not."""
        given = self.cleaned_data
        return given["language"] if given["original_text"] and given["language"] else GERMAN

    def _left_german(self, new: Block | None) -> bool:
        return self.wish in WORDED and (new is None or not says_something(new.text) or new == self.basis)


def offer_places(form: PointForm, places: Places) -> None:
    """Let a passage be put after any other one, or before everything."""
    first = [("", gettext("please choose")), (BEGINNING, gettext("the very beginning of the text"))]
    # Groups of choices are choices too; the types of Django's fields know it.
    groups: list[Any] = [*first, *((label, list(options)) for label, options in places if options)]
    field = form.fields["anchor_key"]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
    field.choices = groups
    field.required = True
    field.error_messages["required"] = gettext("Please choose after which passage it should stand.")


class AccountPointForm(PointForm):
    """A point of somebody with an account, for themselves or for one of `organizations`."""

    organization = forms.ModelChoiceField(
        label=_("Who makes the proposal?"),
        queryset=Organization.objects.none(),
        required=False,
        blank=True,
        empty_label=_("I myself, without my name being shown"),
        widget=forms.RadioSelect,
    )

    def __init__(
        self, data: Any = None, *args: Any, organizations: QuerySet[Organization], **kwargs: Any
    ) -> None:
        super().__init__(data, *args, **kwargs)
        if len(organizations) > 8:
            self.fields["organization"].widget = forms.Select()
        narrow(self, "organization", organizations)


class LinkPointForm(PointForm):
    """A point of somebody with a personal link. `asks_for_name`: whether they are asked if they may be named."""

    may_be_named = forms.BooleanField(
        label=_("My name may be shown with my proposals"),
        required=False,
        help_text=_("Without the tick it says “a private person”. The administration knows your name."),
    )

    def __init__(self, data: Any = None, *args: Any, asks_for_name: bool, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        if not asks_for_name:
            del self.fields["may_be_named"]


class PublicPointForm(PointForm):
    """A point of somebody who was not invited: with name and address, or where `anonymous` with neither."""

    name = forms.CharField(
        label=_("Your name or organisation"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("We send you a link with which you confirm your proposal. The address is never shown."),
    )
    may_be_named = forms.BooleanField(
        label=_("My name may be shown in public with my proposals"),
        required=False,
        help_text=_("Without the tick it says “a private person”. The administration knows your name."),
    )
    website = forms.CharField(
        label=_("Please leave this field empty"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, data: Any = None, *args: Any, anonymous: bool, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        if anonymous:
            self.fields["name"].help_text = _(
                "You can leave name and address empty; then nobody knows who wrote."
            )

    def is_trap(self, field: BoundField) -> bool:
        """The field that people do not see and machines fill."""
        return field.name == "website"

    @property
    def trap(self) -> BoundField:
        """The field that people do not see."""
        return self["website"]

    @property
    def is_trapped(self) -> bool:
        """Whether a machine filled the form."""
        return bool(self.cleaned_data["website"])


def kind_links(
    chosen: ProposalKind, kinds: Iterable[ProposalKind] = KINDS_OF_PASSAGE
) -> list[dict[str, Any]]:
    """The ways to say something about a passage, as links that keep one on the page."""
    return [
        {"label": KIND_LINK[kind], "url": f"?kind={kind.value}", "current": kind is chosen} for kind in kinds
    ]
