# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A result in words."""

from __future__ import annotations

from django.utils.translation import ngettext

from augenhoehe.council import labels
from augenhoehe.council.models import Consultation


def result(step: Consultation) -> str:
    """“beschlossen, mehrheitlich, 30 Ja-Stimmen, 1 Nein-Stimme”; empty while there is none."""
    if not step.outcome:
        return ""
    parts = [str(labels.OUTCOME[step.outcome])]
    if step.majority:
        parts.append(str(labels.MAJORITY[step.majority]))
    return ", ".join([*parts, *_counted(step)])


def _counted(step: Consultation) -> list[str]:
    """The votes that are told; one that is not told is not zero."""
    counted = []
    if step.votes_yes is not None:
        counted.append(
            ngettext("%(number)d vote in favour", "%(number)d votes in favour", step.votes_yes)
            % {"number": step.votes_yes}
        )
    if step.votes_no is not None:
        counted.append(
            ngettext("%(number)d vote against", "%(number)d votes against", step.votes_no)
            % {"number": step.votes_no}
        )
    if step.votes_abstain is not None:
        counted.append(
            ngettext("%(number)d abstention", "%(number)d abstentions", step.votes_abstain)
            % {"number": step.votes_abstain}
        )
    return counted
