# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.parts import TEXTS, VALUES, Part, label_part


def test_values_are_no_texts() -> None:
    assert not VALUES & TEXTS


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Drucksache-Art", Part.KIND),
        ("Vorlage-Art:", Part.KIND),
        ("Öffentlichkeitsstatus", Part.PUBLIC),
        ("Kurztitel", Part.SUBJECT),
        ("Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)", Part.SUBJECT),
        ("Federführender Bereich", Part.DEPARTMENT),
        ("Dezernent/in", Part.DIVISION),
        ("Eingereicht durch", Part.AUTHOR),
        ("Initiator", Part.SPONSOR),
        ("Veranlasser/in / Antragsteller/in", Part.SPONSOR),
        ("Kommune", Part.MUNICIPALITY),
        ("TOP", Part.AGENDA_ITEM),
        ("Stand", Part.IGNORED),
        ("Druckdatum", Part.PRINTED),
        ("Ausdruck vom", Part.PRINTED),
        ("Erstellt am", Part.CREATED),
        ("Beratungsfolge (Änderungen vorbehalten):", Part.CONSULTATIONS),
        ("Vorlage an", Part.CONSULTATIONS),
        ("Bezüglich:", Part.RELATED),
        ("bereits gefasste Beschlüsse", Part.RELATED),
        ("Beschlußantrag:", Part.RESOLUTION),
        ("Petitum/Beschluss", Part.RESOLUTION),
        ("Beschlussvorschlag Kreistag", Part.RESOLUTION),
        ("Sitzungsvortrag", Part.REASONS),
        ("Begründung des Antrages", Part.REASONS),
        ("Sachverhalt/Rechtslage/Begründung", Part.REASONS),
        ("Darstellung der Sach- und Rechtslage", Part.REASONS),
        ("Finanz- und haushaltswirtschaftliche Auswirkungen", Part.FINANCIAL),
        ("Finanzielle Auswirkungen/Deckungsnachweis", Part.FINANCIAL),
        ("Auswirkungen auf Ergebnisplan, Finanzplan", Part.FINANCIAL),
        ("Anlage/n", Part.OTHER),
        ("Inhalt", None),
        ("Antrag", None),
        ("Beschlussvorlage", None),
    ],
)
def test_knows_the_labels_of_many_towns(label: str, part: Part | None) -> None:
    assert label_part(label) is part
