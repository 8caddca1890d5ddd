# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.core.models import Municipality
from augenhoehe.kit.documents.tree import Heading, ItemList, Paragraph
from augenhoehe.reporting.easy_document import easy_document
from augenhoehe.reporting.models import EasyText, Report

DAY = datetime.date(2023, 1, 10)


def test_every_sentence_has_its_line_and_the_check_is_told() -> None:
    town = Municipality(name="Stadt Bergkamen", short_name="Bergkamen")
    report = Report(title="Bericht", as_of=DAY, municipality=town)
    words = "# Das Fest\nAlle waren da. Es war schön.\n- Musik\n- \n\nDanke."
    text = EasyText(report=report, title="Leicht", text=words, checked_by="Gruppe", checked_on=DAY)
    made = easy_document(text)
    heading, said, points, thanks, checked = made.nodes
    assert isinstance(heading, Heading)
    assert isinstance(said, Paragraph)
    assert isinstance(points, ItemList)
    assert isinstance(checked, Paragraph)
    assert said.runs == "Alle waren da.\nEs war schön."
    assert (len(points.items), thanks, made.easy) == (1, Paragraph("Danke."), True)
    assert "Gruppe" in str(checked.runs)
