# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from unittest.mock import patch

from django.core import mail

from augenhoehe.core.demo import Cast
from tests.council import builders
from tests.council.views.pages import client, text, url

ADDRESS = re.compile(r"http://testserver(/antwort/[\w-]{32}/)")


def test_a_subject_has_one_line(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    type(cast.bergkamen).objects.filter(pk=cast.bergkamen.pk).update(name="Stadt\nBcc: x@y.example")
    typed = {"recipient": "Amt\r\nBcc: x@y.example", "email": "amt@bergkamen.example", "days": "21"}
    client(cast).post(url("answer-link-new", duty.pk), typed)
    assert all("\n" not in letter.subject and letter.bcc == [] for letter in mail.outbox)


def test_where_the_mail_fails_the_links_are_passed_on(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    typed = {"recipient": "Jugendamt", "email": "amt@bergkamen.example", "days": "21"}
    with patch("augenhoehe.council.letters.send_mail", side_effect=OSError):
        made = client(cast).post(url("answer-link-new", duty.pk), typed)
    assert "amt@bergkamen.example" in text(made)
    assert "konnte nicht gesendet werden" in text(made)
    assert ADDRESS.search(made.content.decode())
