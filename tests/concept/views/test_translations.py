# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.models import Proposal, Translation
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record
from tests.concept.actions.test_translate_proposal import ARABIC

SignIn = Callable[[Account | None], Client]


def test_the_german_is_written_beside_the_original_once(cast: Cast, client_of: SignIn) -> None:
    [made] = record(cast, builders.opened(cast), Voice(PERSON, [ARABIC]))
    made.language = "ar"
    made.save()
    point = made.proposals.get()
    own = f"{point.get_absolute_url()}uebersetzung/"
    anna = client_of(cast.people["anna"])
    page = anna.get(own).content.decode()
    assert 'lang="ar" dir="rtl"' in page
    assert "المزيد من الدورات" in page
    assert anna.post(own, {"text": ""}).status_code == 422
    shown = anna.post(own, {"text": "Mehr Kurse."}, follow=True).content.decode()
    assert "Mehr Kurse." in shown
    assert 'dir="rtl"' in shown
    assert anna.post(own, {"text": "Anders."}).status_code == 422
    assert Translation.objects.get().text == "Mehr Kurse."
    Proposal.objects.update(reason="")
    assert "„Mehr Kurse.“" in anna.get(f"{made.concept.get_absolute_url()}vorschlaege/").content.decode()
    Translation.objects.all().delete()
    waiting = anna.get(f"{made.concept.get_absolute_url()}vorschlaege/").content.decode()
    assert '<q lang="ar" dir="auto">المزيد من الدورات' in waiting
    assert "noch nicht übersetzt" in waiting
    assert client_of(cast.people["bilal"]).get(own).status_code == 403
