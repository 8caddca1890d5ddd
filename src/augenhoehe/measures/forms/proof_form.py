# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import RevisionForm
from augenhoehe.measures.enums import ProofKind
from augenhoehe.measures.labels import PROOF_KIND_CHOICES
from augenhoehe.measures.queries.proofs import Block

SPARE = 1
"""Empty blocks at the end, to add more; each saving brings a new one."""


class ProofDaysForm(RevisionForm):
    """The period of a proof of use and the day it is due."""

    period_from = forms.DateField(label=_("From"))
    period_to = forms.DateField(label=_("To"))
    due_on = forms.DateField(
        label=_("Due on"), help_text=_("As the notice says; every grant has its own day.")
    )


class NewProofForm(ProofDaysForm):
    """A proof of use that is to be written."""

    kind = forms.ChoiceField(label=_("Kind"), choices=PROOF_KIND_CHOICES)
    field_order = ("kind", "period_from", "period_to", "due_on")

    def values(self) -> dict[str, Any]:
        """The checked input without the revision."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        return {**typed, "kind": ProofKind(typed["kind"])}


class ProofForm(ProofDaysForm):
    """A proof of use with the blocks of its report in words."""

    take_reports = forms.BooleanField(
        label=_("Take new reports of the measures along"),
        required=False,
        help_text=_("Measures that were reported on in the period and have no block yet get one."),
    )

    def __init__(self, *args: Any, blocks: Sequence[Block], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        empty: Block = {"title": "", "text": "", "measure": None}
        # where somebody else took blocks out meanwhile, what was typed into them still has its place
        sent = next(number for number in count() if f"text_{number + 1}" not in self.data)
        self.blocks = [*blocks, *[empty] * max(SPARE, sent - len(blocks))]
        for number, block in enumerate(self.blocks, 1):
            numbered = {"number": number}
            self.fields[f"title_{number}"] = forms.CharField(
                label=_("Block %(number)d: heading") % numbered,
                required=False,
                max_length=300,
                initial=block["title"],
            )
            self.fields[f"text_{number}"] = forms.CharField(
                label=_("Block %(number)d: text") % numbered,
                required=False,
                max_length=30_000,
                initial=block["text"],
                widget=forms.Textarea(attrs={"rows": 6 if block["text"] or block["title"] else 3}),
            )
        self.order_fields([name for name in self.fields if name != "take_reports"])

    def narrative(self) -> list[Block]:
        """The blocks as they were typed, in order."""
        return [
            {
                "title": self.cleaned_data[f"title_{number}"],
                "text": self.cleaned_data[f"text_{number}"].replace("\r\n", "\n"),
                "measure": block["measure"],
            }
            for number, block in enumerate(self.blocks, 1)
        ]


class SubmissionForm(RevisionForm):
    """When a proof of use went to the giver."""

    submitted_on = forms.DateField(label=_("Submitted on"))


class AcceptanceForm(RevisionForm):
    """When the giver accepted a proof of use."""

    accepted_on = forms.DateField(label=_("Accepted on"))
