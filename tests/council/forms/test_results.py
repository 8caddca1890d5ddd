# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict

from augenhoehe.council.enums import ConsultationRole, Majority, Outcome
from augenhoehe.council.forms.results import GroupVotesField, ItemResultForm, as_lines, fingerprint
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.council.rules.outcomes import GroupVotes


def item(**facts: Any) -> AgendaItem:
    return AgendaItem(pk=7, meeting=Meeting(), name="Bericht", **facts)


def sent(form: ItemResultForm, **changed: str) -> QueryDict:
    """What a browser sends back, line ends as browsers send them."""
    data = QueryDict(mutable=True)
    for name in form.fields:
        value = form[name].value()
        text = "" if value is None else str(value).replace("\n", "\r\n")
        data[form.add_prefix(name)] = changed.get(name, text)
    return data


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("CDU: 12/1/0/0", GroupVotes("CDU", 12, 1, 0, 0)),
        ("Bündnis 90/Die Grünen: 5/–/1", GroupVotes("Bündnis 90/Die Grünen", 5, None, 1)),
        ("SPD 10 2", GroupVotes("SPD", 10, 2)),
        ("FDP; 1, 2, 3, 4", GroupVotes("FDP", 1, 2, 3, 4)),
    ],
)
def test_a_line_for_each_group(line: str, row: GroupVotes) -> None:
    assert GroupVotesField().clean(f"\n{line}\r\n\n") == [row]


@pytest.mark.parametrize("line", ["CDU", "12/1", "CDU: zwölf", "CDU: 1/2/3/4/5", "CDU: 12345/1", ": 1"])
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(ValidationError) as refused:
        GroupVotesField().clean(line)
    assert line[:10] in str(refused.value)


def test_runs_of_blanks_are_one_so_that_no_line_takes_hours_to_be_read() -> None:
    assert GroupVotesField().clean("CDU \t  12   1") == [GroupVotes("CDU", 12, 1)]
    with pytest.raises(ValidationError) as refused:
        GroupVotesField().clean(f"1{' ' * 50}" * 90 + "x")
    assert "1 1 1 1 1" in str(refused.value)


def test_stored_groups_are_shown_as_they_are_typed() -> None:
    rows = [{"group": "CDU", "yes": 12, "no": None, "abstain": 0, "biased": None}]
    assert as_lines(rows) == "CDU: 12/–/0/–"
    assert GroupVotesField().clean(as_lines(rows)) == [GroupVotes("CDU", 12, None, 0, None)]


def test_untouched_is_what_comes_back_as_it_was_shown() -> None:
    stored = item(outcome="noted", votes_yes=3, notes="eins\nzwei", group_votes=[{"group": "CDU", "yes": 3}])
    shown = ItemResultForm(item=stored)
    assert not ItemResultForm(sent(shown), item=stored).touched
    assert ItemResultForm(sent(shown, notes="drei"), item=stored).touched
    assert ItemResultForm(sent(shown, seen=""), item=stored).touched


def test_what_others_stored_meanwhile_does_not_make_it_touched() -> None:
    data = sent(ItemResultForm(item=item()))
    assert not ItemResultForm(data, item=item(outcome="noted", revision=4)).touched


def test_the_wording_fills_what_is_empty_and_nothing_else() -> None:
    form = ItemResultForm(
        sent(
            ItemResultForm(item=item()),
            outcome_text="bei 1 Gegenstimme mehrheitlich beschlossen",
            votes_no="2",
        ),
        item=item(),
    )
    assert form.waits_for_reading
    assert form.read()
    assert form.is_valid()
    assert (form.cleaned_data["outcome"], form.cleaned_data["majority"]) == (
        Outcome.ADOPTED,
        Majority.MAJORITY,
    )
    assert form.cleaned_data["votes_no"] == 2
    assert not form.waits_for_reading


def test_reasons_of_a_wording_are_told() -> None:
    form = ItemResultForm(sent(ItemResultForm(item=item()), outcome_text="Ja: 3"), item=item())
    assert form.proposal_reasons == []
    form.read()
    assert form.proposal_reasons == ["Der Wortlaut sagt nicht, was aus dem Punkt geworden ist."]


def test_no_result_is_no_result() -> None:
    form = ItemResultForm(sent(ItemResultForm(item=item()), notes="Kurz"), item=item())
    assert form.is_valid()
    assert form.result_on(None) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("outcome", "erfunden"),
        ("outcome", "forwarded"),
        ("votes_yes", "-1"),
        ("votes_yes", "9" * 5_000),
        ("votes_no", "zwei"),
        ("notes", "x" * 50_001),
        ("groups", "x" * 5_001),
        ("majority", "knapp"),
    ],
)
def test_hostile_values_are_errors_of_their_field(name: str, value: str) -> None:
    form = ItemResultForm(sent(ItemResultForm(item=item()), **{name: value}), item=item())
    assert not form.is_valid()
    assert name in form.errors


def test_without_a_role_nothing_can_be_chosen() -> None:
    form = ItemResultForm(item=item())
    form.allow(None)
    assert len(form.fields["outcome"].choices) == 1  # type: ignore[attr-defined]  # a choice field
    form.allow(ConsultationRole.DECISION)
    assert len(form.fields["outcome"].choices) > 5  # type: ignore[attr-defined]  # a choice field


def test_marks_differ_with_every_value() -> None:
    assert fingerprint({"notes": "a"}) != fingerprint({"outcome_text": "a"})
    assert fingerprint({"notes": None}) == fingerprint({"notes": ""})
