# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.models import Proposal, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]
EVIL = "<script>alert(1)</script>"


def url(version: Version, query: str = "") -> str:
    return f"/bergkamen/intern/konzept/{version.concept_id}/vorschlaege/{query}"


def test_the_empty_state_says_where_proposals_are_made(cast: Cast, client_of: SignIn) -> None:
    html = client_of(cast.people["bilal"]).get(url(builders.opened(cast))).content.decode()
    assert "Es gibt noch keine Vorschläge." in html


def test_three_columns_and_what_is_missing_in_each(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    answered = builders.proposal(cast, version, beginning="Betriebe", kind=ProposalKind.REMARK)
    builders.opinion(cast, answered, Votum.NOTED, "Gelesen.")
    html = client_of(cast.people["anna"]).get(url(version)).content.decode()
    assert "Vorschläge abwägen" in html
    assert "<b>1</b>offen" in html
    assert "<b>1</b>mit Votum" in html
    assert "2 Vorschläge von 1 Seite" in html
    for words in (
        "fehlt",
        "noch nicht möglich",
        "steht aus",
        "Votum: zur Kenntnis genommen",
        "1 Sprache",
        "2 Arbeit",
    ):
        assert words in html
    assert f"/vorschlag/{answered.pk}/entscheidung/" in html


def test_readers_see_the_list_without_its_tools(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    html = client_of(cast.people["emil"]).get(url(version)).content.decode()
    assert made.get_absolute_url() in html
    assert "/stellungnahme/" not in html
    assert "Vorschläge abwägen" not in html


def test_the_list_is_narrowed_by_state_and_chapter(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version, kind=ProposalKind.REMARK)
    builders.accepted(cast, version, new="Die Stadt will.")
    builders.proposal(cast, version, beginning="Betriebe", new="Betriebe helfen.")
    client = client_of(cast.people["anna"])
    work = builders.row(version, "Arbeit").key

    def shown(query: str) -> list[int]:
        html = client.get(url(version, query)).content.decode()
        return [number for number in (1, 2, 3) if f'id="vorschlag-{number}"' in html]

    assert shown("") == [1, 2, 3]
    assert shown("?stand=open") == [1, 3]
    assert shown("?stand=accepted") == [2]
    assert shown(f"?kapitel={work}") == [3]
    assert shown(f"?stand=accepted&kapitel={work}") == []
    assert "Kein Vorschlag passt dazu." in client.get(url(version, "?stand=rejected")).content.decode()


def test_long_lists_come_in_pages(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    for number in range(21):
        builders.proposal(cast, version, kind=ProposalKind.REMARK, reason=f"Zum {number}. Mal.")
    client = client_of(cast.people["anna"])
    assert 'id="vorschlag-21"' not in client.get(url(version)).content.decode()
    assert 'id="vorschlag-21"' in client.get(url(version, "?page=2")).content.decode()


def count(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("who", ["anna", "bilal"])
def test_more_proposals_ask_no_more_queries(cast: Cast, client_of: SignIn, who: str) -> None:
    version = builders.opened(cast)
    client = client_of(cast.people[who])
    builders.accepted(cast, version)
    one = count(client, url(version))
    builders.accepted(cast, version, new="Die Stadt will.")
    builders.accepted(cast, version, new="Die Stadt kann.")
    assert count(client, url(version)) == one <= 15


def test_the_page_of_a_proposal_holds_its_four_records(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    builders.opinion(cast, made, Votum.NOT_ADOPTED, "Zu teuer.")
    builders.opinion(cast, made, Votum.ADOPTED, "Doch bezahlbar.")
    builders.decision(cast, made)
    draft = builders.next_version(cast, version.concept)
    page = client_of(cast.people["anna"]).get(made.get_absolute_url()).content.decode()
    assert page.index("Doch bezahlbar.") < page.index("Zu teuer.")
    assert "Ausgabe 2, Montag" in page
    assert "angenommen, einstimmig" in page
    assert f"/fassung/{draft.pk}/schreiben/" in page
    realise_proposals(version=draft, by=cast.people["anna"])
    assert (
        "umgesetzt in Fassung 2"
        in client_of(cast.people["bilal"]).get(made.get_absolute_url()).content.decode()
    )


def test_the_page_offers_the_one_next_step(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    anna = client_of(cast.people["anna"])
    assert "Stellungnahme schreiben" in anna.get(made.get_absolute_url()).content.decode()
    builders.opinion(cast, made, Votum.NOT_ADOPTED, "Nein.")
    page = anna.get(made.get_absolute_url()).content.decode()
    assert "Entscheidung eintragen" in page
    assert "Neue Ausgabe schreiben" in page
    builders.decision(cast, made, Verdict.REJECTED)
    assert "Weitere Entscheidung eintragen" in anna.get(made.get_absolute_url()).content.decode()


def test_a_passage_after_which_something_is_added_is_shown(cast: Cast, client_of: SignIn) -> None:
    made = builders.proposal(cast, builders.opened(cast), kind=ProposalKind.INSERT_AFTER)
    assert (
        "Nach dieser Stelle:" in client_of(cast.people["emil"]).get(made.get_absolute_url()).content.decode()
    )


def test_a_page_stays_within_fifteen_queries(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    version.paper = builders.paper(cast, adopted=True)
    version.save()
    made = builders.accepted(cast, version)
    assert count(client_of(cast.people["anna"]), made.get_absolute_url()) <= 15


def test_what_people_wrote_is_text(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version, new=EVIL, reason=EVIL)
    builders.opinion(cast, made, Votum.ADOPTED_IN_PART, EVIL, builders.words(EVIL + EVIL))
    builders.decision(cast, made, Verdict.ACCEPTED_AMENDED, builders.words(EVIL * 3))
    Proposal.objects.filter(pk=made.pk).update(title=EVIL)
    client = client_of(cast.people["anna"])
    for address in (url(version), made.get_absolute_url(), f"{made.get_absolute_url()}stellungnahme/"):
        html = client.get(address).content.decode()
        assert "&lt;script&gt;" in html
        assert EVIL not in html


def test_other_towns_proposals_do_not_exist_here(cast: Cast, client_of: SignIn) -> None:
    foreign = builders.proposal(cast, builders.opened(cast, "kamen"))
    anna = client_of(cast.people["anna"])
    assert anna.get(f"/bergkamen/intern/konzept/{foreign.concept_id}/vorschlaege/").status_code == 404
    assert anna.get(f"/bergkamen/intern/konzept/vorschlag/{foreign.pk}/").status_code == 404
    assert anna.get(foreign.get_absolute_url()).status_code == 403
    assert client_of(None).get(foreign.get_absolute_url()).status_code == 302


def test_different_wishes_that_go_together_are_no_conflict_and_told_so(cast: Cast, client_of: SignIn) -> None:
    version = builders.opened(cast)
    said = "vertragen sich: Kein Vorschlag schließt einen anderen aus."
    builders.proposal(cast, version)
    anna = client_of(cast.people["anna"])
    assert said not in anna.get(url(version, "?ansicht=konflikte")).content.decode()
    builders.proposal(cast, version, kind=ProposalKind.INSERT_AFTER, new="Und danach mehr.")
    assert said in anna.get(url(version, "?ansicht=konflikte")).content.decode()
    assert said not in anna.get(url(version)).content.decode()
