# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import ON_ITS_WAY
from augenhoehe.council.forms.search import SearchForm
from augenhoehe.kit.forms import offer


class PublicSearchForm(SearchForm):
    """The search of the public pages: of the states, those that the public knows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known: labels.Labels = {state: labels.PAPER_STATE[state] for state in ON_ITS_WAY}
        offer(self, "state", [("", _("all")), *labels.choices(known)])
