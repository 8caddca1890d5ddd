# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""To which passage of a later version a proposal belongs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.outline import Chapter
from augenhoehe.kit.forms import RevisionForm, offer

SHOWN = 70


class StandingForm(RevisionForm):
    """Chooses a passage by its chapter and first words."""

    passage = forms.ChoiceField(label=_("Passage in this version"))

    def __init__(self, *args: Any, chapters: Iterable[Chapter], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        passages = [
            (passage.row.key, f"{passage.place}: {passage.block.text[:SHOWN]}")
            for chapter in chapters
            for passage in chapter.passages
        ]
        offer(self, "passage", [("", _("please choose")), *passages])
