# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from tools.messages.message import Message, placeholders


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nothing", []),
        ("%(name)s and %(number)05.2f", ["%(name)", "%(number)"]),
        ("%s of %d", ["%d", "%s"]),
        ("100 %% sure", []),
        ("{town} is {name!r:>3}", ["{name}", "{town}"]),
        ("an { open brace", []),
        ("5 % of all", []),
    ],
)
def test_placeholders_are_found(text: str, found: list[str]) -> None:
    assert placeholders(text) == found


def test_a_message_is_found_by_context_and_singular() -> None:
    assert Message("May", context="month").key != Message("May").key
    assert Message("one", "many").key == Message("one").key
    assert Message("one", "many").forms == ("one", "many")
