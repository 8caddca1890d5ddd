# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A result in words, as pages and documents tell it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import ngettext

from augenhoehe.council import labels
from augenhoehe.council.models.outcome import WithOutcome


def result_in_words(told: WithOutcome) -> str:
    """“beschlossen, mehrheitlich, 30 Ja-Stimmen, 1 Nein-Stimme”; empty while there is none."""
    if not told.outcome:
        return ""
    parts = [str(labels.OUTCOME[told.outcome])]
    if told.majority:
        parts.append(str(labels.MAJORITY[told.majority]))
    return ", ".join([*parts, *votes_in_words(told)])


def votes_in_words(told: WithOutcome) -> Iterator[str]:
    """The votes that are told; one that is not told is not zero."""
    if (number := told.votes_yes) is not None:
        yield ngettext("%(number)d vote in favour", "%(number)d votes in favour", number) % {"number": number}
    if (number := told.votes_no) is not None:
        yield ngettext("%(number)d vote against", "%(number)d votes against", number) % {"number": number}
    if (number := told.votes_abstain) is not None:
        yield ngettext("%(number)d abstention", "%(number)d abstentions", number) % {"number": number}
    if (number := told.votes_biased) is not None:
        yield ngettext("%(number)d biased member", "%(number)d biased members", number) % {"number": number}
