# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import reading_in, texts
from augenhoehe.concept.actions.change_figure import change_figure
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.import_manuscript import Source, import_manuscript
from augenhoehe.concept.figures import Sent
from augenhoehe.concept.forms.manuscripts import PICTURE_CHOICES, choices_for
from augenhoehe.concept.models import Figure, Version
from augenhoehe.concept.read_pictures import read_picture
from augenhoehe.concept.views.manuscript_page import Looked
from augenhoehe.core import storage
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.manuscripts import Picture, write_html
from augenhoehe.kit.text import Block, Link, Run
from tests.concept import builders
from tests.pictures import JPEG, PNG

BLOCKS = [
    Block(None, "p", runs=(Run("Davor."),)),
    Block(None, "p", runs=(Run("Die Kursorte", (Link("a"),)),)),
    Block(None, "p", runs=(Run("Punkte", (Link("b"),)),)),
]
FILE = write_html(BLOCKS, title="K", pictures={"a": Picture(JPEG, "Eine Karte."), "b": Picture(PNG, "")})


def take_over(cast: Cast, version: Version, content: bytes = FILE, *, only: slice = slice(None)) -> None:
    understood = reading_in.read_file(content, "k.html")
    pictures = reading_in.pictures_of(content, "k.html")
    import_manuscript(
        version=version,
        blocks=understood.blocks[only],
        source=Source("k.html", content, understood.left_out, pictures),
        revision=None,
        by=cast.people["anna"],
    )


def captions(version: Version) -> dict[str, str]:
    rows = version.blocks.order_by("position")
    return {row.plain_text: key for row in rows if (key := texts.figure_key(texts.block_of(row)))}


def test_pictures_become_figures_with_what_the_file_says_of_them(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    take_over(cast, version)
    shown = captions(version)
    assert list(shown) == ["Die Kursorte", "Punkte"]
    karte, punkte = Figure.objects.get(key=shown["Die Kursorte"]), Figure.objects.get(key=shown["Punkte"])
    assert (karte.alternative_text, karte.width, karte.height) == ("Eine Karte.", 8, 4)
    assert (punkte.alternative_text, punkte.decorative, punkte.is_mute) == ("", False, True)
    assert storage.get(karte.file.sha512) == JPEG
    assert karte.file.name.startswith("bild-")


def test_a_version_is_frozen_only_when_every_picture_says_something(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    take_over(cast, version)
    with pytest.raises(RuleViolation, match="2"):
        freeze_version(version=version, revision=None, by=cast.people["anna"])
    row = version.blocks.get(plain_text="Punkte")
    change_figure(
        block=row, sent=Sent("Punkte", "", decorative=True), revision=row.revision, by=cast.people["anna"]
    )
    assert freeze_version(version=version, revision=None, by=cast.people["anna"]).frozen_on


def test_the_same_file_again_changes_nothing(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    take_over(cast, version)
    before = list(version.blocks.order_by("position").values_list("key", "revision", "content"))
    understood = reading_in.read_file(FILE, "k.html")
    old = [texts.block_of(row) for row in version.blocks.order_by("position")]
    assert Looked.at(understood, version, old, 1).same
    take_over(cast, version)
    assert list(version.blocks.order_by("position").values_list("key", "revision", "content")) == before
    assert (Figure.objects.count(), version.imports.count()) == (2, 1)


def test_another_picture_above_the_same_caption_is_another_figure(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    take_over(cast, version)
    before = captions(version)
    take_over(cast, version, write_html(BLOCKS, title="K", pictures={"a": Picture(PNG, "Ein Plan.")}))
    after = captions(version)
    assert after["Punkte"] == before["Punkte"]  # the file brings none, so it stays
    assert after["Die Kursorte"] not in before.values()
    assert Figure.objects.get(key=after["Die Kursorte"]).alternative_text == "Ein Plan."


def test_a_picture_that_is_not_taken_over_is_not_kept(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    take_over(cast, version, only=slice(0, 1))
    assert Figure.objects.count() == 0


def test_half_an_import_leaves_nothing_behind(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    version = builders.draft(cast, text="")
    files = File.objects.count()

    def broken(*_: object, **__: object) -> None:
        raise RuleViolation("Nein.")

    monkeypatch.setattr("augenhoehe.concept.actions.import_manuscript._write", broken)
    with pytest.raises(RuleViolation, match="Nein"):
        take_over(cast, version)
    assert (Figure.objects.count(), File.objects.count(), version.blocks.count()) == (0, files, 0)


def test_what_waits_is_kept_without_the_bytes_and_shown(cast: Cast) -> None:
    understood = reading_in.from_notes(reading_in.to_notes(reading_in.read_file(FILE, "k.html")))
    assert list(understood.pictures.values()) == [
        read_picture(Picture(JPEG, "Eine Karte.")),
        read_picture(Picture(PNG, "")),
    ]
    looked = Looked.at(understood, None, [], 1)
    assert [len(row.choices) for row in looked.rows[1:]] == [len(PICTURE_CHOICES)] * 2
    assert choices_for(understood.blocks[1]) == PICTURE_CHOICES
    assert "8 × 4" in looked.rows[1].html
    assert "Eine Karte." in looked.rows[1].html


def test_too_long_a_description_is_cut() -> None:
    assert len(read_picture(Picture(PNG, "wort " * 400)).alternative_text) <= 500
