# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.actions.paper_content import PaperContent, Reference
from augenhoehe.council.enums import PaperType, Recurrence
from augenhoehe.council.forms.rows import FIRST, DutyRows
from augenhoehe.council.models import Paper
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.facts import DutyText
from augenhoehe.kit.forms import RevisionForm

PUBLIC = [("yes", _("public")), ("no", _("not public"))]


def long_text(label: Any, rows: int, help_text: Any = "") -> forms.CharField:
    """A field for paragraphs."""
    return forms.CharField(
        label=label,
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": rows}),
        help_text=help_text,
    )


class PaperForm(DutyRows, RevisionForm):
    """All texts of a paper."""

    reference = forms.CharField(
        label=_("Paper number"),
        required=False,
        max_length=60,
        help_text=_("As the council office assigned it, such as 12/0767. Empty while it is a draft."),
    )
    name = forms.CharField(label=_("Subject"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    paper_type = forms.ChoiceField(label=_("Kind"), choices=FIRST + labels.choices(labels.PAPER_TYPE))
    public = forms.ChoiceField(label=_("Public or not"), choices=PUBLIC, widget=forms.RadioSelect)
    date = forms.DateField(
        label=_("Date of the paper"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    department = forms.CharField(label=_("Department"), required=False, max_length=200)
    author = forms.CharField(label=_("Author"), required=False, max_length=200)
    resolution_text = long_text(_("Proposed resolution"), 6)
    reasons = long_text(_("Facts and reasons"), 12, _("Leave a blank line between paragraphs."))
    financial_impact = long_text(_("Financial impact"), 3)
    references = long_text(_("Other papers it refers to"), 2, _("One number a line."))
    components = long_text(
        _("Parts of the paper"), 3, _("As they are listed on the cover sheet, one a line.")
    )

    def __init__(self, *args: Any, duties: list[DutyText] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_duties(duties or [])

    @staticmethod
    def initial_of(paper: Paper) -> dict[str, Any]:
        """What the form shows of a stored paper whose relations are loaded."""
        plain = "revision reference name paper_type date department author resolution_text reasons".split()
        return {
            **{name: getattr(paper, name) for name in plain},
            "financial_impact": paper.financial_impact,
            "public": "yes" if paper.public else "no",
            "references": "\n".join(relation.reference for relation in paper.relations.all()),
            "components": "\n".join(map(str, paper.components)),
        }

    @staticmethod
    def duties_of(paper: Paper) -> list[DutyText]:
        """The intended duties of a stored paper."""
        return [DutyText(duty.text, Recurrence(duty.recurrence)) for duty in paper.proposed_duties.all()]

    def content(self, wordings: Mapping[str, str] | None = None) -> PaperContent:
        """Everything typed. `wordings` gives the sentence in which a number was read, by its key."""
        said = wordings or {}
        typed = self.cleaned_data
        return PaperContent(
            reference=typed["reference"],
            name=" ".join(typed["name"].split()),
            paper_type=PaperType(typed["paper_type"]),
            public=typed["public"] == "yes",
            date=typed["date"],
            department=typed["department"],
            author=typed["author"],
            components=_lines(typed["components"]),
            resolution_text=_text(typed["resolution_text"]),
            reasons=_text(typed["reasons"]),
            financial_impact=_text(typed["financial_impact"]),
            references=[
                Reference(number=line[:60], wording=said.get(numbering.key(line), ""))
                for line in _lines(typed["references"])
            ],
            duties=self.duties(),
        )


def _text(typed: str) -> str:
    return typed.replace("\r\n", "\n").strip()


def _lines(typed: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]
