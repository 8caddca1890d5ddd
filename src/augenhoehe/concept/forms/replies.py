# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer to a submission, as the records give it and as somebody may reword it; and answers to many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept import labels
from augenhoehe.concept.enums import ReplyWay
from augenhoehe.concept.forms.fields import LONGEST_TEXT, cleaned, text_area
from augenhoehe.concept.reply_texts import Draft
from augenhoehe.kit.forms import HouseForm, RevisionForm, offer
from augenhoehe.kit.forms.revision import as_revision

LONGEST_OPENING = 5_000


class ReplyForm(RevisionForm):
    """One letter: every part of it can be reworded before it goes out."""

    way = forms.ChoiceField(label=_("How is the sender told?"), widget=forms.RadioSelect)
    opening = forms.CharField(
        label=pgettext_lazy("letter", "Opening"), max_length=LONGEST_OPENING, widget=text_area(6)
    )
    closing = forms.CharField(
        label=pgettext_lazy("letter", "Closing"), max_length=LONGEST_OPENING, widget=text_area(3)
    )

    def __init__(
        self,
        *args: Any,
        draft: Draft,
        titles: Mapping[int, str],
        ways: Sequence[ReplyWay],
        initial: Mapping[str, Any],
        **kwargs: Any,
    ) -> None:
        """`titles`: what each point is about, by the primary key of the proposal; in this order they are told."""
        begun = {"opening": draft.opening, "closing": draft.closing, "way": ways[0].value}
        super().__init__(*args, initial={**begun, **initial}, **kwargs)
        offer(self, "way", [(way.value, labels.REPLY_WAY[way]) for way in ways])
        self.points = [pk for pk in titles if pk in draft.texts]
        for pk in self.points:
            text = draft.texts[pk]
            self.fields[f"text-{pk}"] = forms.CharField(
                label=titles[pk],
                max_length=max(LONGEST_TEXT, 2 * len(text)),
                initial=text,
                widget=text_area(min(14, 3 + text.count("\n") + len(text) // 90)),
            )
        self.order_fields(["way", "opening", *(f"text-{pk}" for pk in self.points), "closing"])

    def texts(self) -> dict[int, str]:
        """What is told to each point."""
        return {pk: cleaned(self.cleaned_data[f"text-{pk}"]) for pk in self.points}

    def point_fields(self) -> list[BoundField]:
        """The fields of the points."""
        return [self[f"text-{pk}"] for pk in self.points]


class BulkReplyForm(HouseForm):
    """Which submissions are answered, each with the letter that its records give."""

    def __init__(
        self,
        *args: Any,
        choices: Sequence[tuple[int, str, int, Sequence[ReplyWay], bool]],
        **kwargs: Any,
    ) -> None:
        """Of each submission: primary key, its name, its revision, the ways to its sender, whether it is chosen."""
        super().__init__(*args, **kwargs)
        self.offered = [pk for pk, *_others in choices]
        for pk, name, revision, ways, chosen in choices:
            self.fields[f"take-{pk}"] = forms.BooleanField(label=name, required=False, initial=chosen)
            self.fields[f"way-{pk}"] = forms.ChoiceField(
                label=_("How is the sender told?"),
                choices=[(way.value, labels.REPLY_WAY[way]) for way in ways],
                initial=ways[0].value,
                required=False,
            )
            self.fields[f"revision-{pk}"] = forms.CharField(
                widget=forms.HiddenInput, required=False, initial=str(revision)
            )

    def rows(self) -> list[tuple[int, BoundField, BoundField, BoundField]]:
        """Of each submission: primary key, and its fields."""
        return [(pk, self[f"take-{pk}"], self[f"way-{pk}"], self[f"revision-{pk}"]) for pk in self.offered]

    def clean(self) -> dict[str, Any]:
        """At least one is chosen, each with a way."""
        typed = super().clean() or {}
        for pk in self.offered:
            if typed.get(f"take-{pk}") and typed.get(f"way-{pk}") == "":
                self.add_error(f"way-{pk}", _("Please choose how the sender is told."))
        if not self.errors and not any(typed.get(f"take-{pk}") for pk in self.offered):
            raise forms.ValidationError(_("Please choose at least one submission."))
        return typed

    def chosen(self) -> list[tuple[int, ReplyWay, int]]:
        """Of each that is answered: primary key, way, and the revision its reader saw."""
        given = self.cleaned_data
        return [
            (pk, ReplyWay(given[f"way-{pk}"]), as_revision(given[f"revision-{pk}"]))
            for pk in self.offered
            if given[f"take-{pk}"]
        ]
