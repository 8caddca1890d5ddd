# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue: goals in reading order, measures with what a list shows, and the lists to choose from."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery, prefetch_related_objects

from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.core.models import Municipality, Organization, Term
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.measures.models import Goal, Measure, Milestone, ProgressUpdate
from augenhoehe.measures.rules import measures as rules


def measures_of(actor: Any, municipality: Municipality) -> QuerySet[Measure]:
    """The measures of a town that `actor` may see, each with what a list shows of it.

    Annotated with `last_report` (date or None); goal, field of action and department joined.
    """
    newest = ProgressUpdate.objects.filter(measure=OuterRef("pk")).order_by("-reported_on", "-pk")
    return (
        policies.visible_in(actor, Measure.objects.all(), municipality)
        .select_related("goal", "field_of_action", "responsible", "municipality")
        .annotate(last_report=Subquery(newest.values("reported_on")[:1]))
    )


def listed(actor: Any, municipality: Municipality) -> list[Measure]:
    """The measures of a town that `actor` may see, for long lists: three queries, however many they are.

    Annotated with `last_report` and `next_milestone` (the day of the first milestone that is not reached); fields of
    action and departments are few and shared by many measures, so they are read once each and not joined.
    """
    found = _listed(actor, municipality.pk)
    prefetch_related_objects(found, "field_of_action", "responsible")
    return found


@prepared_for_reader
def _listed(actor: Any, town: int) -> QuerySet[Measure]:
    found = policies.visible_in(actor, Measure.objects.all(), town)
    return with_days(found).only(
        *("code", "title", "description", "status", "timeliness", "delay_reason", "starts_on", "ends_on"),
        *("field_of_action_id", "responsible_id"),
    )


def with_days(measures: QuerySet[Measure]) -> QuerySet[Measure]:
    """The same measures with the day of the last report and that of the first milestone that is not reached."""
    newest = ProgressUpdate.objects.filter(measure=OuterRef("pk")).order_by("-reported_on", "-pk")
    waiting = Milestone.objects.filter(measure=OuterRef("pk"), reached_on__isnull=True).order_by("due_on")
    return measures.annotate(
        last_report=Subquery(newest.values("reported_on")[:1]),
        next_milestone=Subquery(waiting.values("due_on")[:1]),
    )


def with_milestones(measures: QuerySet[Measure]) -> QuerySet[Measure]:
    """The same measures with their milestones, in order of day, in one more query."""
    return measures.prefetch_related(Prefetch("milestones", Milestone.objects.order_by("due_on", "pk")))


def goal_tree(municipality: Municipality) -> list[tuple[Goal, int]]:
    """All goals of a town in reading order, each with its depth. One query."""
    goals = {
        goal.pk: goal for goal in Goal.objects.filter(municipality=municipality).order_by("position", "code")
    }
    ordered = rules.tree_order((goal.pk, goal.parent_id) for goal in goals.values())
    return [(goals[number], depth) for number, depth in ordered]


def goal_levels(municipality: Municipality) -> list[str]:
    """What the town calls the levels of its goals, from the top; deeper ones have no name of their own."""
    names = Term.objects.filter(
        vocabulary__municipality=municipality, vocabulary__key=VocabularyKey.GOAL_LEVEL, active=True
    )
    return list(names.values_list("label", flat=True))


def fields_of_action(municipality: Municipality) -> QuerySet[Term]:
    """The town's fields of action in their own order."""
    return Term.objects.filter(
        vocabulary__municipality=municipality, vocabulary__key=VocabularyKey.FIELD_OF_ACTION
    ).select_related("vocabulary")


def target_groups(municipality: Municipality) -> QuerySet[Term]:
    """The town's target groups in their own order."""
    return Term.objects.filter(
        vocabulary__municipality=municipality, vocabulary__key=VocabularyKey.TARGET_GROUP
    ).select_related("vocabulary")


def partners(municipality: Municipality) -> QuerySet[Organization]:
    """Everybody a measure can have as a partner: all organisations but council bodies and factions."""
    return Organization.objects.filter(municipality=municipality).exclude(
        kind__in=(OrganizationKind.COUNCIL_BODY, OrganizationKind.FACTION)
    )
