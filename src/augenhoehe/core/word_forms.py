# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Input for the town's lists of words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import HouseForm, RevisionForm, offer


class NewWordsForm(HouseForm):
    """One word a line."""

    words = forms.CharField(
        label=_("New words"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line. They come to the end of the list; you can move them afterwards."),
    )

    def clean_words(self) -> list[str]:
        """The words without empty lines; each at most as long as a word may be."""
        words = [" ".join(line.split()) for line in self.cleaned_data["words"].splitlines()]
        too_long = [word for word in words if len(word) > 160]
        if too_long:
            raise forms.ValidationError(_("A word has at most 160 characters."))
        return [word for word in words if word]


class SuggestedWordsForm(HouseForm):
    """Words met in many towns, those already in the list left out."""

    words = forms.MultipleChoiceField(
        label=_("Words met in the concepts of many towns"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, suggested: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "words", [(word, word) for word in suggested])


class WordForm(RevisionForm):
    """Another wording."""

    label = forms.CharField(label=_("Word"), max_length=160)
