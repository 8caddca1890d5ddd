# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the draft to the published magazine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, File
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.reporting.actions.add_magazine_item import add_magazine_item
from augenhoehe.reporting.actions.add_magazine_picture import add_magazine_picture
from augenhoehe.reporting.actions.edit_magazine import NAMES, edit_magazine
from augenhoehe.reporting.actions.edit_magazine_item import edit_magazine_item
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.actions.keep_magazine_file import keep_magazine_file
from augenhoehe.reporting.actions.publish_magazine import publish_magazine
from augenhoehe.reporting.actions.reopen_magazine import reopen_magazine
from augenhoehe.reporting.enums import ItemKind, MagazinePurpose, MagazineState
from augenhoehe.reporting.magazine_work import make
from augenhoehe.reporting.models import Magazine, MagazinePicture
from augenhoehe.reporting.queries.magazines import content_of, seen_parts, with_contents
from tests.reporting import builders, magazines

pytestmark = pytest.mark.django_db


def test_what_was_frozen_is_shown_and_nothing_else(cast: Cast, anna: Account) -> None:
    frozen = freeze_magazine(magazine=magazines.complete(cast), by=anna)
    MagazinePicture.objects.update(alternative_text="heimlich geändert")
    first = make(frozen, MagazinePurpose.SCREEN, by=anna)
    assert first.pages >= 4
    assert not first.file.public
    assert make(frozen, MagazinePurpose.SCREEN, by=anna) == first
    published = publish_magazine(magazine=frozen, by=anna)
    assert published.state == MagazineState.PUBLISHED
    assert File.objects.get(pk=first.file_id).public
    assert not make(published, MagazinePurpose.PRINT, by=anna).file.public
    assert "heimlich" not in str(published.snapshot)
    with pytest.raises(RuleViolation):
        reopen_magazine(magazine=published, by=anna)


def test_nothing_is_frozen_while_words_or_rights_are_missing(cast: Cast, anna: Account) -> None:
    made = magazines.complete(cast)
    sent = replace(magazines.SENT, alternative_text="", licence="")
    add_magazine_picture(magazine=made, item=None, sent=sent, by=anna)
    with pytest.raises(RuleViolation) as refusal:
        freeze_magazine(magazine=made, by=anna)
    assert len(refusal.value.reasons) == 2
    made.refresh_from_db()
    assert made.state == MagazineState.DRAFT


def test_two_who_freeze_are_told(cast: Cast, anna: Account) -> None:
    with pytest.raises(Conflict):
        freeze_magazine(magazine=magazines.complete(cast), by=anna, revision=99)


def test_it_is_not_published_without_a_file_and_can_be_opened_again(cast: Cast, anna: Account) -> None:
    frozen = freeze_magazine(magazine=magazines.complete(cast), by=anna)
    with pytest.raises(RuleViolation):
        publish_magazine(magazine=frozen, by=anna)
    with pytest.raises(RuleViolation):
        add_magazine_item(magazine=frozen, kind=ItemKind.STORY, title="Spät", by=anna)
    old = frozen.sha256
    draft = reopen_magazine(magazine=frozen, by=anna)
    assert (draft.state, draft.snapshot, draft.sha256) == (MagazineState.DRAFT, {}, "")
    with pytest.raises(RuleViolation):
        keep_magazine_file(magazine=draft, purpose=MagazinePurpose.SCREEN, content=b"x", sha256=old, by=anna)


def test_a_magazine_made_public_later_tells_no_numbers_of_an_inner_report(cast: Cast, anna: Account) -> None:
    inner = builders.frozen(cast, public=False)
    made = magazines.magazine(cast, public=False)
    magazines.story(made, cast, kind=ItemKind.NUMBERS, report=inner)
    edit_magazine(
        magazine=made,
        public=True,
        revision=None,
        by=anna,
        **{name: getattr(made, name) for name in NAMES if name != "public"},
    )
    found = with_contents(Magazine.objects.all()).get(pk=made.pk)
    content = content_of(found, anna)
    assert content["items"][0]["figures"] == []
    with pytest.raises(RuleViolation, match=inner.title):
        freeze_magazine(magazine=found, by=anna)


def test_a_contribution_that_was_worded_anew_since_is_not_frozen_unseen(cast: Cast, anna: Account) -> None:
    made = magazines.complete(cast)
    seen = seen_parts(made)
    item = made.items.get()
    edit_magazine_item(item=item, title="Anders", text="Neu.", revision=None, by=anna)
    with pytest.raises(Conflict):
        freeze_magazine(magazine=made, seen=seen, by=anna)
    assert freeze_magazine(magazine=made, seen=seen_parts(made), by=anna).state == MagazineState.FROZEN
