# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from augenhoehe.core import digests
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Frequency
from augenhoehe.core.models import Account, Message, RoleGrant, Subscription
from augenhoehe.kit import clock
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.kit.models import AuditEvent, AuditHead
from augenhoehe.kit.subjects import EVERYTHING
from tests.core.following import NEXT_WEEK, ROOT, TOMORROW, confirmed, entry, follow, links_in, news

REAL = "anna@bergkamen.example"


@pytest.fixture
def reader(cast: Cast) -> Account:
    """Anna as a person who is not invented: those of the demo get no mail."""
    Account.objects.filter(email=REAL).update(is_demo=False)
    return Account.objects.get(email=REAL)


def after(cast: Cast) -> int:
    """The number that the next event of Bergkamen has."""
    return AuditHead.objects.get(chain=f"municipality:{cast.bergkamen.pk}").number + 1


def send(day: Any = TOMORROW, *arguments: str) -> str:
    out = StringIO()
    with clock.standing_on(day):
        call_command("send_digests", "--address", ROOT, *arguments, stdout=out)
    return out.getvalue()


def test_one_mail_for_everything_a_reader_follows(cast: Cast, monkeypatch: Any) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    confirmed(cast.bergkamen)
    confirmed(cast.bergkamen, kind="gremium", target=str(body.pk))
    number = after(cast)
    news(monkeypatch, [entry(number), entry(number + 1, "Rat der Stadt am Donnerstag", ("body", body.pk))])
    assert "1 erstellt, 1 verschickt" in send()
    (sent,) = mail.outbox
    assert sent.to == ["jan@post.example"]
    assert sent.subject == "Bergkamen: 2 Neuigkeiten"
    assert "== Bergkamen: Rat der Stadt Bergkamen ==" in sent.body
    assert f"{ROOT}/bergkamen/beschluesse/" in sent.body
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert len([link for link in links_in(str(sent.body)) if link.startswith("/abo/beenden/")]) == 3


def test_what_two_subscriptions_tell_of_is_counted_once(cast: Cast, monkeypatch: Any) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    confirmed(cast.bergkamen)
    confirmed(cast.bergkamen, kind="gremium", target=str(body.pk))
    both = (EVERYTHING, ("body", body.pk))
    number = after(cast)
    news(monkeypatch, [entry(number, "Rat der Stadt am Donnerstag", *both), entry(number + 1)])
    send()
    (sent,) = mail.outbox
    assert sent.subject == "Bergkamen: 2 Neuigkeiten"
    assert str(sent.body).count("Rat der Stadt am Donnerstag") == 2, "It stands below both, with its own end."


def test_nothing_new_no_mail_and_nothing_twice(cast: Cast, monkeypatch: Any) -> None:
    item = confirmed(cast.bergkamen)
    number = after(cast)
    news(monkeypatch, [])
    send()
    assert mail.outbox == []
    news(monkeypatch, [entry(number)])
    AuditHead.objects.filter(chain=f"municipality:{cast.bergkamen.pk}").update(number=number)
    send()  # not due again on the same day
    assert mail.outbox == []
    day_after = TOMORROW.replace(day=18)
    send(day_after)
    send(day_after)
    send(day_after.replace(day=19))
    assert len(mail.outbox) == 1
    item.refresh_from_db()
    assert item.told_until == number


def test_the_weekly_ones_wait_a_week(cast: Cast, reader: Account, monkeypatch: Any) -> None:
    follow(reader, cast.bergkamen, frequency=Frequency.WEEKLY)
    news(monkeypatch, [entry(after(cast))])
    send()
    assert mail.outbox == []
    send(NEXT_WEEK)
    assert len(mail.outbox) == 1


def test_a_mail_names_nothing_that_is_not_public(cast: Cast, reader: Account, monkeypatch: Any) -> None:
    follow(reader, cast.bergkamen)
    number = after(cast)
    public, secret = entry(number), entry(number + 1, "Geheime Sache")
    news(monkeypatch, [public], inside=[secret, public])
    send()
    (sent,) = mail.outbox
    assert "Geheim" not in sent.body
    assert "Etwas, das nicht öffentlich ist" in sent.body
    assert "12/0900: Jugendkonferenz" in sent.body


def test_who_lost_the_role_or_is_invented_gets_no_mail(cast: Cast, reader: Account, monkeypatch: Any) -> None:
    follow(cast.people["emil"], cast.bergkamen)
    kept = follow(reader, cast.bergkamen)
    for grant in RoleGrant.objects.filter(account=reader):
        RoleGrant.objects.filter(pk=grant.pk).delete()
    news(monkeypatch, [entry(after(cast))])
    send()
    assert mail.outbox == []
    kept.refresh_from_db()
    assert kept.told_at is not None
    assert timezone.localdate(kept.told_at) == TOMORROW


def test_a_subject_that_is_gone_is_told_no_more(cast: Cast, monkeypatch: Any) -> None:
    item = confirmed(cast.bergkamen)
    Subscription.objects.filter(pk=item.pk).update(kind="vorlage", target="999999", label="Geheime Sache")
    news(monkeypatch, [entry(after(cast))])
    send()
    assert mail.outbox == []


def test_what_is_wrong_with_one_reader_stops_no_other(cast: Cast, monkeypatch: Any) -> None:
    for name in ("anton", "berta", "cora"):
        confirmed(cast.bergkamen, f"{name}@post.example")
    news(monkeypatch, [entry(after(cast))])
    made = digests.digest_of

    def fail(due: Any, look: Any) -> Any:
        if due[0].email.startswith("berta"):
            raise ZeroDivisionError
        return made(due, look)

    monkeypatch.setattr("augenhoehe.core.management.commands.send_digests.digest_of", fail)
    with pytest.raises(CommandError, match="1 E-Mails konnten nicht erstellt werden"):
        send()
    assert {sent.to[0] for sent in mail.outbox} == {"anton@post.example", "cora@post.example"}


def test_once_a_week_deadlines_are_counted_and_not_named(
    cast: Cast, reader: Account, monkeypatch: Any
) -> None:
    days = (TOMORROW - datetime.timedelta(days=9), NEXT_WEEK, NEXT_WEEK + datetime.timedelta(days=300))
    lines = [Deadline(day, "Geheime Frist", "weil", "tun", "/x/") for day in days]
    monkeypatch.setattr("augenhoehe.kit.deadlines._deadlines", {"x": lambda actor, town: lines})
    news(monkeypatch, [])
    follow(reader, cast.bergkamen, frequency=Frequency.WEEKLY)
    send(NEXT_WEEK)
    (sent,) = mail.outbox
    assert sent.subject == "Bergkamen: 2 Fristen"
    assert "1 Sache ist für Sie überfällig" in sent.body
    assert "1 Sache ist in den nächsten sieben Tagen fällig" in sent.body
    assert f"{ROOT}/bergkamen/intern/" in sent.body
    assert "Geheim" not in sent.body
    send(NEXT_WEEK + datetime.timedelta(days=1))
    assert len(mail.outbox) == 1


def test_a_daily_mail_does_not_repeat_deadlines(cast: Cast, reader: Account, monkeypatch: Any) -> None:
    lines = [Deadline(TOMORROW, "Frist", "weil", "tun", "/x/")]
    monkeypatch.setattr("augenhoehe.kit.deadlines._deadlines", {"x": lambda actor, town: lines})
    news(monkeypatch, [])
    follow(reader, cast.bergkamen, frequency=Frequency.DAILY)
    send(TOMORROW)
    assert mail.outbox == []


def test_a_dry_run_sends_and_changes_nothing(cast: Cast, monkeypatch: Any) -> None:
    item = confirmed(cast.bergkamen)
    news(monkeypatch, [entry(after(cast))])
    told = send(TOMORROW, "--dry-run")
    assert "Alles aus dem Rat von Bergkamen: 1" in told
    assert "1 E-Mails würden verschickt" in told
    assert "jan@" not in told
    assert (mail.outbox, Message.objects.count()) == ([], 0)
    told_at = item.told_at
    item.refresh_from_db()
    assert item.told_at == told_at


def test_unconfirmed_addresses_are_forgotten_after_a_week(cast: Cast) -> None:
    kept = confirmed(cast.bergkamen)
    Subscription.objects.create(municipality=cast.bergkamen, email="x@post.example", kind="alles", label="A")
    send(NEXT_WEEK.replace(day=25))
    assert list(Subscription.objects.values_list("pk", flat=True)) == [kept.pk]


def test_more_readers_of_the_street_look_once(cast: Cast, monkeypatch: Any) -> None:
    def count(readers: int) -> int:
        for number in range(readers):
            confirmed(cast.bergkamen, f"leserin{number}@post.example")
        with clock.standing_on(TOMORROW), CaptureQueriesContext(connection) as found:
            due = digests.due_subscriptions()
            look = digests.look_for(due)
            assert sum(bool(digests.digest_of(one, look).sections) for one in due) == readers
        return len(found)

    news(monkeypatch, [entry(after(cast))])
    assert count(1) == count(3) <= 3


def test_no_address_stands_in_the_log(cast: Cast, monkeypatch: Any) -> None:
    confirmed(cast.bergkamen)
    news(monkeypatch, [entry(after(cast))])
    send()
    told = " ".join(
        f"{event.object_label} {event.before} {event.after}" for event in AuditEvent.objects.all()
    )
    assert "jan@post.example" not in told


def test_a_long_list_is_cut(cast: Cast, monkeypatch: Any) -> None:
    confirmed(cast.bergkamen)
    number = after(cast)
    news(monkeypatch, [entry(number + more) for more in range(digests.MOST_TOLD + 2)])
    send()
    assert "Es gibt noch 2 weitere Neuigkeiten." in mail.outbox[0].body
    assert mail.outbox[0].subject == "Bergkamen: 32 Neuigkeiten"
