# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The questions of a set as a form: for each an answer, its reason, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _

from augenhoehe.factors.enums import Rating
from augenhoehe.factors.labels import RATING_CHOICES
from augenhoehe.factors.models import SuccessFactor
from augenhoehe.factors.rules.answers import AnswerFacts, missing_rating, missing_reason
from augenhoehe.kit.forms import RevisionForm
from augenhoehe.kit.violations import told

LONGEST_REASON = 2_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its three fields."""

    number: int
    pk: int
    rating: BoundField
    reason: BoundField
    evidence: BoundField


class AnswersForm(RevisionForm):
    """All questions of a version; kept as they are, or whole when they are handed in."""

    def __init__(
        self,
        *args: Any,
        factors: Sequence[SuccessFactor],
        answers: Mapping[int, AnswerFacts],
        whole: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.factors = factors
        self.whole = whole
        for number, (question, text) in enumerate(self._texts(), 1):
            said = answers.get(question, AnswerFacts())
            self.fields[f"rating_{question}"] = forms.ChoiceField(
                label=f"{number}. {text}",
                choices=RATING_CHOICES,
                required=False,
                initial=said.rating or "",
                widget=forms.RadioSelect,
            )
            self.fields[f"reason_{question}"] = forms.CharField(
                label=_("Why? (question %(number)d)") % {"number": number},
                required=False,
                initial=said.reason,
                max_length=LONGEST_REASON,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            self.fields[f"evidence_{question}"] = forms.CharField(
                label=_("What does it rest on? (question %(number)d)") % {"number": number},
                help_text=_("Optional: a figure, a document, a conversation."),
                required=False,
                initial=said.evidence,
                max_length=LONGEST_REASON,
            )

    def _texts(self) -> Iterator[tuple[int, str]]:
        return ((one.pk, one.text) for factor in self.factors for one in factor.questions.all())

    def _questions(self) -> Iterator[int]:
        return (number for number, _text in self._texts())

    def clean(self) -> dict[str, Any]:
        """What is handed in has an answer and a reason everywhere; each error stands at its field."""
        data = super().clean() or self.cleaned_data
        if self.whole:
            for question, answer in self.answers().items():
                rating, reason = missing_rating(answer), missing_reason(answer)
                if rating is not None and f"rating_{question}" not in self.errors:
                    self.add_error(f"rating_{question}", told(rating))
                if reason is not None and f"reason_{question}" not in self.errors:
                    self.add_error(f"reason_{question}", told(reason))
        return data

    def answers(self) -> dict[int, AnswerFacts]:
        """What was said, by question."""
        data = self.cleaned_data
        return {
            question: AnswerFacts(
                Rating(given) if (given := data.get(f"rating_{question}")) else None,
                data.get(f"reason_{question}", "").strip(),
                data.get(f"evidence_{question}", "").strip(),
            )
            for question in self._questions()
        }

    def groups(self) -> list[tuple[SuccessFactor, list[Asked]]]:
        """The fields under their factors; questions are counted through."""
        found, number = [], 0
        for factor in self.factors:
            asked = []
            for question in factor.questions.all():
                number += 1
                fields = (self[f"{name}_{question.pk}"] for name in ("rating", "reason", "evidence"))
                asked.append(Asked(number, question.pk, *fields))
            found.append((factor, asked))
        return found
