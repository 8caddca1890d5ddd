# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.release_paper import release_paper
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperState
from augenhoehe.council.models import Paper, SignOffPolicy
from augenhoehe.council.queries.papers import facts_of, with_parts
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.views.next_step import NextStep, next_step
from tests.council import builders, signing
from tests.council.views import pages

TODAY = date(2023, 1, 16)


def step_for(cast: Cast, paper: Paper, today: date = TODAY) -> NextStep:
    loaded = with_parts(Paper.objects.filter(pk=paper.pk), cast.people["dora"]).get()
    return next_step(loaded, facts_of(loaded), today)


def test_an_incomplete_draft_says_what_is_missing(cast: Cast) -> None:
    found = step_for(cast, builders.paper(cast, reference=""))
    assert (found.label, found.sends) == ("Text bearbeiten", False)
    assert found.missing == ("Die Nummer fehlt. Der Sitzungsdienst vergibt sie.",)


def test_a_complete_draft_is_submitted(cast: Cast) -> None:
    paper = builders.paper(cast)
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.DRAFT)
    assert step_for(cast, paper).sends


def test_before_the_first_meeting_one_waits(cast: Cast) -> None:
    found = step_for(cast, builders.paper(cast), today=date(2022, 11, 1))
    assert found.url == ""
    assert "Ausschuss für Arbeit und Soziales" in found.text


@pytest.mark.parametrize("day", [date(2022, 11, 8), None])
def test_after_the_meeting_its_result_is_entered(cast: Cast, day: date | None) -> None:
    steps = [builders.step(cast, "aas", ConsultationRole.ADVISORY, day), *builders.usual_steps(cast)[1:]]
    found = step_for(cast, builders.paper(cast, steps=steps))
    assert found.label == "Ergebnis eintragen"
    assert found.url.endswith("/ergebnis/")


def test_without_roles_the_order_comes_first(cast: Cast) -> None:
    assert step_for(cast, builders.paper(cast, steps=[Step("Rat")])).url.endswith("/beratungsfolge/")


def test_what_was_noted_needs_nothing_more(cast: Cast) -> None:
    found = step_for(cast, builders.noted(cast))
    assert (found.label, found.url) == ("", "")
    assert "zur Kenntnis genommen" in found.text


def test_all_heard_but_none_decided(cast: Cast) -> None:
    paper = builders.paper(cast)
    for consultation in paper.consultations.all():
        builders.record(cast, consultation, Outcome.POSTPONED)
    assert "keines hat entschieden" in step_for(cast, paper).text


def test_the_resolution_is_next_after_the_decision(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    assert step_for(cast, resolution.consultation.paper).url == resolution.get_absolute_url()


def test_closed_papers_have_no_action(cast: Cast) -> None:
    rejected = builders.paper(cast)
    builders.record(cast, builders.deciding(rejected), Outcome.REJECTED)
    assert "abgelehnt" in step_for(cast, rejected).text
    withdrawn = builders.paper(cast, reference="12/0901")
    Paper.objects.filter(pk=withdrawn.pk).update(state=PaperState.WITHDRAWN)
    assert step_for(cast, withdrawn).url == ""


def shown(cast: Cast, paper: Paper, name: str) -> NextStep:
    """The next step on the page of a paper, as somebody sees it."""
    found: NextStep = pages.client(cast, name).get(paper.get_absolute_url()).context["next"]
    return found


def test_a_paper_being_signed_leads_signatories_to_their_signature(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert shown(cast, paper, "fatma").label == "Lesen und mitzeichnen"
    assert shown(cast, paper, "fatma").for_reader
    assert shown(cast, paper, "anna").label == "Zur Mitzeichnung"
    assert "0 von 3" in shown(cast, paper, "anna").text


def test_a_signed_paper_is_released_by_those_who_may(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    assert (shown(cast, paper, "rita").label, shown(cast, paper, "rita").sends) == ("Vorlage freigeben", True)
    dora = shown(cast, paper, "dora")
    assert (dora.label, dora.sends) == ("", False)
    assert "Freigegeben wird die Vorlage" in dora.missing[0]
    release_paper(paper=paper, revision=None, by=cast.people["rita"])
    assert shown(cast, paper, "dora").sends
    assert "freigegeben" in shown(cast, paper, "dora").text


def test_a_draft_is_signed_first_where_the_town_wants_it(cast: Cast) -> None:
    paper = signing.draft(cast)
    assert shown(cast, paper, "anna").label == "Vorlage einreichen"
    SignOffPolicy.objects.create(
        municipality=cast.bergkamen, valid_from=date(2023, 1, 1), required_types=["resolution"]
    )
    assert shown(cast, paper, "anna").label == "Mitzeichnung beginnen"


def test_without_the_signatures_little_is_said(cast: Cast) -> None:
    found = step_for(cast, signing.sent_round(cast))
    assert (found.text, found.url) == ("Die Vorlage ist in der Mitzeichnung.", "")


def test_where_only_bodies_are_missing_the_action_leads_to_them(cast: Cast) -> None:
    paper = signing.draft(cast, consultations=[])
    found = step_for(cast, paper)
    assert found.missing
    assert found.url.endswith(f"/{paper.pk}/beratungsfolge/")
    empty = signing.draft(cast, "12/0901", consultations=[], resolution_text="")
    assert step_for(cast, empty).url.endswith(f"/{empty.pk}/bearbeiten/")
