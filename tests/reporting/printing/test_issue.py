# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.reporting.printing.issue import UNDESCRIBED, Issue, PrintedItem, PrintedPicture, previewed


def test_a_preview_has_words_for_pictures_that_nobody_has_described_and_keeps_those_there_are() -> None:
    bare, told = PrintedPicture(b"", 1, 1, " "), PrintedPicture(b"", 1, 1, "Ein Garten")
    item = PrintedItem("story", "Geschichte", "Der Garten", pictures=[bare, told])
    shown = previewed(Issue("Heft", "Stadt", "2022", datetime.date(2023, 1, 13), cover=bare, items=[item]))
    assert shown.cover is not None
    assert shown.cover.alternative_text == UNDESCRIBED
    assert [one.alternative_text for one in shown.items[0].pictures] == [UNDESCRIBED, "Ein Garten"]
    assert previewed(Issue("Heft", "Stadt", "2022", datetime.date(2023, 1, 13))).cover is None
