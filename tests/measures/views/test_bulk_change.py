# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.measures.models import Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db
PAGE = "/bergkamen/intern/massnahmen/mehrere/"


def test_several_are_chosen_looked_through_and_changed(cast: Cast, client_of: Any) -> None:
    first, second = builders.measure(cast), builders.measure(cast, code="M 2")
    anna: Client = client_of(cast.people["anna"])
    sent = {"measures": [first.pk, second.pk], "status": "in_progress"}
    page = anna.post(PAGE, sent)
    assert len(page.context["lines"]) == 2
    assert not Measure.objects.filter(status="in_progress").exists()
    confirmed = {**sent, f"fassung-{first.pk}": 0, f"fassung-{second.pk}": 0, "tun": "bestaetigen"}
    assert anna.post(PAGE, confirmed).status_code == 302
    assert Measure.objects.filter(status="in_progress").count() == 2
    late = anna.post(PAGE, {**confirmed, "status": "done"})
    assert late.status_code == 422
    assert "inzwischen" in late.content.decode()


def test_nothing_chosen_is_told(cast: Cast, client_of: Any) -> None:
    measure = builders.measure(cast)
    anna: Client = client_of(cast.people["anna"])
    assert "mindestens eine Maßnahme" in anna.post(PAGE, {"status": "done"}).content.decode()
    empty = anna.post(PAGE, {"measures": [measure.pk]})
    assert empty.status_code == 422
    assert "was sich ändern soll" in empty.content.decode()
    strange = anna.post(PAGE, {"measures": ["999999"], "status": "done"})
    assert strange.status_code == 422


def test_the_filters_of_the_list_choose(cast: Cast, client_of: Any) -> None:
    first, second = builders.measure(cast), builders.measure(cast, code="X 2", title="Sprachcafé")
    anna: Client = client_of(cast.people["anna"])
    form = anna.get(f"{PAGE}?suche=sprach&stand=planned").context["form"]
    assert form["measures"].value() == [str(second.pk)]
    assert anna.get(PAGE).context["form"]["measures"].value() == []
    assert not anna.get(f"{PAGE}?feld=0").context["form"]["measures"].value()
    assert first.pk


def test_a_delay_is_said_of_several_with_its_reason_and_really_begun(cast: Cast, client_of: Any) -> None:
    measure = builders.measure(cast)
    anna: Client = client_of(cast.people["anna"])
    sent: dict[str, Any] = {"measures": [measure.pk], "started_on": "01.03.2022"}
    sent["delay_reason"] = "Stelle unbesetzt"
    assert "verzögert" in str(anna.post(PAGE, sent).context["form"].errors["timeliness"])
    sent |= {"timeliness": "delayed", f"fassung-{measure.pk}": 0, "tun": "bestaetigen"}
    assert anna.post(PAGE, sent).status_code == 302
    measure.refresh_from_db()
    assert (measure.timeliness, measure.delay_reason) == ("delayed", "Stelle unbesetzt")
    assert str(measure.started_on) == "2022-03-01"
    assert "replaced" not in dict(anna.get(PAGE).context["form"].fields["status"].choices)
