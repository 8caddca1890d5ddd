# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Those who have not answered are reminded once a day; a draft of a set can be discarded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Message
from augenhoehe.factors.actions.begin_version import begin_version
from augenhoehe.factors.actions.invite_people import Guest
from augenhoehe.factors.actions.open_check import open_check
from augenhoehe.factors.actions.remind_participants import remind_participants
from augenhoehe.factors.enums import Rating
from augenhoehe.factors.links import participant_secret
from augenhoehe.factors.models import FactorSet, SetVersion
from augenhoehe.kit.actions import RuleViolation
from tests.factors import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def test_who_has_not_answered_is_reminded_once_a_day(cast: Cast, client_of: ClientOf) -> None:
    anna, item = cast.people["anna"], builders.check(cast)
    builders.invite(cast, item, "bilal")
    (guest,) = builders.invite(cast, item, guest=Guest("Amira", "amira@example.org"))
    builders.invite(cast, item, guest=Guest("Ohne Adresse"))
    builders.hand_in(item, anna, *[Rating.YES] * 3)
    Message.objects.all().delete()
    address = reverse("factors:check-remind", args=["bergkamen", item.pk])
    shown = client_of(anna).post(address, follow=True).content.decode()
    assert "2 Erinnerungen" in shown
    by_person = {one.to: one.text for one in Message.objects.all()}
    assert set(by_person) == {cast.people["bilal"].email, "amira@example.org"}
    assert participant_secret(guest) in by_person["amira@example.org"]
    assert f"/faktoren/{item.pk}/antworten/" in by_person[cast.people["bilal"].email]
    with pytest.raises(RuleViolation):
        remind_participants(check=item, root=builders.ROOT, by=anna)
    assert client_of(cast.people["bilal"]).post(address).status_code in (403, 404)
    open_check(check=item, revision=None, by=anna)
    with pytest.raises(RuleViolation):
        remind_participants(check=item, root=builders.ROOT, by=anna)


def test_a_draft_is_discarded_and_published_versions_stay(cast: Cast, client_of: ClientOf) -> None:
    anna, version = client_of(cast.people["anna"]), builders.published(cast)
    draft = begin_version(factor_set=version.factor_set, revision=None, by=cast.people["anna"])

    def discard(one: SetVersion, **sent: int) -> int:
        return anna.post(reverse("factors:version-discard", args=["bergkamen", one.pk]), sent).status_code

    assert (discard(draft), discard(version, revision=version.revision)) == (409, 422)
    assert discard(draft, revision=draft.revision) == 302
    assert list(version.factor_set.versions.all()) == [version]
    only = builders.draft(cast, title="Nur ein Entwurf")
    assert discard(only, revision=only.revision) == 302
    assert not FactorSet.objects.filter(title="Nur ein Entwurf").exists()
