# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.factors.actions.release_check import release_check
from augenhoehe.factors.actions.save_step import save_step
from augenhoehe.factors.enums import Rating
from augenhoehe.factors.models import Check
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.subjects import Subject
from tests.factors import builders
from tests.measures import builders as measures

pytestmark = pytest.mark.django_db

LIST = reverse("site:checks", args=["bergkamen"])


def address(item: Check) -> str:
    return reverse("site:check", args=["bergkamen", item.pk])


def test_only_what_was_released_is_shown_and_nobody_is_named(
    cast: Cast, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    measure = measures.measure(cast, public=True)
    item = builders.closed(
        cast, Rating.YES, Rating.NO, Rating.NOT_ASSESSABLE, subject=Subject(measure=measure)
    )
    save_step(
        check=item,
        factor=factors_of(item.version)[0],
        text="Alle fragen",
        responsible="Fatma Amt",
        due_on=datetime.date(2023, 3, 1),
        by=item.leader,
    )
    assert client.get(address(item)).status_code == 404
    assert "noch nichts freigegeben" in client.get(LIST).content.decode()
    release_check(check=item, public=True, revision=None, by=item.leader)
    with django_assert_max_num_queries(8):
        page = client.get(address(item)).content.decode()
    for words in ("Was trägt", "Darum.", "Was dann hilft.", "Alle fragen", "noch nicht zu beurteilen"):
        assert words in page
    for name in ("Anna Beispiel", "Fatma Amt"):
        assert name not in page
    assert address(item) in client.get(LIST).content.decode()
    measure.public = False
    measure.save()
    assert client.get(address(item)).status_code == 404
    assert client.get(reverse("site:check", args=["kamen", item.pk])).status_code == 404
