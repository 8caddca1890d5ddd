# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Term
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def move_term(*, term: Term, up: bool, revision: int | None, by: Any) -> Term:
    """Move a word one place up or down in its list; at the end of the list it stays where it is.

    Raises Conflict where somebody else saved first.
    """
    current = claim(Term.objects.select_related("vocabulary__municipality"), pk=term.pk, revision=revision)
    order = list(Term.objects.select_for_update().filter(vocabulary=current.vocabulary))
    place = next(index for index, one in enumerate(order) if one.pk == current.pk)
    target = max(place - 1, 0) if up else min(place + 1, len(order) - 1)
    order.insert(target, order.pop(place))
    for position, one in enumerate(order, start=1):
        if one.pk == current.pk:
            current.position = position
        elif one.position != position:
            one.position = position
            one.save(update_fields=["position"])
    current.save()
    audit.record(
        audit_verbs.WORD_MOVED,
        by=by,
        of=current,
        municipality=current.vocabulary.municipality,
        before={"place": place + 1},
        after={"place": target + 1},
    )
    return current
