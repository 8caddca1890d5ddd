# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import FactorSet
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation


@action
def edit_set(
    *, factor_set: FactorSet, title: str, description: str, short: bool, revision: int | None, by: Any
) -> FactorSet:
    """Change what a set is called and is for; its versions stay. Raises RuleViolation where the title is taken."""
    current = claim(FactorSet.objects.select_related("municipality"), pk=factor_set.pk, revision=revision)
    others = FactorSet.objects.filter(municipality=current.municipality, title=title).exclude(pk=current.pk)
    if others.exists():
        raise RuleViolation(_("Your town has a set with this title already."), field="title")
    new = {"title": title, "description": description, "short": short}
    before, after = audit.changes({name: getattr(current, name) for name in new}, new)
    current.title, current.description, current.short = title, description, short
    current.save()
    audit.record(
        audit_verbs.SET_EDITED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
