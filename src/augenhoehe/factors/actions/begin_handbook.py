# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.concept.actions.fill_version import fill_version
from augenhoehe.concept.enums import ConceptKind
from augenhoehe.core.models import Municipality
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.enums import Licence
from augenhoehe.factors.models import Handbook, SetVersion
from augenhoehe.factors.queries.handbook_text import blocks_of
from augenhoehe.factors.queries.handbooks import words_of
from augenhoehe.factors.rules.sets import check_used
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def begin_handbook(
    *, municipality: Municipality, title: str, version: SetVersion, licence: Licence, by: Any
) -> Handbook:
    """Begin a handbook with a chapter for each factor of a published set, to be written on.

    Raises RuleViolation where the title is taken or the version of the set is a draft.
    """
    if version.municipality_id != municipality.pk:
        raise ValueError("The set is another town's.")
    require(check_used(version.published_on is not None))
    concept = create_concept(municipality=municipality, title=title, by=by, kind=ConceptKind.HANDBOOK)
    blocks = blocks_of(municipality, version)
    fill_version(version=concept.versions.get(), blocks=blocks, by=by)
    made = Handbook.objects.create(
        municipality=municipality,
        concept=concept,
        set_version=version,
        licence=licence,
        offered=dict(words_of(blocks)),
    )
    audit.record(
        audit_verbs.HANDBOOK_BEGUN,
        by=by,
        of=made,
        municipality=municipality,
        after={"title": concept.title, "set": version.pk, "licence": licence},
    )
    return made
