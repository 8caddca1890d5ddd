# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from augenhoehe.core.models import Municipality
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import Conflict, RuleViolation


def test_an_action_names_the_hand() -> None:
    def rename(*, name: str) -> None: ...

    with pytest.raises(TypeError, match="must take `by`"):
        action(rename)


def positional(by: str) -> None: ...


def starred(*args: str, by: str) -> None: ...


@pytest.mark.parametrize("function", [positional, starred])
def test_an_action_takes_keywords_only(function: Callable[..., Any]) -> None:
    with pytest.raises(TypeError, match="keyword-only"):
        action(function)


@pytest.mark.django_db
def test_an_action_happens_whole_or_not_at_all(bergkamen: Municipality) -> None:
    @action
    def rename(*, town: Municipality, name: str, by: str) -> str:
        """Rename a town."""
        Municipality.objects.filter(pk=town.pk).update(name=name)
        if by == "nobody":
            raise ValueError("refused late")
        return name

    with pytest.raises(ValueError, match="refused late"):
        rename(town=bergkamen, name="B", by="nobody")
    bergkamen.refresh_from_db()
    assert bergkamen.name == "Stadt Bergkamen"
    assert rename(town=bergkamen, name="B", by="anna") == "B"
    assert (rename.__name__, rename.__doc__) == ("rename", "Rename a town.")


@pytest.mark.django_db
def test_who_comes_second_by_a_blink_is_told(bergkamen: Municipality) -> None:
    @action
    def found(*, slug: str, ags: str, by: str) -> None:
        Municipality.objects.create(name="Zweite", slug=slug, ags=ags)

    with pytest.raises(RuleViolation, match="im selben Augenblick"):
        found(slug=bergkamen.slug, ags="99999999", by="anna")
    assert Municipality.objects.filter(pk=bergkamen.pk, name=bergkamen.name).exists()


@pytest.mark.django_db
def test_other_broken_promises_stay_errors(bergkamen: Municipality) -> None:
    @action
    def empty(*, by: str) -> None:
        Municipality.objects.filter(pk=bergkamen.pk).update(name=None)

    with pytest.raises(IntegrityError):
        empty(by="anna")


@pytest.mark.django_db
def test_a_claim_raises_the_revision(bergkamen: Municipality) -> None:
    with transaction.atomic():
        claimed = claim(Municipality.objects, pk=bergkamen.pk, revision=bergkamen.revision)
    assert claimed.revision == bergkamen.revision + 1
    bergkamen.refresh_from_db()
    assert bergkamen.revision == claimed.revision - 1  # only the caller saves


@pytest.mark.django_db
def test_the_second_writer_is_told(bergkamen: Municipality) -> None:
    with transaction.atomic(), pytest.raises(Conflict) as conflict:
        claim(Municipality.objects, pk=bergkamen.pk, revision=bergkamen.revision + 1)
    assert conflict.value.current == bergkamen


@pytest.mark.django_db
def test_who_saw_no_form_has_no_conflict(bergkamen: Municipality) -> None:
    with transaction.atomic():
        assert claim(Municipality.objects, pk=bergkamen.pk, revision=None).revision == bergkamen.revision + 1


@pytest.mark.django_db
def test_what_is_gone_cannot_be_claimed() -> None:
    with transaction.atomic(), pytest.raises(Municipality.DoesNotExist):
        claim(Municipality.objects, pk=0, revision=None)
