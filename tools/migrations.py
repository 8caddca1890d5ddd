# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes each room's one initial migration anew: `python -m tools.migrations`, run by `make migrations`.

Until the first release the tables have no history. Only the files that Django generated are replaced;
migrations written by hand, such as the triggers of the audit log, stay. Tables are then made whole, see
`tools.migration_folding`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def take_away(package: Path) -> dict[Path, str]:
    """Delete all migrations of all rooms; returns what was in them.

    Those written by hand go too for the moment: they build on the generated ones, and Django would miss these.
    """
    taken = {path: path.read_text(encoding="utf-8") for path in package.glob("*/migrations/[0-9]*.py")}
    for path in taken:
        path.unlink()
    return taken


def put_back(taken: dict[Path, str], *, everything: bool) -> None:
    """Restore the migrations written by hand, or everything."""
    for path, text in taken.items():
        if everything or not path.stem.endswith("_initial"):
            path.write_text(text, encoding="utf-8")


STEPS = (("-m", "augenhoehe", "makemigrations", "--no-header"), ("-m", "tools.migration_folding"))


def main() -> int:
    """Regenerate; where Django refuses, everything is as before. Returns the exit code of the step that failed."""
    package = ROOT / "src" / "augenhoehe"
    taken = take_away(package)
    code = 1
    try:
        for step in STEPS:
            code = subprocess.run([sys.executable, *step], cwd=ROOT, check=False).returncode
            if code:
                break
    finally:
        if code:
            take_away(package)
        put_back(taken, everything=code != 0)
    return code


if __name__ == "__main__":
    sys.exit(main())
