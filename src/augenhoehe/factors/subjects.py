# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a check is about, as a form or a page names it."""

from __future__ import annotations

from dataclasses import dataclass

from augenhoehe.concept.models import Version
from augenhoehe.council.models import Paper
from augenhoehe.factors.enums import SubjectKind
from augenhoehe.factors.models import Check
from augenhoehe.measures.models import Measure


@dataclass(frozen=True, slots=True)
class Subject:
    """Exactly one of a measure, a paper, a version of a concept, or an idea in words."""

    measure: Measure | None = None
    paper: Paper | None = None
    concept_version: Version | None = None
    idea_title: str = ""
    idea_description: str = ""

    @property
    def kind(self) -> SubjectKind:
        """What it is. ValueError where it is nothing or several things."""
        kinds = {
            SubjectKind.MEASURE: self.measure is not None,
            SubjectKind.PAPER: self.paper is not None,
            SubjectKind.PLAN: self.concept_version is not None,
            SubjectKind.IDEA: bool(self.idea_title),
        }
        (kind,) = [kind for kind, there in kinds.items() if there]
        return kind

    def belongs_to(self, town: int) -> bool:
        """Whether the measure, paper or version is this town's."""
        rows = (self.measure, self.paper, self.concept_version)
        return all(row.municipality_id == town for row in rows if row is not None)


def subject_of(check: Check) -> Subject:
    """What a check is about, to begin another one about the same."""
    return Subject(
        measure=check.measure,
        paper=check.paper,
        concept_version=check.concept_version,
        idea_title=check.idea_title,
        idea_description=check.idea_description,
    )
