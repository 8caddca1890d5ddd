# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Walking the pages of the council room in tests."""

from __future__ import annotations

import html
import re
from typing import Any

from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from tests.people import client_of

EVIL = '<script>alert("x")</script>'


def url(name: str, *arguments: object, town: str = "bergkamen") -> str:
    """The address of a page of a town."""
    return reverse(f"council:{name}", args=[town, *arguments])


def client(cast: Cast, name: str = "dora") -> Client:
    """Somebody signed in, or nobody."""
    return client_of(cast.people.get(name))


def text(response: Any) -> str:
    """The words of a page, with entities and soft spaces as a reader sees them."""
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return " ".join(html.unescape(bare).split())


def fields(response: Any, form: str = "form") -> dict[str, Any]:
    """Everything a browser would send back from the form of a page, as it stands."""
    shown = response.context[form]
    data = {name: shown[name].value() for name in shown.fields}
    return {
        shown.add_prefix(name): value
        for name, value in data.items()
        if value is not None and value is not False
    }
