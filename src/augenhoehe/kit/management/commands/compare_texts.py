# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compares two texts: `augenhoehe compare_texts OLD.json NEW.json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext_noop

from augenhoehe.kit.management.texts import TextCommand
from augenhoehe.kit.text import in_words
from augenhoehe.kit.text.exchange import comparison_of
from augenhoehe.kit.text.json_files import read_json


class Command(TextCommand):
    """Says what leads from one text to the other."""

    help = gettext_noop("Say what changed from OLD.json to NEW.json, or run many cases.")

    def case(self, files: list[str]) -> dict[str, Any]:
        """The old and the new text; CommandError unless there are two."""
        if len(files) != 2:
            raise CommandError("Name two files, the old text and the new one.")
        old, new = files
        return {"do": "compare", "old": read_json(old), "new": read_json(new)}

    def lines(self, case: dict[str, Any]) -> Iterable[str]:
        """A sentence for every change."""
        return in_words(comparison_of(case)) or ["The texts are the same."]
