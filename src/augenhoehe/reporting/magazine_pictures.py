# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures sent for a magazine, with their words and rights."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sent:
    """A picture with its words and rights, as somebody sent it; without content it is the one that stands there."""

    alternative_text: str
    caption: str
    holder: str
    licence: str
    recognisable: str
    focus_x: int = 50
    focus_y: int = 50
    name: str = ""
    content: bytes = b""

    def words(self) -> dict[str, str | int]:
        """Everything but the picture itself, by the names of the model."""
        names = ("alternative_text", "caption", "holder", "licence", "recognisable", "focus_x", "focus_y")
        return {name: getattr(self, name) for name in names}
