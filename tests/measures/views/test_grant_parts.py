# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of a grant through HTTP: each kind is entered, changed and taken back."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.models import AuditEvent
from augenhoehe.measures.models import Drawdown, Forwarding, GrantCondition, GrantExtension, GrantQuota
from augenhoehe.measures.views.grant_parts import KINDS
from tests.measures import grant_builders as make
from tests.measures.views.test_grants import ClientOf, url

pytestmark = pytest.mark.django_db


def typed(values: dict[str, Any], cast: Cast) -> dict[str, Any]:
    """Values of a part as a browser sends them."""
    sent: dict[str, Any] = {}
    for name, value in values.items():
        if name == "recipient":
            sent[name] = next(iter(cast.partners["bergkamen"].values())).pk
        elif isinstance(value, Decimal):
            sent[name] = str(value).replace(".", ",")
        else:
            sent[name] = "" if value is None else value
    return sent


@pytest.mark.parametrize("word", KINDS)
def test_each_kind_is_entered_changed_and_taken_back(
    cast: Cast, anna: Account, client_of: ClientOf, word: str
) -> None:
    grant, kind, client = make.grant(cast), KINDS[word].model, client_of(anna)
    posted = typed(make.PARTS[kind], cast)
    assert client.get(url("grant-part-create", grant.pk, word)).status_code == 200
    answer = client.post(url("grant-part-create", grant.pk, word), posted, follow=True)
    assert answer.redirect_chain == [(grant.get_absolute_url(), 302)]
    part = kind.objects.get()
    form = client.get(url("grant-part-edit", word, part.pk))
    assert url("grant-part-remove", word, part.pk) in form.text
    saved = client.post(url("grant-part-edit", word, part.pk), {**posted, "revision": part.revision})
    assert saved.status_code == 302
    assert client.post(url("grant-part-edit", word, part.pk), posted).status_code == 409
    part.refresh_from_db()
    remove = url("grant-part-remove", word, part.pk)
    assert client.post(remove, {"revision": part.revision}).status_code == 422
    assert client.post(remove, {"reason": "Vertippt", "revision": part.revision}).status_code == 302
    assert not kind.objects.exists()
    assert AuditEvent.objects.get(verb="measures.grant_part_removed").reason == "Vertippt"


def test_an_unknown_kind_is_not_there(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    assert client_of(anna).get(url("grant-part-create", make.grant(cast).pk, "geschenke")).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("verlaengerungen", {"ends_on": "2022-12-31"}), "verlängert nichts"),
        (("raten", {"amount": "100.000,01"}), "bewilligt sind aber nur"),
        (("raten", {"amount": "0"}), "über null"),
        (("weiterleitungen", {"ends_on": "2023-01-01"}), "muss im Bewilligungszeitraum liegen"),
        (("weiterleitungen", {"amount": "100.000,01"}), "zu viel"),
        (("zwecke", {"at_most_percent": "100,01"}), "100"),
        (("zwecke", {"at_most_percent": "10", "at_least_percent": "20"}), "über dem Höchstanteil"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_saved(
    cast: Cast, anna: Account, client_of: ClientOf, wrong: tuple[str, dict[str, str]], told: str
) -> None:
    word, changed = wrong
    grant, kind = make.grant(cast), KINDS[word].model
    posted = {**typed(make.PARTS[kind], cast), **changed}
    answer = client_of(anna).post(url("grant-part-create", grant.pk, word), posted)
    assert answer.status_code == 422
    assert told in answer.text
    assert not kind.objects.exists()


def test_a_part_is_entered_once(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    make.part(cast, grant, GrantQuota)
    posted = typed(make.PARTS[GrantQuota], cast)
    answer = client_of(anna).post(url("grant-part-create", grant.pk, "zwecke"), posted)
    assert answer.status_code == 422
    assert "schon eingetragen" in answer.text


def test_money_is_forwarded_only_within_the_town(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    foreign = next(iter(cast.partners["kamen"].values()))
    grant = make.grant(cast)
    posted = {**typed(make.PARTS[Forwarding], cast), "recipient": foreign.pk}
    assert (
        client_of(anna).post(url("grant-part-create", grant.pk, "weiterleitungen"), posted).status_code == 422
    )
    with pytest.raises(ValueError, match="own town"):
        make.part(cast, grant, Forwarding, recipient=foreign)


def test_an_extension_that_bookings_need_stays(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    extension = make.part(cast, grant, GrantExtension)
    make.expense(cast, grant, booked_on=datetime.date(2023, 1, 10))
    posted = {"reason": "Vertippt", "revision": extension.revision}
    answer = client_of(anna).post(url("grant-part-remove", "verlaengerungen", extension.pk), posted)
    assert answer.status_code == 422
    assert GrantExtension.objects.exists()


def test_a_purpose_with_bookings_stays(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    quota = make.part(cast, grant, GrantQuota)
    make.expense(cast, grant, purpose=quota)
    posted = {"reason": "Vertippt", "revision": quota.revision}
    answer = client_of(anna).post(url("grant-part-remove", "zwecke", quota.pk), posted)
    assert answer.status_code == 422
    assert "Ausgaben gebucht" in answer.text


def test_another_towns_part_is_not_there(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    foreign = make.part(cast, make.grant(cast, "kamen"), Drawdown)
    assert client_of(anna).get(url("grant-part-edit", "raten", foreign.pk)).status_code == 404


def test_what_people_type_is_no_html(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    make.part(cast, grant, GrantCondition, text="<script>x</script>")
    assert "<script>x" not in client_of(anna).get(url("grant", grant.pk)).text
