# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A proposal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import labels
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.forms.fields import LONGEST_TEXT, cleaned, reworded, text_area
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import HouseForm, narrow
from augenhoehe.kit.text import Block


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
