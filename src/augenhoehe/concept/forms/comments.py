# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comment on a passage."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import HouseForm

LONGEST_COMMENT = 2_000


class CommentForm(HouseForm):
    """What somebody notes on a passage."""

    text = forms.CharField(
        label=_("Your comment"),
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Read by everybody who writes this text with you, never by the public."),
    )
