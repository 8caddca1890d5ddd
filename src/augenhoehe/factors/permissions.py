# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with factor sets and checks, and who sees them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.models import Concept, Version
from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.permissions import towns_where
from augenhoehe.council.models import Paper
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.models import (
    Agreement,
    Answer,
    Check,
    FactorSet,
    GoodExample,
    GuidingQuestion,
    Handbook,
    HandbookTemplate,
    NextStep,
    Participant,
    SetVersion,
    SuccessFactor,
)
from augenhoehe.kit import policies
from augenhoehe.measures.models import Measure

MANAGERS = frozenset({Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR})


class FactorsPermission(StrEnum):
    """This room's rows of the permission map."""

    READ = "factors.read"
    WRITE_SETS = "factors.write_sets"
    CHECK = "factors.check"
    PLAN_STEPS = "factors.plan_steps"
    ANSWER = "factors.answer"
    RELEASE = "factors.release"


def _leads(actor: Any, subject: Any) -> bool:
    """The managers lead every check, everybody else the own ones."""
    if policies.roles_of(actor, subject) & MANAGERS:
        return True
    check = _check_of(subject)
    return check is None or check.leader_id == actor.pk


def _plans(actor: Any, subject: Any) -> bool:
    """Whoever leads the check; what is added to a released one stands before the public at once."""
    if policies.roles_of(actor, subject) & MANAGERS:
        return True
    check = _check_of(subject)
    return _leads(actor, subject) and (check is None or not check.public)


def _check_of(subject: Any) -> Check | None:
    check = subject if isinstance(subject, Check) else getattr(subject, "of_check", None)
    return check if isinstance(check, Check) else None


policies.allow(FactorsPermission.READ, roles=EVERYBODY, label=_("read success factors and checks"))
policies.allow(
    FactorsPermission.WRITE_SETS,
    roles=MANAGERS | {Role.EDITOR},
    label=_("write sets of success factors and choose good examples"),
    reason=_("Sets of success factors are written by the integration management and its editors."),
)
policies.allow(
    FactorsPermission.CHECK,
    roles=INSIDE - {Role.AUDITOR},
    label=_("begin checks and lead the own ones"),
    reason=_("A check is led by whoever began it and by the integration management."),
    only_if=_leads,
)
policies.allow(
    FactorsPermission.PLAN_STEPS,
    roles=INSIDE - {Role.AUDITOR},
    label=_("write down next steps of the own checks that are not released"),
    reason=_(
        "Next steps are written down by whoever leads the check; those of a released one, which everybody reads, by "
        "the integration management."
    ),
    only_if=_plans,
)
policies.allow(FactorsPermission.ANSWER, roles=EVERYBODY, label=_("answer the checks one is invited to"))
policies.allow(
    FactorsPermission.RELEASE,
    roles=MANAGERS,
    label=_("release closed checks to the public"),
    reason=_("Only the integration management releases checks to the public."),
)


def _seen_checks(actor: Any, prefix: str = "") -> Q:
    """The administration sees all of its town, others those they answer, everybody those released of public things."""

    def named(**conditions: Any) -> Q:
        return Q(**{f"{prefix}{name}": value for name, value in conditions.items()})

    nothing_hidden = (
        (named(measure=None) | named(measure__in=policies.visible(actor, Measure.objects.all())))
        & (named(paper=None) | named(paper__in=policies.visible(actor, Paper.objects.all())))
        & (
            named(concept_version=None)
            | named(concept_version__in=policies.visible(actor, Version.objects.all()))
        )
    )
    released = named(public=True, state=CheckState.CLOSED) & nothing_hidden
    seen = named(municipality__in=towns_where(actor, INSIDE)) | released
    if getattr(actor, "is_authenticated", False):
        own = Participant.objects.filter(account=actor.pk, revoked_at=None)
        here = named(municipality__in=towns_where(actor, EVERYBODY))
        seen |= here & named(pk__in=own.values("of_check"))
    return seen


@policies.visibility(Check, whole=INSIDE)
def visible_checks(actor: Any, checks: QuerySet[Check]) -> QuerySet[Check]:
    """See `_seen_checks`."""
    return checks.filter(_seen_checks(actor))


@policies.visibility(Agreement, whole=INSIDE)
@policies.visibility(NextStep, whole=INSIDE)
def visible_parts(actor: Any, parts: QuerySet[Any]) -> QuerySet[Any]:
    """As the check they belong to."""
    return parts.filter(of_check__in=visible_checks(actor, Check.objects.all()))


@policies.visibility(Participant, whole=INSIDE)
def visible_participants(actor: Any, people: QuerySet[Participant]) -> QuerySet[Participant]:
    """The administration and those who answer the same check; never the public."""
    inside = Q(of_check__municipality__in=towns_where(actor, INSIDE))
    if not getattr(actor, "is_authenticated", False):
        return people.none()
    own = Participant.objects.filter(account=actor.pk, revoked_at=None).values("of_check")
    here = Q(of_check__municipality__in=towns_where(actor, EVERYBODY))
    return people.filter(inside | (here & Q(of_check__in=own)))


@policies.visibility(Answer)
def visible_answers(actor: Any, answers: QuerySet[Answer]) -> QuerySet[Answer]:
    """The own ones; those of others when they are on the table, and only where they were handed in."""
    if not getattr(actor, "is_authenticated", False):
        return answers.none()
    people = visible_participants(actor, Participant.objects.all())
    compared = ~Q(participant__of_check__state=CheckState.ANSWERING)
    handed_in = Q(participant__handed_in_at__isnull=False, participant__revoked_at=None)
    return answers.filter(
        Q(participant__in=people), Q(participant__account=actor.pk) | (compared & handed_in)
    )


@policies.visibility(FactorSet, whole=EVERYBODY)
def visible_sets(actor: Any, sets: QuerySet[FactorSet]) -> QuerySet[FactorSet]:
    """Everybody who works with the town."""
    return sets.filter(municipality__in=towns_where(actor, EVERYBODY))


def _seen_versions(actor: Any, prefix: str = "") -> Q:
    """Published ones for everybody who works with the town, drafts inside the administration."""
    town, published = f"{prefix}factor_set__municipality__in", f"{prefix}published_on__isnull"
    everybody = Q(**{town: towns_where(actor, EVERYBODY)}) & Q(**{published: False})
    return Q(**{town: towns_where(actor, INSIDE)}) | everybody


@policies.visibility(SetVersion, whole=INSIDE)
def visible_versions(actor: Any, versions: QuerySet[SetVersion]) -> QuerySet[SetVersion]:
    """See `_seen_versions`."""
    return versions.filter(_seen_versions(actor))


@policies.visibility(SuccessFactor, whole=INSIDE)
def visible_factors(actor: Any, factors: QuerySet[SuccessFactor]) -> QuerySet[SuccessFactor]:
    """As the version they belong to."""
    return factors.filter(_seen_versions(actor, "version__"))


@policies.visibility(GuidingQuestion, whole=INSIDE)
def visible_questions(actor: Any, questions: QuerySet[GuidingQuestion]) -> QuerySet[GuidingQuestion]:
    """As the version they belong to."""
    return questions.filter(_seen_versions(actor, "factor__version__"))


@policies.visibility(GoodExample, whole=INSIDE)
def visible_examples(actor: Any, examples: QuerySet[GoodExample]) -> QuerySet[GoodExample]:
    """Whoever works with the town and sees the measure."""
    return examples.filter(
        factor_set__municipality__in=towns_where(actor, EVERYBODY),
        measure__in=policies.visible(actor, Measure.objects.all()),
    )


def _seen_handbooks(actor: Any, prefix: str = "") -> Q:
    """A handbook shows itself with its text."""
    return Q(**{f"{prefix}concept__in": policies.visible(actor, Concept.objects.all())})


@policies.visibility(Handbook)
def visible_handbooks(actor: Any, handbooks: QuerySet[Handbook]) -> QuerySet[Handbook]:
    """See `_seen_handbooks`."""
    return handbooks.filter(_seen_handbooks(actor))


@policies.visibility(HandbookTemplate)
def visible_templates(actor: Any, templates: QuerySet[HandbookTemplate]) -> QuerySet[HandbookTemplate]:
    """As the handbook they belong to."""
    return templates.filter(_seen_handbooks(actor, "handbook__"))
