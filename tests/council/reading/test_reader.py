# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole papers in layouts that the two founding towns do not use."""

from datetime import date

import pytest

from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.reading import PaperKind, as_json, read_paper_text

DECIDES = "Beschlussvorschlag:\nDer Rat beschließt das Konzept."


def test_nothing_is_read_from_nothing() -> None:
    for text in ("", "\n\n", "Guten Tag", "Bitte beachten Sie unser Angebot vom 01.02.2023 über 500 €."):
        exchange = as_json(read_paper_text(text))
        assert {key for key, value in exchange.items() if value not in (None, [], {})} == set()


def test_label_and_value_page() -> None:
    reading = read_paper_text(
        "Stadt Musterstadt\nVorlage\tVO/2022/123\nFederführend:\tFachbereich 5 Soziales\tStatus:\tnichtöffentlich\n"
        "Verfasser/-in:\tFrau "
        "Muster\tDatum:\t2023-01-12\nVorlageart:\tBeschlussvorlage\nBetreff:\tNeues Haus\nfür alle\n"
    )
    assert reading.municipality == "Musterstadt"
    assert reading.number == "VO/2022/123"
    assert reading.department == "Fachbereich 5 Soziales"
    assert reading.public is False
    assert reading.author == "Frau Muster"
    assert reading.date == date(2023, 1, 12)
    assert reading.kind is PaperKind.RESOLUTION
    assert reading.subject == "Neues Haus für alle"


def test_a_motion_as_a_letter() -> None:
    reading = read_paper_text(
        "Fraktion Muster im Rat der Stadt Bergkamen\nBergkamen, den 24. Januar 2023\nAntrag gem. § 3 GeschO\n"
        "Betreff: Runder Tisch\n\nDer Rat möge beschließen:\nDie Verwaltung wird gebeten, zu "
        "planen.\n\nBegründung:\nDarum.\n"
        "gez. Bilal Muster\n"
    )
    assert reading.kind is PaperKind.MOTION
    assert reading.date == date(2023, 1, 24)
    assert reading.resolution_text == "Der Rat möge beschließen: Die Verwaltung wird gebeten, zu planen."
    assert reading.reasons == "Darum."
    assert [duty.text for duty in reading.duties] == ["Die Verwaltung wird gebeten, zu planen."]


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("Vorlage Nr. 12/0801 vom 12.01.2023", "12/0801", date(2023, 1, 12)),
        ("Drucksache Nr.:\n12/0801\nDatum:\nfolgt", "12/0801", None),
        ("Drucksache Nr.:\nBeschlussvorlage", None, None),
        ("Beschlussvorlage 12/0801", "12/0801", None),
        ("VORLAGE | öffentlich | Nr. 2023/0815", "2023/0815", None),
        ("Beschlussvorlage\nSeite 1 von 2\nVorlage 12/0801 Seite 2", "12/0801", None),
        ("Vorlage 12/0801 Seite 1\nVorlage 12/0802 Seite 2", None, None),
        ("x" * 150 + " Vorlage Nr. 12/0801 vom 12.01.2023", None, None),
        ("Datum: 31.02.2023", None, None),
    ],
)
def test_number_and_date(text: str, number: str | None, day: date | None) -> None:
    reading = read_paper_text(text)
    assert (reading.number, reading.date) == (number, day)


@pytest.mark.parametrize(
    ("text", "kind", "public"),
    [
        ("Beschlussvorlage - öffentlich -", PaperKind.RESOLUTION, True),
        ("Mitteilungsvorlage\nnichtöffentlich", PaperKind.INFORMATION, False),
        (
            "☐ Beschlussvorlage\n☒ Mitteilungsvorlage\n☒ öffentlich\n☐ nichtöffentlich",
            PaperKind.INFORMATION,
            True,
        ),
        ("Beschlussvorlage\n☐ öffentlich ☐ nichtöffentlich", PaperKind.RESOLUTION, None),
        ("Beschlussvorlage\nöffentlich\nnichtöffentlich", PaperKind.RESOLUTION, None),
        ("Art der Vorlage: Tischvorlage öffentlich", PaperKind.TABLED, True),
        ("Status: offen\nAntrag öffentlich", PaperKind.MOTION, True),
        ("Öffentlichkeitsstatus: N", None, False),
        ("Nr. 1/22 Beschlussvorlage", PaperKind.RESOLUTION, None),
        ("Art: Sonstiges", None, None),
        ("Beschlussvorlage " + "x" * 150 + " öffentlich", None, None),
    ],
)
def test_kind_and_public(text: str, kind: PaperKind | None, public: bool | None) -> None:
    reading = read_paper_text(text)
    assert (reading.kind, reading.public) == (kind, public)


@pytest.mark.parametrize(
    ("kind", "rows", "resolution", "expected"),
    [
        ("Beschlussvorlage", "Ausschuss A\nRat", DECIDES, [None, ConsultationRole.DECISION]),
        ("Beschlussvorlage", "Rat\nAusschuss A", DECIDES, [None, None]),
        ("Mitteilungsvorlage", "Ausschuss A\nRat", DECIDES, [None, None]),
        ("Beschlussvorlage", "Ausschuss A Anhörung\nRat", DECIDES, [ConsultationRole.HEARING, None]),
        (
            "Beschlussvorlage",
            "Ausschuss A\nRat",
            "Beschlussvorschlag:\nDer Rat nimmt Kenntnis.",
            [None, None],
        ),
        ("Beschlussvorlage", "Ausschuss A\nRat", "Begründung:\nDer Rat beschließt.", [None, None]),
        ("Beschlussvorlage", "", DECIDES, []),
    ],
)
def test_the_only_conclusion_is_the_deciding_council(
    kind: str, rows: str, resolution: str, expected: list[ConsultationRole | None]
) -> None:
    reading = read_paper_text(f"{kind}\nBeratungsfolge\n{rows}\nBetreff: Konzept\n{resolution}")
    assert [step.role for step in reading.consultations] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finanzielle Auswirkungen:\n☐ ja ☒ nein", "nein"),
        ("Finanzielle Auswirkungen:\n☐ ja ☐ nein", None),
        ("Finanzielle Auswirkungen:\nja nein", None),
        ("Finanzielle Auswirkungen\nJA NEIN\nx", None),
        ("Finanzielle Auswirkungen: keine", "keine"),
        ("Finanzierung:\nDie Kosten trägt\ndas Land.", "Die Kosten trägt das Land."),
        ("Begründung:\nDarum. Es entstehen Kosten von 5 €.", "Es entstehen Kosten von 5 €."),
        ("Begründung:\nDarum.", None),
    ],
)
def test_financial_impact(text: str, expected: str | None) -> None:
    assert read_paper_text(text).financial_impact == expected


def test_references_are_sought_everywhere_but_the_number_of_the_paper_is_none() -> None:
    reading = read_paper_text(
        "Vorlage Nr. 12/3\nBetreff: Änderung der Vorlage 11/1\n\nBeschlussvorschlag:\nVorlage 11/2 "
        "und Vorlage 12/3 gelten.\n"
        "Begründung:\nDrucksache 11/3.\nKosten:\nwie Drs. 11/4"
    )
    assert [reference.number for reference in reading.references] == ["11/1", "11/2", "11/3", "11/4"]


def test_a_resolution_may_be_headed_as_one() -> None:
    text = "Beschluss:\nDer Rat beschließt den Bau.\nAlternative:\nKeine.\nBegründung:\nDarum."
    assert read_paper_text(text).resolution_text == "Der Rat beschließt den Bau."
    assert read_paper_text(f"Beschlussvorschlag:\nDer Rat baut.\n{text}").resolution_text == "Der Rat baut."


def test_one_run_is_read_as_far_as_it_can_be() -> None:
    reading = read_paper_text(
        "Beschlussvorlage - öffentlich - Beratungsfolge Datum 1. Integrationsrat 08.11.2022 2. Rat "
        "der Gemeinde Bönen "
        "08.12.2022 Betreff: Neues Haus Bestandteile dieser Vorlage sind: 1. Das Deckblatt 2. Der "
        "Beschlussvorschlag und "
        "die Sachdarstellung Beschlussvorschlag: Der Rat der Gemeinde Bönen beschließt den Bau. Die Verwaltung wird "
        "beauftragt, jährlich zu berichten. Sachdarstellung: Das Haus wird gebraucht."
    )
    assert reading.kind is PaperKind.RESOLUTION
    assert [step.body for step in reading.consultations] == ["Integrationsrat", "Rat der Gemeinde Bönen"]
    assert reading.subject == "Neues Haus"
    assert reading.reasons == "Das Haus wird gebraucht."
    assert len(reading.duties) == 1


def test_an_empty_head_of_a_file_gives_the_town() -> None:
    reading = read_paper_text("Kommune\nBönen\nInhalt der Datei\nAntrag")
    assert (reading.municipality, reading.evidence["municipality"]) == ("Bönen", (2,))


def test_lost_answers_leave_what_stands_behind_them() -> None:
    assert (
        read_paper_text("Finanzielle Auswirkungen:\nja nein\nEs kostet 5 €.").financial_impact
        == "Es kostet 5 €."
    )
    assert read_paper_text("Finanzielle Auswirkungen:\nJa X Nein").financial_impact is None


def test_a_group_brings_a_motion_in() -> None:
    assert read_paper_text("Antrag der Fraktion Neue Mitte vom 01.02.2031").author == "Fraktion Neue Mitte"
    assert read_paper_text("Antrag der Anna Muster").author is None
    assert read_paper_text("Beschlussvorlage der Fraktion Neue Mitte").author is None


def test_a_list_of_kinds_without_ticks_says_nothing() -> None:
    assert read_paper_text("Beschlussvorlage\nMitteilungsvorlage").kind is None


def test_a_subject_needs_a_word() -> None:
    assert read_paper_text("Tagesordnungspunkt: 5").subject is None
    assert read_paper_text("Betreff: (ggf. Anlagen) Neues Haus").subject == "Neues Haus"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vorlage\nNr. 77/2018\nGremium\nKulturausschuss\nGemeinderat\nam\n12.03.2018\n26.03.2018\n"
            "Behandlung\nVorberatung\nBeschlussfassung\nBetreff\nZuschuss (erfunden)",
            {"bodies": ["Kulturausschuss", "Gemeinderat"], "number": "77/2018"},
            id="the heads of columns in a column belong to no body",
        ),
        pytest.param(
            "Informationsvorlage-Nr. VI-Ifo-02233\nTitel: Jahresbericht (erfunden)\nBeratungsfolge\n"
            "Dienstberatung des Oberbürgermeisters 04.02.2016 nicht öffentlich zur Bestätigung\n"
            "Ratsversammlung 24.02.2016 öffentlich zur Kenntnis",
            {
                "bodies": ["Dienstberatung des Oberbürgermeisters", "Ratsversammlung"],
                "kind": PaperKind.NOTICE,
                "number": "VI-Ifo-02233",
            },
            id="a role that is none of the four, and the kind in front of its number",
        ),
        pytest.param(
            "Drucksache 20-2954\nKleine Anfrage\nThema: Sprachkurse (erfunden)\nFrage: Wie viele gibt es?",
            {"subject": "Sprachkurse (erfunden)", "reasons": "Wie viele gibt es?", "kind": PaperKind.INQUIRY},
            id="the question of an inquiry is no part of its subject",
        ),
        pytest.param(
            "Vorlage Nr. 045/19 Sachbearbeiter: Frau Muster Beratung: Gemeinderat am 08.04.2019 TOP 4",
            {"author": "Frau Muster", "number": "045/19"},
            id="a name ends where something else begins",
        ),
        pytest.param(
            "Vorlage Nr. 045/19 Sachbearbeiter: Frau Muster Beratung: Gemeinderat TOP 4 Sachverhalt: "
            + "Die Gemeinde hat ein Konzept beauftragt. " * 8,
            {"author": "Frau Muster", "number": "045/19"},
            id="and in a text in one run",
        ),
    ],
)
def test_layouts_of_further_towns(text: str, expected: dict[str, object]) -> None:
    reading = read_paper_text(text)
    bodies = [step.body for step in reading.consultations]
    told = {name: bodies if name == "bodies" else getattr(reading, name) for name in expected}
    assert told == expected
