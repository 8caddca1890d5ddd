# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.actions.ask_offices import Asked
from augenhoehe.council.models import FollowUp
from augenhoehe.council.queries.answer_links import OfficeToAsk
from augenhoehe.council.rules.answer_links import MOST_DAYS, VALID_DAYS
from augenhoehe.kit.forms import HouseForm


def days_field() -> forms.IntegerField:
    """For how many days links are valid."""
    return forms.IntegerField(
        label=_("Valid for how many days"), min_value=1, max_value=MOST_DAYS, initial=VALID_DAYS
    )


class NewLinkForm(HouseForm):
    """Whom to ask about one duty."""

    recipient = forms.CharField(label=_("Who is asked"), max_length=200)
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        max_length=254,
        help_text=_("The link is sent there. Leave it empty if you pass the link on yourself."),
    )
    days = days_field()

    def __init__(self, *args: Any, duty: FollowUp, email: str = "", **kwargs: Any) -> None:
        office = duty.responsible.name if duty.responsible else ""
        super().__init__(*args, initial={"recipient": office, "email": email}, **kwargs)


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """The fields of one office, with how many duties it has."""

    office: OfficeToAsk
    ask: BoundField
    email: BoundField


class AskOfficesForm(HouseForm):
    """Which offices to ask about all their open duties, and where their mail goes."""

    days = days_field()

    def __init__(self, *args: Any, offices: Sequence[OfficeToAsk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offices = offices
        for one in offices:
            self.fields[f"ask-{one.office.pk}"] = forms.BooleanField(
                label=_("Ask: %(office)s") % {"office": one.office.name}, required=False, initial=True
            )
            self.fields[f"email-{one.office.pk}"] = forms.EmailField(
                label=_("E-mail address of: %(office)s") % {"office": one.office.name},
                required=False,
                max_length=254,
                initial=one.email,
            )

    def rows(self) -> list[OfficeRow]:
        """All offices for the page."""
        return [
            OfficeRow(one, self[f"ask-{one.office.pk}"], self[f"email-{one.office.pk}"])
            for one in self.offices
        ]

    def clean(self) -> dict[str, Any]:
        """Somebody must be asked."""
        typed = super().clean() or {}
        if not self.errors and not any(typed.get(f"ask-{one.office.pk}") for one in self.offices):
            raise ValidationError(_("Please choose at least one office."))
        return typed

    def asked(self) -> list[Asked]:
        """The chosen offices with their addresses."""
        typed = self.cleaned_data
        return [
            Asked(one.office, typed[f"email-{one.office.pk}"])
            for one in self.offices
            if typed[f"ask-{one.office.pk}"]
        ]
