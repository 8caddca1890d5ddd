# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A form that is sent twice exactly as it was, as by somebody who presses its button twice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

SAID = "Es wurde kein zweites Mal eingetragen."


def pressed_twice(client: Client, page: str, fields: Mapping[str, Any], *, to: str = "") -> str:
    """Send the form of a page twice; return the address that both lead to, where the second is told of the first.

    to: where the form goes, if not to its own page. A file is given as bytes.
    """
    token = re.search(r'name="once" value="([^"]+)"', client.get(page).content.decode())
    assert token is not None
    answers = []
    for _click in range(2):
        typed = {
            name: SimpleUploadedFile("datei.png", value) if isinstance(value, bytes) else value
            for name, value in fields.items()
        }
        answers.append(client.post(to or page, typed | {"once": token[1]}))
    assert [answer.status_code for answer in answers] == [302, 302]
    first, second = (str(answer["Location"]) for answer in answers)
    assert first == second
    assert SAID in client.get(second).content.decode()
    return second
