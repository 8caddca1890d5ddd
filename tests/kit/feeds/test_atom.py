# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.feeds.atom import LONGEST_TEXT, Feed, FeedEntry, write_atom

AT = datetime.datetime(2023, 1, 16, 9, 30, 15, 123, tzinfo=datetime.UTC)
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(*entries: FeedEntry, title: str = "Bergkamen") -> Feed:
    return Feed(
        "urn:uuid:1", title, "Stadt", "https://a.example/neues.atom", "https://a.example/", AT, entries
    )


def entry(title: str = "Vorlage", text: str = "Neu.", at: datetime.datetime = AT) -> FeedEntry:
    return FeedEntry("urn:uuid:2", at, title, text, "https://a.example/1/?a=b&c=d")


def read(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own


def test_what_a_feed_must_have() -> None:
    later = AT + datetime.timedelta(days=1)
    root = read(write_atom(feed(entry(at=later), entry())))
    assert root.tag == f"{ATOM}feed"
    assert {child.tag.removeprefix(ATOM) for child in root} == {
        "id", "title", "updated", "author", "link", "entry",
    }  # fmt: skip
    assert root.findtext(f"{ATOM}updated") == "2023-01-17T09:30:15+00:00"
    assert {link.get("rel") for link in root.findall(f"{ATOM}link")} == {"self", "alternate"}
    first = root.find(f"{ATOM}entry")
    assert first is not None
    assert [child.tag.removeprefix(ATOM) for child in first] == ["id", "title", "updated", "link", "summary"]
    link = first.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://a.example/1/?a=b&c=d"


def test_an_empty_feed_is_one_too() -> None:
    assert read(write_atom(feed())).findtext(f"{ATOM}updated") == "2023-01-16T09:30:15+00:00"


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "]]>", "&lt;&", "a\x00b\x08\ufffe", "\ud800", "a\u202eb"]
)
def test_hostile_text_stays_text(hostile: str) -> None:
    root = read(write_atom(feed(entry(title=hostile, text=hostile), title=hostile)))
    assert not list(root.iter("script"))
    title = root.findtext(f"{ATOM}entry/{ATOM}title") or ""
    assert title == "".join(sign for sign in hostile if sign not in "\x00\x08\ufffe\ud800\u202e")


def test_long_text_is_cut() -> None:
    text = read(write_atom(feed(entry(text="x" * 5_000)))).findtext(f"{ATOM}entry/{ATOM}summary") or ""
    assert (len(text), text[-1]) == (LONGEST_TEXT, "…")


@given(st.text(max_size=200))
def test_any_text_makes_a_feed(text: str) -> None:
    read(write_atom(feed(entry(title=text, text=text), title=text)))
