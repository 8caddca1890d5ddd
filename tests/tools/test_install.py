# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import sys

import pytest

from tools import install

LOCK = """# made by uv
ruff==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
uv==2.0 \\
    --hash=sha256:cc
uvloop==3.0 \\
    --hash=sha256:dd
"""


def test_one_entry_is_taken_with_its_hashes() -> None:
    assert install.pinned(LOCK, "uv") == "uv==2.0 \\\n    --hash=sha256:cc\n"


def test_a_missing_entry_is_an_error() -> None:
    with pytest.raises(LookupError):
        install.pinned(LOCK, "pip")


def test_entries_are_left_out_whole() -> None:
    rest = install.without(LOCK, frozenset({"uv"}))
    assert "uv==" not in rest
    assert "sha256:cc" not in rest
    assert rest.count("==") == 2


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "OLDEST", (99, 0))
    with pytest.raises(SystemExit, match=r"Python 99\.0 or newer"):
        install.main()


@pytest.mark.parametrize(("wanted", "well"), [("false", True), ("true", True), ("never", False)])
def test_both_sets_of_certificates_are_tried(wanted: str, well: bool) -> None:
    code = f"import os, sys; sys.exit(os.environ['UV_SYSTEM_CERTS'] != {wanted!r})"
    assert install.quietly([sys.executable, "-c", code]) is well
