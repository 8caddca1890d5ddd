# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit.models import AuditEvent, AuditHead


def output_of(command: str, *arguments: str, **options: object) -> str:
    out = StringIO()
    call_command(command, *arguments, stdout=out, **options)
    return out.getvalue()


def test_the_demo_is_told_once(cast: Cast) -> None:
    events = AuditEvent.objects.count()
    assert output_of("demo", once=True) == ""
    with pytest.raises(CommandError, match="schon erzählt"):
        call_command("demo")
    assert AuditEvent.objects.count() == events


def test_a_whole_log_is_confirmed(cast: Cast) -> None:
    assert "unversehrt" in output_of("verify_audit")
    assert output_of("verify_audit", verbosity=0) == ""


def test_a_changed_log_is_found(cast: Cast) -> None:
    AuditHead.objects.filter(number__gt=0).update(hash="0" * 64)
    with pytest.raises(CommandError, match="municipality:"):
        call_command("verify_audit")


def test_the_database_itself_refuses_changes_of_the_log(cast: Cast) -> None:
    from django.db import DatabaseError, transaction

    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE kit_auditevent SET reason = 'anders'")


def test_an_administrator_is_made_on_the_command_line(cast: Cast) -> None:
    facts = ("--municipality", "kamen", "--email", "ina@kamen.example", "--name", "Ina Neu")
    text = output_of("create_administrator", *facts, "--address", "https://augenhoehe.kamen.example")
    assert "https://augenhoehe.kamen.example/konto/passwort/neu/" in text
    assert Account.objects.get(email="ina@kamen.example").roles_in(cast.kamen.pk) == {Role.ADMINISTRATOR}


@pytest.mark.parametrize(
    ("municipality", "email", "word"),
    [
        ("unna", "ina@kamen.example", "Bekannt: bergkamen, kamen"),
        ("kamen", "keine-adresse", "E-Mail"),
        ("kamen", "hilde@kamen.example", "Rolle schon"),
    ],
)
def test_an_administrator_that_cannot_be_made_is_refused(
    cast: Cast, municipality: str, email: str, word: str
) -> None:
    with pytest.raises(CommandError, match=word):
        call_command("create_administrator", municipality=municipality, email=email, name="Ina")


def test_a_town_is_set_up_on_the_command_line(db: None) -> None:
    facts = {
        "slug": "unna",
        "name": "Kreisstadt Unna",
        "short_name": "Unna",
        "head_title": "Der Bürgermeister",
    }
    assert "/unna/" in output_of("create_municipality", **facts)
    assert Municipality.objects.get(slug="unna").name == "Kreisstadt Unna"
    with pytest.raises(CommandError, match="vergeben"):
        call_command("create_municipality", **facts)
    with pytest.raises(CommandError, match="acht Ziffern"):
        call_command("create_municipality", **{**facts, "slug": "selm", "ags": "12"})
