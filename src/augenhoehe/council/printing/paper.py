# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""A council paper as it goes on paper: the printed words, nothing of the database."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.council.printing.finances import PrintedFinances
from augenhoehe.kit.documents.tree import DocumentError

#: Stands where the number will stand.
DRAFT = "Entwurf"
#: Components of a cover-sheet paper, when the caller names none.
COVER = "Das Deckblatt"
WITH_RESOLUTION = "Der Beschlussvorschlag und die Sachdarstellung"
WITHOUT_RESOLUTION = "Die Sachdarstellung"


#: "Fachbereich Bürgerdienste" needs nothing; "Sozialamt" cannot stand behind "Fachbereich".
OFFICE_FIRST = re.compile(r"(?:Fachbereich|Fachdienst|Amt|Referat|Stabsstelle)\s")
OFFICE_INSIDE = re.compile(
    r"(?:amt|stelle|büro|management|dezernat|referat|team|zentrum)(?:s|es)?\b", re.IGNORECASE
)


class Layout(StrEnum):
    """form: head, lines and table on the first page, text below.

    cover_sheet: a Deckblatt, the text from page 2 on.
    """

    FORM = "form"
    COVER_SHEET = "cover_sheet"


@dataclass(frozen=True, slots=True)
class PrintedConsultation:
    """One station of the Beratungsfolge; role in the words to print ("Vorberatung"), item_number as "5.1"."""

    body: str
    date: datetime.date | None = None
    role: str | None = None
    item_number: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """All words of a paper.

    kind: "Beschlussvorlage". department: as printed, with "Fachbereich". deciding_body: short, "Rat". public:
    None leaves it out.
    resolution_text, reasons, financial_impact, acknowledgement: plain text, paragraphs separated by blank
    lines, lines that begin with "• " are points of a list. acknowledgement: wording of a Kenntnisnahme, for a
    Mitteilungsvorlage. finances: the amounts, printed as a table below what is said in words.
    urgency_reason: plain text as well. resolution_heading, reasons_heading, urgency_heading: what the kind calls
    its texts, None for the words of the layout. further: label and value of more lines of the head.
    Raises DocumentError without kind or subject.
    """

    head_title: str
    town_name: str
    kind: str
    subject: str
    consultations: Sequence[PrintedConsultation] = ()
    reference: str | None = None
    public: bool | None = None
    date: datetime.date | None = None
    department: str | None = None
    author: str | None = None
    deciding_body: str | None = None
    components: Sequence[str] = ()
    resolution_text: str | None = None
    acknowledgement: str | None = None
    reasons: str | None = None
    financial_impact: str | None = None
    attachments: Sequence[str] = ()
    finances: PrintedFinances | None = None
    urgency_reason: str | None = None
    resolution_heading: str | None = None
    reasons_heading: str | None = None
    urgency_heading: str | None = None
    further: Sequence[tuple[str, str]] = ()

    def __post_init__(self) -> None:
        if not self.subject.strip():
            raise DocumentError("A paper needs a subject.")
        if not self.kind.strip():
            raise DocumentError("A paper needs its kind, such as Beschlussvorlage.")

    @property
    def title(self) -> str:
        """What a reader's window and a list of files show: "Vorlage 12/0767: subject"."""
        return f"Vorlage {self.reference or f'({DRAFT})'}: {self.subject}"

    @property
    def publicity(self) -> str:
        """öffentlich, nichtöffentlich or nothing."""
        return "" if self.public is None else ("öffentlich" if self.public else "nichtöffentlich")

    @property
    def office(self) -> str:
        """The department with the word that both papers print before it, or with "Federführung:" where that jars."""
        name = " ".join((self.department or "").split())
        if not name or OFFICE_FIRST.match(name):
            return name
        return f"Federführung: {name}" if OFFICE_INSIDE.search(name) else f"Fachbereich {name}"

    @property
    def parts(self) -> tuple[str, ...]:
        """The components as named, or those every cover-sheet paper has, followed by its attachments."""
        if self.components:
            return tuple(self.components)
        text = self._own_words() or (WITH_RESOLUTION if self.resolution_text else WITHOUT_RESOLUTION)
        return (COVER, text, *(f"Anlage {n}: {name}" for n, name in enumerate(self.attachments, 1)))

    def _own_words(self) -> str:
        """The texts as the kind calls them ("Gewünschte Änderung und Begründung"); nothing for the usual words."""
        if not self.resolution_heading and not self.reasons_heading:
            return ""
        texts = (
            (self.resolution_text, self.resolution_heading or "Beschlussvorschlag"),
            (self.reasons, self.reasons_heading or "Sachdarstellung"),
        )
        return " und ".join(heading.rstrip(":") for text, heading in texts if text)


def german_date(day: datetime.date | None) -> str:
    """29.04.2022, or nothing."""
    return f"{day:%d.%m.%Y}" if day else ""
