# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

UNSEEN = -1
"""The revision of somebody who saw none: it fits no row, so that nothing is written unseen."""


def seen_revision(request: HttpRequest) -> int:
    """The revision that a form of a single button carries; UNSEEN where it is missing or garbled."""
    return as_revision(request.POST.get("revision"))


def as_revision(value: Any) -> int:
    """What was sent, as a revision; UNSEEN where it is none."""
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else UNSEEN


class RevisionField(forms.Field):
    """The hidden revision of a form: a number, None where none was sent, UNSEEN where it cannot be read."""

    widget = forms.HiddenInput

    def to_python(self, value: Any) -> int | None:
        """As sent; whether one was needed is asked by the form."""
        return None if value in self.empty_values else as_revision(value)
