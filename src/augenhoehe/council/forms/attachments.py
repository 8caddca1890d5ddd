# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.models import PaperFile
from augenhoehe.council.rules.attachments import LONGEST_NAME, Attachment
from augenhoehe.kit.forms import RevisionForm, StoredFileField


@dataclass(frozen=True, slots=True)
class FileRow:
    """The fields of one attachment, as bound fields, with the attachment itself."""

    item: PaperFile
    name: forms.BoundField
    public: forms.BoundField
    position: forms.BoundField
    remove: forms.BoundField


class AttachForm(RevisionForm):
    """A file that is to belong to a paper."""

    file = StoredFileField(label=_("File"), help_text=_("PDF, Word, OpenDocument, text or picture."))
    name = forms.CharField(
        label=_("Name, as it is to be shown"),
        required=False,
        max_length=LONGEST_NAME,
        help_text=_("If empty, the name of the file is shown."),
    )
    public = forms.BooleanField(
        label=_("public"),
        required=False,
        help_text=_("Read by everybody, as soon as the paper itself is public and submitted."),
    )


class FilesForm(RevisionForm):
    """All attachments of a paper: names, order, public or not."""

    def __init__(self, *args: Any, files: Sequence[PaperFile], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.files_shown = list(files)
        for place, item in enumerate(self.files_shown, 1):
            row = f"file-{item.pk}"
            self.fields[f"{row}-name"] = forms.CharField(
                label=_("Name"), max_length=LONGEST_NAME, initial=item.name
            )
            self.fields[f"{row}-public"] = forms.BooleanField(
                label=_("public"), required=False, initial=item.public
            )
            self.fields[f"{row}-position"] = forms.IntegerField(
                label=_("Place in the order"), required=False, min_value=1, max_value=999, initial=place
            )
            self.fields[f"{row}-remove"] = forms.BooleanField(
                label=_("Remove this attachment"), required=False
            )

    def rows(self) -> list[FileRow]:
        """All rows for the page."""
        names = "name public position remove".split()
        return [
            FileRow(item, *(self[f"file-{item.pk}-{name}"] for name in names)) for item in self.files_shown
        ]

    def attachments(self) -> list[Attachment]:
        """The attachments as typed, in the order of their places."""
        typed = [
            (
                self.cleaned_data[f"file-{item.pk}-position"] or 999,
                place,
                Attachment(
                    number=item.pk,
                    name=self.cleaned_data[f"file-{item.pk}-name"],
                    public=self.cleaned_data[f"file-{item.pk}-public"],
                    removed=self.cleaned_data[f"file-{item.pk}-remove"],
                ),
            )
            for place, item in enumerate(self.files_shown)
        ]
        return [one for _position, _place, one in sorted(typed, key=lambda row: row[:2])]
