# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Merges proposals into a text: `augenhoehe merge_texts BASE.json PROPOSAL.json…`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_noop

from augenhoehe.kit.management.texts import TextCommand
from augenhoehe.kit.text import plain_text
from augenhoehe.kit.text.exchange import merge_of
from augenhoehe.kit.text.json_files import read_json


class Command(TextCommand):
    """Merges what can be merged and names the conflicts."""

    help = gettext_noop("Merge PROPOSAL.json…, variants of BASE.json or operations on it, or run many cases.")

    def case(self, files: list[str]) -> dict[str, Any]:
        """The base, and all others as its variants."""
        base, *variants = map(read_json, files)
        return {"do": "merge", "base": base, "variants": variants}

    def lines(self, case: dict[str, Any]) -> Iterator[str]:
        """The merged text, a line a block, then what is to be known about it; proposals are counted from 1."""
        result = merge_of(case)
        yield from map(plain_text, result.merged)
        for conflict in result.conflicts:
            wanted = "; ".join(
                f"{_who(alternative.variants)} “{alternative.text}”" for alternative in conflict.alternatives
            )
            yield f"Conflict ({conflict.type}) at block {conflict.base + 1}, “{conflict.text}”: {wanted}"
        for agreement in result.coalesced:
            yield f"Agreed at block {agreement.base + 1}: {_who(agreement.variants)}"
        for touching in result.warnings:
            yield f"Touching at block {touching.base + 1}: {_who(touching.variants)}"


def _who(variants: tuple[int, ...]) -> str:
    return ", ".join(str(variant + 1) for variant in variants)
