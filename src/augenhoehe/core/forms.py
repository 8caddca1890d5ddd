# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Input for accounts and roles."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import OrganizationKind, Role
from augenhoehe.core.models import Municipality, Organization
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS
from augenhoehe.kit import phrases
from augenhoehe.kit.forms import HouseForm, narrow


class RoleForm(HouseForm):
    """A role, for whom one acts in it, and from when to when."""

    role = forms.ChoiceField(
        label=_("Role"),
        choices=[
            ("", _("please choose")),
            *((role.value, item.label) for role, item in ROLE_DESCRIPTIONS.items()),
        ],
    )
    organization = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Acts for"),
        required=False,
        empty_label=phrases.NOT_STATED,
        help_text=_("The department, body or association. Needed for people who report for a department."),
    )
    valid_from = forms.DateField(label=_("First day"), required=False, help_text=_("Empty: from now on."))
    valid_to = forms.DateField(label=_("Last day"), required=False, help_text=_("Empty: until it is ended."))

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organizations = Organization.objects.filter(municipality=municipality, active=True)
        narrow(self, "organization", organizations.exclude(kind=OrganizationKind.AUTHORITY))

    def clean_role(self) -> Role:
        """The role as the enum."""
        return Role(self.cleaned_data["role"])


class InvitationForm(RoleForm):
    """Who is invited, and to what."""

    name = forms.CharField(label=_("First and last name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"))
    field_order = ("name", "email", "role", "organization", "valid_from", "valid_to")
