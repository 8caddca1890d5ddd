# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bergkamen's update rounds of the first year: two that are closed, and one that is open. All answers are invented."""

from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.measures.actions.ask_back import ask_back
from augenhoehe.measures.demo.asking import ROOT, Given, answered, answered_by_all, closed, opened
from augenhoehe.measures.demo.plan import S, day
from augenhoehe.measures.enums import Heard

REPAIR = "Im Herbst war das Zelt zwei Monate in Reparatur."
NOVEMBER = (
    Given(
        "1.1.2",
        S.IN_PROGRESS,
        "Im November ist kein Beitrag erschienen.",
        "Neue Jugendliche ansprechen.",
        delay_reason="Zwei Mitglieder der Redaktion machen jetzt eine Ausbildung und haben keine Zeit mehr.",
    ),
    Given(
        "2.1.1",
        S.CONTINUING,
        "Die Wochen sind ausgewertet: Am besten besucht waren das Straßenfest und die Lesungen.",
        "Termin für 2023 festlegen.",
    ),
    Given(
        "2.1.2",
        S.IN_PROGRESS,
        "Drei von sechs Grundschulen haben mitgemacht, die vierte folgt im Dezember.",
    ),
)
DECEMBER = (
    Given(
        "1.1.2",
        S.IN_PROGRESS,
        "Zwei Jugendliche schreiben neu mit. Bis Ende Dezember sind 27 Beiträge erschienen.",
        "Die neue Redaktion im Januar schulen.",
    ),
    Given("2.1.1", S.CONTINUING, "Das Programm für 2023 ist mit den Vereinen besprochen."),
    Given(
        "2.1.2",
        S.IN_PROGRESS,
        "Vier von sechs Grundschulen haben mitgemacht, zwei fehlen noch.",
        "Die zwei übrigen Schulen im Frühjahr 2023 besuchen.",
        delay_reason=REPAIR,
    ),
    Given(
        "3.1.2",
        S.NOT_STARTED,
        "Die Vorstellung in den Fachbereichen ist vorbereitet, begonnen wird im Januar.",
        "Das Handbuch allen Fachbereichen vorstellen.",
    ),
)


def tell(cast: Cast) -> None:
    """Two rounds that ended with the states kept, and one in which answers come, are asked back and taken down."""
    with clock.standing_on(day("2022-12-13")):
        first = opened(cast, "2022-11-30", "2022-12-21")
        answered_by_all(first, NOVEMBER)
    closed(cast, first, "2022-12-22")
    with clock.standing_on(day("2023-01-02")):
        second = opened(cast, "2022-12-31", "2023-01-10")
        answered_by_all(second, DECEMBER)
    closed(cast, second, "2023-01-11")
    with clock.standing_on(day("2023-01-12")):
        third = opened(cast, "2023-01-12", "2023-01-27")
    with clock.standing_on(day("2023-01-13")):
        answered(third, Given("2.1.1", S.CONTINUING, "Zwei neue Vereine wollen mitmachen."))
        begun = Given("2.1.2", S.IN_PROGRESS, "Die zwei übrigen Schulen", delay_reason=REPAIR, hand_in=False)
        answered(third, begun)
        ask_back(
            entry=answered(third, Given("1.1.2", S.IN_PROGRESS, "Drei Jugendliche schreiben neu mit.")),
            question="Findet die Schulung der neuen Redaktion wie geplant statt?",
            revision=None,
            root=ROOT,
            by=cast.people["anna"],
        )
        answered(
            third,
            Given("3.1.3", S.PLANNED, "Zwei Büros haben Angebote geschickt, eines fehlt noch."),
            by=cast.people["anna"],
            heard=Heard.TELEPHONE,
        )
