# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from augenhoehe.concept.enums import Channel, ProposalKind, ProposalState, Votum
from augenhoehe.concept.forms.worklist import FilterForm, Narrowing, Tab
from augenhoehe.concept.meetings import Conflict
from augenhoehe.concept.models import ParticipationRound, Proposal, Submission
from augenhoehe.concept.outline import Chapter, Outline
from augenhoehe.concept.rules.proposals import ProposalFacts
from augenhoehe.concept.worklist import Entry
from augenhoehe.core.models import Organization

CHAPTER = Chapter("sprache", "1", "Sprache")
ROUNDS = [("7", "1 (2023)"), ("8", "2 (2023)")]
END = datetime.date(2023, 2, 28)


def filtered(query: str = "", *, rounds: list[tuple[str, str]] = ROUNDS, departments: int = 2) -> FilterForm:
    offered = [(str(number), f"Amt {number}") for number in range(departments)]
    chapters = {"": "Anfang", "sprache": "1 Sprache"}
    return FilterForm(QueryDict(query), chapters=chapters, rounds=rounds, departments=offered)


def chosen(query: str = "", *, departments: int = 2) -> Narrowing:
    return filtered(query, departments=departments).chosen()


def made(
    number: int = 1, *, name: str = "Jan Jemand", kind: str = "", late: bool = False, reason: str = ""
) -> Proposal:
    received = END + datetime.timedelta(days=1) if late else END
    submission = Submission(
        round=ParticipationRound(pk=7, opens_on=datetime.date(2023, 1, 16), closes_on=END),
        organization=Organization(name=name, kind=kind) if kind else None,
        channel=Channel.LETTER,
        name=name,
        may_be_named=True,
        received_on=received,
    )
    return Proposal(
        number=number,
        kind=ProposalKind.REPLACE,
        block_key="paten",
        submission=submission,
        reason=reason,
        original_text="Oui, volontiers.",
        new_content={"kind": "p", "runs": [["Die Stadt richtet Patenschaften ein.", []]]},
    )


def entry(
    *proposals: Proposal, state: ProposalState = ProposalState.OPEN, votum: Votum | None = None
) -> Entry:
    facts = ProposalFacts(1, ProposalKind.REPLACE, votum=votum)
    return Entry(proposals or (made(),), facts, state, Outline([CHAPTER], {}, {"paten": CHAPTER}))


def test_what_does_not_exist_narrows_nothing() -> None:
    narrowing = chosen(
        "stand=fort&kapitel=fort&von=fort&votum=withdrawn&kanal=fort&runde=99&fachstelle=99&ansicht=fort"
    )
    assert (bool(narrowing), narrowing.tab, narrowing.fits(entry())) == (False, Tab.WORK, True)


def test_only_what_leaves_something_out_narrows() -> None:
    assert not chosen("sortierung=nummer")
    assert chosen("verspaetet=on")


@pytest.mark.parametrize(
    ("query", "by_number"), [("", False), ("sortierung=nummer", True), ("ansicht=eingaben", True)]
)
def test_numbers_order_the_list_where_asked_and_among_submissions(query: str, by_number: bool) -> None:
    assert chosen(query).by_number is by_number


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("stand=open", True),
        ("stand=accepted", False),
        ("kapitel=sprache", True),
        ("von=person", True),
        ("von=school", False),
        ("votum=fehlt", True),
        ("votum=adopted", False),
        ("kanal=letter", True),
        ("kanal=public", False),
        ("runde=7", True),
        ("runde=8", False),
        ("verspaetet=on", False),
        ("kanal=letter&von=school", False),
    ],
)
def test_everything_that_was_asked_for_must_be_so(query: str, fits: bool) -> None:
    narrowing = chosen(query)
    assert narrowing
    assert narrowing.fits(entry()) is fits


def test_a_votum_is_the_one_that_counts() -> None:
    answered = entry(votum=Votum.ADOPTED)
    assert [chosen(f"votum={one}").fits(answered) for one in ("adopted", "noted", "fehlt")] == [
        True,
        False,
        False,
    ]


def test_a_remark_on_the_whole_text_stands_in_no_chapter() -> None:
    whole = made()
    whole.block_key = ""
    assert not chosen("kapitel=sprache").fits(entry(whole))


def test_one_of_several_voices_is_enough_but_it_must_fit_alone() -> None:
    both = entry(made(1, late=True), made(2, name="Verein", kind="association"))
    assert chosen("verspaetet=on").fits(both)
    assert chosen("von=association").fits(both)
    assert not chosen("verspaetet=on&von=association").fits(both)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("PATENSCHAFTEN EIN", True),
        ("  volontiers ", True),
        ("jan jemand", True),
        ("zu teuer", True),
        ("nr. 1", True),
        ("Nr.\u00a01", True),
        ("Praktika", False),
    ],
)
def test_words_are_looked_for_in_all_that_was_said(words: str, found: bool) -> None:
    narrowing = chosen(urlencode({"q": words}))
    assert narrowing.fits(entry(made(reason="Sonst wird es zu teuer."))) is found


def test_only_what_that_department_was_asked_about() -> None:
    asked = entry()
    asked.statements = [SimpleNamespace(request=SimpleNamespace(department_id=1))]
    assert [chosen(f"fachstelle={one}").fits(asked) for one in (1, 0)] == [True, False]
    assert not chosen("fachstelle=1").fits(entry())


@pytest.mark.parametrize(
    ("state", "tabs"),
    [
        (ProposalState.OPEN, {Tab.WORK, Tab.SUBMISSIONS, Tab.ALL}),
        (ProposalState.REJECTED, {Tab.DECIDED, Tab.SUBMISSIONS, Tab.ALL}),
        (ProposalState.WITHDRAWN, {Tab.DECIDED, Tab.SUBMISSIONS, Tab.ALL}),
    ],
)
def test_each_tab_has_its_own(state: ProposalState, tabs: set[Tab]) -> None:
    one = entry(state=state)
    assert {tab for tab in Tab if chosen(f"ansicht={tab}").of_tab(one)} == tabs


def test_among_conflicts_stands_what_excludes_something() -> None:
    one = entry()
    one.conflict = Conflict(((1,), (2,)))
    assert chosen("ansicht=konflikte").of_tab(one)


def test_whoever_asks_for_a_state_gets_it_even_when_it_is_done() -> None:
    assert chosen("stand=rejected").of_tab(entry(state=ProposalState.REJECTED))


def test_the_text_before_the_first_chapter_is_none_to_choose() -> None:
    assert [key for key, _words in filtered().fields["kapitel"].choices] == ["", "sprache"]  # type: ignore[attr-defined]  # a ChoiceField


def test_what_offers_no_choice_is_not_asked() -> None:
    names = [field.name for field in filtered().more_fields]
    assert names == ["votum", "kanal", "runde", "fachstelle", "sortierung", "verspaetet"]
    names = [field.name for field in filtered(rounds=ROUNDS[:1], departments=0).more_fields]
    assert names == ["votum", "kanal", "sortierung", "verspaetet"]


@pytest.mark.parametrize(
    ("query", "used"), [("", False), ("stand=open&q=Kurse", False), ("kanal=letter", True)]
)
def test_what_is_folded_says_when_it_is_used(query: str, used: bool) -> None:
    form = filtered(query)
    form.chosen()
    assert form.more_is_used is used
