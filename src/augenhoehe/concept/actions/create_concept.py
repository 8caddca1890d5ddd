# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.enums import ConceptKind
from augenhoehe.concept.models import Concept, Version
from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action


@action
def create_concept(
    *, municipality: Municipality, title: str, by: Account, kind: ConceptKind = ConceptKind.CONCEPT
) -> Concept:
    """A new concept, or another text written like one, with an empty first version to write in.

    Raises RuleViolation where the title is taken.
    """
    title = " ".join(title.split())
    if Concept.objects.filter(municipality=municipality, title=title).exists():
        raise RuleViolation(_("There is a concept with this title already. Please choose another title."))
    concept = Concept.objects.create(municipality=municipality, title=title, kind=kind)
    Version.objects.create(concept=concept, number=1)
    audit.record(
        audit_verbs.CONCEPT_CREATED, by=by, of=concept, municipality=municipality, after={"title": title}
    )
    return concept
