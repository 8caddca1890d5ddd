# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime

import pytest

from augenhoehe.council.printing import PrintedConsultation, PrintedPaper


@pytest.fixture
def form_paper() -> PrintedPaper:
    """What the first founding paper says, in own words."""
    return PrintedPaper(
        head_title="Die Bürgermeisterin",
        town_name="Stadt Kamen",
        kind="Beschlussvorlage",
        subject="Integrationskonzept",
        consultations=(
            PrintedConsultation("Sozial-, Teilhabe-, Generationen- und Familienausschuss"),
            PrintedConsultation("Haupt- und Finanzausschuss"),
            PrintedConsultation("Rat der Stadt Kamen"),
        ),
        reference="039/2022",
        public=True,
        date=datetime.date(2022, 4, 29),
        department="Fachbereich Bürgerdienste",
        deciding_body="Rat",
        resolution_text=(
            "Der Rat der Stadt Kamen nimmt das fortgeschriebene Integrationskonzept an.\n\n"
            "Die Verwaltung wird beauftragt, die Maßnahmen daraus weiterzuentwickeln und umzusetzen."
        ),
        reasons=(
            "Das Konzept führt die bisherige Arbeit fort und richtet sie auf ein dauerhaftes "
            "Integrationsmanagement aus. Die nötigen Mittel stehen im Haushalt bereit.\n\n"
            "Viele Einrichtungen haben mitgewirkt:\n\n"
            "• Vereine und Verbände\n• Schulen, Kindertageseinrichtungen und die Volkshochschule der Städte am "
            "Rande des Ruhrgebiets\n• Parteien\n\n"
            "Der Integrationsrat hat am 11.01.2022 beraten."
        ),
    )


@pytest.fixture
def cover_paper() -> PrintedPaper:
    """What the second founding paper says, in own words."""
    return PrintedPaper(
        head_title="Der Bürgermeister",
        town_name="Stadt Bergkamen",
        kind="Beschlussvorlage",
        subject="Einführung eines städtischen Integrationsmanagements - Abschluss und Ausblick",
        consultations=(
            PrintedConsultation("Ausschuss für Arbeit und Soziales", datetime.date(2022, 11, 8)),
            PrintedConsultation("Haupt- und Finanzausschuss", datetime.date(2022, 12, 8)),
            PrintedConsultation("Rat der Stadt Bergkamen", datetime.date(2022, 12, 8)),
        ),
        reference="12/0767",
        public=True,
        resolution_text=(
            "Der Rat der Stadt Bergkamen stimmt den Ergebnissen zu.\n\n"
            "Die Verwaltung wird beauftragt, dem Rat einmal im Jahr über den Sachstand zu berichten."
        ),
        reasons=(
            "Der Rat hat die Einführung am 21.02.2019 beschlossen (Drucksache Nr. 11/1473).\n\n"
            "Zu den Gelingensfaktoren zählen:\n\n• Augenhöhe herstellen\n• Mehrwerte bieten"
        ),
    )
