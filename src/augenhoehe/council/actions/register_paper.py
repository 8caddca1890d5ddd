# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.models import Municipality
from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.number_counting import Counting
from augenhoehe.council.actions.paper_content import AsRecorded, PaperContent
from augenhoehe.council.actions.steps import StepWriter
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import relations_to
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a paper was read from: the raw text, the lines behind each field (from 1), and the file, if any.

    `file_name` is empty for a text that was pasted; then no file is kept.
    """

    text: str = ""
    evidence: Mapping[str, Sequence[int]] = field(default_factory=dict)
    file_name: str = ""
    content: bytes = b""


@action
def register_paper(
    *,
    municipality: Municipality,
    content: PaperContent,
    consultations: Sequence[Step],
    source: Source,
    by: Any,
) -> Paper:
    """Keep a paper that exists outside this house, as confirmed by a person: bodies by name, source beside it.

    A paper with a number is on its way, one without is a draft. Papers that named this number before now know
    the paper behind it. Raises RuleViolation where the number is taken or the text was read in
    before, or the file cannot be kept.
    """
    _refuse_known_text(municipality, source.text)
    Counting(municipality).push_by(content.reference)
    file = None
    if source.file_name:
        file = store_file(by=by, municipality=municipality, name=source.file_name, content=source.content)
    paper = Paper(
        municipality=municipality,
        state=PaperState.SUBMITTED if content.reference.strip() else PaperState.DRAFT,
        source_text=source.text,
        source_file=file,
        evidence={key: list(lines) for key, lines in source.evidence.items()},
    )
    content.write(paper)
    StepWriter(paper).write(consultations)
    for relation in relations_to(municipality, paper.reference):
        relation.target = paper
        relation.save(update_fields=["target"])
    audit.record(
        audit_verbs.PAPER_REGISTERED,
        by=by,
        of=paper,
        municipality=municipality,
        after={**AsRecorded(paper), "consultations": [item.body_name for item in paper.consultations.all()]},
    )
    return paper


def _refuse_known_text(municipality: Municipality, text: str) -> None:
    """The same text read in twice would be the same paper twice, even where it prints no number.

    One after the other: of two who confirm the same upload at once, the second one finds the first one's paper.
    """
    if not text.strip():
        return
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    known = Paper.objects.filter(municipality=municipality, source_text=text).exclude(
        state=PaperState.WITHDRAWN
    )
    paper = known.first()
    if paper is not None:
        raise RuleViolation(_("This very text has been read in already: %(paper)s") % {"paper": paper.title})
