# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kamen's measures, all invented, in the four fields of its concept."""

from __future__ import annotations

from augenhoehe.measures.demo.plan import Plan, S, Told
from augenhoehe.measures.enums import Assessment

GOALS: tuple[tuple[str, str, str], ...] = (
    ("A", "", "Wer neu ankommt, wohnt gut und wird begleitet"),
    ("B", "", "Sprache und Bildung öffnen Wege"),
    ("B.1", "B", "Kinder werden in ihren Sprachen gestärkt"),
    ("C", "", "Ausbildung und Arbeit gelingen"),
    ("D", "", "Kulturen begegnen sich"),
)

PLANS: tuple[Plan, ...] = (
    Plan(
        "A 1",
        "Ankommenslotsen",
        "A",
        0,
        "buergerdienste",
        "Ehrenamtliche begleiten Menschen in den ersten drei Monaten zu Ämtern, Schule und Arzt.",
        "2022-09-01",
        "",
        ("wohlfahrt",),
        (0, 1),
        status=S.CONTINUING,
        reports=(
            Told(
                "2022-12-20",
                S.CONTINUING,
                "Elf Lotsinnen und Lotsen begleiten zurzeit 19 Familien.",
                "Weitere Sprachen gewinnen.",
                assessment=Assessment.REACHED,
            ),
        ),
    ),
    Plan(
        "A 2",
        "Wohnungsbörse",
        "A",
        0,
        "buergerdienste",
        "Vermieterinnen und Vermieter finden Familien, und Familien finden eine feste Ansprechperson.",
        "2023-02-01",
        "2024-01-31",
        ("wohlfahrt",),
        (0, 1, 5),
        status=S.NOT_STARTED,
        milestones=(("Ansprechperson benannt", "2023-01-20", ""),),
    ),
    Plan(
        "B 1",
        "Sprachpatenschaften in Kitas",
        "B.1",
        1,
        "jugend",
        "Patinnen und Paten lesen und sprechen einmal in der Woche mit Kindern, auch in deren erster Sprache.",
        "2022-09-01",
        "2023-07-31",
        ("sprachcafe",),
        (3,),
        status=S.IN_PROGRESS,
        milestones=(("In allen Kitas eine Patenschaft", "2022-12-31", ""),),
        reports=(
            Told(
                "2022-12-09",
                S.IN_PROGRESS,
                "Sieben von zwölf Kitas haben eine Patenschaft.",
                "Die übrigen Träger im Januar ansprechen.",
                delay_reason="Zwei Träger haben noch nicht zugestimmt.",
                assessment=Assessment.PARTLY_REACHED,
            ),
        ),
    ),
    Plan(
        "B 2",
        "Gemeinsame Kursübersicht",
        "B",
        1,
        "jugend",
        "Volkshochschule und Bildungsträger veröffentlichen alle Sprachkurse in einer Übersicht.",
        "2022-09-01",
        "2022-12-31",
        ("sprachcafe",),
        (0, 1),
        status=S.DONE,
        reports=(
            Told(
                "2022-12-21",
                S.DONE,
                "Die Übersicht ist online und wird zu jedem Kursbeginn erneuert.",
                assessment=Assessment.REACHED,
            ),
        ),
    ),
    Plan(
        "C 1",
        "Lotsenstelle Ausbildung",
        "C",
        2,
        "buergerdienste",
        "Eine halbe Stelle begleitet Jugendliche vom Zeugnis bis zum Ausbildungsvertrag.",
        "2022-10-01",
        "2024-09-30",
        (),
        (4, 0),
        status=S.IN_PROGRESS,
        milestones=(("Stelle besetzt", "2022-12-01", "2022-12-01"),),
        reports=(
            Told(
                "2022-12-16",
                S.IN_PROGRESS,
                "Die Stelle ist besetzt, die ersten sechs Jugendlichen sind in Beratung.",
            ),
        ),
    ),
    Plan(
        "D 1",
        "Fest der Kulturen",
        "D",
        3,
        "kultur",
        "Am letzten Samstag im August feiern Vereine und Nachbarschaften auf dem Markt.",
        "2022-08-01",
        "",
        ("begegnung",),
        (9,),
        status=S.CONTINUING,
        milestones=(("Termin und Bühne für 2023 gebucht", "2023-01-27", ""),),
        reports=(
            Told(
                "2022-09-12",
                S.CONTINUING,
                "Das Fest hatte rund 1.200 Gäste, 14 Vereine haben mitgemacht.",
                assessment=Assessment.REACHED,
            ),
        ),
    ),
)
