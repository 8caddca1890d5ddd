# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A handbook, its licence, its templates, and one that is taken over from another town."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.factors.enums import Licence
from augenhoehe.factors.labels import LICENCE_CHOICES
from augenhoehe.factors.models import SetVersion
from augenhoehe.kit.forms import HouseForm, RevisionForm, RowField, StoredFileField, among

LONGEST_DESCRIPTION = 500


def _licence() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("Licence"),
        choices=LICENCE_CHOICES,
        coerce=Licence,
        widget=forms.RadioSelect,
        help_text=_("What other towns may do with the handbook when you publish it."),
    )


class HandbookForm(HouseForm):
    """A new handbook."""

    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        help_text=_("As it will stand on the cover, such as “Transferhandbuch”."),
    )
    version = RowField(label=_("Set of factors"), help_text=_("Each of its factors becomes a chapter."))
    licence = _licence()

    def __init__(self, *args: Any, versions: Sequence[SetVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, "version", list(versions))


class LicenceForm(RevisionForm):
    """Under which licence a handbook is passed on."""

    licence = _licence()


class TemplateForm(HouseForm):
    """A file that others can fill in or print."""

    title = forms.CharField(label=_("Title"), max_length=200)
    description = forms.CharField(
        label=_("What is it good for?"),
        max_length=LONGEST_DESCRIPTION,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    file = StoredFileField(label=_("File"), help_text=_("Word, OpenDocument, PDF, text or picture."))


class ParcelForm(HouseForm):
    """A handbook of another town, as the file that was exported there."""

    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput(attrs={"accept": ".zip"}),
        help_text=_("The ZIP file with which the other town has exported its handbook. At most 20 MB."),
    )
    again = forms.BooleanField(
        label=_("Take it over even though it was taken over before"),
        required=False,
    )
