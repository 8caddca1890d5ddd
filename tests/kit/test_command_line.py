# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from importlib import metadata

import pytest
from django.core.management.base import CommandError

from augenhoehe.kit.command_line import House


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["verify_audi"], "Meinten Sie verify_audit"),
        (["xyz"], "Siehe augenhoehe help"),
        (["check", "--nothing"], "unrecognized arguments"),
    ],
)
def test_wrong_calls_are_raised(arguments: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        House(["augenhoehe", *arguments]).execute()


def test_a_right_call_runs(capsys: pytest.CaptureFixture[str]) -> None:
    House(["augenhoehe", "check"]).execute()
    assert "0 silenced" in capsys.readouterr().out


def test_the_overview_names_what_the_house_can_do_in_the_language_of_its_pages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    House(["augenhoehe", "help"]).execute()
    told = capsys.readouterr().out
    assert "verify_audit          Das Protokoll prüfen" in told
    assert "migrate" in told
    assert "createsuperuser" not in told, "This house has roles of its own."
    House(["augenhoehe", "help", "--commands"]).execute()
    assert "collectstatic" in capsys.readouterr().out.splitlines()


def test_the_version_is_the_products(capsys: pytest.CaptureFixture[str]) -> None:
    for asked in ("--version", "version"):
        House(["augenhoehe", asked]).execute()
        assert capsys.readouterr().out.strip() == metadata.version("augenhoehe")
