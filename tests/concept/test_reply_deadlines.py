# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.actions.reply_to_submission import reply_to_submission
from augenhoehe.concept.reply_deadlines import due
from augenhoehe.concept.rules.replies import ANSWER_WITHIN
from augenhoehe.core.demo import Cast
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record, remark
from tests.concept.actions.test_reply_to_submission import answer, rejected


def test_who_waits_for_an_answer_is_told_on_the_start_page_until_it_is_given(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    point = rejected(cast)
    record(cast, point.base, Voice(PERSON, [remark("Noch offen.")]))
    anna = cast.people["anna"]
    # The reader's roles and the points with their submissions.
    with django_assert_num_queries(2):
        [line] = due(anna, cast.bergkamen)
    assert line.date == builders.TODAY + ANSWER_WITHIN
    assert line.title.startswith("1 einreichenden")
    assert line.url.endswith(f"/beteiligung/{point.submission.round_id}/antworten/")
    assert list(due(cast.people["bilal"], cast.bergkamen)) == []
    assert list(due(cast.people["clara"], cast.kamen)) == []
    reply_to_submission(submission=point.submission, answer=answer(point), revision=None, by=anna)
    assert list(due(anna, cast.bergkamen)) == []
