# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kamen's report in Leichte Sprache: invented, as is the group that has checked it."""

from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.reporting import file_work
from augenhoehe.reporting.actions.check_easy_text import check_easy_text
from augenhoehe.reporting.actions.publish_easy_text import publish_easy_text
from augenhoehe.reporting.actions.write_easy_text import write_easy_text
from augenhoehe.reporting.files import write_easy_text as set_easy_text
from augenhoehe.reporting.models import Report

TITLE = "Bericht über Integration in Leichter Sprache (erfunden)"
CHECKED_BY = "Prüfgruppe Leichte Sprache (erfunden)"
CHECKED_ON = datetime.date(2023, 1, 11)
TEXT = """# Was ist Integration?

In Kamen leben Menschen aus vielen Ländern.
Alle sollen gut zusammen leben.
Das nennt man: Integration.

# Was hat die Stadt gemacht?

Der Rat hat einen Plan gemacht.
In dem Plan stehen 6 Dinge.
Die meisten haben schon begonnen.

- Es gibt einen Deutsch-Kurs für Mütter.
- Kinder bekommen Hilfe in der Kita.
- Nachbarn treffen sich.

# Was kommt jetzt?

Im Frühling beginnt die Hilfe bei der Wohnungs-Suche.
Die Stadt erzählt im nächsten Jahr wieder, was sie gemacht hat."""


def tell(report: Report, by: Any) -> None:
    """Write, check and publish the text; the work on the report's files is found on its page."""
    text = write_easy_text(report=report, title=TITLE, text=TEXT, finished=True, by=by)
    text = check_easy_text(text=text, checked_by=CHECKED_BY, checked_on=CHECKED_ON, by=by)
    publish_easy_text(text=text, content=set_easy_text(text), by=by)
    file_work.begin(report, by=by)
