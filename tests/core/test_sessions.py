# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from augenhoehe.core.sessions import SessionStore

pytestmark = pytest.mark.django_db


def test_a_session_is_read_until_it_expires() -> None:
    kept = SessionStore()
    kept["word"] = "Faden"
    kept.save()
    assert SessionStore(kept.session_key)["word"] == "Faden"
    Session.objects.update(expire_date=timezone.now() - datetime.timedelta(seconds=1))
    gone = SessionStore(kept.session_key)
    assert gone.get("word") is None
    assert gone.session_key is None


def test_an_unknown_session_is_none() -> None:
    assert SessionStore("0" * 32).load() == {}
