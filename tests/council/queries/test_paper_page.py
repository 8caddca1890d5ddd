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
    dora = cast.people["dora"]
    for paper, queries in ((bare, 2), (full, 5)):
        with django_assert_num_queries(queries):
            item = with_flags(Paper.objects.all()).get(pk=paper.pk)
            parts = load_parts(dora, item)
            list(parts["proposed_duties"])
    assert len(parts["topics"]) == 2
    assert [file.name for file in item.seen_files] == ["Plan"]  # type: ignore[attr-defined]  # set by load_parts
