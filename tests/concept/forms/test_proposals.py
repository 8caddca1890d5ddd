# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.http import QueryDict

from augenhoehe.concept.forms.proposals import ProposalForm
from augenhoehe.core.models import Organization
from augenhoehe.kit.text import Block, Cell, Run, retext

STRONG = Block("k", "p", runs=(Run("Die "), Run("Stadt", ("strong",))))


TABLE = Block("k", "table", rows=((Cell((Run("Jahr"),), header=True), Cell((Run("Betrag"),), header=True)),))


def data(**values: str) -> QueryDict:
    query = QueryDict(mutable=True)
    query.update(values)
    return query


def proposed(basis: Block, kind: str, text: str) -> Block | None:
    form = ProposalForm(
        data(kind=kind, plain_text=text), organizations=Organization.objects.none(), basis=basis
    )
    assert form.is_valid(), form.errors
    return form.proposed()


@pytest.mark.django_db
def test_what_a_proposal_words() -> None:
    assert proposed(STRONG, "replace", "Die Stadt Kamen") == retext(STRONG, "Die Stadt Kamen")
    assert proposed(STRONG, "delete", "Die Stadt") is None
    assert proposed(STRONG, "remark", "Die Stadt") is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("basis", "kind"),
    [
        (STRONG, "p"),
        (Block("k", "li", level=1, runs=(Run("x"),)), "li"),
        (Block("k", "h2", runs=(Run("x"),)), "p"),
        (TABLE, "p"),
    ],
)
def test_what_is_added_is_of_the_kind_it_follows_where_that_makes_sense(basis: Block, kind: str) -> None:
    added = proposed(basis, "insert_after", "Neu.")
    assert added is not None
    assert (added.kind, added.runs) == (kind, (Run("Neu."),))


@pytest.mark.django_db
def test_a_text_left_as_it_stood_is_no_new_paragraph() -> None:
    added = proposed(STRONG, "insert_after", "Die Stadt")
    assert added is not None
    assert added.text == ""


@pytest.mark.django_db
def test_many_organisations_are_a_list_few_are_buttons() -> None:
    def widget(number: int) -> str:
        queryset = Organization.objects.all()[:number]
        form = ProposalForm(organizations=queryset, basis=STRONG)
        return type(form.fields["organization"].widget).__name__

    assert (widget(3), widget(9)) == ("RadioSelect", "Select")


@pytest.mark.django_db
def test_one_may_speak_for_oneself() -> None:
    form = ProposalForm(organizations=Organization.objects.all()[:2], basis=STRONG)
    assert "Ich selbst, ohne dass mein Name erscheint" in str(form["organization"])
