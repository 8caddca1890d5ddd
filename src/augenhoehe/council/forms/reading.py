# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.forms.paper import PaperForm
from augenhoehe.council.forms.rows import StepRows
from augenhoehe.council.reading import Reading
from augenhoehe.council.rules.facts import DutyText, Step
from augenhoehe.kit.forms import FileOrTextForm

LONGEST_PASTE = 1_000_000
READABLE = ".pdf,.txt,.html,.htm,application/pdf,text/plain,text/html"


class UploadForm(FileOrTextForm):
    """A paper to be read: as a file or as pasted text."""

    neither = _("Please choose a file or paste the text of the paper.")

    file = forms.FileField(
        label=_("PDF, text file or saved web page"),
        required=False,
        widget=forms.FileInput(attrs={"accept": READABLE}),
        help_text=_("As it comes from the council information system. At most 20 MB."),
    )
    text = forms.CharField(
        label=_("Or paste the text here"),
        required=False,
        max_length=LONGEST_PASTE,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


class ConfirmForm(StepRows, PaperForm):
    """Everything that was read from a paper, to be corrected and confirmed; `gone` asks for the file once more."""

    again = forms.FileField(
        label=_("PDF, text file or saved web page, once more"),
        required=False,
        widget=forms.FileInput(attrs={"accept": READABLE}),
    )

    def __init__(
        self,
        *args: Any,
        reading: Reading,
        steps: Sequence[Step],
        bodies: Iterable[str],
        gone: bool = False,
        **kwargs: Any,
    ) -> None:
        duties = [
            DutyText(duty.text, duty.recurrence) if duty.recurrence else DutyText(duty.text)
            for duty in reading.duties
        ]
        super().__init__(*args, duties=duties, initial=proposals(reading), **kwargs)
        self.fields["reference"].help_text = _("As the council office assigned it, such as 12/0767.")
        for place, duty in enumerate(reading.duties[: self.duty_count]):
            if duty.recurrence is None:
                self.fields[f"duty-{place}-recurrence"].help_text = _(
                    "The text does not say how often. “once” is only a first choice; please check it."
                )
        if not gone:
            del self.fields["again"]
        self.add_steps(steps, bodies)


def proposals(reading: Reading) -> dict[str, Any]:
    """What was read, as the form shows it; what the text does not say stays empty."""
    return {
        "reference": reading.number or "",
        "name": reading.subject or "",
        "paper_type": reading.kind.paper_type if reading.kind else "",
        "public": {True: "yes", False: "no", None: ""}[reading.public],
        "date": reading.date,
        "department": reading.department or "",
        "author": reading.author or "",
        "resolution_text": reading.resolution_text or "",
        "reasons": reading.reasons or "",
        "financial_impact": reading.financial_impact or "",
        "references": "\n".join(reference.number for reference in reading.references),
        "components": "\n".join(reading.components),
    }
