# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import re

import pytest

from augenhoehe.concept import offered_files, texts
from augenhoehe.concept.models import Block, Concept, Version
from augenhoehe.concept.offered_files import PUBLIC, FileKind, kinds_of, made, offered
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Resolution
from augenhoehe.kit import manuscripts
from tests.concept import builders

FROZEN = datetime.date(2023, 1, 16)
ROWS = [Block(key="a", kind="p", content=texts.wording(builders.words("Die Stadt prüft.")))]


def version(*, frozen: bool = True, fingerprint: str = "abc") -> Version:
    concept = Concept(title="Konzept", municipality=Municipality(name="Bergkamen"))
    day = FROZEN if frozen else None
    return Version(pk=7, number=1, concept=concept, frozen_on=day, content_hash=fingerprint)


def size(of: Version, resolution: Resolution | None = None) -> int | None:
    [line] = offered(of, resolution, [FileKind.MARKDOWN])
    return line.size


def test_every_kind_has_its_words_and_its_ending() -> None:
    for words in (offered_files.NAME, offered_files.PURPOSE):
        assert set(words) == set(FileKind)
        assert len({str(one) for one in words.values()}) == len(FileKind)
    assert set(offered_files.ENDING) == set(FileKind)


def test_lines_are_offered_where_they_are_counted_and_to_those_inside() -> None:
    assert kinds_of(version()) == tuple(FileKind)
    assert set(FileKind) - set(kinds_of(version(frozen=False))) == {FileKind.PDF_WITH_LINES}
    assert FileKind.PDF_WITH_LINES not in PUBLIC
    assert FileKind.WORD_TEXT not in PUBLIC


def test_a_size_is_told_of_the_very_file_that_was_made() -> None:
    resolution = Resolution(pk=5)
    assert size(version()) is None
    content = made(version(), ROWS, None, FileKind.MARKDOWN)
    assert size(version()) == len(content)
    # Who may see the resolution gets another file, and so does the reader of another text.
    assert size(version(), resolution) is None
    assert size(version(fingerprint="def")) is None
    assert [line.size for line in offered(version(), None, [FileKind.HTML, FileKind.WORD_TEXT])] == [
        None,
        None,
    ]


def test_sizes_of_a_draft_are_not_told() -> None:
    draft = version(frozen=False)
    made(draft, ROWS, None, FileKind.MARKDOWN)
    assert size(draft) is None
    assert size(version()) is None


def test_the_list_is_in_the_order_asked_for() -> None:
    lines = offered(version(), None, [FileKind.ODT, FileKind.PDF])
    assert [(line.kind, str(line.name)) for line in lines] == [
        (FileKind.ODT, "Als OpenDocument-Datei"),
        (FileKind.PDF, "Als PDF"),
    ]


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        (FileKind.PDF, b"%PDF"),
        (FileKind.WORD, b"PK"),
        (FileKind.ODT, b"PK"),
        (FileKind.HTML, b"<!doctype html"),
    ],
)
def test_each_file_is_what_it_says(cast: Cast, kind: FileKind, begins: bytes) -> None:
    frozen = builders.frozen(cast)
    rows = list(frozen.blocks.order_by("position"))
    assert made(frozen, rows, None, kind)[: len(begins)].lower() == begins.lower()


@pytest.mark.django_db
def test_a_printed_version_is_read_in_again_as_the_same_passages(cast: Cast) -> None:
    text = (
        "# Ankommen\n\nVereine und Verwaltung arbeiten in allen Stadtteilen zusammen und sagen einander jeden Monat, "
        "was sie für das nächste Jahr vorhaben.\n\n## Sprache\n\n- Kurse am Abend\n- Treffpunkte\n\nJahr | Kurse\n"
        "2023 | 4\n2024 | 5\n\nSo geht es weiter.\n\n# Bleiben\n\nWer bleibt, gestaltet mit."
    )
    version = builders.frozen(cast, text=text)
    rows = list(version.blocks.order_by("position"))
    found = manuscripts.read(made(version, rows, None, FileKind.PDF))
    numbers = re.compile(r"^\d(?:\.\d)? ")
    passages = [(one.kind, one.level, numbers.sub("", one.text)) for one in found.blocks]
    kept = [(one.kind, one.level, one.text) for one in map(texts.block_of, rows)]
    assert (found.title, [one for one in passages if one in kept]) == (version.concept.title, kept)
