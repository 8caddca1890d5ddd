# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.http import QueryDict

from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.forms.invitations import InviteForm, guest_of
from augenhoehe.concept.invitations import organizations_to_invite
from augenhoehe.core.demo import Cast
from tests.concept import taking_part


@pytest.mark.parametrize(
    ("line", "guest"),
    [
        ("Aylin Beispiel, aylin@post.example", Guest("Aylin Beispiel", "aylin@post.example")),
        ("Aylin Beispiel\taylin@post.example", Guest("Aylin Beispiel", "aylin@post.example")),
        ('"Beispiel, Aylin" <aylin@post.example>', Guest("Beispiel, Aylin", "aylin@post.example")),
        ("aylin@post.example", Guest("aylin@post.example", "aylin@post.example")),
        ("Nachbarn im Hof", Guest("Nachbarn im Hof")),
        ("Aylin @post.example", None),
        ("aylin@post", None),
    ],
)
def test_lines_are_read_as_people_write_them(line: str, guest: Guest | None) -> None:
    assert guest_of(line) == guest


def test_wrong_lines_are_told_and_somebody_must_be_named() -> None:
    broken = InviteForm({"others": "A, a@b.de\nB, b@@c\n"}, organizations=[])
    assert "b@@c" in str(broken.errors["others"])
    assert not InviteForm({"others": " ; \n"}, organizations=[]).is_valid()
    assert not InviteForm({"others": "A\n" * 201}, organizations=[]).is_valid()


def test_organisations_are_offered_with_the_address_known(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    partners = cast.partners["bergkamen"]
    taking_part.invited(cast, participation, Guest("Café", "cafe@post.example", partners["elterncafe"]))
    found = organizations_to_invite(cast.people["anna"], cast.bergkamen, participation)
    known = {one.organization: one.email for one in found}
    assert partners["elterncafe"] not in known
    assert known[partners["bergkamen_for_all"]] == cast.people["bilal"].email
    assert not any(one.organization.municipality_id == cast.kamen.pk for one in found)
    form = InviteForm(organizations=found, everyone=True)
    ticked = [row.asked.organization for _label, rows in form.groups() for row in rows if row.ask.initial]
    assert partners["gesamtschule"] in ticked
    assert cast.departments["bergkamen"]["jugendamt"] not in ticked
    number = partners["gesamtschule"].pk
    sent = InviteForm(
        QueryDict(f"ask-{number}=on&email-{number}=schule@post.example&others="), organizations=found
    )
    assert sent.is_valid()
    assert sent.guests() == [
        Guest(partners["gesamtschule"].name, "schule@post.example", partners["gesamtschule"])
    ]
