# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in: a report's own facts, and the text of a section."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from datetime import MAXYEAR, MINYEAR
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Account, Municipality, Term
from augenhoehe.council.models import FollowUp
from augenhoehe.council.queries.duties import open_duties_of
from augenhoehe.kit.forms import RevisionForm, narrow, offer
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.labels import KIND, KIND_CHOICES
from augenhoehe.reporting.models import ReportTemplate
from augenhoehe.reporting.queries.authors import section_authors_of
from augenhoehe.reporting.queries.fields import fields_of_action
from augenhoehe.reporting.queries.templates import templates_of
from augenhoehe.reporting.rules import SEVERAL


class ReportForm(RevisionForm):
    """Title, year, day, and the duty the report answers."""

    title = forms.CharField(label=_("Title"), max_length=200)
    year = forms.IntegerField(label=_("Reporting year"), min_value=1990, max_value=2100)
    period_from = forms.DateField(
        label=_("Period from"), required=False, help_text=_("Leave both empty for the whole reporting year.")
    )
    period_to = forms.DateField(label=_("Period to"), required=False)
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

    def clean(self) -> dict[str, Any]:
        """A period that is not named is the reporting year."""
        data = super().clean() or {}
        year = data.get("year")
        if year and MINYEAR <= year <= MAXYEAR:
            data["period_from"] = data.get("period_from") or datetime.date(year, 1, 1)
            data["period_to"] = data.get("period_to") or datetime.date(year, 12, 31)
        return data


class NewReportForm(ReportForm):
    """A new report, and the template it begins with."""

    template = forms.ModelChoiceField(
        ReportTemplate.objects.none(),
        label=_("Template"),
        required=False,
        empty_label=_("as the last report; the usual sections where there is none"),
        help_text=_("It gives the sections. Words of the last report are taken over as a starting point."),
    )
    field_order = ("title", "template", "year", "period_from", "period_to", "as_of", "follow_up", "public")

    def __init__(self, *args: Any, municipality: Municipality, actor: Any, **kwargs: Any) -> None:
        super().__init__(*args, municipality=municipality, actor=actor, **kwargs)
        narrow(self, "template", templates_of(actor, municipality))


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
        help_text=_(
            "They find it on their start page. What they wrote is approved before the report is frozen."
        ),
    )
    finished = forms.BooleanField(
        label=_("This section is written"),
        required=False,
        help_text=_("It can then be looked through and approved. You can still change it."),
    )

    def __init__(self, *args: Any, municipality: Municipality, hands_out: bool = True, **kwargs: Any) -> None:
        """`hands_out`: whether its reader says who writes; everybody else keeps the section they were given."""
        super().__init__(*args, **kwargs)
        if hands_out:
            narrow(self, "responsible", section_authors_of(municipality))
        else:
            del self.fields["responsible"]


class AddSectionForm(RevisionForm):
    """Which data a new section shows, its field of action where it tells of one, and its heading."""

    kind = forms.ChoiceField(label=_("What shall it show?"))
    field_of_action = forms.ModelChoiceField(
        Term.objects.none(),
        label=_("Field of action"),
        required=False,
        empty_label=_("none"),
        help_text=_("Only for a section on one field of action."),
    )
    title = forms.CharField(
        label=_("Heading"),
        max_length=200,
        required=False,
        help_text=_("Leave empty for the usual heading."),
    )

    def __init__(
        self, *args: Any, present: Collection[str], municipality: Municipality, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        # Once it is sent, the rule says what stands in the report already: the same form may have been sent twice.
        hidden = () if self.is_bound else present
        offer(self, "kind", [pair for pair in KIND_CHOICES if is_offered(pair[0], hidden)])
        narrow(self, "field_of_action", fields_of_action(municipality))

    def heading(self) -> str:
        """The heading, or the usual one: the field of action it tells of, else that of its kind."""
        field = self.cleaned_data["field_of_action"]
        return self.cleaned_data["title"] or (field.label if field else str(KIND[self.cleaned_data["kind"]]))

    def facts(self) -> dict[str, Any]:
        """What the action wants to know."""
        return {
            **self.cleaned_data,
            "kind": SectionKind(self.cleaned_data["kind"]),
            "title": self.heading(),
        }


class AddTemplateSectionForm(AddSectionForm):
    """A section of a template, with words every report begins with."""

    text = forms.CharField(
        label=_("Opening words"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Every report begins with them where the last one says nothing here."),
    )


class TemplateSectionForm(RevisionForm):
    """Heading and opening words of a template's section."""

    title = forms.CharField(label=_("Heading"), max_length=200)
    text = forms.CharField(
        label=_("Opening words"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Every report begins with them where the last one says nothing here."),
    )


class TemplateForm(RevisionForm):
    """The title of a template."""

    title = forms.CharField(label=_("Title"), max_length=200)


class CorrectionForm(RevisionForm):
    """What a new edition corrects, and why."""

    reason = forms.CharField(
        label=_("What is corrected, and why?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Everybody reads this in the new edition."),
    )


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
    return kind in SEVERAL or kind not in present
