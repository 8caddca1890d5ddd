# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_consultations import set_consultations
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperType, RelationKind
from augenhoehe.council.models import Paper
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url
from tests.council.views.test_numbers import scheme


def begin(cast: Cast, kind: str, paper: Paper | None = None) -> Any:
    sent = {"art": kind, "zu": str(paper.pk) if paper else ""}
    return client(cast).get(url("paper-new"), sent)


def made(cast: Cast, response: Any, **changed: Any) -> Paper:
    sent = {**fields(response), **changed}
    answer = client(cast).post(url("paper-new"), sent)
    assert answer.status_code == 302, text(answer)
    return Paper.objects.latest("pk")


def test_first_the_kind_then_the_form(cast: Cast) -> None:
    shown = text(client(cast).get(url("paper-new")))
    assert "Eine eigene Vorlage" in shown
    assert "Dringlichkeitsantrag" in shown
    form = text(begin(cast, "inquiry"))
    assert "Wer fragt" in form
    assert "Fragen" in form
    assert "Finanzielle Auswirkungen" not in form
    assert "Eine eigene Vorlage" in text(begin(cast, "erfunden"))


def test_an_answer_takes_over_subject_and_bodies(cast: Cast) -> None:
    asked = builders.paper(
        cast,
        paper_type=PaperType.INQUIRY,
        originator="Gruppe",
        topics=cast.fields_of_action["bergkamen"][:1],
    )
    set_consultations(
        paper=asked,
        steps=[
            builders.step(cast, "aas", ConsultationRole.DECISION, date(2023, 2, 14)),
            builders.step(cast, "rat", ConsultationRole.INFORMATION, date(2023, 3, 16)),
        ],
        revision=None,
        by=cast.people["dora"],
    )
    answer = made(cast, begin(cast, "answer", asked), reasons="Es dauert ein Jahr.")
    relation = answer.relations.get()
    assert (relation.kind, relation.target) == (RelationKind.ANSWERS, asked)
    assert (answer.name, answer.resolution_text) == (asked.name, "")
    assert [topic.label for topic in answer.topics.all()] == [topic.label for topic in asked.topics.all()]
    steps = list(answer.consultations.order_by("position").values_list("role", "date"))
    assert steps == [("information", date(2023, 2, 14)), ("information", date(2023, 3, 16))]


def test_a_new_version_takes_over_everything_and_the_bodies_to_come(cast: Cast) -> None:
    old = builders.paper(cast, financial_impact="4.500 €", components=["Das Deckblatt"])
    builders.record(cast, old.consultations.earliest("position"), Outcome.RECOMMENDED)
    newer = made(cast, begin(cast, "revision", old))
    for name in ("name", "public", "resolution_text", "reasons", "financial_impact", "components"):
        assert getattr(newer, name) == getattr(old, name)
    assert newer.proposed_duties.get().text == builders.YEARLY_REPORT.text
    step = newer.consultations.get()
    assert (step.role, step.date, step.outcome) == ("decision", None, "")


def test_a_paper_one_may_not_see_cannot_be_written_to(cast: Cast) -> None:
    foreign = builders.paper(cast, "kamen")
    assert begin(cast, "answer", foreign).status_code == 404
    for value in ("x", "999999999999999999999", "-1"):
        assert client(cast).get(url("paper-new"), {"art": "answer", "zu": value}).status_code == 200


def test_a_kind_that_stands_alone_takes_nothing_over(cast: Cast) -> None:
    other = builders.paper(cast)
    paper = made(cast, begin(cast, "motion", other), name="Eigenes", public="yes", originator="Gruppe")
    assert not paper.relations.exists()
    assert not paper.consultations.exists()


def test_typed_text_stays_when_the_kind_changes(cast: Cast) -> None:
    sent = {
        **fields(begin(cast, "resolution")),
        "name": "Betreff",
        "financial_impact": "100 €",
        "reasons": f"Grund {EVIL}",
        "duty-0-text": "Berichten",
        "duty-0-recurrence": "yearly",
        "paper_type": "inquiry",
    }
    asked = client(cast).post(url("paper-new"), sent)
    assert asked.status_code == 200
    assert not Paper.objects.exists()
    assert "nicht für alles Platz" in text(asked)
    assert "<script>alert" not in asked.content.decode()
    back = client(cast).post(url("paper-new"), {**fields(asked), "paper_type": "resolution"})
    again = fields(back)
    assert (again["financial_impact"], again["name"]) == ("100 €", "Betreff")
    assert (again["duty-0-text"], again["duty-0-recurrence"]) == ("Berichten", "yearly")
    assert "nicht für alles Platz" not in text(back)
    saved = made(cast, asked, public="no", originator="Gruppe", resolution_text="Warum?")
    assert (saved.paper_type, saved.financial_impact) == (PaperType.INQUIRY, "")
    assert not saved.proposed_duties.exists()


def test_showing_the_parts_saves_nothing(cast: Cast) -> None:
    paper = builders.paper(cast)
    shown = fields(client(cast).get(url("paper-edit", paper.pk)))
    sent = shown | {"paper_type": "motion", "name": "Anders"}
    looked = client(cast).post(url("paper-edit", paper.pk), sent)
    assert looked.status_code == 200
    assert "Wer" in text(looked) or "Auf wessen Antrag" in text(looked)
    paper.refresh_from_db()
    assert (paper.name, paper.paper_type) == ("Jugendkonferenz", PaperType.RESOLUTION)
    stay = client(cast).post(url("paper-edit", paper.pk), shown | {"show_parts": "1", "name": "Anders"})
    assert (stay.status_code, fields(stay)["name"]) == (200, "Anders")
    saved = client(cast).post(url("paper-edit", paper.pk), {**fields(looked), "originator": "Gruppe"})
    assert saved.status_code == 302
    paper.refresh_from_db()
    assert (paper.paper_type, paper.originator) == (PaperType.MOTION, "Gruppe")


def test_where_numbers_are_drawn_nobody_types_one(cast: Cast) -> None:
    scheme(cast)
    shown = begin(cast, "resolution")
    assert "reference" not in shown.context["form"].fields
    assert "beim Einreichen von selbst gezogen" in text(shown)
    paper = made(cast, shown, name="Neu", public="yes", reference="12/0999")
    assert paper.reference == ""


@pytest.mark.parametrize(
    "hostile",
    [
        {"topics": ["999999999999999999999"]},
        {"topics": ["x"]},
        {"related": "x" * 61},
        {"originator": "x" * 201},
        {"paper_type": "erfunden"},
        {"paper_type": ""},
    ],
)
def test_hostile_values_are_told(cast: Cast, hostile: dict[str, Any]) -> None:
    sent = {**fields(begin(cast, "answer")), "name": "X", "public": "yes", **hostile}
    response = client(cast).post(url("paper-new"), sent)
    assert response.status_code in {400, 422}
    assert not Paper.objects.exists()


def test_topics_of_the_other_town_are_no_choice(cast: Cast) -> None:
    foreign = cast.fields_of_action["kamen"][0]
    sent = {**fields(begin(cast, "motion")), "name": "X", "public": "yes", "topics": [foreign.pk]}
    assert client(cast).post(url("paper-new"), sent).status_code == 422


def test_what_a_kind_needs_is_told_before_it_is_submitted(cast: Cast) -> None:
    draft = builders.paper(
        cast, reference="", paper_type=PaperType.ANSWER, resolution_text="", reasons="", duties=[]
    )
    shown = text(client(cast).get(url("paper", draft.pk)))
    assert "Die Antwort fehlt." in shown
    assert "Es fehlt, welche Anfrage beantwortet wird." in shown
    refused = client(cast).post(url("paper-submit", draft.pk), {"revision": draft.revision})
    assert refused.status_code == 422
