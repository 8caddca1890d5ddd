# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mails of an update round, put into the outbox: asked, reminded, asked back.

Each occasion has one mail; one that the mail server gave up is begun anew when its occasion comes again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.measures.models import RoundEntry, RoundOffice
from augenhoehe.measures.round_links import link_facts, office_address
from augenhoehe.measures.rules.rounds import is_link_open


def reaches(office: RoundOffice) -> bool:
    """Whether a mail to the office can bring it anywhere: it has an address, and its link opens its page."""
    return bool(office.email) and bool(is_link_open(link_facts(office), clock.now()))


def asked_key(office: RoundOffice) -> str:
    """The occasion of the mail with the link that is valid now."""
    return f"update-round/{office.pk}/asked/{office.renewals}"


def reminder_key(office: RoundOffice, number: int) -> str:
    """The occasion of a reminder, counted from 1."""
    return f"update-round/{office.pk}/{office.renewals}/reminder/{number}"


def fallback_key(office: RoundOffice, number: int) -> str:
    """The occasion of telling the fallback recipient along with a reminder."""
    return f"{reminder_key(office, number)}/fallback"


def question_key(entry: RoundEntry, office: RoundOffice) -> str:
    """The occasion of a question about an answer as it stands now."""
    return f"update-round/{office.pk}/question/{entry.pk}/{entry.revision}"


def with_given_up(offices: QuerySet[RoundOffice]) -> QuerySet[RoundOffice]:
    """Offices annotated with `given_up`: whether a mail of the last reminder was given up; no query of its own."""
    pk, renewals, reminders = (Cast(name, CharField()) for name in ("pk", "renewals", "reminders"))
    key = Concat(Value("update-round/"), pk, Value("/"), renewals, Value("/reminder/"), reminders)
    lost = Message.objects.filter(given_up_at__isnull=False)
    return offices.annotate(last_key=key, last_fallback=Concat(key, Value("/fallback"))).annotate(
        given_up=Exists(lost.filter(Q(key=OuterRef("last_key")) | Q(key=OuterRef("last_fallback"))))
    )


def was_given_up(office: RoundOffice, number: int) -> bool:
    """Whether a mail of a reminder was given up: it reached nobody, and is due again."""
    keys = (reminder_key(office, number), fallback_key(office, number))
    return Message.objects.filter(key__in=keys, given_up_at__isnull=False).exists()


def ask(office: RoundOffice, root: str) -> Message:
    """The mail that asks an office."""
    subject = _("%(town)s: how do your measures stand?")
    return _put(asked_key(office), office.email, office, subject, root, kind="asked")


def remind(office: RoundOffice, number: int, root: str) -> Message:
    """A reminder to the office."""
    subject = _("%(town)s: a reminder, how do your measures stand?")
    return _put(reminder_key(office, number), office.email, office, subject, root, kind="reminder")


def tell_fallback(office: RoundOffice, number: int, address: str, root: str) -> Message:
    """The same to the one who is told when an office does not answer; without the link, which is the office's own."""
    subject = _("%(town)s: %(office)s has not answered yet")
    return _put(fallback_key(office, number), address, office, subject, root, kind="fallback")


def ask_back(entry: RoundEntry, office: RoundOffice, root: str) -> Message:
    """A question about one answer, with the office's link."""
    subject = _("%(town)s: a question about your answer")
    return _put(
        question_key(entry, office), office.email, office, subject, root, kind="question", entry=entry
    )


def ask_all(offices: Sequence[RoundOffice], measures: Sequence[int], root: str) -> None:
    """The mails that ask the offices of a new round with an address, `measures` being how many each is asked about."""
    subject = _("%(town)s: how do your measures stand?")
    Message.objects.bulk_create(
        [
            Message(
                key=asked_key(office), **_mail(office.email, office, subject, root, kind="asked", open=owed)
            )
            for office, owed in zip(offices, measures, strict=True)
            if office.email
        ],
        batch_size=100,
    )


def _put(
    key: str, address: str, office: RoundOffice, subject: str, root: str, *, kind: str, **more: Any
) -> Message:
    owed = office.entries.exclude(state__in=("submitted", "approved")).count()
    mail = _mail(address, office, subject, root, kind=kind, open=owed, **more)
    made, new = Message.objects.get_or_create(key=key, defaults=mail)
    if not new and made.given_up_at is not None:
        # it reached nobody: the same occasion, begun anew
        anew = {"given_up_at": None, "claimed_at": None, "attempts": 0, "next_attempt_at": clock.now()}
        Message.objects.filter(pk=made.pk).update(**mail, **anew)
    return made


def _mail(address: str, office: RoundOffice, subject: str, root: str, **context: Any) -> dict[str, str]:
    """To whom, with what subject line, in which words; `open` is the number of answers that are owed."""
    town = office.round.municipality
    words = {"town": town.name, "office": office.organization.name}
    text = render_to_string(
        "measures/email/update_round.txt",
        {
            "office": office,
            "round": office.round,
            "town": town,
            "link": office_address(office, root),
            **context,
        },
    )
    return {"to": address, "subject": " ".join((subject % words).split())[:300], "text": text}
