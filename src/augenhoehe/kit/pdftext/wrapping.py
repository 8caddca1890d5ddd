# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting wrapped words together again.

A hyphen at a line end may be a divided word ("Integra-/tion"), the hyphen of a compound ("Tippi-/Projekt") or
the one of a shortened word ("Generationen-/und Familienausschuss"). PDF readers give a soft mark for all three.
"""

import re

SOFT_HYPHENS = "\u00ad\ufffe"
_SOFT = re.compile(f"[{SOFT_HYPHENS}]+ ?")
_DASHES = (" -", " –", " —")
# After these words the hyphen belongs to a shortened word: "Haupt- und Finanzausschuss".
_SHORTENED = re.compile(r"(?:und|oder|sowie|bzw\.|beziehungsweise|bis|u\.|&)(?![\w-])")


def seam(left: str, right: str) -> tuple[int, str]:
    """How two neighbouring lines join: characters to drop at the end of the left one, and what to put between."""
    if not left or not right or left.endswith("/"):
        return 0, ""
    if not left.endswith("-") or left.endswith(_DASHES) or left == "-" or _SHORTENED.match(right):
        return 0, " "
    if right[0].islower():
        return 1, ""
    return 0, "" if right[0].isalnum() else " "


def join_wrapped(left: str, right: str) -> str:
    """Two neighbouring lines of one paragraph as one string."""
    drop, between = seam(left, right)
    return left[: len(left) - drop] + between + right


def resolve_soft_hyphens(line: str) -> str:
    """A line without soft hyphens: words are joined, hyphens that belong there stay, one at the end too."""
    if not any(mark in line for mark in SOFT_HYPHENS):
        return line
    parts = _SOFT.split(line)
    resolved = [parts[0]]
    for part in parts[1:]:
        before = resolved[-1]
        if not part or not (part[0].isalnum() or part[0] == "&"):
            resolved.append("-" + part)
        elif before.endswith(("-", "/")) or not before:
            resolved.append(part)
        elif _SHORTENED.match(part):
            resolved.append("- " + part)
        elif part[0].islower():
            resolved.append(part)
        else:
            resolved.append("-" + part)
    return "".join(resolved)
