# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.models import Paper, PaperFile
from augenhoehe.factors.actions.invite_people import Guest
from augenhoehe.factors.demo import OPEN_LINK
from augenhoehe.factors.enums import CheckState, Rating
from augenhoehe.factors.links import participant_secret
from augenhoehe.factors.models import Check, FactorSet, NextStep, SetVersion
from augenhoehe.factors.queries.checks import question_numbers
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.subjects import Subject
from tests.council import builders as council
from tests.factors import builders
from tests.measures import builders as measures

pytestmark = pytest.mark.django_db

ClientOf = Callable[[Account | None], Client]
ROOM = "/bergkamen/intern/faktoren/"
J, T, N = Rating.YES, Rating.PARTLY, Rating.NO


def typed(version: SetVersion, *ratings: str, reason: str = "Darum.", **more: Any) -> dict[str, Any]:
    """A form of answers as it is sent."""
    data: dict[str, Any] = dict(more)
    for number, rating in zip(question_numbers(factors_of(version)), ratings, strict=True):
        data |= {f"rating_{number}": rating, f"reason_{number}": reason}
    return data


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_set_is_taken_over_changed_and_published(cast: Cast, client_of: ClientOf) -> None:
    anna = client_of(cast.people["anna"])
    assert "Acht Gelingensfaktoren" in text(anna.get(f"{ROOM}saetze/"))
    assert "Satz der Bibliothek" in text(anna.post(f"{ROOM}saetze/uebernehmen/", {"satz": "?"}, follow=True))
    taken = anna.post(f"{ROOM}saetze/uebernehmen/", {"satz": "integrations_check"}, follow=True)
    assert "als Entwurf übernommen" in text(taken)
    draft = SetVersion.objects.select_related("factor_set__municipality").get()
    factor = draft.factors.order_by("position")[0]
    page = f"{ROOM}faktoren/{factor.pk}/"
    assert "Wen betrifft es?" in text(anna.get(page))
    long = {"title": "Wen?", "questions": "x" * 501, "revision": 0}
    assert anna.post(page, long).status_code == 422
    saved = anna.post(page, {"title": "Wen?", "questions": " Wer   fehlt? \n\nWer zahlt?", "revision": 0})
    assert saved.status_code == 302
    assert [one.text for one in factor.questions.order_by("position")] == ["Wer fehlt?", "Wer zahlt?"]
    draft.refresh_from_db()
    anna.post(f"{page}ordnen/", {"richtung": "runter", "revision": draft.revision})
    draft.refresh_from_db()
    assert [one.title for one in factors_of(draft)][1] == "Wen?"
    anna.post(f"{page}entfernen/", {"revision": draft.revision})
    draft.refresh_from_db()
    done = anna.post(
        f"{ROOM}fassungen/{draft.pk}/veroeffentlichen/", {"revision": draft.revision}, follow=True
    )
    assert "Fassung 1 ist veröffentlicht" in text(done)
    assert len(factors_of(draft)) == 2
    assert anna.get(f"{ROOM}fassungen/{draft.pk}/faktor/").status_code == 422
    begun = anna.post(f"{ROOM}saetze/{draft.factor_set_id}/neue-fassung/", {"revision": 0}, follow=True)
    assert "Kopie der letzten" in text(begun)


def test_an_own_set_is_begun_and_says_what_is_missing(cast: Cast, client_of: ClientOf) -> None:
    anna = client_of(cast.people["anna"])
    made = anna.post(f"{ROOM}saetze/neu/", {"title": "Eigene", "description": ""}, follow=True)
    assert "noch keinen Faktor" in text(made)
    own = FactorSet.objects.get()
    assert anna.post(f"{ROOM}saetze/neu/", {"title": "Eigene"}).status_code == 422
    assert "noch keinen Faktor" in text(anna.get(own.get_absolute_url()))
    assert client_of(cast.people["emil"]).get(own.get_absolute_url()).status_code == 404
    edit = f"{own.get_absolute_url()}bearbeiten/"
    assert anna.post(edit, {"title": "Unsere", "revision": 0}).status_code == 302
    assert anna.post(edit, {"title": "Anders", "revision": 0}).status_code == 409
    added = anna.post(
        f"{ROOM}fassungen/{own.versions.get().pk}/faktor/", {"title": "Neu", "questions": "Geht es?"}
    )
    assert added.status_code == 302


def test_a_good_example_comes_and_goes(cast: Cast, client_of: ClientOf) -> None:
    anna, version = client_of(cast.people["anna"]), builders.published(cast)
    measure = measures.measure(cast)
    page = f"{ROOM}saetze/{version.factor_set_id}/beispiel/{factors_of(version)[0].key}/"
    assert anna.get(f"{ROOM}saetze/{version.factor_set_id}/beispiel/erfunden/").status_code == 404
    assert "Jugendkonferenz" in text(anna.get(page))
    shown = anna.post(page, {"measure": measure.pk, "why": "Alle reden mit."}, follow=True)
    assert "Alle reden mit." in text(shown)
    assert "Alle reden mit." in text(anna.get(f"{ROOM}massnahme/{measure.pk}/"))
    example = version.factor_set.examples.get()
    gone = anna.post(f"{ROOM}beispiele/{example.pk}/entfernen/", {"revision": 0}, follow=True)
    assert "Alle reden mit." not in text(gone)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"kind": "idea"}, "kurzen Titel"),
        ({"kind": "measure"}, "was Sie prüfen möchten"),
        ({"kind": "?"}, "prüfen"),
        ({"kind": "idea", "idea_title": "Tandem", "together": "1", "answer_by": "2023-01-16"}, "noch kommt"),
    ],
)
def test_a_check_says_what_is_missing(
    cast: Cast, client_of: ClientOf, sent: dict[str, str], told: str
) -> None:
    anna, version = client_of(cast.people["anna"]), builders.published(cast)
    answer = anna.post(f"{ROOM}neu/", {"version": version.pk, **sent})
    assert answer.status_code == 422
    assert told in text(answer)


def test_without_questions_there_is_no_check(cast: Cast, client_of: ClientOf) -> None:
    for person, words in (("anna", "aus der Bibliothek"), ("dora", "fragen Sie dort nach")):
        assert words in text(client_of(cast.people[person]).get(f"{ROOM}neu/"))
        assert words.split()[-1] in text(
            client_of(cast.people[person]).get(
                f"{ROOM}vorlage/{council.paper(cast, reference=person).pk}/check/"
            )
        )


def test_one_person_checks_a_measure_from_its_page(cast: Cast, client_of: ClientOf) -> None:
    anna, version = client_of(cast.people["anna"]), builders.published(cast)
    measure = measures.measure(cast)
    assert f'value="{measure.pk}" selected' in text(anna.get(f"{ROOM}neu/?massnahme={measure.pk}"))
    begun = anna.post(
        f"{ROOM}neu/", {"kind": "measure", "measure": measure.pk, "version": version.pk, "together": ""}
    )
    item = Check.objects.get()
    assert begun.headers["Location"] == f"{ROOM}{item.pk}/antworten/"
    assert "eine Person allein" in text(anna.get(f"{ROOM}{item.pk}/"))
    lame = anna.post(begun.headers["Location"], typed(version, J, T, N, reason="", revision=0, handed_in="1"))
    assert lame.status_code == 422
    assert "in einem Satz, warum" in text(lame)
    kept = anna.post(begun.headers["Location"], typed(version, J, T, "", reason="", revision=0, kept="1"))
    assert kept.status_code == 302
    done = anna.post(
        begun.headers["Location"], typed(version, J, T, N, revision=1, handed_in="1"), follow=True
    )
    for words in ("Profil", "Was trägt", "Was dann hilft.", "In einem Jahr wieder"):
        assert words in text(done)
    assert anna.get(begun.headers["Location"]).status_code == 302
    assert client_of(cast.people["dora"]).get(begun.headers["Location"]).status_code == 404
    step = {"factor": factors_of(version)[1].pk, "text": "Anker setzen", "due_on": "2023-03-01"}
    written = anna.post(f"{ROOM}{item.pk}/schritt/", step, follow=True)
    assert "Als Meilenstein übernehmen" in text(written)
    made = NextStep.objects.get()
    edit = f"{ROOM}schritte/{made.pk}/"
    assert anna.post(edit, {**step, "text": "Anker werfen", "revision": 0}).status_code == 302
    taken = anna.post(f"{edit}meilenstein/", {"revision": 1}, follow=True)
    assert "Tag ist schon vorbei" not in text(taken)
    assert measure.milestones.get().title == "Anker werfen"
    anna.post(f"{ROOM}{item.pk}/schritt/", {**step, "text": "Vorher messen", "due_on": "2021-03-01"})
    past = NextStep.objects.get(text="Vorher messen")
    taken = anna.post(f"{ROOM}schritte/{past.pk}/meilenstein/", {"revision": 0}, follow=True)
    assert "Tag ist schon vorbei" in text(taken)
    planned = anna.post(
        f"{ROOM}{item.pk}/wieder/", {"repeat_on": "2024-01-16", "revision": item.revision + 9}
    )
    assert planned.status_code == 409
    item.refresh_from_db()
    planned = anna.post(f"{ROOM}{item.pk}/wieder/", {"repeat_on": "2023-01-16", "revision": item.revision})
    assert planned.status_code == 422
    planned = anna.post(f"{ROOM}{item.pk}/wieder/", {"repeat_on": "2024-01-16", "revision": item.revision})
    assert planned.status_code == 302


def test_people_are_invited_answer_and_agree(cast: Cast, client_of: ClientOf) -> None:
    anna, fatma = client_of(cast.people["anna"]), client_of(cast.people["fatma"])
    version = builders.published(cast)
    idea = {"kind": "idea", "idea_title": "Tandem", "version": version.pk, "together": "1"}
    begun = anna.post(f"{ROOM}neu/", {**idea, "answer_by": "2023-01-30"})
    item = Check.objects.get()
    invite = begun.headers["Location"]
    assert invite == f"{ROOM}{item.pk}/einladen/"
    assert "Bilal Muster" in text(anna.get(invite))
    nobody = anna.post(invite, {"revision": 0})
    assert (nobody.status_code, "noch nicht eingeladen" in text(nobody)) == (422, True)
    assert "auch den Namen" in text(anna.post(invite, {"revision": 0, "email": "a@example.org"}))
    asked = anna.post(invite, {"revision": 0, "accounts": [cast.people["fatma"].pk]}, follow=True)
    assert "0 von 2 haben geantwortet." in text(asked)
    item.refresh_from_db()
    shown = anna.post(invite, {"revision": item.revision, "name": "Amira"})
    assert "/pruefung/" in text(shown)
    guest = item.participants.get(account=None)
    renewed = anna.post(f"{ROOM}beteiligte/{guest.pk}/neuer-link/", {"revision": guest.revision})
    assert "/pruefung/" in text(renewed)
    guest.refresh_from_db()
    anna.post(f"{ROOM}beteiligte/{guest.pk}/zuruecknehmen/", {"revision": guest.revision})
    anna.post(f"{ROOM}{item.pk}/antworten/", typed(version, J, J, N, revision=0, handed_in="1"))
    assert "abgegeben" in text(anna.get(f"{ROOM}{item.pk}/"))
    seen = fatma.get(f"{ROOM}{item.pk}/antworten/")
    assert "Darum." not in text(seen)
    table = fatma.post(
        f"{ROOM}{item.pk}/antworten/", typed(version, J, T, N, revision=0, handed_in="1"), follow=True
    )
    assert "Hier unterscheiden sich die Antworten" in text(table)
    assert "Wer den Check leitet" in text(table)
    assert "Noch nicht vereinbart: Frage 2." in text(anna.get(f"{ROOM}{item.pk}/"))
    agree = f"{ROOM}{item.pk}/einigen/"
    assert "Fatma Amt" in text(anna.get(agree))
    item.refresh_from_db()
    stale = anna.post(agree, typed(version, J, T, N, revision=item.revision + 1))
    assert stale.status_code == 409
    anna.post(agree, typed(version, J, T, N, revision=item.revision))
    item.refresh_from_db()
    closed = anna.post(f"{ROOM}{item.pk}/schliessen/", {"revision": item.revision}, follow=True)
    assert "Sein Profil bleibt" in text(closed)
    assert anna.get(agree).status_code == 422
    assert anna.get(invite).status_code == 422
    item.refresh_from_db()
    public = anna.post(
        f"{ROOM}{item.pk}/freigeben/", {"revision": item.revision, "oeffentlich": "1"}, follow=True
    )
    assert "öffentlichen Seite" in text(public)
    item.refresh_from_db()
    taken = anna.post(
        f"{ROOM}{item.pk}/freigeben/", {"revision": item.revision, "oeffentlich": "0"}, follow=True
    )
    assert "nicht mehr öffentlich" in text(taken)


def test_the_leader_opens_early(cast: Cast, client_of: ClientOf) -> None:
    anna, item = client_of(cast.people["anna"]), builders.check(cast)
    builders.invite(cast, item, "fatma")
    builders.hand_in(item, cast.people["anna"], J, J, J)
    item.refresh_from_db()
    opened = anna.post(f"{ROOM}{item.pk}/oeffnen/", {"revision": item.revision}, follow=True)
    assert "liegen auf dem Tisch" in text(opened)
    assert anna.get(f"{ROOM}{item.pk}/schritt/").status_code == 200
    assert anna.get(f"{ROOM}{item.pk}/check.pdf").status_code == 302
    assert anna.get(f"{ROOM}{item.pk}/vergleich/").status_code == 404


def test_a_repeated_check_is_compared(cast: Cast, client_of: ClientOf) -> None:
    anna, item = client_of(cast.people["anna"]), builders.closed(cast)
    anna.post(f"{ROOM}{item.pk}/wiederholen/", {"revision": item.revision})
    again = Check.objects.get(previous=item)
    anna.post(f"{ROOM}{again.pk}/antworten/", typed(item.version, J, J, T, revision=0, handed_in="1"))
    page = text(anna.get(f"{ROOM}{again.pk}/vergleich/"))
    assert page.count("ah-status--done") == 3
    assert "besser" in page
    assert "schwächer" not in page
    assert f"{ROOM}{again.pk}/" in text(anna.get(f"{ROOM}{item.pk}/"))
    assert "check.pdf" in text(anna.get(f"{ROOM}{again.pk}/"))
    pdf = anna.get(f"{ROOM}{again.pk}/check.pdf")
    assert (pdf.headers["Content-Type"], pdf.content[:4]) == ("application/pdf", b"%PDF")


def test_any_department_checks_any_paper_in_one_step(cast: Cast, client_of: ClientOf) -> None:
    fatma, paper = client_of(cast.people["fatma"]), council.paper(cast)
    version = builders.published(cast, short=True)
    panel = text(fatma.get(f"{ROOM}vorlage/{paper.pk}/", headers={"HX-Request": "true"}))
    assert "Noch niemand hat geprüft" in panel
    assert "<html" not in panel
    page = f"{ROOM}vorlage/{paper.pk}/check/"
    assert fatma.get(page).status_code == 200
    assert fatma.post(page, typed(version, J, T, N, reason=" ")).status_code == 422
    done = fatma.post(page, typed(version, J, T, N), follow=True)
    item = Check.objects.get(paper=paper)
    assert item.state == CheckState.CLOSED
    assert "An die Vorlage anhängen" not in text(done)
    assert item.get_absolute_url() in text(fatma.get(f"{ROOM}vorlage/{paper.pk}/"))
    anna = client_of(cast.people["anna"])
    assert "An die Vorlage anhängen" in text(anna.get(item.get_absolute_url()))
    attach = f"{item.get_absolute_url()}anhaengen/"
    assert fatma.post(attach, {"revision": Paper.objects.get(pk=paper.pk).revision}).status_code == 403
    sent = anna.post(attach, {"revision": Paper.objects.get(pk=paper.pk).revision}, follow=True)
    assert "hängt an der Vorlage" in text(sent)
    assert PaperFile.objects.get(paper=paper).name == "Drei Fragen, Ergebnis"


def test_a_guest_answers_by_link_and_sees_what_all_have_said(cast: Cast, client_of: ClientOf) -> None:
    item, nobody = builders.check(cast), client_of(None)
    (guest,) = builders.invite(cast, item, guest=Guest("Amira"))
    page = f"/pruefung/{participant_secret(guest)}/"
    shown = nobody.get(page)
    assert "Amira" in text(shown)
    assert shown.headers["Cache-Control"] == "private, no-store"
    assert (
        "zwischengespeichert"
        in text(
            nobody.post(page, typed(item.version, J, "", "", revision=guest.revision, kept="1"), follow=True)
        ).casefold()
    )
    wrong = nobody.post(page, typed(item.version, J, T, N, revision=guest.revision, handed_in="1"))
    assert wrong.status_code == 409
    done = nobody.post(
        page, typed(item.version, J, T, N, revision=guest.revision + 1, handed_in="1"), follow=True
    )
    assert "schon abgegeben" in text(done)
    assert "Darum." not in text(done)
    late = nobody.post(page, typed(item.version, J, T, N, reason="Doch anders.", revision=9))
    assert (late.status_code, "Doch anders." in text(late)) == (409, True)
    builders.hand_in(item, cast.people["anna"], J, J, J, reason="Anna sagt.")
    assert "Anna sagt." in text(nobody.get(page))


def test_tries_of_links_are_counted(client_of: ClientOf) -> None:
    statuses = [client_of(None).get("/pruefung/geraten/").status_code for _try in range(31)]
    assert (statuses[0], statuses[-1]) == (404, 429)


def test_too_many_answers_wait_a_minute(cast: Cast, client_of: ClientOf) -> None:
    item = builders.check(cast)
    (guest,) = builders.invite(cast, item, guest=Guest("Amira"))
    page = f"/pruefung/{participant_secret(guest)}/"
    answers = [
        client_of(None).post(page, typed(item.version, J, T, "", revision=number, kept="1")).status_code
        for number in range(guest.revision, guest.revision + 31)
    ]
    assert (answers[0], answers[-1]) == (302, 429)


def test_pages_ask_little(
    told_demo: Cast, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    town = told_demo.bergkamen
    anna, bilal = client_of(told_demo.people["anna"]), client_of(told_demo.people["bilal"])
    checks = [one.pk for one in Check.objects.filter(municipality=town)]
    sets = [one.get_absolute_url() for one in FactorSet.objects.filter(municipality=town)]
    agreed = Check.objects.get(municipality=town, state=CheckState.COMPARING).pk
    waiting = Check.objects.get(municipality=town, state=CheckState.ANSWERING).pk
    pages = [ROOM, f"{ROOM}neu/", f"{ROOM}saetze/", *sets, *(f"{ROOM}{pk}/" for pk in checks)]
    for page in [*pages, f"{ROOM}{agreed}/einigen/", f"{ROOM}{waiting}/antworten/"]:
        with django_assert_max_num_queries(15):
            assert anna.get(page).status_code == 200
    for page in (ROOM, f"{ROOM}{waiting}/", f"/pruefung/{OPEN_LINK}/"):
        with django_assert_max_num_queries(15):
            assert bilal.get(page).status_code == 200


def test_a_paper_that_was_checked_cannot_be_seen_by_others(cast: Cast, client_of: ClientOf) -> None:
    item = builders.closed(cast, subject=Subject(paper=council.paper(cast, public=False)))
    assert client_of(cast.people["emil"]).get(item.get_absolute_url()).status_code == 404
