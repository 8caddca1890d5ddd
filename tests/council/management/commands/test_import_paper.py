# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from tests.architecture.house import ROOT

EXAMPLE = str(ROOT / "examples" / "bergkamen-12-0801.txt")


def run(path: str, town: str = "bergkamen") -> str:
    out = StringIO()
    call_command("import_paper", path, municipality=town, stdout=out)
    return out.getvalue()


def test_a_paper_is_registered_as_the_reader_proposes(cast: Cast) -> None:
    text = run(EXAMPLE)
    paper = Paper.objects.get(municipality=cast.bergkamen, reference="12/0801")
    assert paper.title in text
    assert paper.get_absolute_url() in text
    assert "Rat der Stadt Bergkamen: Rat der Stadt Bergkamen" in text
    assert "(jährlich)" in text
    assert paper.source_file is not None
    assert paper.evidence["number"]
    assert paper.components == ["Das Deckblatt", "Der Beschlussvorschlag und die Sachdarstellung"]


def test_a_second_time_is_refused(cast: Cast, tmp_path: Path) -> None:
    run(EXAMPLE)
    with pytest.raises(CommandError, match="12/0801"):
        run(EXAMPLE)
    again = tmp_path / "again.txt"
    again.write_text(Path(EXAMPLE).read_text() + "\nNachtrag")
    with pytest.raises(CommandError, match="12/0801"):
        run(str(again))
    assert Paper.objects.filter(reference="12/0801").count() == 1


def test_bodies_that_are_not_known_stay_names(cast: Cast, tmp_path: Path) -> None:
    unknown = tmp_path / "x.txt"
    unknown.write_text("Betreff:\nHaus\n\nBeratungsfolge:\nAusschuss für Meer und Hafen\n")
    assert "Gremium hier nicht bekannt" in run(str(unknown), "kamen")


def test_a_paper_of_another_town_is_refused(cast: Cast) -> None:
    with pytest.raises(CommandError) as refused:
        run(str(ROOT / "examples" / "kamen-041-2023.txt"))
    assert str(refused.value) == (
        "Im Text steht Kamen, die Vorlage soll aber für Bergkamen eingelesen werden. Nichts wurde gespeichert."
    )
    assert not Paper.objects.filter(reference="041/2023").exists()


def test_unknown_towns_and_empty_texts(cast: Cast, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="bergkamen, kamen"):
        run(EXAMPLE, "unna")
    (tmp_path / "x.txt").write_text("Guten Tag")
    with pytest.raises(CommandError, match="Betreff"):
        run(str(tmp_path / "x.txt"))
