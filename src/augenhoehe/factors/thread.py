# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's part of the red thread: the check that shows how well a measure, a plan or a paper succeeds."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.factors.labels import STATE
from augenhoehe.factors.models import Check
from augenhoehe.kit import phrases
from augenhoehe.kit.thread import Known, Place, Station


def follow(actor: Any, municipality: Municipality, known: Known) -> None:
    """From a check to what it is about. Pages of measures and papers show their checks in a panel of their own."""
    for check in known.of(Check):
        if check.measure is not None:
            known.add(check.measure)
        if check.paper is not None:
            known.add(check.paper)
        if check.concept_version is not None:
            known.add(check.concept_version)


def station(actor: Any, municipality: Municipality, known: Known) -> Station | None:
    """The newest check; no station where nothing was checked, since not everything need be."""
    checks = known.of(Check)
    if not checks:
        return None
    newest = checks[0]
    text = (
        _("closed on %(day)s") % {"day": phrases.long_date(newest.closed_on)}
        if newest.closed_on
        else str(STATE[newest.state])
    )
    return Station(Place.CHECK, _("Check"), text, newest.get_absolute_url())
