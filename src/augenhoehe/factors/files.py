# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The result of a check as a file, made from what was agreed, and the checklists of a handbook."""

from __future__ import annotations

from augenhoehe.factors.enums import SubjectKind
from augenhoehe.factors.labels import SUBJECT
from augenhoehe.factors.models import Check, Handbook
from augenhoehe.factors.printing.check import CheckFigures, Step, check_document
from augenhoehe.factors.printing.checklist import Checklist, checklist_document
from augenhoehe.factors.queries.checks import profile_of
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.kit import clock
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Document


def figures_of(check: Check) -> CheckFigures:
    """What the file tells. Names of those who answered are not part of it."""
    handed_in = check.participants.filter(revoked_at=None, handed_in_at__isnull=False)
    return CheckFigures(
        town=check.municipality.name,
        subject_kind=str(SUBJECT[SubjectKind(check.kind)]),
        subject=check.subject_title,
        description=check.idea_description,
        set_title=check.version.factor_set.title,
        set_number=check.version.number,
        closed_on=check.closed_on or clock.today(),
        people=handed_in.count(),
        short=check.version.factor_set.short,
        factors=tuple(profile_of(check)),
        steps=tuple(
            Step(one.text, one.responsible, one.due_on) for one in check.steps.order_by("due_on", "pk")
        ),
    )


def checklist_of(handbook: Handbook, factor: str = "", *, number: int | None = None) -> bytes:
    """The checklists of a handbook as PDF; those of one factor alone where its key is given.

    number: of the version of the text they go with, the newest one's without. Raises DocumentError with what is wrong,
    LookupError where there is no such factor.
    """
    version = handbook.set_version if number is None else handbook.set_of(number)
    lists = [
        Checklist(
            one.title,
            one.explanation,
            one.when_missing,
            tuple(question.text for question in one.questions.all()),
        )
        for one in factors_of(version)
        if factor in ("", one.key)
    ]
    if not lists:
        raise LookupError(factor)
    return write_pdf(
        checklist_document(
            handbook.concept.title,
            handbook.municipality.name,
            f"{version.factor_set.title}, Fassung {version.number}",
            version.published_on or clock.today(),
            lists,
        )
    )


def document_of(check: Check) -> Document:
    """The document of a closed check."""
    return check_document(figures_of(check))


def pdf_of(check: Check) -> bytes:
    """The file. Raises DocumentError with what is wrong."""
    return write_pdf(document_of(check))
