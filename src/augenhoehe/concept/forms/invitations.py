# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whom to invite: organisations of the town's list in one go, and others as a list of names and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.forms.fields import text_area
from augenhoehe.concept.invitations import AskedOrganization
from augenhoehe.concept.senders import SPEAKING
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.labels import ORGANIZATION_KINDS
from augenhoehe.kit.forms import HouseForm

ADDRESS = re.compile(r"[^\s<>;,\"]+@[^\s<>;,\"]+")
AROUND = " \t<>;,\"'"
MOST_OTHERS = 200


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """The fields of one organisation."""

    asked: AskedOrganization
    ask: BoundField
    email: BoundField


class InviteForm(HouseForm):
    """Organisations to tick, and others to paste. `everyone`: those that are no part of the town are ticked."""

    others = forms.CharField(
        label=_("Others"),
        required=False,
        max_length=40_000,
        widget=text_area(5),
        help_text=_(
            "One a line: name and e-mail address, such as “Aylin Beispiel, aylin@post.example”. You can paste a "
            "list from a table. Without an address you get the link to pass it on yourself."
        ),
    )

    def __init__(
        self, *args: Any, organizations: Sequence[AskedOrganization], everyone: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.organizations = organizations
        for one in organizations:
            self.fields[f"ask-{one.organization.pk}"] = forms.BooleanField(
                label=one.organization.name,
                required=False,
                initial=everyone and one.organization.kind in SPEAKING,
            )
            self.fields[f"email-{one.organization.pk}"] = forms.EmailField(
                label=_("E-mail address of: %(organization)s") % {"organization": one.organization.name},
                required=False,
                max_length=254,
                initial=one.email,
            )

    def groups(self) -> list[tuple[str | Promise, list[OrganizationRow]]]:
        """The rows of all organisations by their kind."""
        by_kind = groupby(self.organizations, key=lambda one: one.organization.kind)
        return [
            (ORGANIZATION_KINDS[OrganizationKind(kind)], [self._row(one) for one in found])
            for kind, found in by_kind
        ]

    def clean_others(self) -> list[Guest]:
        """The lines as guests; every line that cannot be read is told."""
        guests, wrong = [], []
        lines = [line for line in self.cleaned_data["others"].splitlines() if line.strip(AROUND)]
        if len(lines) > MOST_OTHERS:
            raise ValidationError(
                gettext("No more than %(most)d lines at a time, please.") % {"most": MOST_OTHERS}
            )
        for line in lines:
            guest = guest_of(line)
            if guest is None:
                wrong.append(
                    gettext("This line has no address that can be written to: %(line)s") % {"line": line}
                )
            else:
                guests.append(guest)
        if wrong:
            raise ValidationError(wrong)
        return guests

    def clean(self) -> dict[str, Any]:
        """Somebody must be invited."""
        typed = super().clean() or {}
        if not self.errors and not self._chosen(typed) and not typed["others"]:
            raise ValidationError(_("Please choose an organisation or name somebody."))
        return typed

    def guests(self) -> list[Guest]:
        """All who are to be invited."""
        typed = self.cleaned_data
        organizations = [
            Guest(one.organization.name, typed[f"email-{one.organization.pk}"], one.organization)
            for one in self._chosen(typed)
        ]
        others: list[Guest] = typed["others"]
        return [*organizations, *others]

    def _chosen(self, typed: dict[str, Any]) -> list[AskedOrganization]:
        return [one for one in self.organizations if typed.get(f"ask-{one.organization.pk}")]

    def _row(self, one: AskedOrganization) -> OrganizationRow:
        return OrganizationRow(one, self[f"ask-{one.organization.pk}"], self[f"email-{one.organization.pk}"])


def guest_of(line: str) -> Guest | None:
    """Name and address in a line, in any order; a line without address is a name. None for a broken address."""
    found = ADDRESS.search(line)
    if found is None:
        return None if "@" in line else Guest(_one_line([line]))
    email = found.group().strip(AROUND)
    try:
        validate_email(email)
    except ValidationError:
        return None
    name = _one_line([line[: found.start()], line[found.end() :]])
    return Guest(name or email, email)


def _one_line(parts: Iterable[str]) -> str:
    return " ".join(" ".join(part.strip(AROUND).split()) for part in parts).strip()[:200]
