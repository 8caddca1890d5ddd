# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.models import Paper, PaperFile
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders


def attach(cast: Cast, paper: Paper, name: str = "Plan", revision: int | None = None) -> PaperFile:
    return attach_file(
        paper=paper,
        name=name,
        file_name="plan.txt",
        content=b"Plan",
        public=True,
        revision=revision,
        by=cast.people["dora"],
    )


def test_attachments_stand_in_the_order_in_which_they_came(cast: Cast) -> None:
    paper = builders.paper(cast, reference="")
    first, second = attach(cast, paper), attach(cast, paper, "")
    assert [(item.position, item.name) for item in (first, second)] == [(1, "Plan"), (2, "plan.txt")]
    assert first.handed_in_later_at is None
    assert set(File.objects.values_list("public", flat=True)) == {False}
    assert AuditEvent.objects.filter(verb="council.file_attached").count() == 2


def test_nothing_is_kept_where_the_paper_takes_none(cast: Cast) -> None:
    paper = builders.paper(cast)
    with pytest.raises(Conflict):
        attach(cast, paper, revision=9)
    decided = builders.resolution(cast, reference="12/1").consultation.paper
    with pytest.raises(RuleViolation):
        attach(cast, decided)
    assert not File.objects.exists()
