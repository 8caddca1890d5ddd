# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mails about subscriptions, put into the outbox: one that asks for a confirmation, and the digest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.core.digests import Digest, DueSoon, Section
from augenhoehe.core.models import Message, Subscription
from augenhoehe.core.signed_links import confirmation_link, ending_link
from augenhoehe.kit import clock, subjects
from augenhoehe.kit.german_order import german

LINK_LIKE = re.compile(r"[^\s„“]*(?:://|@|\.[^\W\d_]{2,})[^\s„“]*")
"""What mail programs make a link of: addresses of pages, of mails, and mere names of hosts."""


def confirmation_of(subscription: Subscription, root: str) -> Message:
    """The mail that asks an address whether it wants mails, or says that it gets them already."""
    known = subscription.confirmed_at is not None
    subject = (
        _("%(town)s: you follow this already") if known else _("%(town)s: please confirm that you want mails")
    )
    ending = ending_link([subscription.pk], root)
    context = {
        "label": _without_links(
            subjects.public_label(subscription.municipality, subscription.kind, subscription.target)
        ),
        "town": subscription.municipality,
        "known": known,
        "link": confirmation_link(subscription, root),
        "ending": ending,
    }
    return Message.objects.create(
        key=f"confirm/{subscription.pk}/{clock.now():%Y%m%d%H%M%S%f}",
        to=subscription.email,
        subject=_line(subject % {"town": subscription.municipality.name}),
        text=render_to_string("core/email/confirm_subscription.txt", context),
        headers=_headers(ending),
    )


def digest_message(digest: Digest, root: str) -> Message:
    """The mail that tells one reader everything that is new; its key names the reader and how far it tells."""
    told = {section.subscription.municipality.short_name for section in digest.sections}
    towns = sorted(told | {one.town.short_name for one in digest.deadlines}, key=german)
    number = digest.news or sum(one.late + one.soon for one in digest.deadlines)
    subject = (
        ngettext("%(towns)s: %(number)d piece of news", "%(towns)s: %(number)d pieces of news", number)
        if digest.news
        else ngettext("%(towns)s: %(number)d deadline", "%(towns)s: %(number)d deadlines", number)
    )
    ended = [section.subscription for section in digest.sections] or digest.due
    ending = ending_link((item.pk for item in ended), root)
    first = digest.due[0]
    marks = "-".join(f"{town}.{head}" for town, head in sorted(digest.heads.items()))
    return Message.objects.create(
        key=f"digest/{first.pk}/{marks}/{clock.now():%Y%m%d}",
        to=digest.address,
        subject=_line(subject % {"towns": ", ".join(towns), "number": number}),
        text=digest_text(digest.sections, root, ending, digest.deadlines),
        headers=_headers(ending),
    )


def digest_text(
    sections: Iterable[Section], root: str, ending: str, deadlines: Iterable[DueSoon] = ()
) -> str:
    """What the mail says. `root` is where the house is found, `ending` the link that ends all of it."""
    told = [(section, ending_link([section.subscription.pk], root)) for section in sections]
    context = {"told": told, "root": root, "ending": ending, "deadlines": list(deadlines)}
    return render_to_string("core/email/digest.txt", context)


def _headers(ending: str) -> dict[str, str]:
    """One click in the mail program ends it, without a page in between (RFC 8058)."""
    return {"List-Unsubscribe": f"<{ending}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def _line(text: str) -> str:
    """One line, as a header must be."""
    return " ".join(text.split())[:300]


def _without_links(label: str) -> str:
    """Whoever asks chooses the words of a search, and the address may be another's: none of them leads anywhere."""
    return LINK_LIKE.sub("…", label)
