# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.models import Report
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def _make(folder: Path, **options: object) -> list[str]:
    out = io.StringIO()
    values = {"municipality": "bergkamen", "year": 2022, "out": folder}
    call_command("make_report", stdout=out, **{**values, **options})
    return out.getvalue().split()


def test_it_writes_all_files_and_the_same_bytes_again(cast: Cast, tmp_path: Path) -> None:
    builders.measure(cast)
    paths = [Path(line) for line in _make(tmp_path)]
    assert [path.suffix for path in paths] == [".pdf", ".docx", ".odt", ".xlsx", ".pdf", ".docx"]
    first = [path.read_bytes() for path in paths]
    _make(tmp_path)
    assert [path.read_bytes() for path in paths] == first
    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    "options",
    [{"municipality": "nirgendwo"}, {"out": Path("/nirgendwo")}, {"year": 1800}, {"year": 20222}, {}],
)
def test_a_refusal_is_one_clear_line(cast: Cast, tmp_path: Path, options: dict[str, object]) -> None:
    with pytest.raises(CommandError) as refused:
        _make(tmp_path, **options)
    assert "\n" not in str(refused.value)
    assert list(tmp_path.iterdir()) == []
