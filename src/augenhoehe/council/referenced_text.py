# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of papers as HTML, with links where they name papers that are known, and a gentle mark where not."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from augenhoehe.council.models import Paper
from augenhoehe.council.rules.references import mentions
from augenhoehe.kit import prose


def as_html(text: str, known: Mapping[str, Paper], own: str = "") -> SafeString:
    """Escaped paragraphs and lists. `known` is by number as compared; `own` is the paper's own, which is left alone."""
    return prose.as_html(text, lambda line: _linked(line, known, own))


def _linked(line: str, known: Mapping[str, Paper], own: str) -> str:
    parts: list[str] = []
    end = 0
    for one in mentions(line, known.__contains__):
        if one.key == own:
            continue
        parts.append(escape(line[end : one.start]))
        paper = known.get(one.key)
        if paper is not None:
            parts.append(
                format_html(
                    '<a href="{}" title="{}">{}</a>', paper.get_absolute_url(), paper.name, one.number
                )
            )
        else:
            parts.append(
                format_html(
                    '<span class="council-reference" title="{}">{}</span>', _("not known here"), one.number
                )
            )
        end = one.end
    return "".join([*parts, escape(line[end:])])
