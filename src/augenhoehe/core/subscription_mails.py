# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mails about subscriptions, put into the outbox: one that asks for a confirmation, and the digest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.core.digests import Digest, DueSoon, Section
from augenhoehe.core.models import Message, Subscription
from augenhoehe.core.signed_links import confirmation_link, ending_link
from augenhoehe.kit import clock, subjects
from augenhoehe.kit.feeds import carried_line
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
            carried_line(
                subjects.public_label(subscription.municipality, subscription.kind, subscription.target)
            )
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
    told = [(_in_lines(section), ending_link([section.subscription.pk], root)) for section in sections]
    context = {"told": told, "root": root, "ending": ending, "deadlines": list(deadlines)}
    return render_to_string("core/email/digest.txt", context)


def _in_lines(section: Section) -> Section:
    """Every name in one line: nobody's title looks like a heading or an end of the mail."""
    entries = [
        replace(entry, title=carried_line(entry.title), sentence=carried_line(entry.sentence))
        for entry in section.entries
    ]
    return replace(section, label=carried_line(section.label), entries=entries)


def _headers(ending: str) -> dict[str, str]:
    """One click in the mail program ends it, without a page in between (RFC 8058)."""
    return {"List-Unsubscribe": f"<{ending}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def _line(text: str) -> str:
    """One line, as a header must be."""
    return carried_line(text)[:300]


def _without_links(label: str) -> str:
    """Whoever asks chooses the words of a search, and the address may be another's: none of them leads anywhere."""
    return LINK_LIKE.sub("…", label)
