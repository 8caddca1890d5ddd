# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.arrange_files import arrange_files
from augenhoehe.council.rules.attachments import Attachment
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation
from tests.council import builders
from tests.council.actions.test_attach_file import attach


def test_order_names_and_removal_in_one_go(cast: Cast) -> None:
    paper = builders.paper(cast)
    one, two, three = (attach(cast, paper, name) for name in ("Eins", "Zwei", "Drei"))
    wanted = [
        Attachment(three.pk, "Drei", public=True),
        Attachment(one.pk, " Neu ", public=False),
        Attachment(two.pk, "Zwei", public=True, removed=True),
    ]
    arrange_files(paper=paper, attachments=wanted, revision=None, by=cast.people["dora"])
    stored = paper.files.order_by("position").values_list("position", "name", "public")
    assert list(stored) == [(1, "Drei", True), (2, "Neu", False)]
    event = AuditEvent.objects.get(verb="council.files_arranged")
    assert event.before["files"] == [["Eins", True], ["Zwei", True], ["Drei", True]]


def test_files_of_another_paper_are_none_of_it(cast: Cast) -> None:
    paper, other = builders.paper(cast), builders.paper(cast, "kamen")
    item = attach(cast, other)
    with pytest.raises(RuleViolation):
        arrange_files(
            paper=paper,
            attachments=[Attachment(item.pk, "Weg", public=True, removed=True)],
            revision=None,
            by=cast.people["dora"],
        )
    assert other.files.count() == 1
