# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Django's command line with one difference: a refusal is raised to the caller instead of printed on the way."""

from __future__ import annotations

import difflib

from django.core.management import ManagementUtility, get_commands
from django.core.management.base import BaseCommand, CommandError, handle_default_options


class House(ManagementUtility):
    """Runs one command. Raises CommandError for a wrong call, an unknown command and a command's own refusal."""

    def fetch_command(self, subcommand: str) -> BaseCommand:
        """The command by its name, made to raise."""
        known = get_commands()
        if subcommand not in known:
            near = difflib.get_close_matches(subcommand, known, n=1)
            hint = f"Did you mean {near[0]}?" if near else "See augenhoehe help."
            raise CommandError(f"There is no command {subcommand!r}. {hint}")
        command = super().fetch_command(subcommand)
        command.run_from_argv = lambda argv: run(command, argv)  # type: ignore[method-assign]  # on this object only
        return command


def run(command: BaseCommand, argv: list[str]) -> None:
    """What BaseCommand.run_from_argv does, without its printing and exiting."""
    parser = command.create_parser(argv[0], argv[1])
    parsed = parser.parse_args(argv[2:])
    handle_default_options(parsed)
    options = vars(parsed)
    positional = options.pop("args", ())
    command.execute(*positional, **options)
