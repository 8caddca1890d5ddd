# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict

from augenhoehe.concept import texts
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.forms.points import (
    BEGINNING,
    AccountPointForm,
    LinkPointForm,
    PointForm,
    PublicPointForm,
    kind_links,
    wished_kind,
)
from augenhoehe.core.models import Organization
from augenhoehe.kit.text import Block, Cell, Run

BASIS = Block("a", "p", runs=(Run("Die Stadt "), Run("prüft", ("strong",)), Run(" Patenschaften.")))
TABLE = Block("k", "table", rows=((Cell((Run("Jahr"),), header=True),),))
PLACES = [("1 Sprache", [("b", "Absatz 2")])]


def form(kind: str = "replace", *, basis: Block | None = BASIS, **typed: Any) -> PointForm:
    data = QueryDict(mutable=True)
    data.update({"kind": kind, **typed})
    return PointForm(data, basis=basis, places=PLACES)


def test_each_kind_asks_only_for_what_it_needs() -> None:
    expected = {
        "replace": ["plain_text", "reason"],
        "insert_after": ["plain_text", "reason"],
        "delete": ["reason"],
        "move": ["anchor_key", "reason"],
        "remark": ["reason"],
    }
    for kind, names in expected.items():
        assert [one.name for one in form(kind).open_fields] == names
    assert [one.name for one in form().folded_fields] == ["title", "language", "original_text"]
    assert not form().unfolded
    assert form(title="Kurz").unfolded


def test_the_change_is_derived_from_the_wording() -> None:
    shown = form(plain_text="Die Stadt prüft viele Patenschaften.", reason=" Weil. ", title="Mehr")
    assert shown.is_valid()
    made = shown.point("a")
    block = texts.worded(made.wording)
    assert block is not None
    assert (made.kind, made.reason, made.title, block.text) == (
        ProposalKind.REPLACE,
        "Weil.",
        "Mehr",
        "Die Stadt prüft viele Patenschaften.",
    )
    assert any(run.marks for run in block.runs)


def test_whoever_writes_in_their_own_language_alone_makes_a_remark() -> None:
    for kind in ("replace", "insert_after"):
        shown = form(kind, plain_text=BASIS.text, language="uk", original_text="Було б добре.")
        assert shown.is_valid()
        made = shown.point("a")
        assert (made.kind, made.wording, made.original_text) == (ProposalKind.REMARK, None, "Було б добре.")
        assert shown.written_in == "uk"
    both = form(plain_text="Die Stadt handelt.", language="tr", original_text="Şehir yapar.")
    assert both.is_valid()
    assert both.point("a").kind is ProposalKind.REPLACE


def test_the_language_must_be_named() -> None:
    assert list(form("remark", reason="", original_text="مرحبا").errors) == ["language"]


def test_a_passage_is_put_after_another_one_or_in_front() -> None:
    assert not form("move").is_valid()
    assert not form("move", anchor_key="fremd").is_valid()
    for typed, kept in (("b", "b"), (BEGINNING, "")):
        shown = form("move", anchor_key=typed)
        assert shown.is_valid()
        assert shown.point("a").anchor_key == kept


def test_on_the_whole_text_there_are_remarks_only() -> None:
    shown = form("delete", basis=None, reason="Gut so.")
    assert not shown.is_valid()
    shown = form("remark", basis=None, reason="Gut so.")
    assert shown.is_valid()
    assert shown.point("").kind is ProposalKind.REMARK


@pytest.mark.parametrize("data", [None, {}, {"kind": "unsinn"}, {"kind": "\0"}])
def test_an_unknown_kind_is_a_change(data: Any) -> None:
    assert wished_kind(data, basis=BASIS) is ProposalKind.REPLACE
    assert wished_kind(data, basis=None) is ProposalKind.REMARK
    assert [one["current"] for one in kind_links(ProposalKind.DELETE)] == [False, False, True, False, False]


def test_an_untouched_new_paragraph_is_empty() -> None:
    shown = form("insert_after", plain_text=BASIS.text)
    assert shown.is_valid()
    block = shown.proposed()
    assert block is not None
    assert (block.text, block.id) == ("", BASIS.id)
    after = form("insert_after", basis=Block("t", "h2", runs=(Run("Sprache"),)), plain_text="Neu.")
    assert after.is_valid()
    new = after.proposed()
    assert new is not None
    assert (new.kind, new.text) == ("p", "Neu.")


@pytest.mark.parametrize(
    ("basis", "kind"),
    [
        (Block("k", "li", level=1, runs=(Run("x"),)), "li"),
        (Block("k", "note", runs=(Run("x"),)), "note"),
        (TABLE, "p"),
    ],
)
def test_what_is_added_is_of_the_kind_it_follows_where_that_makes_sense(basis: Block, kind: str) -> None:
    shown = form("insert_after", basis=basis, plain_text="Neu.")
    assert shown.is_valid()
    added = shown.proposed()
    assert added is not None
    assert (added.kind, added.text) == (kind, "Neu.")


@pytest.mark.django_db
def test_many_organisations_are_a_list_few_are_buttons() -> None:
    def shown(number: int) -> AccountPointForm:
        return AccountPointForm(basis=BASIS, organizations=Organization.objects.all()[:number])

    widgets = [type(shown(number).fields["organization"].widget).__name__ for number in (3, 9)]
    assert widgets == ["RadioSelect", "Select"]
    assert "Ich selbst, ohne dass mein Name erscheint" in str(shown(2)["organization"])


def test_forms_without_account_ask_for_the_name_where_it_matters() -> None:
    assert "may_be_named" in LinkPointForm(basis=BASIS, asks_for_name=True).fields
    assert "may_be_named" not in LinkPointForm(basis=BASIS, asks_for_name=False).fields
    data = QueryDict("kind=remark&reason=Gut&website=http://spam.example")
    public = PublicPointForm(data, basis=BASIS, anonymous=True)
    assert public.is_valid()
    assert public.is_trapped
    assert "website" not in [one.name for one in (*public.open_fields, *public.folded_fields)]
