# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.core.management.base import CommandError

from augenhoehe.kit.command_line import House


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["verify_audi"], "Did you mean verify_audit"),
        (["xyz"], "See augenhoehe help"),
        (["check", "--nothing"], "unrecognized arguments"),
    ],
)
def test_wrong_calls_are_raised(arguments: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        House(["augenhoehe", *arguments]).execute()


def test_a_right_call_runs(capsys: pytest.CaptureFixture[str]) -> None:
    House(["augenhoehe", "check"]).execute()
    assert "0 silenced" in capsys.readouterr().out
