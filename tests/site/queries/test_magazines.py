# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contribution as its page tells it."""

from __future__ import annotations

from augenhoehe.site.queries.magazines import article


def test_the_quote_stands_behind_a_paragraph_and_days_are_days() -> None:
    item = {
        "text": "# Anfang\n\nErstens\n\nZweitens\n- eins\n- zwei",
        "pictures": [{"id": 1}, {"id": 2}],
        "events": [{"day": "2022-12-08", "words": "Beschluss", "detail": ""}],
        "facts": [["Wer", "Elf"], ["Seit", ""]],
    }
    told = article(item)
    assert [part["words"] for part in told["before"]] == ["Anfang", "Erstens"]
    assert told["after"][-1]["entries"] == ("eins", "zwei")
    assert (told["opening"], told["more"]) == ({"id": 1}, [{"id": 2}])
    assert told["days"][0]["day"].year == 2022
    assert told["facts"] == [("Wer", "Elf")]


def test_nothing_written_is_nothing_shown() -> None:
    told = article({"text": "", "pictures": [], "events": [], "facts": []})
    assert (told["before"], told["after"], told["opening"]) == ([], [], None)
