# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Subscriptions as tests need them, made by the room's own actions, and news made by hand."""

from __future__ import annotations

import datetime
import re
import uuid
from typing import Any

from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.actions.ask_to_follow import ask_to_follow
from augenhoehe.core.actions.confirm_subscription import confirm_subscription
from augenhoehe.core.actions.follow_subject import follow_subject
from augenhoehe.core.enums import Frequency
from augenhoehe.core.models import Account, Message, Municipality, Subscription
from augenhoehe.kit import clock, subjects
from augenhoehe.kit.subjects import EVERYTHING, Entry, Mark

ROOT = "https://augenhoehe.example"
TOMORROW = datetime.date(2023, 1, 17)
NEXT_WEEK = datetime.date(2023, 1, 23)


def follow(
    account: Account,
    town: Municipality,
    kind: str = "alles",
    target: str = "",
    frequency: Frequency = Frequency.DAILY,
) -> Subscription:
    """An account follows something."""
    subject = subjects.find(account, town, kind, target)
    assert subject is not None
    return follow_subject(municipality=town, subject=subject, frequency=frequency, by=account)


def asked(
    town: Municipality, email: str = "jan@post.example", kind: str = "alles", target: str = ""
) -> Message:
    """Somebody without an account has filled in the form."""
    subject = subjects.find(AnonymousUser(), town, kind, target)
    assert subject is not None
    return ask_to_follow(
        municipality=town, email=email, subject=subject, frequency=Frequency.DAILY, root=ROOT
    )


def confirmed(
    town: Municipality, email: str = "jan@post.example", kind: str = "alles", target: str = ""
) -> Subscription:
    """Somebody without an account follows something; no mail is left over."""
    asked(town, email, kind, target).delete()
    waiting = Subscription.objects.get(municipality=town, email=email, kind=kind, target=target)
    return confirm_subscription(number=waiting.pk)


def entry(number: int, title: str = "12/0900: Jugendkonferenz", *about: Mark) -> Entry:
    """An entry of a town's log, marked for everybody unless the test says otherwise."""
    key = str(uuid.UUID(int=number))
    marks = frozenset(about or (EVERYTHING,))
    return Entry(number, key, clock.now(), title, "Es gibt Neues.", "/bergkamen/beschluesse/", marks)


def links_in(text: str) -> list[str]:
    """The addresses in a mail, without the root."""
    return [address.removeprefix(ROOT) for address in re.findall(rf"{ROOT}\S+", text)]


def news(monkeypatch: Any, public: list[Entry], inside: list[Entry] | None = None) -> None:
    """The council tells these entries, and nothing else; `inside` to those who are signed in."""

    def told(actor: Any, municipality: Any, after: int) -> list[Entry]:
        found = inside if inside is not None and actor.is_authenticated else public
        return [one for one in found if one.number > after]

    monkeypatch.setattr(subjects, "_news", {"council": told})
