# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in: a report's own facts, and the text of a section."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Account, Municipality
from augenhoehe.council.models import FollowUp
from augenhoehe.council.queries.duties import open_duties_of
from augenhoehe.kit.forms import RevisionForm, narrow, offer
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.labels import KIND, KIND_CHOICES
from augenhoehe.reporting.queries.authors import authors_of


class ReportForm(RevisionForm):
    """Title, year, day, and the duty the report answers."""

    title = forms.CharField(label=_("Title"), max_length=200)
    year = forms.IntegerField(label=_("Reporting year"), min_value=1990, max_value=2100)
    as_of = forms.DateField(
        label=_("As of"),
        help_text=_("The report tells what was known on this day. It can be frozen from then on."),
    )
    follow_up = forms.ModelChoiceField(
        FollowUp.objects.none(),
        label=_("Duty it answers"),
        required=False,
        empty_label=_("none: a report of our own accord"),
    )
    public = forms.BooleanField(
        label=_("Public report"),
        required=False,
        initial=True,
        help_text=_(
            "It then tells only what the public may know, and stands on the public page once it is frozen."
        ),
    )

    def __init__(self, *args: Any, municipality: Municipality, actor: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "follow_up", open_duties_of(actor, municipality))


class SectionForm(RevisionForm):
    """A section's heading and the authors' own words."""

    title = forms.CharField(label=_("Heading"), max_length=200)
    text = forms.CharField(
        label=_("Your text"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("A blank line begins a new paragraph, a line with “- ” an entry of a list."),
    )
    responsible = forms.ModelChoiceField(
        Account.objects.none(),
        label=_("Who writes it?"),
        required=False,
        empty_label=_("nobody in particular"),
    )
    finished = forms.BooleanField(
        label=_("This section is written"),
        required=False,
        help_text=_("It can then be looked through and approved. You can still change it."),
    )

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "responsible", authors_of(municipality))


class AddSectionForm(RevisionForm):
    """Which data a new section shows, and its heading."""

    kind = forms.ChoiceField(label=_("What shall it show?"))
    title = forms.CharField(
        label=_("Heading"),
        max_length=200,
        required=False,
        help_text=_("Leave empty for the usual heading."),
    )

    def __init__(self, *args: Any, present: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "kind", [pair for pair in KIND_CHOICES if is_offered(pair[0], present)])

    def heading(self) -> str:
        """The heading, or the usual one of its kind."""
        return self.cleaned_data["title"] or str(KIND[self.cleaned_data["kind"]])


class SendBackForm(RevisionForm):
    """What is to be changed in a section."""

    remark = forms.CharField(
        label=_("What is to be changed?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Its author reads this above the text."),
    )


def is_offered(kind: str, present: Collection[str]) -> bool:
    """Whether a section of this kind can be added to those there are."""
    return kind == SectionKind.TEXT or kind not in present
