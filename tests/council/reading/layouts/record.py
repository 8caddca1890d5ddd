# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an invented paper says, and the layouts that print it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

ROLES = {
    "hearing": "Anhörung",
    "advisory": "Vorberatung",
    "decision": "Entscheidung",
    "information": "Kenntnisnahme",
}


@dataclass(frozen=True)
class Step:
    """One row of a Beratungsfolge."""

    body: str
    day: date | None
    role: str | None

    @property
    def date(self) -> str:
        return "" if self.day is None else self.day.strftime("%d.%m.%Y")

    @property
    def word(self) -> str:
        return ROLES[self.role] if self.role else ""


@dataclass(frozen=True)
class Record:
    """A paper; what a layout does not print is none in what is expected of it."""

    municipality: str | None
    number: str | None
    day: date | None
    kind: str | None
    public: bool | None
    subject: str | None
    department: str | None
    author: str | None
    steps: tuple[Step, ...]
    resolution_text: str | None
    reasons: str | None
    financial_impact: str | None
    references: tuple[str, ...] = ()

    @property
    def date(self) -> str:
        return "" if self.day is None else self.day.strftime("%d.%m.%Y")

    def without(self, *fields: str) -> "Record":
        """The same without some fields."""
        nothing: dict[str, Any] = {
            field: () if field in {"steps", "references"} else None for field in fields
        }
        return replace(self, **nothing)

    def without_roles(self) -> "Record":
        return replace(self, steps=tuple(replace(step, role=None) for step in self.steps))

    def without_days(self) -> "Record":
        return replace(self, steps=tuple(replace(step, day=None) for step in self.steps))

    def exchange(self) -> dict[str, object]:
        """The fields in the exchange form."""
        return {
            "municipality": self.municipality,
            "number": self.number,
            "date": self.day and self.day.isoformat(),
            "kind": self.kind,
            "public": self.public,
            "subject": self.subject,
            "department": self.department,
            "author": self.author,
            "consultations": [
                {"body": step.body, "date": step.day and step.day.isoformat(), "role": step.role}
                for step in self.steps
            ],
            "resolution_text": self.resolution_text,
            "reasons": self.reasons,
            "financial_impact": self.financial_impact,
            "references": list(self.references),
        }


PAPERS = (
    Record(
        municipality="Ahlenmoor",
        number=None,
        day=date(2031, 3, 25),
        kind="Beschlussvorlage",
        public=True,
        subject="Fortschreibung der Leitlinien für das Zusammenleben",
        department="Amt für Teilhabe",
        author="Frau Wiesengrund",
        steps=(
            Step("Integrationsrat", date(2031, 4, 8), "hearing"),
            Step("Ausschuss für Bildung, Kultur und Sport", date(2031, 4, 22), "advisory"),
            Step("Haupt- und Finanzausschuss", date(2031, 5, 6), "advisory"),
            Step("Rat der Stadt Ahlenmoor", date(2031, 5, 20), "decision"),
        ),
        resolution_text=(
            "Der Rat der Stadt Ahlenmoor beschließt die fortgeschriebenen Leitlinien. Die Verwaltung "
            "wird beauftragt, "
            "dem Integrationsrat jährlich über den Stand zu berichten."
        ),
        reasons=(
            "Die Leitlinien stammen aus dem vorigen Jahrzehnt. Seither sind neue Vereine hinzugekommen, und viele "
            "Begegnungsorte haben ihre Angebote erweitert."
        ),
        financial_impact="Für die Umsetzung stehen 12.500 Euro im laufenden Haushalt bereit.",
    ),
    Record(
        municipality="Birkenwerder-Süd",
        number=None,
        day=date(2030, 11, 4),
        kind="Mitteilungsvorlage",
        public=True,
        subject="Bericht über die Arbeit der Sprachmittlung",
        department="Fachdienst Soziales",
        author="Herr Tannhäuser",
        steps=(
            Step("Beirat für Migration und Integration", date(2030, 11, 20), "advisory"),
            Step("Jugendhilfeausschuss", date(2030, 12, 3), "information"),
            Step("Stadtverordnetenversammlung der Stadt Birkenwerder-Süd", date(2030, 12, 12), "information"),
        ),
        resolution_text="Der Bericht über die Sprachmittlung wird zur Kenntnis genommen.",
        reasons="Im vergangenen Jahr wurden achtzig Gespräche begleitet. Die Nachfrage steigt weiter an.",
        financial_impact="Es entstehen keine zusätzlichen Kosten.",
    ),
)


def rows(paper: Record, form: str) -> str:
    """The rows of a table; ``form`` has {n}, {body}, {date} and {role}."""
    return "\n".join(
        form.format(n=place, body=step.body, date=step.date, role=step.word)
        for place, step in enumerate(paper.steps, 1)
    )


Write = Callable[[Record], str]


@dataclass(frozen=True)
class Layout:
    """How a paper is printed (``write``) and what of it can be read (``expect``)."""

    name: str
    number: str | None
    write: Write
    expect: Callable[[Record], Record]

    def papers(self) -> list[tuple[str, Record]]:
        """Each paper as it is printed, and as it is to be read."""
        found: list[tuple[str, Record]] = []
        for paper in PAPERS:
            text = self.write(replace(paper, number=self.number))
            expected = self.expect(replace(paper, number=self.number))
            # Where no body and no letterhead names the town, the paper does not say it.
            named = paper.municipality and paper.municipality.lower() in text.lower()
            found.append((text, expected if named else expected.without("municipality")))
        return found


LAYOUTS: list[Layout] = []


def layout(
    number: str | None, expect: Callable[[Record], Record] = lambda paper: paper
) -> Callable[[Write], Write]:
    """Register a layout with the number that its papers carry."""

    def register(write: Write) -> Write:
        LAYOUTS.append(Layout(write.__name__, number, write, expect))
        return write

    return register
