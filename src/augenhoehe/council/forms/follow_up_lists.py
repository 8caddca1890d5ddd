# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.core.queries import council_bodies
from augenhoehe.council import labels
from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.rules.follow_up_lists import DAYS_AFTER, Span
from augenhoehe.kit import clock
from augenhoehe.kit.forms import HouseForm, RevisionForm, narrow, offer


class NewListForm(HouseForm):
    """For which quarter or half-year a list is made."""

    span = forms.ChoiceField(label=_("Period"))

    def __init__(self, *args: Any, spans: Sequence[Span], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spans = {span.start.isoformat(): span for span in spans}
        offer(self, "span", [(key, labels.span_name(span)) for key, span in self.spans.items()])

    def chosen(self) -> Span:
        """The period that was chosen."""
        return self.spans[self.cleaned_data["span"]]


class ListRuleForm(HouseForm):
    """How often, how soon and to which body lists go, from a day on."""

    valid_from = forms.DateField(label=_("Valid from"))
    period = forms.ChoiceField(label=_("How often"), choices=labels.choices(labels.LIST_PERIOD))
    days_after = forms.IntegerField(
        label=_("Days after the end of the period"),
        min_value=0,
        max_value=180,
        initial=DAYS_AFTER,
        help_text=_("By then the list should be made; it stands on the start page until then."),
    )
    organization = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Body"),
        required=False,
        empty_label=_("the council"),
    )

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        initial = {"valid_from": clock.today(), "period": ListPeriod.HALF_YEARLY}
        super().__init__(*args, initial=initial, **kwargs)
        narrow(self, "organization", council_bodies(municipality))

    def facts(self) -> dict[str, Any]:
        """What the action takes."""
        return {**self.cleaned_data, "period": ListPeriod(self.cleaned_data["period"])}


class NotingForm(RevisionForm):
    """On which day the body noted that a duty is done."""

    sitting = forms.DateField(label=_("Day of the sitting"))
