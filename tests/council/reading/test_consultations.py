# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.reading.consultations import read_consultations
from augenhoehe.council.reading.lines import read_lines

SOCIAL = "Ausschuss für Arbeit und Soziales"
MAIN = "Haupt- und Finanzausschuss"
COUNCIL = "Rat der Stadt Bergkamen"
FAMILY = "Sozial-, Teilhabe-, Generationen- und Familienausschuss"
DAYS = (date(2023, 2, 14), date(2023, 3, 9), date(2023, 3, 16))
NONE = (None, None, None)


def steps(text: str) -> list[tuple[str, date | None, str | None]]:
    return [(step.body, step.date, step.role) for step in read_consultations(read_lines(text).content)]


def bodies(text: str) -> list[str]:
    return [body for body, _, _ in steps(text)]


LAYOUTS = {
    "row by row": f"""
        1. {SOCIAL} 14.02.2023
        2. {MAIN} 09.03.2023
        3. {COUNCIL} 16.03.2023""",
    "cells in lines of their own": f"""
        1.
        {SOCIAL}
        14.02.2023
        2.
        {MAIN}
        09.03.2023
        3.
        {COUNCIL}
        16.03.2023""",
    "one column after the other": f"""
        {SOCIAL}
        {MAIN}
        {COUNCIL}
        14.02.2023
        09.03.2023
        16.03.2023""",
    "in one line": f"1. {SOCIAL} 14.02.2023 2. {MAIN} 09.03.2023 3. {COUNCIL} 16.03.2023",
    "dates first": f"""
        Datum Gremium
        14.02.2023 {SOCIAL}
        09.03.2023 {MAIN}
        16.03.2023 {COUNCIL}""",
    "dates first, in lines of their own": f"""
        14.02.2023
        {SOCIAL}
        09.03.2023
        {MAIN}
        16.03.2023
        {COUNCIL}""",
    "tabs, times and marks": f"""
        Nr.\tGremium\tSitzungstermin\tStatus
        1\t{SOCIAL}\tDienstag, 14.02.2023, 17:00 Uhr\tÖ 5
        2\t{MAIN}\tDo, 09.03.2023\tö\u0308ffentlich
        3\t{COUNCIL}\tam 16. März 2023\toffen""",
    "names broken in their rows": """
        1. Ausschuss für Arbeit und 14.02.2023
        Soziales
        2. Haupt- und Finanz- 09.03.2023
        ausschuss
        3. Rat der 16.03.2023
        Stadt Bergkamen""",
    "soft hyphens": """
        1. Ausschuss für Ar\ufffebeit und Soziales 14.02.2023
        2. Haupt\ufffeund Finanzausschuss 09.03.2023
        3. Rat der Stadt Berg\u00adkamen 16.03.2023""",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_reads_every_layout_alike(layout: str) -> None:
    text = LAYOUTS[layout].replace("ö\u0308ffentlich", "öffentlich")
    assert steps(text) == list(zip((SOCIAL, MAIN, COUNCIL), DAYS, NONE, strict=True))


def test_reads_names_without_dates_or_numbers() -> None:
    text = "Sozial-, Teilhabe-, Generationen- und\nFamilienausschuss\n\nHaupt- und Finanzausschuss\nRat der Stadt Kamen"
    assert bodies(text) == [FAMILY, MAIN, "Rat der Stadt Kamen"]


def test_tells_names_apart_that_stand_in_one_run() -> None:
    assert bodies(f"{FAMILY} {MAIN} {SOCIAL} Jugendhilfeausschuss Rat der Stadt Kamen") == [
        FAMILY,
        MAIN,
        SOCIAL,
        "Jugendhilfeausschuss",
        "Rat der Stadt Kamen",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Integrationsrat",
        "Ausschuss für Schule, Weiterbildung, Kultur und Sport",
        "Ausschuss für öffentliche Ordnung und kommunale Aufgaben",
        "Ausschuss für Information und Digitalisierung",
        "Interfraktioneller Arbeitskreis",
        "Bezirksvertretung 3",
        "Betriebsausschuss Kultur",
        "Rat der Stadt Mülheim an der Ruhr",
        "Kreistag des Kreises Unna",
        "Stadtverordnetenversammlung",
        "Ausschuss für Chancengerechtigkeit und Integration",
        "Seniorenbeirat",
        "Ausschuss für Planung & Bau",
    ],
)
def test_knows_many_bodies(body: str) -> None:
    assert steps(f"{body} 14.02.2023") == [(body, DAYS[0], None)]


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("Anhörung", ConsultationRole.HEARING),
        ("Vorberatung", ConsultationRole.ADVISORY),
        ("(vorberatend)", ConsultationRole.ADVISORY),
        ("zur Empfehlung", ConsultationRole.ADVISORY),
        ("Entscheidung", ConsultationRole.DECISION),
        ("zur Beschlussfassung", ConsultationRole.DECISION),
        ("Kenntnisnahme", ConsultationRole.INFORMATION),
        ("zur Kenntnis", ConsultationRole.INFORMATION),
    ],
)
def test_reads_roles_before_and_behind(word: str, role: ConsultationRole) -> None:
    expected = [(SOCIAL, DAYS[0], role), (COUNCIL, DAYS[1], role)]
    assert steps(f"{SOCIAL} 14.02.2023 {word}\n{COUNCIL} 09.03.2023 {word}") == expected
    assert steps(f"{word} {SOCIAL} 14.02.2023\n{word} {COUNCIL} 09.03.2023") == expected
    assert steps(f"14.02.2023 {SOCIAL} {word}\n09.03.2023 {COUNCIL} {word}") == expected


def test_the_first_role_of_a_row_counts() -> None:
    assert steps(f"{SOCIAL} Vorberatung Entscheidung")[0][2] is ConsultationRole.ADVISORY


def test_a_result_behind_the_date_does_no_harm() -> None:
    assert bodies(f"{SOCIAL} 14.02.2023 einstimmig empfohlen\n{COUNCIL} 16.03.2023 vertagt") == [
        SOCIAL,
        COUNCIL,
    ]
    assert bodies(f"{SOCIAL} 14.02.2023 siehe Niederschrift\n{COUNCIL} 16.03.2023") == [SOCIAL, COUNCIL]


def test_a_name_may_go_on_in_the_next_line_with_a_small_word() -> None:
    assert steps("Ausschuss für Arbeit 14.02.2023\nund Soziales\nRat 16.03.2023") == [
        (SOCIAL, DAYS[0], None),
        ("Rat", DAYS[2], None),
    ]


def test_an_unknown_body_needs_a_number_and_a_date() -> None:
    assert bodies("1. Bürgerforum Nord 14.02.2023\n2. Rat 16.03.2023") == ["Bürgerforum Nord", "Rat"]
    assert bodies("Stand 14.02.2023\nRat 16.03.2023") == ["Rat"]


def test_dates_that_cannot_be_given_to_one_body_are_left_out() -> None:
    text = f"{SOCIAL}\n{MAIN}\n{COUNCIL}\n14.02.2023\n09.03.2023"
    assert [day for _, day, _ in steps(text)] == [None, None, None]
    assert steps(f"{COUNCIL} 14.02.2023 09.03.2023") == [(COUNCIL, DAYS[0], None)]
    assert steps(f"{COUNCIL} 30.02.2023") == [(COUNCIL, None, None)]


def test_unknown_heads_of_columns_and_numbers_of_items_do_no_harm() -> None:
    text = f"Datum Spalte\n14.02.2023 {SOCIAL} 5.2\n09.03.2023 {COUNCIL} 3.1.4 Entscheidung"
    assert steps(text) == [(SOCIAL, DAYS[0], None), (COUNCIL, DAYS[1], ConsultationRole.DECISION)]


def test_a_body_named_again_without_a_date_is_no_further_step() -> None:
    assert bodies(f"14.02.2023 {SOCIAL}\n09.03.2023 {COUNCIL}\nBeschlussfassung:\n{COUNCIL}") == [
        SOCIAL,
        COUNCIL,
    ]
    assert bodies(f"{SOCIAL} 14.02.2023\n{SOCIAL} 16.03.2023") == [SOCIAL, SOCIAL]


def test_prose_is_no_row() -> None:
    assert bodies("Der Integrationsrat der Stadt hat in seiner Sitzung zugestimmt.") == []
    assert bodies("Der Rat und die Verwaltung\nsind sich einig.") == []


def test_prose_behind_the_table_ends_it() -> None:
    prose = "weil der Rat es so will\n"
    assert bodies(f"{SOCIAL}\n{prose * 3}{COUNCIL}") == [SOCIAL]
    assert bodies(f"{SOCIAL}\n{prose}{COUNCIL}") == [SOCIAL, COUNCIL]
    assert bodies(f"{prose * 5}{COUNCIL}") == [COUNCIL]


def test_a_name_has_an_end() -> None:
    assert bodies("Ausschuss für " + "Arbeit und " * 30) == []


def test_a_table_has_an_end() -> None:
    assert len(steps("Rat 01.02.2023\n" * 500)) == 200
    assert len(steps("Rat 01.02.2023 " * 500)) == 200


def test_tells_the_lines() -> None:
    lines = read_lines("Datum\n\n14.02.2023\nAusschuss für Arbeit\nund Soziales\nVorberatung").content
    assert [step.lines for step in read_consultations(lines)] == [(3, 4, 5, 6)]


SITTINGS = f"""{SOCIAL} Vorberatung
14.02.2023
5. öffentliche Sitzung des Ausschusses für Arbeit und Soziales vertagt
09.03.2023
6. öffentliche Sitzung des
Ausschusses für Arbeit und Soziales
{COUNCIL} Entscheidung
16.03.2023
des Rates der Stadt ungeändert beschlossen"""


def test_a_body_has_its_sittings_below_it() -> None:
    expected = [
        (SOCIAL, DAYS[0], ConsultationRole.ADVISORY),
        (SOCIAL, DAYS[1], ConsultationRole.ADVISORY),
        (COUNCIL, DAYS[2], ConsultationRole.DECISION),
    ]
    assert steps(SITTINGS) == expected
    assert steps(" ".join(SITTINGS.split())) == expected


def test_a_body_without_a_sitting_keeps_none() -> None:
    text = f"{SOCIAL}\n14.02.2023\n{MAIN}\n{COUNCIL}\n16.03.2023"
    assert steps(text) == [(SOCIAL, DAYS[0], None), (MAIN, None, None), (COUNCIL, DAYS[2], None)]


def test_columns_of_bodies_roles_and_dates() -> None:
    roles, days = "Einbringung\nVorberatung\nBeschlussfassung", "14.02.2023\n09.03.2023\n16.03.2023"
    text = f"{SOCIAL}\n{MAIN}\n{COUNCIL}\n{roles}\n{days}"
    assert steps(text) == [
        (SOCIAL, DAYS[0], None),
        (MAIN, DAYS[1], ConsultationRole.ADVISORY),
        (COUNCIL, DAYS[2], ConsultationRole.DECISION),
    ]


def test_the_date_of_a_row_that_names_no_known_body_is_nobodys() -> None:
    text = (
        f"Der Oberbürgermeister\n14.02.2023\nGenehmigung\n{MAIN}\n09.03.2023\nDer Bürgermeister\n16.03.2023"
    )
    assert steps(text) == [(MAIN, DAYS[1], None)]


def test_heads_of_columns_are_no_roles() -> None:
    assert steps(f"Beratung\n{MAIN}\n09.03.2023") == [(MAIN, DAYS[1], None)]
    assert steps(f"Datum Gremium Beschluss\n09.03.2023 {MAIN}") == [(MAIN, DAYS[1], None)]


def test_roles_before_their_bodies() -> None:
    assert steps(f"14.02.2023\nVorberatung\n{MAIN}\n09.03.2023\nAnhörung\n{COUNCIL}") == [
        (MAIN, DAYS[0], ConsultationRole.ADVISORY),
        (COUNCIL, DAYS[1], ConsultationRole.HEARING),
    ]
    assert steps(f"{MAIN} Vorberatung\nEntscheidung\n{COUNCIL}")[0][2] is ConsultationRole.ADVISORY


def test_twenty_seven_steps_in_no_order() -> None:
    days = [f"{1 + place % 28:02}.{1 + place % 12:02}.2031" for place in range(27)]
    text = "\n".join(f"Ortsbeirat {place} {day} Anhörung" for place, day in enumerate(days))
    assert [day and f"{day:%d.%m.%Y}" for _, day, _ in steps(text)] == days


def test_the_name_of_a_sitting_before_any_row_is_no_row() -> None:
    assert steps("Beratungsfolge:\n12. Sitzung des Rates der Stadt 16.03.2023") == []


def test_a_sitting_named_before_any_row_keeps_its_day() -> None:
    for name in ("3. Sitzung des Sozialausschusses am", "Sitzung des Ausschusses am"):
        assert steps(f"Beratungsfolge:\n{name} 14.02.2023\n{MAIN}\n{COUNCIL} 16.03.2023") == [
            (MAIN, None, None),
            (COUNCIL, DAYS[2], None),
        ]


def test_a_day_in_front_of_a_sitting_before_any_row_stays_with_it() -> None:
    for name in ("3. Sitzung des Sozialausschusses", "öffentliche Sitzung des Rates der Stadt"):
        rows = f"{MAIN}\n{COUNCIL} 16.03.2023"
        assert steps(f"Beratungsfolge:\n14.02.2023 {name}\n{rows}") == [
            (MAIN, None, None),
            (COUNCIL, DAYS[2], None),
        ]
    assert steps(f"14.02.2023\n{MAIN}\n09.03.2023\n{COUNCIL}")[0][1] == DAYS[0]


def test_a_kreistag_is_no_day_of_the_week() -> None:
    assert steps("Kreisausschuss 14.02.2023\nKreistag 09.03.2023\nBezirkstag 16.03.2023") == [
        ("Kreisausschuss", DAYS[0], None),
        ("Kreistag", DAYS[1], None),
        ("Bezirkstag", DAYS[2], None),
    ]


@pytest.mark.parametrize("day", ["Dienstag", "Mittwoch,", "Sonnabend", "Di."])
def test_a_day_of_the_week_is_no_body(day: str) -> None:
    assert steps(f"Rat {day} 14.02.2023") == [("Rat", DAYS[0], None)]
