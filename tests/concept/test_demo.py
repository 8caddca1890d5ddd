# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import queries
from augenhoehe.concept.enums import ConceptKind, ProposalState
from augenhoehe.concept.models import Concept, Proposal, Version
from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from augenhoehe.kit import policies
from augenhoehe.kit.audit import chain_of, verify


@pytest.fixture
def kamen(told_demo: Cast) -> Concept:
    return Concept.objects.get(municipality=told_demo.kamen, title="Integrationskonzept der Stadt Kamen")


def test_kamens_second_version_is_adopted_with_its_real_paper(kamen: Concept) -> None:
    found = queries.adopted_version(kamen)
    assert found is not None
    version, _resolution = found
    assert (version.number, version.public) == (2, True)
    assert version.paper == Paper.objects.get(municipality=kamen.municipality, reference="039/2022")


def test_every_kind_of_answer_is_told(kamen: Concept) -> None:
    states = queries.states_of(Proposal.objects.filter(concept=kamen))
    assert states == {
        ProposalState.REALISED: 4,
        ProposalState.REJECTED: 1,
        ProposalState.ACCEPTED: 2,
        ProposalState.OPEN: 4,
    }


def test_the_second_version_says_what_was_decided(kamen: Concept) -> None:
    text = "\n".join(kamen.versions.get(number=2).blocks.values_list("plain_text", flat=True))
    assert "richtet gemeinsam mit den Trägern der Kindertageseinrichtungen Sprachpatenschaften ein" in text
    assert "zweimal im Jahr und zu jedem Kursbeginn schriftlich" in text
    assert "mindestens zwei Praktikumsplätze" in text
    assert "mindestens sechs Herkunftssprachen" in text
    assert "Fest der Kulturen" in text


def test_bergkamens_standards_are_public_and_wait_for_an_answer(told_demo: Cast) -> None:
    concept = Concept.objects.get(municipality=told_demo.bergkamen, kind=ConceptKind.CONCEPT)
    version = policies.visible(None, Version.objects.filter(concept=concept)).get()
    assert version.number == 1
    assert [str(one.closes_on) for one in version.rounds.all()] == ["2023-02-28"]
    proposal = concept.proposals.get(number=1)
    assert (str(proposal.submission.account), proposal.title) == ("Bilal Muster", "Treffen am Abend")


def test_the_log_of_both_towns_holds(told_demo: Cast) -> None:
    assert (verify(chain_of(told_demo.kamen)), verify(chain_of(told_demo.bergkamen))) == (None, None)
