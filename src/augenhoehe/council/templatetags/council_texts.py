# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.safestring import SafeString

from augenhoehe.council import referenced_text
from augenhoehe.council.models import Paper

register = template.Library()


@register.simple_tag
def referenced(text: str, known: Mapping[str, Paper], own: str = "") -> SafeString:
    """A text as paragraphs, escaped, with links to the known papers that it names."""
    return referenced_text.as_html(str(text or ""), known or {}, own)
