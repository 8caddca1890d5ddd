# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the commands that compare and merge texts have in common: files, cases in bulk, and how they end."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from augenhoehe.kit.text import TextError, run_cases
from augenhoehe.kit.text.exchange import run_case
from augenhoehe.kit.text.json_files import json_text, read_json, write_json

SOME_CASE_FAILED = 1
Json = dict[str, Any]


class TextCommand(BaseCommand, ABC):
    """A command on the files of one case, or on many cases of any kind in bulk; needs no database.

    Ends with 0; with 1 if one of many cases could not be run. What cannot be read is refused, which ends with 2.
    """

    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Files or cases, and the form of the answer."""
        parser.add_argument("files", nargs="*", metavar="FILE.json", help="documents in the exchange format")
        parser.add_argument("--json", action="store_true", help="answer in the exchange format, not in words")
        parser.add_argument("--no-ids", action="store_true", help="ignore the ids, go by the content alone")
        parser.add_argument("--cases", metavar="IN.json", help="many comparisons and merges at once")
        parser.add_argument(
            "--out", metavar="OUT.json", help="write the answer to this file; it is JSON then"
        )

    def handle(
        self, *args: Any, files: list[str], cases: str | None, out: str | None, **options: Any
    ) -> None:
        """Run; raises CommandError for a wrong call and for files that hold no such texts."""
        if (cases is None) == (not files):
            raise CommandError("Name the files of one case, or a file of --cases.")
        try:
            if cases is not None:
                self._run_in_bulk(cases, out)
                return
            case = {"ids": not options["no_ids"], **self.case(files)}
            if options["json"] or out:
                self._answer(run_case(case), out)
            else:
                self.stdout.writelines(f"{line}\n" for line in self.lines(case))
        except TextError as error:
            raise CommandError(str(error)) from error

    @abstractmethod
    def case(self, files: list[str]) -> Json:
        """The files as a case of the exchange format."""

    @abstractmethod
    def lines(self, case: Json) -> Iterable[str]:
        """The result of the case in words."""

    def _run_in_bulk(self, cases: str, out: str | None) -> None:
        results = run_cases(read_json(cases))
        self._answer(results, out)
        if any("error" in result for result in results["results"]):
            sys.exit(SOME_CASE_FAILED)

    def _answer(self, value: Json, out: str | None) -> None:
        if out:
            write_json(out, value)
        else:
            self.stdout.write(json_text(value))
