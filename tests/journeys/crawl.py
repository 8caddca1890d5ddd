# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Walks through every address that a reader may use at all, and reads what stands there, whatever kind of file it is.

Who is refused where is tested with the routes; here it is asked what those are told who are not refused.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Set

import pypdfium2
import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from tests.routes.addresses import routes
from tests.routes.scene import OBJECTS
from tests.routes.table import EXPECTED, Kind

SEARCHES = ("council:search", "site:search")
READABLE = frozenset({Kind.READ, Kind.FORM, Kind.WAY})
WITH_SLUG = {route.name for route in routes() if route.parameters == {"slug"}}
"""Routes of a town that need no number."""
LED_TO = ("council.Paper", "council.Meeting", "council.AgendaItem", "council.Resolution", "council.FollowUp")
"""Kinds of things that `core:object` leads to."""


def documents_as_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read as what goes into them; that PDF and DOCX say the same is tested where they are made."""
    for place in (
        "council.views.meeting_files.write_pdf",
        "council.views.meeting_files.write_docx",
        "council.views.follow_up_lists.write_pdf",
        "council.actions.take_list_to_council.write_pdf",
        "site.views.meetings.write_pdf",
        "council.views.downloads.print_paper",
        "council.views.downloads.paper_docx",
    ):
        monkeypatch.setattr(f"augenhoehe.{place}", lambda document, *given, **named: repr(document).encode())


def addresses(
    role: str,
    words: Iterable[str],
    *,
    town: str = "bergkamen",
    kinds: Set[Kind] = READABLE,
    numbers: bool = True,
) -> set[str]:
    """Every address of a town that a role may read, those with a number for every object of their kind.

    `words` are searched for. "other town" is a role as well: it may read what somebody from elsewhere may.
    `numbers` False leaves out what needs one.
    """
    found: set[str] = set()
    for row in EXPECTED:
        if row.kind not in kinds or role not in row.who or row.town != "bergkamen":
            continue
        if not row.objects and row.route in WITH_SLUG:
            found.add(reverse(row.route, args=[town]))
        elif numbers and set(row.objects) == {"pk"} and row.objects["pk"] in OBJECTS:
            found |= {
                reverse(row.route, args=[town, number]) for number in _numbers(OBJECTS[row.objects["pk"]][0])
            }
    may = {row.route for row in EXPECTED if role in row.who}
    for search in SEARCHES:
        if search in may:
            found |= {f"{reverse(search, args=[town])}?q={word}" for word in words}
    return found | set(_led(town, may) if numbers else ())


def _led(town: str, may: set[str]) -> Iterator[str]:
    """Addresses that take a kind of thing beside its number."""
    for follow in {"core:follow", "site:follow"} & may:
        address = reverse(follow, args=[town])
        yield from (f"{address}?art=vorlage&ziel={number}" for number in _numbers("council.Paper"))
    if "core:object" in may:
        for label in LED_TO:
            yield from (reverse("core:object", args=[town, label, number]) for number in _numbers(label))


def _numbers(label: str) -> list[int]:
    return list(apps.get_model(label)._default_manager.values_list("pk", flat=True))


def told(client: Client, address: str) -> str:
    """What an address tells, and where it leads. Its own address is no news, nor is what was searched for."""
    response = client.get(address)
    content = b"".join(response) if response.streaming else response.content
    text = _plain(response.headers.get("Content-Type", ""), content)
    if "?q=" in address:
        text = _without_the_question(text)
    headers = ("Content-Disposition", "Location")
    return " ".join([text, *(response.headers.get(name, "") for name in headers)])


def _plain(kind: str, content: bytes) -> str:
    if kind == "application/pdf" and content.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(content) as pdf:
            return " ".join(page.get_textpage().get_text_range() for page in pdf)
    if "officedocument" in kind and content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return " ".join(parts.read(name).decode(errors="replace") for name in parts.namelist())
    return content.decode(errors="replace")


def _without_the_question(text: str) -> str:
    """A search page says in its field, title and answer what it was asked: only what it found is looked at."""
    lines = (part.partition("</li>")[0] for part in text.split("<li")[1:])
    return " ".join(line for line in lines if "href" in line)


def leaks(client: Client, where: Iterable[str], words: Iterable[str]) -> set[str]:
    """Which words are told at which of the addresses."""
    asked = tuple(words)
    return {
        f"{address}: {word}"
        for address in where
        for text in [told(client, address)]
        for word in asked
        if word in text
    }
