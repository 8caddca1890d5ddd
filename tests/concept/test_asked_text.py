# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept.asked_text import asked_text
from augenhoehe.concept.outline import outline
from augenhoehe.concept.rules.rounds import RoundFacts
from augenhoehe.core.demo import Cast
from tests.concept import builders

DAY = datetime.date(2023, 1, 16)


def test_the_text_of_a_round_with_a_way_from_every_passage(cast: Cast) -> None:
    version = builders.frozen(cast)
    read = outline(version.blocks.order_by("position"), numbered_lines=False)
    both = asked_text(read, RoundFacts(DAY), lambda key: f"/{key}/")
    assert [one.chapter.title for one in both] == ["Sprache", "Arbeit"]
    shown = [one for chapter in both for group in chapter.groups for one in group.passages]
    assert [one.address for one in shown] == [f"/{one.passage.row.key}/" for one in shown]
    assert [group.is_list for group in both[0].groups] == [False, True]
    assert both[0].heading is not None
    only = asked_text(read, RoundFacts(DAY, chapters=frozenset({both[1].chapter.key})), None)
    assert [(one.anchor, one.heading and one.heading.address) for one in only] == [(both[1].anchor, "")]


def test_text_before_the_first_heading_has_a_place_of_its_own(cast: Cast) -> None:
    version = builders.frozen(cast, text="Vorweg.\n\n# Sprache\n\nKurse.")
    read = outline(version.blocks.order_by("position"), numbered_lines=False)
    first = asked_text(read, RoundFacts(DAY), None)[0]
    assert (first.anchor, first.heading, len(first.groups[0].passages)) == ("anfang", None, 1)


def test_the_way_is_called_after_what_stands_there(cast: Cast) -> None:
    version = builders.frozen(
        cast, text="# Sprache\n\n## Kurse\n\nAbends.\n\n- samstags\n\nJahr | Betrag\n2022 | 100 €"
    )
    read = outline(version.blocks.order_by("position"), numbered_lines=False)
    [chapter] = asked_text(read, RoundFacts(DAY), None)
    assert chapter.heading is not None
    shown = [chapter.heading, *(one for group in chapter.groups for one in group.passages)]
    assert [str(one.change_words) for one in shown] == [
        "Diese Überschrift ändern",
        "Diese Überschrift ändern",
        "Diesen Absatz ändern",
        "Diesen Listenpunkt ändern",
        "Diese Tabelle ändern",
    ]
