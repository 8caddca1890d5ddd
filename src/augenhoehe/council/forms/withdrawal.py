# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import RevisionForm


class WithdrawalForm(RevisionForm):
    """Why a paper is withdrawn."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One sentence is enough. It is shown on the paper's page."),
    )
