# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.council.enums import ConsultationRole, Majority, Outcome
from augenhoehe.council.rules.wording import read_wording

DECISION, ADVICE = ConsultationRole.DECISION, ConsultationRole.ADVISORY
INFORMATION = ConsultationRole.INFORMATION
UNANIMOUS, MAJORITY = Majority.UNANIMOUS, Majority.MAJORITY
NOTHING: tuple[Any, ...] = (None, None, None, None, None, None)


def read(text: str, role: ConsultationRole | None = DECISION, *, paper: bool = True) -> tuple[Any, ...]:
    found = read_wording(text, role, paper=paper)
    return (found.outcome, found.majority, found.yes, found.no, found.abstain, found.biased)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bei 1 Gegenstimme mehrheitlich angenommen", (Outcome.ADOPTED, MAJORITY, None, 1, None, None)),
        ("einstimmig zugestimmt", (Outcome.ADOPTED, UNANIMOUS, None, None, None, None)),
        ("Einstimmig bei zwei Enthaltungen beschlossen", (Outcome.ADOPTED, UNANIMOUS, None, None, 2, None)),
        ("einstimmige Zustimmung", (Outcome.ADOPTED, UNANIMOUS, None, None, None, None)),
        ("mit Mehrheit beschlossen", (Outcome.ADOPTED, MAJORITY, None, None, None, None)),
        ("Der Rat stimmt dem Entwurf zu.", (Outcome.ADOPTED, None, None, None, None, None)),
        ("abgelehnt mit 12 Ja 20 Nein", (Outcome.REJECTED, None, 12, 20, None, None)),
        ("einstimmig abgelehnt", (Outcome.REJECTED, UNANIMOUS, None, None, None, None)),
        ("nicht angenommen", (Outcome.REJECTED, None, None, None, None, None)),
        ("in geänderter Fassung angenommen", (Outcome.ADOPTED_AMENDED, None, None, None, None, None)),
        ("mit Änderungen beschlossen", (Outcome.ADOPTED_AMENDED, None, None, None, None, None)),
        ("zur Kenntnis genommen", (Outcome.NOTED, None, None, None, None, None)),
        ("Der Rat nimmt den Bericht zur Kenntnis.", (Outcome.NOTED, None, None, None, None, None)),
        ("vertagt", (Outcome.POSTPONED, None, None, None, None, None)),
        ("zurückgestellt", (Outcome.DEFERRED, None, None, None, None, None)),
        ("in den HFA verwiesen", (Outcome.REFERRED, None, None, None, None, None)),
        ("zurückgezogen", (Outcome.WITHDRAWN, None, None, None, None, None)),
        ("von der Tagesordnung genommen", (Outcome.REMOVED, None, None, None, None, None)),
        ("erledigt", (Outcome.SETTLED, None, None, None, None, None)),
        ("Ja: 37, Nein: 5, Enthaltungen: 0, Befangen: 0", (None, None, 37, 5, 0, 0)),
        ("Ja 37 Nein 5 Enthaltung 2", (None, None, 37, 5, 2, None)),
        ("Ja:37Nein:5", (None, None, 37, 5, None, None)),
        ("37 Ja-Stimmen, 5 Nein-Stimmen", (None, None, 37, 5, None, None)),
        ("Ja-Stimmen: 37", (None, None, 37, None, None, None)),
        ("20 dafür, 3 dagegen, eine Enthaltung", (None, None, 20, 3, 1, None)),
        ("ohne Gegenstimmen, Enthaltungen: 2", (None, None, None, 0, 2, None)),
        ("Ja: keine", (None, None, 0, None, None, None)),
        ("", NOTHING),
        ("siehe Anlage", NOTHING),
        ("im Jahr 2022 Ja", NOTHING),
        ("Januar 5", NOTHING),
        ("einstimmig und mehrheitlich", NOTHING),
    ],
)
def test_what_the_words_say(text: str, expected: tuple[Any, ...]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "role", "outcome"),
    [
        ("einstimmig zugestimmt", ADVICE, Outcome.RECOMMENDED),
        ("in geänderter Form angenommen", ConsultationRole.HEARING, Outcome.RECOMMENDED_AMENDED),
        ("dem Rat empfohlen", ADVICE, Outcome.RECOMMENDED),
        ("Empfehlung abgelehnt", ADVICE, Outcome.REJECTED),
        ("ohne Beschlussempfehlung", ADVICE, Outcome.FORWARDED),
        ("zur Kenntnis genommen", INFORMATION, Outcome.NOTED),
        ("beschlossen", INFORMATION, None),
        ("dem Rat empfohlen", DECISION, None),
        ("beschlossen", None, None),
    ],
)
def test_the_task_of_the_body_tells_the_word(
    text: str, role: ConsultationRole | None, outcome: Outcome | None
) -> None:
    assert read_wording(text, role).outcome is outcome


def test_an_item_without_a_paper_can_have_any_result() -> None:
    assert read("einstimmig beschlossen", None, paper=False)[:2] == (Outcome.ADOPTED, UNANIMOUS)
    assert read("ohne Abstimmung", None, paper=False)[0] is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Antrag wurde abgelehnt, der Vorlage zugestimmt", "several results"),
        ("CDU: 10 Ja, SPD: 8 Ja", "more than once"),
        ("Ja: 37", "does not say what became"),
        ("dem Rat empfohlen", "task of the body"),
        ("mit Änderungen beschlossen", "as it was adopted"),
        ("einstimmig bei 2 Gegenstimmen beschlossen", "no votes against"),
    ],
)
def test_what_is_not_clear_is_told(text: str, words: str) -> None:
    assert words in " ".join(map(str, read_wording(text, DECISION).reasons))


def test_contradicting_unanimity_is_dropped() -> None:
    assert read("einstimmig bei 2 Gegenstimmen beschlossen") == (Outcome.ADOPTED, None, None, 2, None, None)


def test_nothing_is_proposed_of_nothing() -> None:
    found = read_wording("siehe Anlage", DECISION)
    assert not found.says_anything
    assert found.reasons == ()


@given(st.text(), st.sampled_from([None, *ConsultationRole]), st.booleans())
def test_it_never_breaks(text: str, role: ConsultationRole | None, paper: bool) -> None:
    read_wording(text, role, paper=paper)


@given(
    st.lists(
        st.sampled_from(
            ["37", "ja", "nein", ":", "einstimmig", "nicht", "angenommen", "stimmt", "zu", "-", "ein"]
        ),
        max_size=200,
    )
)
def test_words_in_any_order_do_not_break_it(words: list[str]) -> None:
    found = read_wording(" ".join(words), DECISION)
    assert all(one is None or 0 <= one <= 999 for one in (found.yes, found.no, found.abstain, found.biased))
