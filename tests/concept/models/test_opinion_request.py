# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import DepartmentStatement
from augenhoehe.core.demo import Cast
from tests.concept import builders
from tests.concept.actions.test_ask_department import ask


def test_a_recommendation_is_told_in_words_and_none_is_empty() -> None:
    assert DepartmentStatement().votum_words == ""
    assert str(DepartmentStatement(votum=Votum.NOT_ADOPTED.value).votum_words) == "nicht übernommen"
    words = [str(DepartmentStatement(votum=votum.value).votum_words) for votum in Votum]
    assert all(words)
    assert len(set(words)) == len(words)


def test_each_proposal_is_asked_about_once_in_a_request(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    asked = ask(cast, [made])
    with pytest.raises(IntegrityError), transaction.atomic():
        DepartmentStatement.objects.create(request=asked, proposal=made)
    assert ask(cast, [made]).statements.get().proposal == made


def test_both_belong_to_the_town_and_are_named_by_the_department(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    asked = ask(cast, [made])
    statement = asked.statements.get()
    department = cast.organization("bergkamen", "jugendamt")
    assert (asked.municipality_id, statement.municipality_id) == (cast.bergkamen.pk, cast.bergkamen.pk)
    assert (str(asked), str(statement)) == (str(department), f"{department}: {made}")
