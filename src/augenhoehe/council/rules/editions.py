# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Editions of a paper: what a signature was about, section by section, and what changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from augenhoehe.council.enums import PaperState
from augenhoehe.council.rules.sign_off import Section

Content = Mapping[str, Mapping[str, Any]]
"""By section, its fields as plain JSON values."""


def changed(before: Content, after: Content, state: PaperState) -> frozenset[Section]:
    """The sections that differ. Once a paper is with the council, its Beratungsfolge is no longer signed for."""
    differ = frozenset(section for section in Section if before.get(section) != after.get(section))
    return differ - {Section.ORDER} if state is PaperState.SUBMITTED else differ


def fingerprint(content: Content) -> str:
    """Tells whether two people look at the same text: equal for equal content, whatever the order of its fields."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
