# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command line `augenhoehe`, also `python -m augenhoehe`."""

from __future__ import annotations

import os
import sys

REFUSED = 2
CUT_OFF = 141
"""What shells say of a program whose reader went away."""


def main(arguments: list[str] | None = None) -> None:
    """Run one management command; a refusal is one clear line on standard error and exit code 2."""
    arguments = sys.argv[1:] if arguments is None else arguments
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if arguments[:1] == ["serve"] and "--demo" in arguments:
        os.environ["AUGENHOEHE_DEMO"] = "1"  # the settings are read once, and that is below
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management.base import CommandError
    from django.db import Error as DatabaseError

    from augenhoehe.kit.command_line import House, about_database

    try:
        settings.INSTALLED_APPS  # noqa: B018 - reads the settings, so that what is wrong with them shows here
    except (ImproperlyConfigured, OSError) as refusal:
        refuse(one_line(refusal))
    try:
        House(["augenhoehe", *arguments]).execute()
        sys.stdout.flush()
    except (CommandError, ImproperlyConfigured) as refusal:
        refuse(one_line(refusal))
    except DatabaseError as refusal:
        refuse(about_database(one_line(refusal)))
    except BrokenPipeError:
        # Who reads has heard enough, such as `head`. What is still waiting goes nowhere, or Python would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(CUT_OFF)
    except KeyboardInterrupt:
        sys.exit(130)


def one_line(refusal: BaseException) -> str:
    """A refusal's text without line breaks."""
    return " ".join(str(refusal).split()) or type(refusal).__name__


def refuse(text: str) -> None:
    """Say why on standard error and end with the code for a refused call."""
    sys.stderr.write(f"augenhoehe: {text}\n")
    sys.exit(REFUSED)


if __name__ == "__main__":
    main()
