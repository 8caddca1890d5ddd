# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.enums import PaperType
from augenhoehe.council.reading.kinds import (
    PaperKind,
    all_public,
    is_public,
    is_public_mark,
    kind_alone,
    kind_at_start,
    labelled_kind,
    mentions_public,
    paper_word_in,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((kind.value, kind) for kind in PaperKind if kind is not PaperKind.ADMINISTRATIVE),
        ("Beschlußvorlage - öffentlich -", PaperKind.RESOLUTION),
        ("Mitteilung", PaperKind.INFORMATION),
        ("Vorlage zur Kenntnisnahme", PaperKind.INFORMATION),
        ("- Tischvorlage -", PaperKind.TABLED),
        ("Antrag der Fraktion Muster", PaperKind.MOTION),
        ("Beantwortung einer Anfrage", PaperKind.ANSWER),
        ("☐ Beschlussvorlage ☒ Mitteilungsvorlage", PaperKind.INFORMATION),
        ("Beschlussvorlage ☐ öffentlich ☒ nichtöffentlich", PaperKind.RESOLUTION),
        ("☐ Beschlussvorlage ☐ Mitteilungsvorlage", None),
        ("Beschlussvorlage Mitteilungsvorlage", None),
        ("BESCHLUSSVORLAGE", PaperKind.RESOLUTION),
        ("Vorlage", None),
        ("Die Beschlussvorlage", None),
        ("Antragsteller: Fraktion", None),
    ],
)
def test_kind_of_a_line(text: str, expected: PaperKind | None) -> None:
    assert kind_at_start(text) == expected


def test_every_kind_has_a_class() -> None:
    assert {kind.paper_type for kind in PaperKind} == set(PaperType)


def test_a_kind_inside_a_line_needs_a_word_that_prose_lacks() -> None:
    assert paper_word_in("Nr. 1/2 Beschlussvorlage öffentlich Rat") is PaperKind.RESOLUTION
    assert paper_word_in("ÖFFENTLICHE BESCHLUSSVORLAGE") is PaperKind.RESOLUTION
    assert paper_word_in("auf Antrag der Fraktion") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beschlussvorlage - öffentlich -", True),
        ("nichtöffentlich", False),
        ("Nicht öffentliche Sitzung", False),
        ("nicht-öffentlich", False),
        ("ÖFFENTLICH", True),
        ("Vorlage für die öffentliche Sitzung", True),
        ("Öffentlichkeitsarbeit", None),
        ("öffentlich nichtöffentlich", None),
        ("☒ öffentlich ☐ nichtöffentlich", True),
        ("öffentlich [ ] nichtöffentlich [x]", False),
        ("☐ öffentlich ☐ nichtöffentlich", None),
        ("☒ öffentlich ☒ nichtöffentlich", None),
        ("Rat", None),
    ],
)
def test_public_or_not(text: str, expected: bool | None) -> None:
    assert is_public(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ö", True), ("N", False), ("ja", True), ("Nein.", False), ("öffentlich", True), ("offen", None)],
)
def test_public_behind_a_label(text: str, expected: bool | None) -> None:
    assert is_public_mark(text) is expected


def test_tells_whether_a_line_speaks_of_it() -> None:
    assert mentions_public("öffentlich nichtöffentlich")
    assert mentions_public("nichtöffentlich")
    assert not mentions_public("Öffentlichkeitsarbeit")


@pytest.mark.parametrize(
    ("texts", "count", "expected"),
    [
        (["Rat öffentlich", "Amt öffentlich"], 2, True),
        (["nichtöffentlich"], 1, False),
        (["öffentlich", "nicht öffentlich"], 2, None),
        (["öffentlich"], 2, None),
        (["Rat"], 1, None),
        (["Zur Beratung in öffentlicher Sitzung"], 3, True),
        (["in nichtöffentlicher Sitzung"], 1, False),
        (["33. öffentliche Sitzung des Rates"], 1, None),
    ],
)
def test_what_a_table_says_of_all_sittings(texts: list[str], count: int, expected: bool | None) -> None:
    assert all_public(texts, count) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Verwaltungsvorlage", PaperKind.ADMINISTRATIVE),
        ("Sitzungsvorlage (Beschluss)", PaperKind.RESOLUTION),
        ("Vorlage zur BeschlussfassungBeschluss", PaperKind.RESOLUTION),
        ("AntragBeschluss", PaperKind.MOTION),
        ("öffentliche Beschlussvorlage", PaperKind.RESOLUTION),
        ("Sonstiges", None),
    ],
)
def test_kinds_behind_a_label(text: str, expected: PaperKind | None) -> None:
    assert labelled_kind(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Ergänzung zur", PaperKind.SUPPLEMENT),
        ("2. Nachtrag zur Vorlage", PaperKind.ADDENDUM),
        ("Neufassung der Vorlage", PaperKind.REVISION),
        ("Verwaltungsstandpunkt Nr. 1/2", PaperKind.OPINION),
        ("Antwort auf die Anfrage", PaperKind.ANSWER),
        ("Kleine Anfrage", PaperKind.INQUIRY),
        ("Auskunftsersuchen", PaperKind.INQUIRY),
        ("Eilantrag", PaperKind.URGENT_MOTION),
        ("Mitteilungsdrucksache öffentlich", PaperKind.INFORMATION),
    ],
)
def test_kinds_of_many_towns(text: str, expected: PaperKind) -> None:
    assert kind_at_start(text) is expected


def test_a_line_that_is_a_kind_and_nothing_else() -> None:
    assert kind_alone("Beschlussvorlage") is PaperKind.RESOLUTION
    assert kind_alone("Beschlussvorlage öffentlich") is None
    assert kind_alone("Antrag") is None


def test_public_order_is_no_public_paper() -> None:
    assert is_public("Ausschuss für öffentliche Ordnung") is None
    assert is_public("X öffentlich nichtöffentlich") is True
    assert is_public("öffentlich nichtöffentlich (x)") is False
    assert is_public("öffentlich (x) nichtöffentlich") is None
