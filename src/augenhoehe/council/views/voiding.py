# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a page that changes a signed paper says about the signatures, before saving and afterwards."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from augenhoehe.council.actions.sign_off_keeper import VOIDING, names_of
from augenhoehe.council.enums import SignOffState
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.queries.sign_offs import PEOPLE, signatures_of
from augenhoehe.council.rules.sign_off import GOING, SIGNED
from augenhoehe.kit.forms import HouseForm

FIELD = "voiding"


class Voiding:
    """The signatures of a paper as they stand before a change of its text."""

    def __init__(self, paper: Paper) -> None:
        going = paper.state in GOING
        self.given = [one for one in signatures_of(paper) if one.state in SIGNED] if going else []

    @property
    def names(self) -> str:
        """Who has signed, with the office; empty where nobody has."""
        return names_of(self.given)

    def ask(self, form: HouseForm) -> None:
        """Let the form ask whether signatures may become void; without signatures it asks nothing."""
        if self.given:
            form.fields[FIELD] = forms.BooleanField(
                required=False,
                label=VOIDING,
            )

    def meant(self, form: HouseForm) -> bool:
        """Whether that was answered with yes."""
        return bool(form.cleaned_data.get(FIELD))

    def tell(self, request: HttpRequest) -> None:
        """After saving: say which signatures became void."""
        void: Any = SignOff.objects.filter(
            pk__in=[one.pk for one in self.given], state=SignOffState.VOID
        ).select_related(*PEOPLE)
        if self.given and (gone := list(void)):
            messages.warning(
                request,
                _("These signatures became void and are asked for again: %(names)s.")
                % {"names": names_of(gone)},
            )
