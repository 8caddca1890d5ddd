# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Build hook: the package depends on what requirements.in lists, so that the list is kept in one place."""

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface


def read_requirements(path: Path) -> list[str]:
    """The requirements of a file in pip's format, comments and empty lines left out."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


class RequirementsHook(MetadataHookInterface):
    """Fills in `project.dependencies`."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the dependencies from requirements.in beside pyproject.toml."""
        metadata["dependencies"] = read_requirements(Path(self.root) / "requirements.in")
