# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counting for real: eight hands at once, and a process that is killed with a number in its hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from augenhoehe.council.actions.draw_number import draw_number
from augenhoehe.council.actions.number_counting import Counting
from augenhoehe.council.actions.set_legislative_term import set_legislative_term
from augenhoehe.council.actions.set_number_scheme import set_number_scheme
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import PaperType
from augenhoehe.council.models import DrawnNumber, NumberCounter, Paper
from augenhoehe.kit import clock
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders
from tests.council.number_race import EACH, HANDS
from tests.processes import House

MODULE = "tests.council.number_race"


def test_numbers_drawn_at_once_and_a_process_killed_in_between(own_database: str, tmp_path: Path) -> None:
    house = House(own_database, tmp_path)
    told = house.told(MODULE, "race")
    count = HANDS * (EACH - 1) + 1
    assert told["words"] == ["drawn"]
    assert [number.split("/")[0] for number in told["numbers"]] == [
        f"{number:03}" for number in range(1, count + 1)
    ]
    assert (told["drawn"], told["counter"], told["same paper"]) == (count, count, [True, 2])
    assert told["same text"] == [1, 1]
    assert told["broken at"] is None

    held = house.killed(MODULE, "hold")
    told = house.told(MODULE, "after")
    assert told == {"left": {"number": "", "drawn": 0}, "next": held["number"], "broken at": None}


@pytest.fixture
def counting(cast: Cast) -> Cast:
    """Bergkamen counts by term, with supplements."""
    for name, start, end in (
        ("11", date(2014, 6, 1), date(2020, 10, 31)),
        ("12", date(2020, 11, 1), date(2025, 10, 31)),
    ):
        set_legislative_term(
            municipality=cast.bergkamen, name=name, start_date=start, end_date=end, by=cast.people["dora"]
        )
    set_scheme(cast, "{wp}/{nr:04}", "/{n}")
    return cast


def set_scheme(cast: Cast, pattern: str, suffix: str = "", start: date = date(2023, 1, 1)) -> None:
    set_number_scheme(
        municipality=cast.bergkamen,
        pattern=pattern,
        suffix_pattern=suffix,
        valid_from=start,
        by=cast.people["dora"],
    )


def draft(cast: Cast, **changed: Any) -> Paper:
    return builders.paper(cast, reference="", **changed)


def draw(cast: Cast, item: Paper) -> str:
    return draw_number(paper=item, revision=item.revision, by=cast.people["dora"]).reference


def test_papers_in_the_house_count_along(cast: Cast) -> None:
    builders.paper(cast, reference="12/0767")
    set_legislative_term(
        municipality=cast.bergkamen,
        name="12",
        start_date=date(2020, 11, 1),
        end_date=None,
        by=cast.people["dora"],
    )
    set_scheme(cast, "{wp}/{nr:04}")
    assert draw(cast, draft(cast)) == "12/0768"


def test_a_paper_read_in_later_pushes_the_counter(counting: Cast) -> None:
    builders.paper(counting, reference="12/0841")
    builders.paper(counting, reference="ohne Muster")
    assert draw(counting, draft(counting)) == "12/0842"


def test_submitting_draws(counting: Cast) -> None:
    item = draft(counting)
    sent = submit_paper(paper=item, revision=item.revision, by=counting.people["dora"])
    assert sent.reference == "12/0001"
    assert DrawnNumber.objects.get().paper == sent


def test_a_number_is_never_given_again(counting: Cast) -> None:
    item = draft(counting)
    draw(counting, item)
    withdraw_paper(paper=item, reason="Kein Geld", revision=None, by=counting.people["dora"])
    Paper.objects.filter(pk=item.pk).delete()
    assert draw(counting, draft(counting)) == "12/0002"
    with pytest.raises(RuleViolation, match="12/1"):
        builders.paper(counting, reference="12/1")


def test_a_number_typed_by_hand_is_passed_over(counting: Cast) -> None:
    item = builders.paper(counting, reference="x")
    Paper.objects.filter(pk=item.pk).update(reference="12/0001", reference_key="12/1")
    assert draw(counting, draft(counting)) == "12/0002"


def test_drawing_twice_and_unseen(counting: Cast) -> None:
    item = draft(counting)
    with pytest.raises(Conflict):
        draw_number(paper=item, revision=7, by=counting.people["dora"])
    draw(counting, item)
    with pytest.raises(RuleViolation):
        draw_number(paper=item, revision=None, by=counting.people["dora"])
    assert NumberCounter.objects.get().last == 1


def test_supplements_count_behind_the_number_of_their_paper(counting: Cast) -> None:
    builders.paper(counting, reference="12/0767")
    more = {"paper_type": PaperType.SUPPLEMENT, "related": "12/0767"}
    assert draw(counting, draft(counting, **more)) == "12/0767/1"
    assert draw(counting, draft(counting, **{**more, "related": "12/0767/1"})) == "12/0767/2"
    foreign = draft(counting, paper_type=PaperType.ADDENDUM, related="V 7 a")
    assert draw(counting, foreign) == "V 7 a/1"
    assert draw(counting, draft(counting)) == "12/0768"


def test_a_supplement_to_nothing_draws_no_number(counting: Cast) -> None:
    with pytest.raises(RuleViolation, match="ergänzt"):
        draw(counting, draft(counting, paper_type=PaperType.SUPPLEMENT))


def test_without_a_pattern_for_them_supplements_count_like_others(cast: Cast) -> None:
    set_scheme(cast, "{nr:03}/{jahr}")
    supplement = draft(cast, paper_type=PaperType.SUPPLEMENT, related="12/0767")
    assert draw(cast, supplement) == "001/2023"
    assert Counting(cast.bergkamen).push({"#/2023": 1}) == {}


def test_what_the_number_needs_is_asked_for(cast: Cast) -> None:
    set_scheme(cast, "{amt}/{nr:04}/WP{wp}")
    item = draft(cast, department="Jugendamt")
    with pytest.raises(RuleViolation) as refused:
        draw(cast, item)
    assert len(refused.value.reasons) == 2
    Organization.objects.filter(pk=cast.departments["bergkamen"]["jugendamt"].pk).update(code="FB 51")
    set_legislative_term(
        municipality=cast.bergkamen,
        name="12",
        start_date=date(2020, 11, 1),
        end_date=None,
        by=cast.people["dora"],
    )
    assert draw(cast, item) == "FB 51/0001/WP12"


def test_the_counter_goes_on_when_only_the_spelling_changes(counting: Cast) -> None:
    draw(counting, draft(counting))
    set_scheme(counting, "{wp}/{nr:05}", start=date(2023, 1, 17))
    with clock.standing_on(date(2023, 1, 17)):
        assert draw(counting, draft(counting)) == "12/00002"
