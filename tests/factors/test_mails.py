# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.factors.actions.invite_people import Guest
from augenhoehe.factors.links import participant_secret
from augenhoehe.factors.mails import invite, remind
from augenhoehe.factors.subjects import Subject
from tests.factors import builders

pytestmark = pytest.mark.django_db


def test_the_invitation_names_the_subject_on_one_line_and_is_made_once(cast: Cast) -> None:
    item = builders.check(cast, subject=Subject(idea_title="Eine\r\nIdee", idea_description="Zwei gehen."))
    (guest,) = builders.invite(cast, item, guest=Guest("Amira", "amira@example.org"))
    made = Message.objects.get(to="amira@example.org")
    assert "Eine Idee" in made.subject
    assert participant_secret(guest) in made.text
    assert invite(guest, builders.ROOT) == made


def test_a_reminder_goes_out_once_a_day_and_to_nobody_without_an_address(cast: Cast) -> None:
    item = builders.check(cast)
    (guest,) = builders.invite(cast, item, guest=Guest("Amira", "amira@example.org"))
    (silent,) = builders.invite(cast, item, guest=Guest("Ohne Adresse"))
    assert remind(guest, builders.ROOT)
    assert not remind(guest, builders.ROOT)
    assert not remind(silent, builders.ROOT)
