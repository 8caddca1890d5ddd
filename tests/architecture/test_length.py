# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""No source file grows beyond what one reads in one go."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from tests.architecture.house import PACKAGE, python_files, template_files

LONGEST = 400


def too_long(package: Path) -> dict[str, int]:
    """Files above the limit, with their number of lines."""
    lengths = {
        path.relative_to(package).as_posix(): len(path.read_text().splitlines())
        for path in chain(python_files(package), template_files(package))
    }
    return {name: length for name, length in lengths.items() if length > LONGEST}


def test_files_are_short() -> None:
    assert too_long(PACKAGE) == {}


def test_a_long_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("x = 1\n" * (LONGEST + 1))
    (tmp_path / "short.py").write_text("x = 1\n" * LONGEST)
    assert too_long(tmp_path) == {"long.py": LONGEST + 1}
