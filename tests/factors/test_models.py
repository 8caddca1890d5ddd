# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from augenhoehe.factors.enums import Rating
from augenhoehe.factors.models import Answer, Check
from augenhoehe.factors.subjects import Subject
from tests.council import builders as council
from tests.factors import builders

pytestmark = pytest.mark.django_db


def test_a_check_is_called_by_what_it_is_about(cast: Cast) -> None:
    paper: Paper = council.paper(cast)
    item = builders.check(cast, subject=Subject(paper=paper))
    assert (item.subject, item.subject_title) == (paper, paper.title)
    idea = builders.check(cast, version=item.version)
    assert (idea.subject, str(idea)) == (None, "Sprachtandem")


def test_the_database_keeps_one_subject(cast: Cast) -> None:
    item = builders.check(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        Check.objects.filter(pk=item.pk).update(kind="paper")


def test_an_answer_may_wait_for_its_rating() -> None:
    assert Answer(rating="").given is None
    assert Answer(rating="no").given is Rating.NO
