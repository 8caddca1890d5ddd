# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure can be made of: the town's words, organisations, goals, resolutions and versions, one query each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet, Value

from augenhoehe.concept.enums import ConceptKind
from augenhoehe.concept.models import Version
from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.core.models import Municipality, Organization, Term
from augenhoehe.council.models import Resolution
from augenhoehe.kit import policies
from augenhoehe.kit.collation import in_german
from augenhoehe.measures.models import Goal, Measure
from augenhoehe.measures.queries import catalogue

PARTNERS = frozenset(OrganizationKind) - {OrganizationKind.COUNCIL_BODY, OrganizationKind.FACTION}
STEERING = frozenset({OrganizationKind.COUNCIL_BODY, OrganizationKind.GROUP})
ONE_WORD = ("field_of_action_id",)
ONE_ORGANIZATION = ("responsible_id", "carrier_id", "steering_body_id")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The numbers of the rows that a measure carries in its fields of several rows."""

    further_fields: tuple[int, ...] = ()
    keywords: tuple[int, ...] = ()
    target_groups: tuple[int, ...] = ()
    partners: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """All that can be chosen for a measure; what is retired or closed only where the measure carries it."""

    goals: tuple[tuple[Goal, int], ...]
    words: Mapping[VocabularyKey, tuple[Term, ...]]
    organizations: tuple[Organization, ...]
    resolutions: tuple[Resolution, ...]
    versions: tuple[Version, ...]

    def of_kinds(self, kinds: Iterable[OrganizationKind]) -> tuple[Organization, ...]:
        """The organisations of some kinds."""
        wanted = frozenset(kinds)
        return tuple(item for item in self.organizations if item.kind in wanted)


def chosen_of(measure: Measure) -> Chosen:
    """What a measure carries in its fields of several rows. One query."""
    parts = [
        _numbers(Measure.further_fields.through, "further_fields", "term_id", measure),
        _numbers(Measure.keywords.through, "keywords", "term_id", measure),
        _numbers(Measure.target_groups.through, "target_groups", "term_id", measure),
        _numbers(Measure.partners.through, "partners", "organization_id", measure),
    ]
    found: dict[str, list[int]] = {}
    for name, number in parts[0].union(*parts[1:], all=True):
        found.setdefault(name, []).append(number)
    return Chosen(**{name: tuple(sorted(numbers)) for name, numbers in found.items()})


def _numbers(through: type[Any], name: str, column: str, measure: Measure) -> QuerySet[Any, tuple[str, int]]:
    rows: QuerySet[Any, Any] = through.objects.filter(measure=measure)
    named: QuerySet[Any, tuple[str, int]] = (
        rows.order_by().annotate(of=Value(name), number=F(column)).values_list("of", "number")
    )
    return named


def choices_for(
    actor: Any, municipality: Municipality, measure: Measure | None = None, chosen: Chosen | None = None
) -> Choices:
    """What `actor` can choose for a new measure, or for one that carries some of it already. Five queries."""
    carried = chosen or Chosen()
    words = {*carried.further_fields, *carried.keywords, *carried.target_groups}
    organizations = {*carried.partners}
    if measure is not None:
        words |= {getattr(measure, name) for name in ONE_WORD}
        organizations |= {getattr(measure, name) for name in ONE_ORGANIZATION} - {None}
    terms: dict[VocabularyKey, list[Term]] = {key: [] for key in VocabularyKey}
    for term in (
        Term.objects.filter(Q(active=True) | Q(pk__in=words), vocabulary__municipality=municipality)
        .select_related("vocabulary")
        .order_by("vocabulary_id", "position", "label")
    ):
        terms[VocabularyKey(term.vocabulary.key)].append(term)
    return Choices(
        goals=tuple(catalogue.goal_tree(municipality)),
        words={key: tuple(found) for key, found in terms.items()},
        organizations=tuple(
            Organization.objects.filter(
                Q(active=True) | Q(pk__in=organizations), municipality=municipality
            ).order_by(in_german("name"), "pk")
        ),
        resolutions=tuple(
            policies.visible_in(actor, Resolution.objects.all(), municipality).select_related(
                "consultation__paper"
            )
        ),
        versions=tuple(
            policies.visible_in(
                actor,
                Version.objects.filter(concept__kind=ConceptKind.CONCEPT),
                municipality,
                town="concept__municipality",
            ).select_related("concept")
        ),
    )
