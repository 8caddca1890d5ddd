# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from django.utils import timezone

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import once
from augenhoehe.kit.forms.once import KEPT, fingerprint
from augenhoehe.kit.models import SentForm
from augenhoehe.kit.violations import RuleViolation

pytestmark = pytest.mark.django_db


def sent(cast: Cast, who: str = "anna", **fields: str) -> HttpRequest:
    request = RequestFactory().post("/neu/", {"once": "abc", "amount": "5", **fields})
    request.user = cast.people[who]
    request.session = {}  # type: ignore[assignment]  # messages only ask whether there is one
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]  # as the middleware does
    return request


class Maker:
    """Makes a row each time it is called."""

    def __init__(self, cast: Cast) -> None:
        self.town = cast.bergkamen
        self.made: list[Organization] = []

    def __call__(self) -> Organization:
        number = len(self.made) + 1
        made = Organization.objects.create(municipality=self.town, kind="department", name=f"Amt {number}")
        self.made.append(made)
        return made


def told(request: HttpRequest) -> list[str]:
    return [str(message) for message in get_messages(request)]


def test_the_second_click_leads_to_what_the_first_one_made(cast: Cast) -> None:
    maker, first, second = Maker(cast), sent(cast), sent(cast)
    made = once(first, maker, done="Gebucht.")
    assert once(second, maker, done="Gebucht.") == made
    assert len(maker.made) == 1
    assert told(first) == ["Gebucht."]
    assert told(second) == ["Das wurde schon eingetragen. Es wurde kein zweites Mal eingetragen."]


@pytest.mark.parametrize(
    "other", [{"amount": "6"}, {"once": "abd"}, {"who": "bilal"}], ids=["entry", "page", "hand"]
)
def test_another_wish_is_carried_out(cast: Cast, other: dict[str, Any]) -> None:
    maker = Maker(cast)
    once(sent(cast), maker, done="")
    once(sent(cast, **other), maker, done="")
    assert len(maker.made) == 2


def test_what_was_refused_may_be_sent_again(cast: Cast) -> None:
    def refuse() -> Organization:
        raise RuleViolation("Zu viel.")

    with pytest.raises(RuleViolation):
        once(sent(cast), refuse, done="")
    maker = Maker(cast)
    once(sent(cast), maker, done="")
    assert len(maker.made) == 1


def test_what_was_taken_out_since_is_said(cast: Cast) -> None:
    maker = Maker(cast)
    once(sent(cast), maker, done="").delete()
    with pytest.raises(RuleViolation):
        once(sent(cast), maker, done="")


def test_what_made_no_row_is_carried_out_once_too(cast: Cast) -> None:
    maker = Maker(cast)
    for _click in range(2):
        assert once(sent(cast), lambda: bool(maker()), done="")
    assert len(maker.made) == 1


def test_without_a_token_nothing_is_kept(cast: Cast) -> None:
    maker = Maker(cast)
    for _click in range(2):
        once(sent(cast, once=""), maker, done="")
    assert len(maker.made) == 2
    assert not SentForm.objects.exists()


def test_after_a_week_it_is_forgotten(cast: Cast) -> None:
    SentForm.objects.create(key="alt", sent_at=timezone.now() - KEPT - datetime.timedelta(minutes=1))
    once(sent(cast), Maker(cast), done="")
    assert not SentForm.objects.filter(key="alt").exists()


def test_the_token_against_forgery_is_no_part_of_what_was_sent(cast: Cast) -> None:
    assert fingerprint(sent(cast, csrfmiddlewaretoken="x")) == fingerprint(sent(cast))


def test_every_page_has_its_own_token() -> None:
    template = engines["django"].from_string("{% once %}")
    first, second = template.render(), template.render()
    assert first.startswith('<input type="hidden" name="once" value="')
    assert first != second


def test_another_file_is_another_wish_and_each_is_read_from_its_beginning(cast: Cast) -> None:
    marks = []
    for content in (b"eins", b"eins", b"zwei"):
        request = sent(cast)
        file = SimpleUploadedFile("a.txt", content)
        request.FILES["datei"] = file
        marks.append(fingerprint(request))
        assert file.read() == content
    assert marks[0] == marks[1] != marks[2]
