# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from itertools import count
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import RevisionForm
from augenhoehe.measures.enums import ProofKind
from augenhoehe.measures.labels import PROOF_KIND_CHOICES
from augenhoehe.measures.queries.proofs import Block

EMPTY: Block = {"title": "", "text": "", "measure": None}
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
        self.blocks = [*blocks, *[EMPTY] * SPARE]
        if self.is_bound:
            self.blocks = self._typed(blocks)
            self._renumber()
        for number, block in enumerate(self.blocks, 1):
            numbered = {"number": number}
            self.fields[f"block_{number}"] = forms.CharField(
                required=False, max_length=20, initial=block.get("key", ""), widget=forms.HiddenInput
            )
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
                "key": block.get("key", ""),
                "title": self.cleaned_data[f"title_{number}"],
                "text": self.cleaned_data[f"text_{number}"].replace("\r\n", "\n"),
                "measure": block["measure"],
            }
            for number, block in enumerate(self.blocks, 1)
        ]

    def _typed(self, stored: Sequence[Block]) -> list[Block]:
        """The blocks as they were typed; those that somebody else has added meanwhile stand at their places.

        What was typed into a block that somebody took out stays. A form without keys means the blocks by their places.
        """
        known = {block["key"]: block for block in stored if block.get("key")}
        sent = next(number for number in count() if f"text_{number + 1}" not in self.data)
        keys = [str(self.data.get(f"block_{number}", "")) for number in range(1, sent + 1)]
        with_keys = any(f"block_{number}" in self.data for number in range(1, sent + 1))
        rows: list[Block] = []
        for place, key in enumerate(keys):
            by_place = stored[place] if place < len(stored) and not with_keys else EMPTY
            of = known.get(key, by_place)
            typed = {name: str(self.data.get(f"{name}_{place + 1}", "")) for name in ("title", "text")}
            rows.append({**of, **typed})
        if with_keys:
            for place, block in enumerate(stored):
                if block.get("key") and block["key"] not in keys:
                    before = stored[place - 1].get("key") if place else None
                    at = next((n for n, row in enumerate(rows, 1) if row.get("key") == before), 0)
                    rows.insert(at, block)
        return rows

    def _renumber(self) -> None:
        """What was sent, with the numbers that the blocks have now."""
        data: Any = copy(self.data)
        for number, block in enumerate(self.blocks, 1):
            data[f"block_{number}"] = block.get("key", "")
            data[f"title_{number}"], data[f"text_{number}"] = block["title"], block["text"]
        self.data = data


class SubmissionForm(RevisionForm):
    """When a proof of use went to the giver."""

    submitted_on = forms.DateField(label=_("Submitted on"))


class AcceptanceForm(RevisionForm):
    """When the giver accepted a proof of use."""

    accepted_on = forms.DateField(label=_("Accepted on"))
