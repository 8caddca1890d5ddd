# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.magazine_work import make
from tests.reporting import builders, magazines

pytestmark = pytest.mark.django_db


def test_the_council_reads_the_files_of_an_inner_report_and_nobody_else_outside(
    cast: Cast, client_of: Callable[[Account | None], Client]
) -> None:
    report = builders.frozen(cast, public=False)
    file = report.publications.get()
    address = reverse("reporting:report-file", args=["bergkamen", file.pk])
    assert address in client_of(cast.people["emil"]).get(report.get_absolute_url()).text
    statuses = {
        name: client_of(cast.people[name]).get(address).status_code
        for name in ("anna", "emil", "bilal", "clara")
    }
    assert statuses == {"anna": 200, "emil": 200, "bilal": 404, "clara": 403}
    assert client_of(cast.people["clara"]).get(address.replace("bergkamen", "kamen")).status_code == 404


def test_the_files_of_a_magazine_stay_inside_until_it_is_published(
    cast: Cast, anna: Account, client_of: Callable[[Account | None], Client]
) -> None:
    made = make(freeze_magazine(magazine=magazines.complete(cast), by=anna), MagazinePurpose.SCREEN, by=anna)
    address = reverse("reporting:magazine-file", args=["bergkamen", made.pk])
    assert client_of(anna).get(address).status_code == 200
    assert client_of(cast.people["emil"]).get(address).status_code == 404
    assert client_of(None).get(reverse("core:file", args=["bergkamen", made.file_id])).status_code == 404
