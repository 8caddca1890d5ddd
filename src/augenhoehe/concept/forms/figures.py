# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture in a concept, with the words that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.figures import Sent
from augenhoehe.concept.forms.blocks import PlaceForm
from augenhoehe.concept.forms.fields import cleaned, text_area
from augenhoehe.concept.rules.figures import LARGEST, LONGEST_ALTERNATIVE
from augenhoehe.kit.forms import RevisionForm


class FigureForm(RevisionForm):
    """A figure that stands there already: without another picture it keeps its own."""

    picture = forms.FileField(
        label=_("Picture"),
        required=False,
        help_text=_("PNG or JPEG, at most 10 MB. Without a new one, the picture stays."),
    )
    alternative_text = forms.CharField(
        label=_("What does the picture show?"),
        required=False,
        max_length=LONGEST_ALTERNATIVE,
        widget=text_area(3),
        help_text=_("One or two sentences, read aloud to those who cannot see it."),
    )
    decorative = forms.BooleanField(
        label=_("The picture only decorates and says nothing that is not in the text"), required=False
    )
    plain_text = forms.CharField(
        label=_("Caption"),
        max_length=500,
        help_text=_("Stands below the picture; its number comes by itself. Please also name who made it."),
    )

    def sent(self) -> Sent:
        """The figure as it was sent; no more of a file is read than a picture may have."""
        values = self.cleaned_data
        upload = values["picture"]
        return Sent(
            caption=cleaned(values["plain_text"]),
            alternative_text=cleaned(values["alternative_text"]),
            decorative=values["decorative"],
            name=upload.name if upload else "",
            content=upload.read(LARGEST + 1) if upload else b"",
        )


class NewFigureForm(FigureForm, PlaceForm):
    """A figure and where it shall stand."""

    field_order = ("after", "picture", "alternative_text", "decorative", "plain_text")

    def __init__(self, *args: Any, places: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, places=places, **kwargs)
        self.fields["picture"].required = True
        self.fields["picture"].help_text = _("PNG or JPEG, at most 10 MB.")
