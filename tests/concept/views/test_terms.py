# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.actions.explain_term import explain_term
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.models import GlossaryTerm
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders

SignIn = Callable[[Account | None], Client]
ROOM = "/bergkamen/intern/konzept"


def test_words_are_explained_changed_and_taken_away(cast: Cast, client_of: SignIn) -> None:
    concept = builders.draft(cast).concept
    client = client_of(cast.people["anna"])
    page = f"{ROOM}/{concept.pk}/begriffe/"
    assert "Noch ist kein Begriff erklärt." in client.get(page).content.decode()
    client.post(page, {"term": " Teilhabe ", "meaning": "Dabei <sein>."})
    (term,) = concept.terms.all()
    html = client.get(page).content.decode()
    assert "Dabei &lt;sein&gt;." in html
    twice = client.post(page, {"term": "teilhabe", "meaning": "x"})
    assert (twice.status_code, "ist schon erklärt" in twice.content.decode()) == (422, True)
    own = f"{ROOM}/begriff/{term.pk}/"
    client.post(own, {"revision": 0, "term": "Teilhabe", "meaning": "Mitmachen."})
    late = client.post(own, {"revision": 0, "term": "Teilhabe", "meaning": "Anders."})
    assert (late.status_code, "Mitmachen." in late.content.decode()) == (409, True)
    assert client.post(f"{own}entfernen/", {"revision": 0}).status_code == 409
    gone = client.post(f"{own}entfernen/", {"revision": 1}, follow=True)
    assert "wird nicht mehr erklärt" in gone.content.decode()
    assert [
        event.verb for event in AuditEvent.objects.filter(verb__startswith="concept.term_").order_by("pk")
    ] == [
        "concept.term_explained",
        "concept.term_edited",
        "concept.term_removed",
    ]


def test_only_authors_of_the_town_explain(cast: Cast, client_of: SignIn) -> None:
    concept = builders.draft(cast).concept
    term = explain_term(concept=concept, term="Teilhabe", meaning="x", by=cast.people["anna"])
    for address in (f"{ROOM}/{concept.pk}/begriffe/", f"{ROOM}/begriff/{term.pk}/"):
        assert client_of(cast.people["fatma"]).get(address).status_code == 403
    foreign = builders.draft(cast, "kamen").concept
    other = explain_term(concept=foreign, term="Teilhabe", meaning="x", by=cast.people["clara"])
    assert client_of(cast.people["anna"]).get(f"{ROOM}/begriff/{other.pk}/").status_code == 404
    assert GlossaryTerm.objects.count() == 2


def test_readers_find_the_meaning_inside_and_in_public(cast: Cast, client_of: SignIn) -> None:
    text = "# Sprache\n\nPatenschaften helfen [Fußnote: Stand 2022].\n\nPatenschaften."
    version, anna = builders.draft(cast, text=text), cast.people["anna"]
    explain_term(concept=version.concept, term="Patenschaft", meaning="Jemand begleitet.", by=anna)
    freeze_version(version=version, revision=None, by=anna)
    publish_version(version=version, public=True, revision=None, by=anna)
    inside = client_of(anna).get(f"{ROOM}/fassung/{version.pk}/").content.decode()
    public = Client().get(f"/bergkamen/konzept/{version.concept_id}/").content.decode()
    for html in (inside, public):
        assert html.count('<a class="ah-term" href="#begriff-1">Patenschaften</a>') == 1
        assert '<dt id="begriff-1">Patenschaft</dt><dd>Jemand begleitet.</dd>' in html
        assert 'id="zu-fussnote-1" href="#fussnote-1"' in html
        assert '<li id="fussnote-1" value="1">Stand 2022' in html
