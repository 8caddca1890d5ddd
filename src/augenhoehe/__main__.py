# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command line `augenhoehe`, also `python -m augenhoehe`."""

import os
import sys


def main() -> None:
    """Run one management command; a refusal is one clear line on standard error and exit code 2."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["augenhoehe", *sys.argv[1:]])


if __name__ == "__main__":
    main()
