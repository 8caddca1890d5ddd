# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json

import pytest

from augenhoehe.concept import revised_files, texts
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import Version
from augenhoehe.concept.offered_files import FileKind, made
from augenhoehe.concept.printed_versions import blocks_of
from augenhoehe.core.demo import Cast
from augenhoehe.kit.manuscripts import write_odt_changes
from tests.concept import builders
from tests.concept.office_files import PEOPLE, answer_file
from tests.kit.manuscripts.material import MOMENT


def read(version: Version, content: bytes) -> revised_files.RevisedFile:
    revised = revised_files.read_file(content, "antwort.docx")
    return revised_files.laid_over(blocks_of(version), revised)


def test_changes_and_comments_of_two_people_are_points_on_their_passages(cast: Cast) -> None:
    version = builders.frozen(cast)
    found = read(version, answer_file(version))
    assert found.fits
    assert set(found.authors) == set(PEOPLE)
    told = [
        (author, point.kind, version.blocks.get(key=point.block_key).plain_text.split()[0], point.reason)
        for author, point in found.points
    ]
    assert told == [
        ("Elif Aydın", ProposalKind.REPLACE, "Die", "„prüft“: Prüfen reicht nicht."),
        ("Jonas Weber", ProposalKind.REPLACE, "Kurse", ""),
        ("Jonas Weber", ProposalKind.REMARK, "Betriebe", "„Betriebe“: Welche Betriebe?"),
    ]
    worded = texts.worded(found.points[0][1].wording)
    assert worded is not None
    assert worded.text == "Die Stadt fördert Patenschaften."


def test_what_was_read_comes_back_from_its_notes(cast: Cast) -> None:
    version = builders.frozen(cast)
    found = read(version, answer_file(version))
    assert found.mismatches
    assert revised_files.from_notes(json.loads(json.dumps(revised_files.to_notes(found)))) == found


def test_an_odt_file_with_a_move_and_a_deletion(cast: Cast) -> None:
    version = builders.frozen(cast)
    old = blocks_of(version)
    new = [old[0], *old[2:5], old[1], *old[6:]]
    content = write_odt_changes(old, new, title="Konzept", author="Elif Aydın", moment=MOMENT)
    kinds = [point.kind for _author, point in read(version, content).points]
    assert set(kinds) == {ProposalKind.MOVE, ProposalKind.DELETE}


def test_a_file_of_another_text_fits_no_version(cast: Cast) -> None:
    version = builders.frozen(cast)
    other = builders.frozen(cast, title="Kochbuch", text="# Kuchen\n\nMan nehme vier Äpfel, Mehl und Zucker.")
    content = write_odt_changes(
        blocks_of(other), blocks_of(other)[:1], title="Kochbuch", author="Elif", moment=MOMENT
    )
    found = read(version, content)
    assert (found.fits, found.points) == (False, ())
    assert found.percent < 50
    revised = revised_files.read_file(content, "kuchen.odt")
    best = revised_files.better_fitting({1: blocks_of(version), 2: blocks_of(other)}, revised)
    assert best == (2, 1.0)
    assert revised_files.better_fitting({}, revised) is None


@pytest.mark.parametrize("kind", [FileKind.WORD_TEXT, FileKind.ODT])
def test_the_files_that_the_house_hands_out_fit_the_version_they_were_made_of(
    cast: Cast, kind: FileKind
) -> None:
    version = builders.frozen(cast)
    content = made(version, list(version.blocks.order_by("position")), None, kind)
    found = read(version, content)
    assert found.percent >= 90
    assert found.points == ()
