# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes the software bill of materials: `python -m tools.sbom`, run by `make sbom`.

CycloneDX 1.6 as JSON, of what Augenhöhe needs at runtime; tools for tests and checks are left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from tools.dependencies import runtime

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "sbom.json"


def only(bill: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """The bill with the named components and the dependencies between them."""
    components = [c for c in bill.get("components", []) if canonicalize_name(c["name"]) in names]
    kept = {c["bom-ref"] for c in components}
    main = bill.get("metadata", {}).get("component", {}).get("bom-ref")
    dependencies = [
        {**d, "dependsOn": [ref for ref in d.get("dependsOn", []) if ref in kept]}
        for d in bill.get("dependencies", [])
        if d["ref"] in kept or d["ref"] == main
    ]
    return {**bill, "components": components, "dependencies": dependencies}


def main() -> int:
    """Write build/sbom.json; returns the exit code."""
    command = [
        str(Path(sys.executable).parent / "cyclonedx-py"),
        "environment",
        sys.executable,
        "--pyproject",
        str(ROOT / "pyproject.toml"),
        "--spec-version",
        "1.6",
        "--output-format",
        "JSON",
        "--output-reproducible",
    ]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        return done.returncode
    bill = only(json.loads(done.stdout), runtime())
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(bill['components'])} components")
    return 0


if __name__ == "__main__":
    sys.exit(main())
