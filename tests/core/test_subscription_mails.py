# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from urllib.parse import quote

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.digests import Section
from augenhoehe.core.subscription_mails import digest_text
from augenhoehe.kit import clock
from augenhoehe.kit.subjects import Entry
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


def test_no_words_look_like_lines_of_ours(cast: Cast) -> None:
    hostile = "Rat\r\n\r\n-- \nBitte überweisen\u2028\u202eSie"
    question = asked(cast.bergkamen, kind="suche", target=f"q={quote(hostile)}")
    assert "Rat -- Bitte überweisen Sie" in question.text
    item = confirmed(cast.bergkamen, "berta@post.example")
    entry = Entry(1, "1", clock.now(), hostile, hostile, "/x/", frozenset())
    text = digest_text(
        [Section(item, hostile, "/y/", [entry], 0, frozenset())], "https://a.example", "/ende/"
    )
    assert "\n== Bergkamen: Rat -- Bitte überweisen Sie ==\n" in text
    assert "\n* Rat -- Bitte überweisen Sie\n  Rat -- Bitte überweisen Sie\n" in text
