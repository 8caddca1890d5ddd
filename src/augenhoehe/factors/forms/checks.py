# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beginning a check, inviting people, planning the next one, and what shall happen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Account
from augenhoehe.factors.actions.invite_people import Guest
from augenhoehe.factors.enums import SubjectKind
from augenhoehe.factors.labels import SUBJECT_CHOICES
from augenhoehe.factors.models import SetVersion, SuccessFactor
from augenhoehe.factors.queries.subjects import Choices
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit.forms import HouseForm, RevisionForm, RowField, RowsField, among

ROWS = {SubjectKind.MEASURE: "measure", SubjectKind.PAPER: "paper", SubjectKind.PLAN: "plan"}
"""Which field names the thing, for each kind that has a page of its own."""


class CheckForm(HouseForm):
    """What is checked, with which set, and by whom."""

    kind = forms.ChoiceField(label=_("What do you want to check?"), choices=SUBJECT_CHOICES)
    measure = RowField(label=_("Measure"), required=False)
    paper = RowField(label=_("Council paper"), required=False)
    plan = RowField(label=_("Concept or plan"), required=False)
    idea_title = forms.CharField(label=_("Project idea: title"), max_length=200, required=False)
    idea_description = forms.CharField(
        label=_("Project idea: what is it about?"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    version = RowField(label=_("With which questions?"))
    together = forms.ChoiceField(
        label=_("Who answers?"),
        choices=[
            ("1", _("several people, each apart; then we compare and agree")),
            ("", _("I alone")),
        ],
        required=False,
        initial="1",
        widget=forms.RadioSelect,
    )
    answer_by = forms.DateField(
        label=_("Answers wanted by"), required=False, help_text=_("Only where several people answer.")
    )

    def __init__(self, *args: Any, choices: Choices, versions: Sequence[SetVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, "measure", choices.measures)
        among(self, "paper", choices.papers, label=lambda paper: paper.title)
        among(self, "plan", choices.plans)
        among(self, "version", versions)

    def clean(self) -> dict[str, Any]:
        """The thing that goes with the kind is named; what was filled in beside it does not count."""
        data = super().clean() or self.cleaned_data
        kind = data.get("kind")
        if kind == SubjectKind.IDEA and not data.get("idea_title"):
            self.add_error("idea_title", _("Please give the idea a short title."))
        field = ROWS.get(SubjectKind(kind)) if kind else None
        if field and field not in self.errors and not data.get(field):
            self.add_error(field, _("Please choose what you want to check."))
        return data

    def subject(self) -> Subject:
        """What is checked, of a valid form."""
        data = self.cleaned_data
        kind = SubjectKind(data["kind"])
        if kind is SubjectKind.IDEA:
            return Subject(idea_title=data["idea_title"], idea_description=data["idea_description"])
        chosen = data[ROWS[kind]]
        name = "concept_version" if kind is SubjectKind.PLAN else ROWS[kind]
        return Subject(**{name: chosen})


class InviteForm(RevisionForm):
    """Who else answers: people with accounts, and one without."""

    accounts = RowsField(label=_("People with an account"), required=False)
    name = forms.CharField(label=_("Somebody without an account: name"), max_length=200, required=False)
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Without an address you get a link to pass on yourself."),
    )

    def __init__(self, *args: Any, accounts: Sequence[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, "accounts", accounts, label=lambda account: account.shown_name)

    def clean(self) -> dict[str, Any]:
        """An address needs a name."""
        data = super().clean() or self.cleaned_data
        if data.get("email") and not data.get("name"):
            self.add_error("name", _("Please write the name too, so that the others know who answers."))
        return data

    def guest(self) -> Guest | None:
        """Who has no account; None where nobody is named."""
        data = self.cleaned_data
        return Guest(data["name"], data["email"]) if data["name"] else None


class RepetitionForm(RevisionForm):
    """When the check is made again."""

    repeat_on = forms.DateField(
        label=_("Next check on"), required=False, help_text=_("Leave empty if it is not to be repeated.")
    )


class StepForm(RevisionForm):
    """What shall happen because of a check."""

    factor = RowField(label=_("For which factor?"))
    text = forms.CharField(label=_("What shall happen?"), max_length=300)
    responsible = forms.CharField(label=_("Who sees to it?"), max_length=200, required=False)
    due_on = forms.DateField(label=_("Until when?"))

    def __init__(self, *args: Any, factors: Sequence[SuccessFactor], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, "factor", factors)
