# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.http import QueryDict

from augenhoehe.concept.enums import Channel
from augenhoehe.concept.forms.submissions import PointChoiceForm, SenderForm, SubmissionForm
from augenhoehe.concept.senders import Sender, speaking_organizations
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from tests.concept import builders

CAME = {"channel": "letter", "received_on": "2023-01-13", "language": "tr", "use": "aufbewahren"}
POINTS = [("Kurse", "Mehr davon.", True), ("Titel", "", False)]


def query(**values: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(values)
    return data


def submission(**typed: str) -> SubmissionForm:
    return SubmissionForm(query(**{**CAME, **typed}), organizations=Organization.objects.none())


def choice(typed: dict[str, str] | None = None, *, known: bool = False) -> PointChoiceForm:
    return PointChoiceForm(query(**(typed or {})), points=POINTS, known=known)


def test_what_came_in_is_told_by_whom_how_and_when() -> None:
    form = submission(
        name=" Elif Aydin ",
        email="elif@example.org",
        postal_address=" Am Markt 1\r\nBergkamen ",
        wording=" Zu lang.\r\n\r\nZu teuer. ",
    )
    assert form.is_valid(), form.errors
    assert form.sender() == Sender(None, "Elif Aydin", "elif@example.org", "Am Markt 1\nBergkamen", False)
    receipt = form.receipt(form.text)
    assert (receipt.channel, receipt.received_on, receipt.language) == (
        Channel.LETTER,
        datetime.date(2023, 1, 13),
        "tr",
    )
    assert receipt.wording == "Zu lang.\n\nZu teuer."
    assert not form.is_remark


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("channel", "public"),
        ("channel", ""),
        ("received_on", "gestern"),
        ("received_on", ""),
        ("language", "xx"),
        ("email", "elif"),
        ("use", "wegwerfen"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(field: str, value: str) -> None:
    assert list(submission(**{field: value}).errors) == [field]


@pytest.mark.parametrize("wording", ["", " \n "])
def test_a_remark_needs_words(wording: str) -> None:
    form = submission(use="hinweis", wording=wording)
    assert form.errors == {"wording": ["Bitte schreiben Sie den Hinweis."]}
    said = submission(use="hinweis", wording="Zu lang.")
    assert said.is_valid(), said.errors
    assert said.is_remark


def test_an_organisation_of_another_town_cannot_be_chosen(cast: Cast) -> None:
    def form(organization: Organization) -> SenderForm:
        own = speaking_organizations(cast.bergkamen)
        return SenderForm(query(organization=str(organization.pk)), organizations=own)

    chosen = form(builders.organization(cast))
    assert chosen.is_valid(), chosen.errors
    assert chosen.sender().organization == builders.organization(cast)
    assert list(form(builders.organization(cast, "kamen")).errors) == ["organization"]


def test_only_the_chosen_points_of_a_file_are_taken_as_they_were_titled() -> None:
    form = choice({"take-0": "on", "title-0": "Sprachkurse", "reason-0": " Mehr. "})
    assert form.is_valid(), form.errors
    assert form.taken() == [(0, "Sprachkurse", "Mehr.")]
    none = choice()
    assert none.is_valid()
    assert none.taken() == []


def test_a_point_the_rules_refuse_cannot_be_taken_by_hand() -> None:
    form = choice({"take-1": "on", "title-1": "Trotzdem"})
    assert form.is_valid()
    assert form.taken() == []


def test_a_long_comment_of_the_file_is_no_error() -> None:
    long = "Wort " * 10_000
    form = PointChoiceForm(
        query(**{"take-0": "on", "reason-0": long}), points=[("", long, True)], known=False
    )
    assert form.is_valid(), form.errors
    assert form.taken() == [(0, "", long.strip())]


def test_only_a_file_that_was_read_before_asks_whether_it_is_wanted_again() -> None:
    assert "again" not in choice().fields
    assert "again" in choice(known=True).fields
