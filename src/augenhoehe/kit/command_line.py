# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Django's command line with one difference: a refusal is raised to the caller instead of printed on the way."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from importlib import metadata

from django.core.management import ManagementUtility, get_commands
from django.core.management.base import BaseCommand, CommandError, handle_default_options
from django.utils.translation import gettext as _


class House(ManagementUtility):
    """Runs one command. Raises CommandError for a wrong call, an unknown command and a command's own refusal."""

    def execute(self) -> None:
        """Run what was asked for; the version is the house's, not Django's."""
        if self.argv[1:] in (["version"], ["--version"]):
            sys.stdout.write(f"{metadata.version('augenhoehe')}\n")
            return
        super().execute()

    def main_help_text(self, commands_only: bool = False) -> str:
        """What the house can do, a line a command; Django's own commands are named by `help --commands` alone."""
        if commands_only:
            return "\n".join(sorted(get_commands()))
        return "\n".join(self._overview())

    def _overview(self) -> Iterator[str]:
        yield _("Commands of Augenhöhe:")
        own = sorted(name for name, room in get_commands().items() if str(room).startswith("augenhoehe."))
        width = max(map(len, own), default=0)
        for name in own:
            yield f"  {name:{width}}  {self.fetch_command(name).help}"
        migrate = _("Bring the database up to date.")
        yield f"  {'migrate':{width}}  {migrate}"
        yield ""
        yield _(
            "“augenhoehe help COMMAND” explains one of them, “augenhoehe help --commands” names all there are."
        )

    def fetch_command(self, subcommand: str) -> BaseCommand:
        """The command by its name, made to raise."""
        known = get_commands()
        if subcommand not in known:
            near = difflib.get_close_matches(subcommand, known, n=1)
            hint = (
                _("Did you mean %(command)s?") % {"command": near[0]} if near else _("See augenhoehe help.")
            )
            told = _("There is no command %(command)s.") % {"command": subcommand}
            raise CommandError(f"{told} {hint}")
        command = super().fetch_command(subcommand)
        command.help = _(command.help) if command.help else ""
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


def about_database(error: str) -> str:
    """What to say where the database refuses: mostly it has not been brought up to date."""
    return _("The database does not answer as expected (%(error)s). Is it up to date? augenhoehe migrate") % {
        "error": error
    }
