# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What authors want, on the blocks of the version."""

from __future__ import annotations

import pytest
from hypothesis import given

from augenhoehe.kit.manuscripts import (
    MismatchKind,
    Revised,
    share_of,
    wishes,
    write_docx_changes,
    write_odt_changes,
)
from augenhoehe.kit.manuscripts.resolving import Outline, everything, nothing, outline, resolve
from augenhoehe.kit.manuscripts.revisions import TrackedChange, TrackedComment
from augenhoehe.kit.manuscripts.telling import Ability, story_of_changes
from augenhoehe.kit.richtext.story import Comment, Form, Paragraph, Piece, Revision, Story
from augenhoehe.kit.text import Block, Delete, InsertAfter, MoveAfter, ReplaceText, Run, apply, compare
from tests.kit.manuscripts.material import MOMENT, bare, pairs
from tests.kit.text.material import numbered, p, thorough

Documents = tuple[tuple[Block, ...], tuple[Block, ...]]
WORD = Ability(formats=True, moves=True, rows=True)


def revised(story: Story) -> Revised:
    """What a file with this story would give."""
    shape = outline(story, first_is_title=False)
    original, changed = resolve(story, shape, nothing), resolve(story, shape, everything)
    comments = tuple(
        TrackedComment(
            one.author,
            None,
            one.text,
            original.places[number].block if number in original.places else None,
            changed.places[number].block if number in changed.places else None,
            original.places[number].quote if number in original.places else "",
        )
        for number, one in enumerate(story.comments)
    )
    changes = tuple(TrackedChange(one.author, None, one.kind) for one in story.revisions)
    return Revised("", original, changed.blocks, changes, comments, (), story, shape)


def answer_of(old: tuple[Block, ...], new: tuple[Block, ...], author: str = "Anna") -> Revised:
    return revised(story_of_changes(compare(old, new), author=author, date="", able=WORD))


def line(*pieces: Piece) -> Paragraph:
    return Paragraph(Form(), list(pieces))


@thorough
@given(pairs)
def test_the_operations_of_an_author_give_the_text_as_it_shall_be(texts: Documents) -> None:
    old = tuple(block.with_id(f"v{at}") for at, block in enumerate(texts[0]))
    read = revised(story_of_changes(compare(texts[0], texts[1]), author="Anna", date="", able=WORD))
    answer = wishes(old, read)
    if not old:
        assert answer.share == 0
        return
    assert answer.share == 1
    assert answer.mismatches == ()
    operations = [operation for wish in answer.wishes for operation in wish.operations]
    assert bare(apply(old, operations)) == bare(read.changed)


BASE = numbered(
    "Die Stadt fördert Sprachkurse.",
    "Vereine erhalten jedes Jahr einen Zuschuss.",
    "Der Rat prüft die Ziele.",
    "Ein Beirat begleitet das Konzept.",
)


def test_every_kind_of_wish() -> None:
    new = (
        BASE[3],
        p("Die Stadt fördert Sprachkurse und Bildung.", "b0", "h3"),
        p("Neu eins."),
        p("Neu zwei."),
        p("Vereine erhalten jedes Jahr einen Zuschuss.", "b1"),
    )
    answer = wishes(BASE, answer_of(BASE, new))
    by_block = {(wish.block, type(wish.operations[0])): wish for wish in answer.wishes}
    moved = by_block["b3", MoveAfter]
    assert moved.moves
    assert moved.operations == (MoveAfter("b3", None),)
    reworded = by_block["b0", ReplaceText]
    assert reworded.replaces is not None
    assert reworded.replaces.runs == (Run("Die Stadt fördert Sprachkurse und Bildung."),)
    assert reworded.sets_kind is not None
    assert reworded.sets_kind.form.kind == "h3"
    assert [block.text for block in by_block["b0", InsertAfter].inserts] == ["Neu eins.", "Neu zwei."]
    gone = by_block["b2", Delete]
    assert gone.deletes
    assert not gone.moves
    assert (gone.replaces, gone.sets_kind) == (None, None)
    assert answer.fits


def test_authors_are_told_apart() -> None:
    story = Story(
        [
            line(Piece("Die Stadt fördert "), Piece("bald ", inserted=0), Piece("Sprachkurse.")),
            line(Piece("Vereine erhalten "), Piece("jedes Jahr ", deleted=1), Piece("einen Zuschuss.")),
            line(Piece("Der Rat "), Piece("und Clara ", inserted=0, deleted=1), Piece("prüft die Ziele.")),
            line(Piece("Ein Beirat begleitet das Konzept.")),
        ],
        [Revision("Anna", "", "insert"), Revision("Bilal", "", "delete")],
    )
    answer = wishes(BASE, revised(story))
    told = [(wish.author, wish.block, wish.replaces and wish.replaces.runs[0].text) for wish in answer.wishes]
    assert told == [
        ("Anna", "b0", "Die Stadt fördert bald Sprachkurse."),
        ("Anna", "b2", "Der Rat und Clara prüft die Ziele."),
        ("Bilal", "b1", "Vereine erhalten einen Zuschuss."),
    ]


def test_remarks_stand_at_their_block() -> None:
    story = Story(
        [
            line(Piece("Die Stadt fördert "), Piece("Sprachkurse", comments=(0,)), Piece(".")),
            line(Piece("Vereine erhalten jedes Jahr einen Zuschuss.")),
            line(Piece("Der Rat prüft die Ziele."), Piece(" Jährlich.", inserted=0, comments=(1,))),
            line(Piece("Ein Beirat begleitet das Konzept.")),
        ],
        [Revision("Bilal", "", "insert")],
        [Comment("Anna", "", "Welche?"), Comment("Bilal", "", "Sonst geschieht nichts.")],
    )
    answer = wishes(BASE, revised(story))
    with_change, alone = answer.wishes
    assert (alone.author, alone.block, alone.operations) == ("Anna", "b0", ())
    assert [(remark.text, remark.quote) for remark in alone.remarks] == [("Welche?", "Sprachkurse")]
    assert (with_change.author, with_change.block) == ("Bilal", "b2")
    assert [remark.text for remark in with_change.remarks] == ["Sonst geschieht nichts."]
    assert with_change.replaces is not None


def test_what_was_changed_without_tracking_is_listed() -> None:
    file = (
        p("Die Stadt fördert viele Sprachkurse.", "b0"),
        *BASE[1:3],
        p("Hier steht etwas völlig anderes als gedacht.", "x"),
    )
    new = (p("Die Stadt fördert viele Sprachkurse und mehr.", "b0"), *file[1:])
    answer = wishes(BASE, answer_of(file, new))
    assert [(one.kind, one.block) for one in answer.mismatches] == [
        (MismatchKind.WORDED_DIFFERENTLY, "b0"),
        (MismatchKind.ONLY_IN_VERSION, "b3"),
        (MismatchKind.ONLY_IN_FILE, None),
    ]
    assert 0.5 < answer.share < 1
    # The author's own words are laid over the version's wording.
    (wish,) = answer.wishes
    assert wish.replaces == ReplaceText("b0", (Run("Die Stadt fördert Sprachkurse und mehr."),))


def test_a_change_of_other_words_than_the_versions_is_a_conflict() -> None:
    file = (p("Die Stadt fördert alle Sprachkurse.", "b0"), *BASE[1:])
    new = (p("Die Stadt fördert keine Sprachkurse.", "b0"), *BASE[1:])
    base = (p("Die Stadt fördert einige Sprachkurse.", "b0"), *BASE[1:])
    answer = wishes(base, answer_of(file, new))
    assert answer.wishes == ()
    assert [(one.kind, one.block, one.author) for one in answer.mismatches] == [
        (MismatchKind.WORDED_DIFFERENTLY, "b0", ""),
        (MismatchKind.CONFLICT, "b0", "Anna"),
    ]


def test_changes_of_passages_that_the_version_has_not_are_conflicts() -> None:
    extra = (p("Davon weiß die Fassung gar nichts.", "x"), p("Und hiervon auch nichts.", "y"))
    file = (*BASE, *extra)
    new = (*BASE, p("Davon weiß die Fassung wirklich nichts.", "x"), p("Ganz neuer Schluss des Textes."))
    answer = wishes(BASE, answer_of(file, new))
    conflicts = [one.in_file for one in answer.mismatches if one.kind is MismatchKind.CONFLICT]
    assert conflicts == ["Davon weiß die Fassung wirklich nichts.", "Und hiervon auch nichts."]
    # What is new stands after the last block that both have.
    (wish,) = answer.wishes
    assert (wish.block, [block.text for block in wish.inserts]) == ("b3", ["Ganz neuer Schluss des Textes."])


def test_another_text_fits_no_version() -> None:
    other = numbered("Rezept für Apfelkuchen", "Man nehme vier Äpfel und Mehl")
    read = answer_of(other, (other[0], p("Man nehme fünf Äpfel und Mehl", "b1")))
    answer = wishes(BASE, read)
    assert not answer.fits
    assert answer.wishes == ()
    assert answer.share == share_of(BASE, read) < 0.2


def test_a_changed_passage_is_the_same_block_even_when_no_word_stays() -> None:
    story = Story(
        [
            line(Piece("Die Stadt fördert Sprachkurse.", deleted=0), Piece("Bildung geht vor", inserted=0)),
            *(line(Piece(block.text)) for block in BASE[1:]),
        ],
        [Revision("Anna", "", "insert")],
    )
    (wish,) = wishes(BASE, revised(story)).wishes
    assert wish.operations == (ReplaceText("b0", (Run("Bildung geht vor"),)),)


@pytest.mark.parametrize("write", [write_docx_changes, write_odt_changes])
def test_our_own_files_come_back_as_wishes(write: object, tmp_path: object) -> None:
    from augenhoehe.kit.manuscripts import read_revised

    new = (BASE[0], p("Vereine erhalten jeden Monat einen Zuschuss.", "b1"), BASE[3])
    assert callable(write)
    data = write(BASE, new, title="Konzept", author="Bilal", moment=MOMENT)
    answer = wishes(BASE, read_revised(data))
    assert [(wish.author, wish.block, wish.date) for wish in answer.wishes] == [
        ("Bilal", "b1", MOMENT),
        ("Bilal", "b2", MOMENT),
    ]
    assert bare(apply(BASE, [one for wish in answer.wishes for one in wish.operations])) == bare(new)


def test_an_outline_is_needed_only_once() -> None:
    assert outline(Story(), first_is_title=False) == Outline(1, None)
