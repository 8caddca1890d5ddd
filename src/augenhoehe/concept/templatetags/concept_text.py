# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of the text engine in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from augenhoehe.concept import languages, markup
from augenhoehe.kit.text import Block

register = template.Library()


@register.filter
def block_html(block: Block) -> SafeString:
    """What stands inside a block's element; a table comes whole."""
    return markup.block(block)


@register.filter
def direction_of(language: str) -> str:
    """How a language is written: "rtl" or "ltr"."""
    return languages.direction(language)
