# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.forms.exports import TableForm
from augenhoehe.concept.printed_proposals import Choice, Order, States
from augenhoehe.kit.downloads import Ending


@pytest.mark.parametrize(
    ("given", "choice", "ending"),
    [
        ({}, Choice(), Ending.PDF),
        ({"namen": "mit"}, Choice(names=True), Ending.PDF),
        ({"namen": "erfunden", "stand": "x", "kapitel": "x", "format": "exe"}, Choice(), Ending.PDF),
        (
            {"kapitel": "k1", "stand": "offen", "reihenfolge": "nummer", "format": "xlsx"},
            Choice(chapter="k1", states=States.OPEN, order=Order.NUMBER),
            Ending.XLSX,
        ),
    ],
)
def test_what_is_missing_or_unknown_falls_back(given: dict[str, str], choice: Choice, ending: Ending) -> None:
    assert TableForm(given, chapters={"": "Anfang", "k1": "1 Sprache"}).chosen() == (choice, ending)
