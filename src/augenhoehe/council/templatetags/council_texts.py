# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.safestring import SafeString

from augenhoehe.council import referenced_text
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.council.outcome_words import votes_in_words

register = template.Library()


@register.filter
def votes(step: Consultation) -> str:
    """“30 Ja-Stimmen, 1 Nein-Stimme”; empty where none are told."""
    return ", ".join(votes_in_words(step))


@register.simple_tag
def referenced(text: str, known: Mapping[str, Paper], own: str = "") -> SafeString:
    """A text as paragraphs, escaped, with links to the known papers that it names."""
    return referenced_text.as_html(str(text or ""), known or {}, own)
