# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the workshop shows: invented German samples for every component."""

from __future__ import annotations

import datetime
from decimal import Decimal
from types import SimpleNamespace

from django import forms

from augenhoehe.kit.charts import Arrangement, BarChart, Fill, LineChart, Series
from augenhoehe.kit.forms import DatalistInput, MoneyField, RevisionForm, attempt
from augenhoehe.kit.thread import Place, Station
from augenhoehe.kit.violations import Conflict, RuleViolation

DAY = datetime.date(2023, 2, 9)
DAY_WORDS = datetime.date(2022, 12, 8)
AMOUNT = Decimal(12500)
TEXT = "Die Stadt berichtet jedes Jahr.\nDer Bericht geht an den Rat.\n\n• Was gelungen ist\n• Was nicht gelungen ist"

STATIONS = [
    Station(Place.CONCEPT, "Konzept, Kap. 3", "Fassung vom 29. September 2022", "#faden-oben"),
    Station(Place.PROPOSALS, "23 Vorschläge", "18 übernommen, 5 begründet abgelehnt", "#faden-oben"),
    Station(Place.PAPER, "Vorlage 12/0767", "im Rat am 8. Dezember 2022", "#faden-oben"),
    Station(Place.RESOLUTION, "Beschluss", "mit jährlicher Berichtspflicht", "", here=True),
    Station(Place.MEASURES, "Maßnahmen", "Es ist noch keine zugeordnet.", missing=True),
    Station(Place.REPORT, "Bericht", "Stichtag 30. September 2023", missing=True),
]

STATUSES = [
    ("wait", "nicht begonnen"),
    ("going", "in Umsetzung"),
    ("done", "umgesetzt"),
    ("late", "verzögert, weil zwei Träger fehlen"),
    ("unknown", "nicht beurteilbar"),
    ("frozen", "eingefroren"),
]

BADGES = [
    ("info", "In Mitzeichnung"),
    ("success", "Beschlossen"),
    ("warning", "Konflikt: drei Vorschläge zum selben Satz"),
    ("danger", "Überfällig seit 6 Tagen"),
]

BARS = BarChart(
    "Fortschritt nach Handlungsfeld",
    ["Unterbringung und Finanzen", "Sprache und Bildung", "Kultureller Austausch"],
    [
        Series("umgesetzt", [3, 4, 5], Fill.SOLID),
        Series("in Umsetzung", [3, 3, 1], Fill.HATCH),
        Series("noch nicht begonnen", [1, 2, 0], Fill.OUTLINE),
    ],
    category_label="Handlungsfeld",
    arrangement=Arrangement.STACKED,
    share_of_first=True,
    totals=True,
)

LINES = LineChart(
    "Teilnehmende je Jahr",
    ["2019", "2020", "2021", "2022"],
    [Series("Projekte", [410, 180, None, 930]), Series("Kurse", [220, 240, 260, 310])],
)


class SampleForm(RevisionForm):
    """Every kind of field once."""

    subject = forms.CharField(
        label="Betreff", help_text="Wie er auf der Vorlage stehen soll.", max_length=200
    )
    body = forms.CharField(
        label="Beschlussvorschlag", widget=forms.Textarea(attrs={"rows": 4}), help_text="Ein Absatz je Punkt."
    )
    submitted_on = forms.DateField(label="Datum der Sitzung")
    cost = MoneyField(label="Kosten in Euro", required=False, help_text="Leer lassen heißt: „keine Angabe“.")
    kind = forms.ChoiceField(
        label="Art", choices=[("", "bitte wählen"), ("motion", "Antrag"), ("report", "Bericht")]
    )
    place = forms.CharField(
        label="Ort", required=False, widget=DatalistInput(["Ratssaal", "Bürgerhaus", "Stadtbücherei"])
    )
    state = forms.ChoiceField(
        label="Wie steht es?",
        widget=forms.RadioSelect,
        choices=[("going", "in Umsetzung"), ("done", "umgesetzt"), ("unknown", "kann ich nicht beurteilen")],
    )
    groups = forms.MultipleChoiceField(
        label="Zielgruppen",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("young", "Jugendliche"), ("parents", "Eltern"), ("all", "alle")],
    )
    attachment = forms.FileField(label="Anlage", required=False, help_text="PDF, höchstens 25 MB.")
    public = forms.BooleanField(label="Die Vorlage ist öffentlich", required=False)


def refuse() -> None:
    """An action whose rule says no."""
    raise RuleViolation(["Der Integrationsrat ist noch nicht gehört.", "Die Angabe zu den Kosten fehlt."])


def wrong_form() -> SampleForm:
    """A form as it comes back with errors."""
    typed = {"subject": "", "body": "", "submitted_on": "", "cost": "viel", "kind": "motion"}
    return SampleForm({f"f-{name}": value for name, value in typed.items()}, prefix="f")


def second_writers_form() -> SampleForm:
    """A form as the second of two writers gets it back."""
    typed = {
        "subject": "Jugendkonferenz 2023",
        "body": "Mein Text.",
        "submitted_on": "2023-02-09",
        "kind": "report",
    }
    typed |= {"state": "done", "cost": "12.500,00", "revision": "3"}
    stored = SimpleNamespace(
        pk=1,
        revision=4,
        subject="Jugendkonferenz in Bergkamen",
        body="Der Text, den eine Kollegin gespeichert hat.",
        submitted_on=DAY,
        cost=Decimal(9800),
        kind="motion",
        state="done",
    )

    def save() -> None:
        raise Conflict(stored)

    form = SampleForm({f"k-{name}": value for name, value in typed.items()}, prefix="k")
    if form.is_valid():
        attempt(form, save)
    return form
