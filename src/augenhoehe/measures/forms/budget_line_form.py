# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.kit.forms import MoneyField, RevisionForm, RowField, among
from augenhoehe.measures.actions.save_budget_line import LineFacts
from augenhoehe.measures.enums import BudgetKind
from augenhoehe.measures.labels import BUDGET_KIND_CHOICES
from augenhoehe.measures.models import BudgetLine, Grant
from augenhoehe.measures.rules.budget import NAMES, NOTHING, Figures


def _money(label: Any, **options: Any) -> MoneyField:
    return MoneyField(label=label, required=False, max_digits=14, min_value=0, **options)


class BudgetLineForm(RevisionForm):
    """One budget line of a measure; when a figure changes, the reason is asked for."""

    year = forms.IntegerField(
        label=_("Year"),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        min_value=1990,
        max_value=2199,
    )
    title = forms.CharField(label=_("What for?"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=BUDGET_KIND_CHOICES, initial=BudgetKind.CONSUMPTION)
    product_group = forms.CharField(
        label=_("Product group"), required=False, max_length=60, help_text=_("As in the town's budget.")
    )
    planned = _money(pgettext_lazy("money", "Planned"))
    committed = _money(
        pgettext_lazy("money", "Committed"), help_text=_("Ordered or promised, whether paid or not.")
    )
    actual = _money(pgettext_lazy("money", "Actual"), help_text=_("What has been paid."))
    own_share = _money(_("Of that own share"))
    third_party = _money(_("Of that third-party money"))
    full_time_posts = MoneyField(
        label=_("Full-time posts"),
        required=False,
        max_digits=6,
        min_value=0,
        help_text=_("Such as 0,5 for half a post."),
        error_messages={"invalid": _("Please write the posts in figures, such as 0,5.")},
    )
    grant = RowField(label=_("Grant it is paid from"), required=False)
    reason = forms.CharField(
        label=_("Reason for the change"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed where a figure changes. It is kept with the old figure."),
    )

    def __init__(
        self, *args: Any, grants: Iterable[Grant], line: BudgetLine | None = None, **kwargs: Any
    ) -> None:
        if line is not None:
            names = ("year", "title", "kind", "product_group", "revision", *NAMES)
            kwargs["initial"] = {name: getattr(line, name) for name in names} | {"grant": line.grant_id}
        super().__init__(*args, **kwargs)
        among(self, "grant", grants)
        if line is None:
            del self.fields["reason"]

    def facts(self) -> LineFacts:
        """The checked input as facts; an empty figure is zero."""
        typed = self.cleaned_data
        return LineFacts(
            year=typed["year"],
            title=typed["title"],
            kind=BudgetKind(typed["kind"]),
            product_group=typed["product_group"],
            figures=Figures(*(typed[name] or NOTHING for name in NAMES)),
            grant=typed["grant"],
        )


class RemoveLineForm(RevisionForm):
    """Why a budget line is taken out."""

    reason = forms.CharField(label=_("Reason"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}))
