# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re

import pytest
from django.core import mail

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import AnswerLink
from tests.council import builders
from tests.council.views.pages import client, url

ADDRESS = re.compile(r"http://testserver(/antwort/[\w-]{32}/)")


@pytest.mark.parametrize(
    "wrong",
    [
        {"recipient": ""},
        {"recipient": "x" * 201},
        {"email": "amt"},
        {"days": "0"},
        {"days": "91"},
        {"days": "1e9"},
    ],
)
def test_wrong_values_make_no_link(cast: Cast, wrong: dict[str, str]) -> None:
    duty = builders.single_duty(cast)
    typed = {"recipient": "Jugendamt", "email": "", "days": "21", **wrong}
    assert client(cast).post(url("answer-link-new", duty.pk), typed).status_code == 422
    assert not AnswerLink.objects.exists()
    assert mail.outbox == []
