# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Input for bodies, departments and partners."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import BodyClass, OrganizationKind
from augenhoehe.core.labels import BODY_CLASSES, ORGANIZATION_KINDS
from augenhoehe.kit.forms import HouseForm, RevisionForm


class OrganizationForm(HouseForm):
    """A new organisation."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[
            ("", _("please choose")),
            *((kind.value, label) for kind, label in ORGANIZATION_KINDS.items()),
        ],
    )
    name = forms.CharField(label=_("Name"), max_length=200)
    short_name = forms.CharField(label=_("Short name"), max_length=80, required=False)
    body_class = forms.ChoiceField(
        label=_("Which body is it?"),
        required=False,
        choices=[("", _("none of these")), *((item.value, label) for item, label in BODY_CLASSES.items())],
        help_text=_("Only for council bodies. Planning puts them into their usual order by it."),
    )

    def facts(self) -> dict[str, Any]:
        """What was typed, as the action takes it; only council bodies are of a class."""
        typed = self.cleaned_data
        kind = OrganizationKind(typed["kind"])
        is_body = kind is OrganizationKind.COUNCIL_BODY and typed["body_class"]
        return {
            "kind": kind,
            "name": " ".join(typed["name"].split()),
            "short_name": " ".join(typed["short_name"].split()),
            "body_class": BodyClass(typed["body_class"]) if is_body else None,
        }


class RenamingForm(RevisionForm):
    """A new name and the day from which it holds."""

    name = forms.CharField(label=_("New name"), max_length=200)
    since = forms.DateField(
        label=_("Holds from"), help_text=_("Papers of earlier days keep the earlier name.")
    )
