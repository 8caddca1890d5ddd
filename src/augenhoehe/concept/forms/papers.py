# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council paper that carries a version."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.models import Paper
from augenhoehe.kit.forms import RevisionForm, narrow


class PaperForm(RevisionForm):
    """Which paper carries the version."""

    paper = forms.ModelChoiceField(
        label=_("Council paper"), queryset=Paper.objects.none(), required=False, empty_label=_("none")
    )

    def __init__(self, *args: Any, papers: QuerySet[Paper], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "paper", papers)
