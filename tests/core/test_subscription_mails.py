# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from tests.core.following import asked, confirmed, links_in


def test_the_question_and_the_answer_to_those_who_follow(cast: Cast) -> None:
    question = asked(cast.bergkamen)
    assert question.subject == "Stadt Bergkamen: Bitte bestätigen Sie, dass Sie E-Mails möchten"
    assert "„Alles aus dem Rat von Bergkamen“" in question.text
    assert [link.split("/")[2] for link in links_in(question.text)] == ["bestaetigen", "beenden"]
    confirmed(cast.bergkamen, "berta@post.example")
    known = asked(cast.bergkamen, "berta@post.example")
    assert [link.split("/")[2] for link in links_in(known.text)] == ["beenden"]
    assert known.headers["List-Unsubscribe"].startswith("<https://")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Gewinn https://boese.example/x jetzt", "Gewinn … jetzt"),
        ("boese.example", "…"),
        ("schreib@boese.example bald", "… bald"),
        ("Vorlage 12/0767 vom 24.10.2022", "Vorlage 12/0767 vom 24.10.2022"),
    ],
)
def test_a_stranger_sends_nobody_a_link_by_our_mail(cast: Cast, words: str, told: str) -> None:
    question = asked(cast.bergkamen, kind="suche", target=f"q={words}")
    assert f"Suche nach „{told}“" in question.text
    assert "boese" not in question.text
