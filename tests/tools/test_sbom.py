# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from tools.sbom import only

BILL = {
    "metadata": {"component": {"bom-ref": "root"}},
    "components": [{"name": "Django", "bom-ref": "d"}, {"name": "pytest", "bom-ref": "p"}],
    "dependencies": [
        {"ref": "root", "dependsOn": ["d", "p"]},
        {"ref": "d"},
        {"ref": "p", "dependsOn": ["d"]},
    ],
}


def test_only_runtime_components_stay() -> None:
    bill = only(BILL, {"django"})
    assert [component["name"] for component in bill["components"]] == ["Django"]
    assert bill["dependencies"] == [{"ref": "root", "dependsOn": ["d"]}, {"ref": "d", "dependsOn": []}]
