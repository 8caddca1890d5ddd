# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import queries
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.concept.models import Version
from augenhoehe.concept.printed_versions import printed_comparison, printed_version
from augenhoehe.concept.printing.changes import in_plain_words
from augenhoehe.concept.printing.version import PrintedVersion
from augenhoehe.core.demo import Cast
from tests.concept import builders


def printed(version: Version, *, lines: bool = False) -> PrintedVersion:
    found = queries.resolutions_adopting([version]).get(version.pk)
    return printed_version(version, version.blocks.order_by("position"), found, lines=lines)


def test_a_frozen_version_with_its_resolution(cast: Cast) -> None:
    version = builders.frozen(cast)
    version.paper = builders.paper(cast, adopted=True)
    version.save()
    made = printed(version)
    assert (made.town_name, made.concept, made.name) == ("Stadt Bergkamen", "Konzept", "Fassung 1")
    assert made.adopted == "Rat, 16.01.2023, Vorlage\xa012/0001"
    assert made.as_of_words == "Montag, 16.\xa0Januar 2023"
    assert [passage.number for passage in made.passages if passage.number] == ["1", "2"]
    assert not any(passage.lines for passage in made.passages)


def test_lines_are_those_that_are_cited_and_list_items_carry_no_second_bullet(cast: Cast) -> None:
    made = printed(builders.frozen(cast), lines=True)
    numbers = [line.number for passage in made.passages for line in passage.lines]
    assert numbers == list(range(1, len(numbers) + 1))
    (school,) = [passage for passage in made.passages if passage.block.text == "in der Schule"]
    assert "".join(run.text for run in school.lines[0].runs) == "in der Schule"


def test_a_draft_has_no_lines(cast: Cast) -> None:
    made = printed(builders.draft(cast), lines=True)
    assert (made.draft, made.adopted, made.checksum) == (True, "", "")
    assert not any(passage.lines for passage in made.passages)


def test_two_versions_beside_each_other(cast: Cast) -> None:
    first = builders.frozen(cast)
    second = builders.next_version(cast, first.concept)
    anna = cast.people["anna"]
    edit_block(block=builders.row(second), new=builders.words("Die Stadt handelt."), revision=0, by=anna)
    insert_block(version=second, after="", block=builders.words("Vorweg."), by=anna)
    made = printed_comparison(first, second)
    assert (made.old_name, made.new_name) == ("Fassung 1 (16.01.2023)", "Fassung 2 (Entwurf)")
    added, changed = made.lines
    assert (added.chapter, added.place, added.words, added.before) == ("", "Absatz 1", "neu", ())
    assert (changed.chapter, changed.section, changed.words) == ("Sprache", "", "geändert")
    assert in_plain_words(changed.after) == "Die Stadt [neu: handelt]."
    assert len(made.sentences) == 2
    whole = printed_comparison(first, freeze_version(version=second, revision=None, by=anna), whole=True)
    assert len(whole.lines) == first.blocks.count() + 1
    assert whole.new_name == "Fassung 2 (16.01.2023)"
    assert [line.chapter for line in whole.lines][-1] == "Arbeit"


def test_sections_end_with_their_chapter(cast: Cast) -> None:
    text = "# Eins\n\n## Teil\n\nA.\n\n# Zwei\n\nB."
    version = builders.frozen(cast, text=text)
    told = [(line.chapter, line.section) for line in printed_comparison(version, version, whole=True).lines]
    assert told == [("Eins", ""), ("Eins", ""), ("Eins", "Teil"), ("Zwei", ""), ("Zwei", "")]
