# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.kit.pdftext.wrapping import join_wrapped, resolve_soft_hyphens


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("", "Rat", "Rat"),
        ("Rat", "", "Rat"),
        ("Rat der", "Stadt", "Rat der Stadt"),
        ("Integra-", "tion", "Integration"),
        ("das Tippi-", "Projekt", "das Tippi-Projekt"),
        ("Generationen-", "und Familienausschuss", "Generationen- und Familienausschuss"),
        ("Vor-", "undankbar", "Vorundankbar"),
        ("Sozial-/", "Familienberatung", "Sozial-/Familienberatung"),
        ("Konzept -", "Ausblick", "Konzept - Ausblick"),
        ("Konzept –", "Ausblick", "Konzept – Ausblick"),
        ("-", "Ausblick", "- Ausblick"),
        ("2022-", "2025", "2022-2025"),
        ("Sozial-", "(neu)", "Sozial- (neu)"),
    ],
)
def test_joins_lines(left: str, right: str, expected: str) -> None:
    assert join_wrapped(left, right) == expected


@pytest.mark.parametrize("mark", ["\u00ad", "\ufffe"])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ohne", "ohne"),
        ("Integra~tion", "Integration"),
        ("Tippi~Projekt", "Tippi-Projekt"),
        ("Generationen~und Familienausschuss", "Generationen- und Familienausschuss"),
        ("Haupt~ und Finanzausschuss", "Haupt- und Finanzausschuss"),
        ("Familien-/~ausschuss", "Familien-/ausschuss"),
        ("Sozial~, Teilhabe~", "Sozial-, Teilhabe-"),
        ("~Rat", "Rat"),
        ("2022~2025", "2022-2025"),
        ("Inte~gra~tion", "Integration"),
    ],
)
def test_resolves_soft_hyphens(mark: str, line: str, expected: str) -> None:
    assert resolve_soft_hyphens(line.replace("~", mark)) == expected
