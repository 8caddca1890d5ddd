# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.core import mail

from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account
from augenhoehe.council.reminders import send_reminder
from tests.council import signing
from tests.council.signing import DEPARTMENT, TREASURER


def test_everybody_who_signs_for_the_department_is_written_to(cast: Cast) -> None:
    Account.objects.update(is_demo=False)
    grant_role(
        by=SET_UP,
        account=cast.people["gerda"],
        municipality=cast.bergkamen,
        role=Role.SIGNATORY,
        organization=cast.departments["bergkamen"]["kaemmerei"],
    )
    one = signing.of(signing.sent_round(cast), TREASURER)
    assert sorted(send_reminder(one, "https://town.example/x")) == ["Gerda Admin", "Hanna Kämmerei"]
    assert sorted(letter.to[0] for letter in mail.outbox) == [
        "gerda@bergkamen.example",
        "hanna@bergkamen.example",
    ]
    assert "Bitte zeichnen Sie mit bis Donnerstag, 19.\xa0Januar 2023." in mail.outbox[0].body
    assert "https://town.example/x" in mail.outbox[0].body


def test_invented_people_are_named_but_get_no_mail(cast: Cast) -> None:
    one = signing.of(signing.sent_round(cast), DEPARTMENT)
    assert send_reminder(one, "https://town.example/x") == ["Fatma Amt"]
    assert mail.outbox == []
