# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Factor sets with their newest versions, and a version with all that stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.factors.models import FactorSet, GoodExample, GuidingQuestion, SetVersion, SuccessFactor
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import keep
from augenhoehe.measures.models import Measure


@dataclass(frozen=True, slots=True)
class Shelf:
    """A set of the town with its newest published version and its draft, where there are such."""

    factor_set: FactorSet
    published: SetVersion | None
    draft: SetVersion | None


def shelves(actor: Any, municipality: Municipality) -> list[Shelf]:
    """The sets of a town, the oldest first. Two queries."""
    sets = policies.visible_in(
        actor, FactorSet.objects.select_related("municipality"), municipality
    ).order_by("pk")
    found = sets.prefetch_related(Prefetch("versions", _versions(actor, municipality)))
    return [shelf(one, one.versions.all()) for one in found]


def shelf(factor_set: FactorSet, versions: Iterable[SetVersion]) -> Shelf:
    """A set and what of its versions matters; `versions` newest first."""
    listed = list(versions)
    published = next((one for one in listed if one.published_on), None)
    draft = next((one for one in listed if not one.published_on), None)
    return Shelf(factor_set, published, draft)


def _versions(actor: Any, municipality: Municipality) -> QuerySet[SetVersion]:
    seen = policies.visible_in(actor, SetVersion.objects.all(), municipality, town="factor_set__municipality")
    return seen.order_by("-number")


def usable(actor: Any, municipality: Municipality, *, short: bool | None = None) -> list[SetVersion]:
    """The newest published version of each set of the town; only short sets, only others, or both."""
    found = []
    for one in shelves(actor, municipality):
        if one.published is not None and short in (None, one.factor_set.short):
            one.published.factor_set = one.factor_set
            found.append(one.published)
    return found


def factors_of(version: SetVersion) -> list[SuccessFactor]:
    """The factors of a version in order, each with its questions. One query for a published one, else two."""
    if version.published_on is not None:
        return _of_published(version)
    questions = Prefetch("questions", GuidingQuestion.objects.order_by("position", "pk"))
    return list(version.factors.order_by("position", "pk").prefetch_related(questions))


def _of_published(version: SetVersion) -> list[SuccessFactor]:
    """The same by their questions: what is published has no factor without any."""
    asked = GuidingQuestion.objects.filter(factor__version=version).select_related("factor")
    found: dict[int, list[GuidingQuestion]] = {}
    for question in asked.order_by("factor__position", "factor_id", "position", "pk"):
        found.setdefault(question.factor_id, []).append(question)
    factors = [questions[0].factor for questions in found.values()]
    for factor, questions in zip(factors, found.values(), strict=True):
        factor.version = version
        keep(factor, "questions", questions)
    return factors


def examples_of(actor: Any, factor_set: FactorSet) -> dict[str, list[GoodExample]]:
    """The good examples of a set that the actor may see, by the key of their factor. One query."""
    seen = policies.visible_in(
        actor,
        GoodExample.objects.filter(factor_set=factor_set),
        factor_set.municipality_id,
        town="factor_set__municipality",
    )
    return _by_factor(seen)


def public_examples_of(factor_set: FactorSet) -> dict[str, list[GoodExample]]:
    """The good examples whose measures everybody may see, by the key of their factor. One query."""
    public = policies.visible(AnonymousUser(), Measure.objects.all())
    return _by_factor(GoodExample.objects.filter(factor_set=factor_set, measure__in=public))


def _by_factor(examples: QuerySet[GoodExample]) -> dict[str, list[GoodExample]]:
    found: dict[str, list[GoodExample]] = {}
    for one in examples.select_related("measure__municipality").order_by("measure__code"):
        found.setdefault(one.factor_key, []).append(one)
    return found
