# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The invented papers in examples/, each with what is to be read from it."""

import json
from pathlib import Path

import pytest

from augenhoehe.council.reading import as_json, paper_lines, read_paper_text

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.txt"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_reads_an_example_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    assert as_json(read_paper_text(path.read_text(encoding="utf-8"))) == expected


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_everything_read_has_evidence_and_evidence_has_content(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    reading = read_paper_text(text)
    lines = paper_lines(text)
    said = {key for key, value in as_json(reading).items() if value not in (None, []) and key != "evidence"}
    said |= {"components"} if reading.components else set()
    assert set(reading.evidence) == said
    for numbers in reading.evidence.values():
        assert numbers
        assert all(lines[number - 1].strip() for number in numbers)
