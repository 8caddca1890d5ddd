# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.models import Version
from augenhoehe.concept.rules import versions as rules
from augenhoehe.core.models import Account
from augenhoehe.council.models import Paper
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action, claim
from augenhoehe.kit.violations import require


@action
def attach_version_to_paper(
    *, version: Version, paper: Paper | None, revision: int | None, by: Account
) -> Version:
    """Say which council paper carries a frozen version, or (None) that none does.

    The gate "0 open": raises RuleViolation with the list where a proposal has not been dealt with. "Adopted" is never
    stored: it follows from the paper's resolution.
    """
    if paper is not None and paper.municipality_id != version.municipality_id:
        raise ValueError("The paper belongs to another municipality.")
    current = claim(Version.objects.select_related("concept__municipality"), pk=version.pk, revision=revision)
    require(rules.may_attach(queries.version_facts(current)))
    if paper is not None and (left := queries.left_open(current)):
        raise RuleViolation(left)
    old, current.paper = current.paper, paper
    current.save()
    audit.record(
        audit_verbs.VERSION_ATTACHED if paper else audit_verbs.VERSION_DETACHED,
        by=by,
        of=current,
        municipality=town_of(current),
        before={"paper": str(old or "")},
        after={"paper": str(paper or "")},
    )
    return current
