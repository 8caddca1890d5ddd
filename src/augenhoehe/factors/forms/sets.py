# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A set of success factors, one of its factors, and a good example."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.factors.models import GuidingQuestion, SuccessFactor
from augenhoehe.kit.forms import HouseForm, RevisionForm, RowField, among
from augenhoehe.measures.models import Measure

LONGEST_TEXT = 5_000
LONGEST_QUESTION = 500


class SetForm(RevisionForm):
    """What a set is called and is for."""

    title = forms.CharField(label=_("Title"), max_length=200)
    description = forms.CharField(
        label=_("What is it for?"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    short = forms.BooleanField(
        label=_("Short set for any paper"),
        required=False,
        help_text=_("It then stands on the page of every council paper, and has at most eight questions."),
    )


class FactorForm(RevisionForm):
    """A factor with its questions, one a line."""

    title = forms.CharField(label=_("Factor"), max_length=200)
    explanation = forms.CharField(
        label=_("What it means"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    questions = forms.CharField(
        label=_("Guiding questions"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("One question a line, best so that “yes” means that the factor is there."),
    )
    when_missing = forms.CharField(
        label=_("What to do when it is missing"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_questions(self) -> list[str]:
        """The questions, each without blanks around it."""
        lines = [" ".join(line.split()) for line in self.cleaned_data["questions"].splitlines()]
        questions = [line for line in lines if line]
        if any(len(question) > LONGEST_QUESTION for question in questions):
            raise forms.ValidationError(
                _("A question has at most %(most)d characters."), params={"most": LONGEST_QUESTION}
            )
        return questions

    @staticmethod
    def initial_of(factor: SuccessFactor, questions: list[GuidingQuestion]) -> dict[str, Any]:
        """What stands in the form of a factor that is there."""
        names = ("title", "explanation", "when_missing", "revision")
        lines = "\n".join(question.text for question in questions)
        return {**{name: getattr(factor, name) for name in names}, "questions": lines}


class ExampleForm(HouseForm):
    """Which measure shows how a factor succeeds, and why."""

    measure = RowField(label=_("Measure"))
    why = forms.CharField(
        label=_("Why is it a good example?"),
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("A sentence is enough: what works here that others could do too?"),
    )

    def __init__(self, *args: Any, measures: list[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, "measure", measures)
