# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept.enums import Verdict, VersionState
from augenhoehe.concept.models import Block
from augenhoehe.concept.outline import Outline, outline
from augenhoehe.core.demo import Cast
from augenhoehe.site.queries import concepts
from augenhoehe.site.queries.concepts import Shown
from tests.site import builders


def test_the_version_adopted_last_is_shown_even_beside_a_newer_one(cast: Cast) -> None:
    early, late = builders.resolution(cast), builders.resolution(cast)
    first = builders.version(cast, paper=early.consultation.paper)
    late.adopted_on = datetime.date(2023, 1, 9)
    late.save()
    second = builders.version(cast, of=first.concept, paper=late.consultation.paper)
    builders.version(cast, of=first.concept)
    assert concepts.shown_versions(cast.bergkamen) == [Shown(second, late)]


def test_without_a_resolution_the_newest_public_version_is_shown(cast: Cast) -> None:
    first = builders.version(cast)
    newest = builders.version(cast, of=first.concept)
    builders.version(cast, of=first.concept, public=False)
    builders.version(cast, of=first.concept, state=VersionState.DRAFT)
    assert concepts.shown_versions(cast.bergkamen) == [Shown(newest, None)]


def test_an_adopted_version_that_is_not_public_is_not_shown(cast: Cast) -> None:
    made = builders.resolution(cast)
    hidden = builders.version(cast, public=False, paper=made.consultation.paper)
    assert concepts.shown_versions(cast.bergkamen) == []
    open_one = builders.version(cast, of=hidden.concept)
    assert concepts.shown_versions(cast.bergkamen) == [Shown(open_one, None)]


def test_a_resolution_that_is_not_public_does_not_count_as_known(cast: Cast) -> None:
    made = builders.resolution(cast, builders.paper(cast, public=False), public=True)
    version = builders.version(cast, paper=made.consultation.paper)
    assert concepts.shown_versions(cast.bergkamen) == [Shown(version, None)]


def test_concepts_of_the_other_town_are_not_shown(cast: Cast) -> None:
    builders.version(cast, town="kamen")
    assert concepts.shown_versions(cast.bergkamen) == []
    assert not concepts.concepts_of(cast.bergkamen).exists()


def read(rows: list[Block]) -> Outline:
    return outline(rows, numbered_lines=False)


def test_answers_are_counted_by_chapter_in_order(cast: Cast) -> None:
    texts = (("h2", "Sprache"), ("p", "A"), ("h2", "Arbeit"), ("p", "B"))
    version = builders.version(cast, texts)
    builders.proposal(cast, version, "k4", Verdict.REJECTED)
    builders.proposal(cast, version, "k4")
    builders.proposal(cast, version, "k2", Verdict.ACCEPTED)
    builders.proposal(cast, version, "k2", withdrawn_at=datetime.datetime.now(datetime.UTC))
    speech, work = concepts.answers_by_chapter(version.concept, read(list(concepts.blocks_of(version))))
    assert (speech.chapter, speech.made, speech.accepted, speech.withdrawn) == ("Sprache", 2, 1, 1)
    assert (work.chapter, work.made, work.rejected, work.waiting) == ("Arbeit", 2, 1, 1)


def test_proposals_on_older_versions_count_without_showing_their_titles(cast: Cast) -> None:
    hidden = builders.version(cast, (("h2", "Geheimes Kapitel"), ("p", "A"), ("p", "B")), public=False)
    shown = builders.version(cast, (("h2", "Sprache"), ("p", "A")), of=hidden.concept)
    builders.proposal(cast, hidden, "k2")
    builders.proposal(cast, hidden, "k3")
    found = concepts.answers_by_chapter(shown.concept, read(list(concepts.blocks_of(shown))))
    assert [item.made for item in found] == [1, 1]
    assert found[0].chapter == "Sprache"
    assert "Geheim" not in found[1].chapter
