# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports in Leichte Sprache: invented, as is the group that has checked them."""

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
KAMEN = """# Was ist Integration?

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


BERGKAMEN = """# Worum geht es?

Der Rat von Bergkamen hat einen Beschluss gefasst.
Beschluss heißt: Der Rat hat etwas entschieden.
Die Stadt soll jedes Jahr erzählen:
Was hat sie für das Zusammen-Leben getan?

# Was ist im Jahr 2022 passiert?

Viele Ämter und Vereine haben mitgemacht.
Es gab zum Beispiel:

- eine Konferenz für junge Menschen
- viele Veranstaltungen für alle
- Kurse für Menschen, die anderen helfen

10 Menschen haben den Kurs geschafft.

# Was kommt jetzt?

Die Stadt macht weiter.
Im nächsten Jahr erzählt sie wieder davon."""


def tell(report: Report, by: Any, *, words: str = KAMEN, checked_on: datetime.date = CHECKED_ON) -> None:
    """Write, check and publish the text; the work on the report's files is found on its page."""
    text = write_easy_text(report=report, title=TITLE, text=words, finished=True, by=by)
    text = check_easy_text(text=text, checked_by=CHECKED_BY, checked_on=checked_on, by=by)
    publish_easy_text(text=text, content=set_easy_text(text), by=by)
    file_work.begin(report, by=by)
