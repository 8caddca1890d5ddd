# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.actions.rename_organization import rename_organization
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation


def rename(cast: Cast, body: Organization, name: str, since: date, revision: int) -> Organization:
    return rename_organization(
        organization=body, name=name, since=since, revision=revision, by=cast.people["dora"]
    )


def test_names_follow_each_other_without_a_gap(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["integrationsrat"]
    first = rename(cast, body, "Eins", date(2022, 1, 1), body.revision)
    second = rename(cast, body, "Zwei", date(2022, 7, 1), first.revision)
    assert second.name == "Zwei"
    assert list(second.names.values_list("name", "valid_from", "valid_to")) == [
        ("Integrationsrat", date(1949, 1, 1), date(2021, 12, 31)),
        ("Eins", date(2022, 1, 1), date(2022, 6, 30)),
        ("Zwei", date(2022, 7, 1), None),
    ]
    assert AuditEvent.objects.filter(verb="core.organization_renamed").count() == 2


def test_the_second_writer_is_told(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["integrationsrat"]
    rename(cast, body, "Eins", date(2022, 1, 1), body.revision)
    with pytest.raises(Conflict):
        rename(cast, body, "Anders", date(2022, 7, 1), body.revision)


@pytest.mark.parametrize(
    ("name", "since"),
    [
        ("Integrationsrat", date(2022, 1, 1)),
        ("rat der stadt BERGKAMEN", date(2022, 1, 1)),
        ("Neu", date(2023, 1, 17)),
    ],
)
def test_names_that_make_no_sense_are_refused(cast: Cast, name: str, since: date) -> None:
    body = cast.bodies["bergkamen"]["integrationsrat"]
    with pytest.raises(RuleViolation):
        rename(cast, body, name, since, body.revision)
    assert not body.names.exists()


def test_the_same_name_in_another_town_is_no_trouble(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["integrationsrat"]
    name = cast.bodies["kamen"]["stgf"].name
    assert rename(cast, body, name, date(2022, 1, 1), body.revision).name == name
