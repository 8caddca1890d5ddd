# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.factors.models import Check, FactorSet, Handbook
from augenhoehe.kit.addresses import reverse

Step = tuple[str, str]


def crumbs(town: Municipality, *more: Step) -> list[Step]:
    """The way from the start page to a page of this room; the last step is where the reader stands."""
    return [
        (_("Start"), reverse("core:start", args=[town.slug])),
        (_("Success factors"), reverse("factors:checks", args=[town.slug])),
        *more,
    ]


def to_check(check: Check, *more: Step) -> list[Step]:
    """The way to a page of a check."""
    return crumbs(check.municipality, (check.subject_title, check.get_absolute_url()), *more)


def to_set(factor_set: FactorSet, *more: Step) -> list[Step]:
    """The way to a page of a set."""
    town = factor_set.municipality
    shelf = (_("Sets of factors"), reverse("factors:sets", args=[town.slug]))
    return crumbs(town, shelf, (factor_set.title, factor_set.get_absolute_url()), *more)


def to_handbook(handbook: Handbook, *more: Step) -> list[Step]:
    """The way to a page of a handbook."""
    town = handbook.municipality
    shelf = (_("Handbooks"), reverse("factors:handbooks", args=[town.slug]))
    return crumbs(town, shelf, (handbook.concept.title, handbook.get_absolute_url()), *more)
