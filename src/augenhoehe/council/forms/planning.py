# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.core.queries import council_bodies
from augenhoehe.council import labels
from augenhoehe.council.enums import DayKind, LatePapers
from augenhoehe.council.forms.rows import StepRows
from augenhoehe.council.models import BodyRule
from augenhoehe.council.rules.deadline_rules import MOST_DAYS
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.planning import MOST_STEPS
from augenhoehe.kit.forms import HouseForm, RevisionForm, narrow


class PlanForm(StepRows):
    """Which bodies shall deal with a paper, and when the last of them decides. Asks only, changes nothing."""

    deciding_on = forms.DateField(label=_("Day of the decision"))
    usual = forms.BooleanField(
        label=_("Put the bodies into the usual order: hearing, committees, main committee, decision"),
        required=False,
        initial=True,
    )

    def __init__(
        self,
        *args: Any,
        steps: Sequence[Step],
        bodies: Iterable[str],
        deciding_on: datetime.date | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, initial={"deciding_on": deciding_on}, **kwargs)
        self.add_steps(steps, bodies)

    def clean(self) -> dict[str, Any]:
        """At least one step, for a plan of none, taken over, would clear the order; at most as many as are planned."""
        typed = super().clean() or {}
        if not self.errors and not self.steps():
            self.add_error(None, _("The order of consultations is empty. Please add at least one body."))
        if not self.errors and len(self.steps()) > MOST_STEPS:
            self.add_error(None, _("Please plan at most %(number)d steps.") % {"number": MOST_STEPS})
        return typed


class BodyRuleForm(RevisionForm):
    """How early a body must have its papers."""

    valid_from = forms.DateField(
        label=_("Valid from"), help_text=_("Sittings before this day keep the earlier rule.")
    )
    days_before = forms.IntegerField(label=_("Days before the sitting"), min_value=0, max_value=MOST_DAYS)
    day_kind = forms.ChoiceField(label=_("Counted in"), choices=labels.choices(labels.DAY_KIND))
    late_papers = forms.ChoiceField(label=_("Late papers"), choices=labels.choices(labels.LATE_PAPERS))
    urgent_days = forms.IntegerField(
        label=_("Days before the sitting, if urgent"),
        required=False,
        min_value=0,
        max_value=MOST_DAYS,
        help_text=_("Only where late papers are allowed if they are urgent."),
    )

    def __init__(self, *args: Any, rule: BodyRule | None, **kwargs: Any) -> None:
        initial: dict[str, Any] = {"day_kind": DayKind.FULL, "late_papers": LatePapers.NEVER}
        if rule is not None:
            names = ("revision", *(name for name in self.base_fields if name != "revision"))
            initial = {name: getattr(rule, name) for name in names}
        super().__init__(*args, initial=initial, **kwargs)


class HearingRuleForm(HouseForm):
    """Which body must be heard in matters of integration, from a day on."""

    organization = forms.ModelChoiceField(
        label=_("Body"), queryset=Organization.objects.none(), empty_label=_("please choose")
    )
    valid_from = forms.DateField(label=_("Valid from"))

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "organization", council_bodies(municipality))
