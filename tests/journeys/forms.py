# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Filling in a form as a browser would: what stands in its fields, with what somebody types."""

from __future__ import annotations

from typing import Any

from django.test import Client
from lxml import html


def fields(response: Any, having: str) -> dict[str, list[str]]:
    """What the form with a field of this name would send: for each name the list of its values."""
    page = html.fromstring(response.content)
    form = next(form for form in page.forms if having in form.fields)
    sent: dict[str, list[str]] = {}
    for name, value in form.form_values():
        # a browser drops the line break with which a text area begins
        sent.setdefault(name, []).append(value.removeprefix("\n"))
    return sent


def fill_in(client: Client, address: str, having: str, **typed: Any) -> Any:
    """Open the page, fill in the form that has the field, send it; returns the answer after redirects."""
    opened = client.get(address)
    assert opened.status_code == 200, f"{address}: {opened.status_code}"
    return client.post(address, {**fields(opened, having), **typed}, follow=True)


def text_of(response: Any) -> str:
    """The words of the page's main part, blanks made one."""
    main = html.fromstring(response.content).find(".//main")
    return " ".join(main.text_content().split())
