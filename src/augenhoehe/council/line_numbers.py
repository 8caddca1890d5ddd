# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Line numbers in words."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _


def in_words(numbers: Sequence[int], lines: Sequence[str]) -> str:
    """Line numbers from 1, ascending: "8", "8 and 23", "6 to 8 and 23".

    Only lines that follow each other are a range; empty ones of ``lines`` between them do not part it.
    """
    spans: list[list[int]] = []
    for number in numbers:
        if spans and not any(line.strip() for line in lines[spans[-1][1] : number - 1]):
            spans[-1][1] = number
        else:
            spans.append([number, number])
    words = [
        str(first) if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}
        for first, last in spans
    ]
    if len(words) < 2:
        return "".join(words)
    return _("%(some)s and %(last)s") % {"some": ", ".join(words[:-1]), "last": words[-1]}
