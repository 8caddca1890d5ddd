# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Atom feeds (RFC 4287): the elements a feed must have, texts as plain text, nothing that XML cannot carry."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from augenhoehe.kit.feeds.carried import carried, carried_line

NAMESPACE = "http://www.w3.org/2005/Atom"
LONGEST_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry. `id` is a URI that never changes; `updated` is aware; `url` is whole."""

    id: str
    updated: datetime.datetime
    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, its entries newest first. `updated` counts where there are no entries."""

    id: str
    title: str
    author: str
    address: str
    page: str
    updated: datetime.datetime
    entries: Sequence[FeedEntry]

    @property
    def last_change(self) -> datetime.datetime:
        """The moment of the newest entry."""
        return max((entry.updated for entry in self.entries), default=self.updated)


def write_atom(feed: Feed) -> bytes:
    """The feed as UTF-8 with its XML declaration."""
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "de"})
    _add(root, "id", feed.id)
    _add(root, "title", carried_line(feed.title))
    _add(root, "updated", _moment(feed.last_change))
    _add(ET.SubElement(root, "author"), "name", carried_line(feed.author))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.address})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for entry in feed.entries:
        item = ET.SubElement(root, "entry")
        _add(item, "id", entry.id)
        _add(item, "title", carried_line(entry.title))
        _add(item, "updated", _moment(entry.updated))
        ET.SubElement(item, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
        _add(item, "summary", entry.text)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _add(parent: ET.Element, name: str, text: str) -> None:
    clean = carried(text)
    ET.SubElement(parent, name).text = (
        clean if len(clean) <= LONGEST_TEXT else f"{clean[: LONGEST_TEXT - 1]}…"
    )


def _moment(moment: datetime.datetime) -> str:
    return moment.isoformat(timespec="seconds")
