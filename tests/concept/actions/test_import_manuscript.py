# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.import_manuscript import Source, import_manuscript
from augenhoehe.concept.models import ImportedText, Version
from augenhoehe.core import storage
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.text import Block
from tests.concept import builders

LEFT_OUT = [{"sentence": "Bilder werden nicht übernommen (1): Karte", "details": ["Karte"]}]
SOURCE = Source("konzept.txt", b"Die Stadt", LEFT_OUT)
NEW = (
    builders.TEXT.replace("Die Stadt prüft", "Die Stadt richtet").replace("- in der Schule\n", "")
    + "\nEnde.\n"
)


def take_over(
    cast: Cast, version: Version, text: str = NEW, *, source: Source = SOURCE, revision: int | None = None
) -> ImportedText:
    blocks = texts.blocks_from_text(text)
    return import_manuscript(
        version=version, blocks=blocks, source=source, revision=revision, by=cast.people["anna"]
    )


def told(version: Version) -> list[Block]:
    return [texts.block_of(row) for row in version.blocks.order_by("position")]


def test_an_empty_draft_gets_the_text_and_the_file_is_kept(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    made = take_over(cast, version)
    assert told(version) == texts.blocks_from_text(NEW)
    assert (made.passages, made.left_out, made.replaced) == (8, LEFT_OUT, [])
    assert (made.file.name, made.file.public, made.account) == ("konzept.txt", False, cast.people["anna"])
    assert storage.get(made.file.sha512) == b"Die Stadt"


def test_passages_that_stay_keep_key_and_revision(cast: Cast) -> None:
    version = builders.draft(cast)
    before = {row.plain_text: row for row in version.blocks.all()}
    made = take_over(cast, version)
    after = {row.plain_text: row for row in version.blocks.all()}
    assert told(version) == texts.blocks_from_text(NEW)
    for words in ("Sprache", "in der Bücherei", "Betriebe bieten Praktika an."):
        assert (after[words].key, after[words].revision) == (before[words].key, before[words].revision)
    reworded = after["Die Stadt richtet Patenschaften."]
    assert reworded.key == before[builders.SENTENCE].key
    assert reworded.revision == before[builders.SENTENCE].revision + 1
    assert made.replaced_texts == ["in der Schule", builders.SENTENCE]


def test_the_log_tells_what_became_of_how_many_passages(cast: Cast) -> None:
    version = builders.draft(cast)
    take_over(cast, version)
    entry = AuditEvent.objects.filter(verb="concept.manuscript_imported").get()
    told_of = {"kept": 6, "changed": 1, "new": 1, "gone": 1, "moved": 0, "passages": 8}
    assert {key: entry.after[key] for key in told_of} == told_of
    assert entry.before == {"passages": 8}


def test_the_same_file_twice_is_taken_in_once(cast: Cast) -> None:
    version = builders.draft(cast)
    first = take_over(cast, version)
    entries, files = AuditEvent.objects.count(), File.objects.count()
    assert take_over(cast, version) == first
    assert (AuditEvent.objects.count(), File.objects.count()) == (entries, files)


def test_who_wrote_meanwhile_is_not_overwritten(cast: Cast) -> None:
    version = builders.draft(cast)
    version.refresh_from_db()
    edit_block(
        block=builders.row(version), new=builders.words("Anders."), revision=None, by=cast.people["anna"]
    )
    before = told(version)
    with pytest.raises(Conflict):
        take_over(cast, version, revision=version.revision)
    assert told(version) == before
    assert not version.imports.exists()


def test_nothing_is_half_taken_over(cast: Cast) -> None:
    version = builders.draft(cast)
    before = told(version)
    with pytest.raises(RuleViolation, match="Nur PDF"):
        take_over(cast, version, source=Source("konzept.exe", b"MZ\0\1"))
    assert told(version) == before
    assert not version.imports.exists()


def test_no_text_and_frozen_versions_are_refused(cast: Cast) -> None:
    version = builders.draft(cast)
    with pytest.raises(RuleViolation, match="nichts übernommen"):
        take_over(cast, version, "")
    frozen = builders.frozen(cast, title="Zweites")
    with pytest.raises(RuleViolation, match="eingefroren"):
        take_over(cast, frozen)
