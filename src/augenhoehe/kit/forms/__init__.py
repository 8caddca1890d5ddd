# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""KERN forms: renderer, fields, and `attempt`, which brings an action's refusal back into the form."""

from augenhoehe.kit.forms.attempt import attempt, form_status
from augenhoehe.kit.forms.choices import narrow, offer
from augenhoehe.kit.forms.fields import DatalistInput, MoneyField, StoredFileField
from augenhoehe.kit.forms.file_or_text import FileOrTextForm
from augenhoehe.kit.forms.house_form import DAYS, HouseForm, RevisionForm
from augenhoehe.kit.forms.once import once
from augenhoehe.kit.forms.renderer import KernBoundField, KernRenderer
from augenhoehe.kit.forms.revision import seen_revision
from augenhoehe.kit.forms.rows import RowField, RowsField, among

__all__ = [
    "DAYS",
    "DatalistInput",
    "FileOrTextForm",
    "HouseForm",
    "KernBoundField",
    "KernRenderer",
    "MoneyField",
    "RevisionForm",
    "RowField",
    "RowsField",
    "StoredFileField",
    "among",
    "attempt",
    "form_status",
    "narrow",
    "offer",
    "once",
    "seen_revision",
]
