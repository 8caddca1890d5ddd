# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.paper_page import load_parts, with_flags
from tests.council import builders
from tests.council.actions.test_attach_file import attach


def test_only_what_is_there_is_asked_for(cast: Cast, django_assert_num_queries: Any) -> None:
    bare = builders.paper(cast, duties=[])
    full = builders.paper(cast, reference="12/1", topics=cast.fields_of_action["bergkamen"][:2])
    attach(cast, full)

    def load(paper: Paper) -> tuple[Paper, dict[str, Any]]:
        item = with_flags(Paper.objects.all()).get(pk=paper.pk)
        parts = load_parts(cast.people["dora"], item)
        list(parts["proposed_duties"])
        return item, parts

    load(bare)  # roles are looked up once
    with django_assert_num_queries(2):
        load(bare)
    with django_assert_num_queries(5):
        _item, parts = load(full)
    assert len(parts["topics"]) == 2
    assert [file.name for file in parts["attachments"]] == ["Plan"]
