# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file shall hold. Nothing is refused: what is missing or unknown falls back, names to "without names"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept import labels
from augenhoehe.concept.printed_proposals import Choice, Order, States
from augenhoehe.kit.downloads import Ending
from augenhoehe.kit.forms import HouseForm, offer

WITH_NAMES, WITHOUT_NAMES = "mit", "ohne"
ENDINGS: dict[Ending, labels.Words] = {
    Ending.PDF: _("PDF, to read and print"),
    Ending.DOCX: _("Word (DOCX), to work on"),
    Ending.XLSX: _("Excel (XLSX), to sort and filter"),
}


class TableForm(HouseForm):
    """What the Abwägungstabelle shall hold."""

    namen = forms.ChoiceField(
        label=_("Names"),
        required=False,
        initial=WITHOUT_NAMES,
        widget=forms.RadioSelect,
        choices=[
            (WITHOUT_NAMES, _("without names: “Eingabe 3” stands for who proposed it")),
            (WITH_NAMES, _("with the names of organisations")),
        ],
        help_text=_(
            "Private persons are never named. Without names, the names of those who proposed are blanked out in reasons"
            " and opinions too, where they are spelled as in the register. Please read the table before you pass it on."
        ),
    )
    kapitel = forms.ChoiceField(label=_("Chapter"), required=False)
    stand = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            (States.ALL.value, _("all proposals")),
            (States.DECIDED.value, _("only those a body has decided on")),
            (States.OPEN.value, _("only open ones")),
        ],
    )
    reihenfolge = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[(Order.TEXT.value, _("as in the text")), (Order.NUMBER.value, _("by number"))],
    )
    format = forms.ChoiceField(
        label=pgettext_lazy("file", "Format"), required=False, choices=list(ENDINGS.items())
    )

    def __init__(self, *args: Any, chapters: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(key, words) for key, words in chapters.items() if key]
        offer(self, "kapitel", [("", _("all chapters")), *named])

    def chosen(self) -> tuple[Choice, Ending]:
        """What the file holds, and its format."""
        self.is_valid()
        given = self.cleaned_data
        choice = Choice(
            names=given.get("namen") == WITH_NAMES,
            chapter=given.get("kapitel") or "",
            states=States(given.get("stand") or States.ALL),
            order=Order(given.get("reihenfolge") or Order.TEXT),
        )
        return choice, Ending(given.get("format") or Ending.PDF)
