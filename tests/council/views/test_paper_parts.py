# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.paper_content import Reference
from augenhoehe.council.actions.record_result import Result
from augenhoehe.council.enums import Outcome, PaperState, PaperType
from augenhoehe.council.models import Paper
from augenhoehe.kit.violations import RuleViolation
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url
from tests.council.views.test_attachments import attached
from tests.council.views.test_numbers import scheme


def page(cast: Cast, paper: Paper, name: str = "dora") -> str:
    return text(client(cast, name).get(url("paper", paper.pk, town=paper.municipality.slug)))


def html(cast: Cast, paper: Paper, name: str = "dora") -> str:
    return client(cast, name).get(url("paper", paper.pk)).content.decode()


def inquiry(cast: Cast, **changed: Any) -> Paper:
    return builders.paper(
        cast,
        **{
            "reference": "12/0840",
            "paper_type": PaperType.INQUIRY,
            "originator": "Eine Fraktion",
            "resolution_text": "Wie lange dauert es?",
            "duties": [],
            **changed,
        },
    )


def test_the_page_shows_the_parts_of_the_kind(cast: Cast) -> None:
    shown = page(cast, inquiry(cast))
    assert "Fragen Wie lange dauert es?" in shown
    assert "Wer fragt Eine Fraktion" in shown
    assert "Beschlussvorschlag" not in shown
    assert "Finanzielle Auswirkungen" not in shown
    urgent = builders.paper(
        cast,
        reference="12/0841",
        paper_type=PaperType.URGENT_MOTION,
        originator="Gruppe",
        urgency_reason="Die Frist endet.",
    )
    assert "Warum es dringlich ist Die Frist endet." in page(cast, urgent)


def test_what_may_be_written_to_a_paper_is_offered_to_those_who_write(cast: Cast) -> None:
    paper = inquiry(cast)
    assert f"?art=answer&amp;zu={paper.pk}" in html(cast, paper)
    assert "Anfrage beantworten" in page(cast, paper)
    assert "Änderungsantrag" not in page(cast, paper)
    assert "Anfrage beantworten" not in page(cast, paper, "emil")
    offered = page(cast, builders.paper(cast))
    for words in ("Änderungsantrag dazu schreiben", "Ergänzung schreiben", "Neufassung schreiben"):
        assert words in offered


def test_relations_are_told_both_ways(cast: Cast) -> None:
    asked = inquiry(cast)
    answer = builders.paper(
        cast, reference="12/0841", name="Die Antwort", paper_type=PaperType.ANSWER, related="12/840"
    )
    assert "Beantwortet 12/0840 Jugendkonferenz" in page(cast, answer)
    assert "Wird beantwortet durch 12/0841 Die Antwort" in page(cast, asked)
    assert "Wird beantwortet durch 12/0841 Die Antwort" in page(cast, asked, "bilal")


def test_what_belongs_together_stands_in_front_of_the_order_of_consultations(cast: Cast) -> None:
    asked = builders.paper(cast, reference="12/0900")
    assert "Verbundene Vorlagen" not in text(client(cast).get(asked.get_absolute_url()))
    builders.paper(cast, reference="12/0901", paper_type=PaperType.AMENDMENT, related="12/0900")
    shown = text(client(cast).get(asked.get_absolute_url()))
    assert shown.index("Verbundene Vorlagen") < shown.index("Beratungsfolge bearbeiten")


def test_hidden_papers_are_not_told_in_either_direction(cast: Cast) -> None:
    asked = inquiry(cast)
    hidden = builders.paper(
        cast, reference="12/0842", name="Geheim", public=False, paper_type=PaperType.ANSWER, related="12/840"
    )
    draft = builders.paper(
        cast, reference="", name="Entwurfsantwort", paper_type=PaperType.ANSWER, related="12/840"
    )
    outside = html(cast, asked, "bilal")
    for trace in ("Geheim", "12/0842", "Entwurfsantwort", f"/{hidden.pk}/", f"/{draft.pk}/"):
        assert trace not in outside
    assert "Geheim" in page(cast, asked, "emil")
    assert "Entwurfsantwort" not in page(cast, asked, "emil")
    assert "Entwurfsantwort" in page(cast, asked)


def test_a_hidden_paper_that_is_referred_to_is_not_told_unless_the_text_names_it(cast: Cast) -> None:
    builders.paper(cast, reference="12/0901", name="Geheimer Vertrag", public=False)
    silent = builders.paper(cast, reference="12/1", references=[Reference(number="12/0901")])
    assert "12/0901" not in html(cast, silent, "bilal")
    naming = builders.paper(
        cast, reference="12/2", references=[Reference(number="12/0901")], reasons="Siehe Vorlage 12/0901."
    )
    unknown = builders.paper(
        cast, reference="12/3", references=[Reference(number="12/0999")], reasons="Siehe Vorlage 12/0999."
    )
    hidden, missing = page(cast, naming, "bilal"), page(cast, unknown, "bilal")
    assert "Geheimer Vertrag" not in hidden
    assert hidden.count("12/0901") == missing.count("12/0999")
    assert "12/0901 (hier nicht bekannt)" in hidden
    assert "12/0999 (hier nicht bekannt)" in missing
    assert "Geheimer Vertrag" in page(cast, naming, "emil")


def test_numbers_in_texts_become_links_when_their_paper_comes(cast: Cast) -> None:
    paper = builders.paper(
        cast,
        reasons=f"Nach Drucksache Nr. 11/1473 und\n• der 12/0900 selbst {EVIL}",
        financial_impact="11/1473",
    )
    before = html(cast, paper)
    assert 'title="hier nicht bekannt">11/1473</span>' in before
    assert before.count('council-reference"') == 1
    old = builders.paper(cast, reference="11/1473", name='Einführung "x"')
    after = html(cast, paper)
    assert (
        after.count(f'<a href="{old.get_absolute_url()}" title="Einführung &quot;x&quot;">11/1473</a>') == 2
    )
    assert 'council-reference"' not in after
    assert "<script>alert" not in after
    Paper.objects.filter(pk=old.pk).update(public=False)
    assert "Einführung" not in html(cast, paper, "bilal")


def test_a_replaced_paper_says_so_and_is_not_decided(cast: Cast) -> None:
    old = builders.paper(cast)
    newer = builders.paper(
        cast, reference="12/0950", name="Neu gefasst", paper_type=PaperType.REVISION, related="12/0900"
    )
    shown = page(cast, old)
    assert "Zu dieser Vorlage gibt es eine Neufassung" in shown
    assert "Zur Neufassung" in shown
    assert newer.get_absolute_url() in html(cast, old)
    with pytest.raises(RuleViolation, match="12/0950"):
        builders.record(cast, builders.deciding(old), Outcome.ADOPTED)
    builders.record(cast, builders.deciding(old), Outcome.WITHDRAWN)
    builders.record(cast, builders.deciding(newer), Outcome.ADOPTED)


def test_a_draft_or_hidden_version_replaces_nothing_yet(cast: Cast) -> None:
    old = builders.paper(cast)
    builders.paper(cast, reference="", paper_type=PaperType.REVISION, related="12/0900")
    assert "gibt es eine Neufassung" not in page(cast, old)
    builders.record(cast, builders.deciding(old), Outcome.ADOPTED)
    other = builders.paper(cast, reference="12/0960")
    builders.paper(cast, reference="12/0961", public=False, paper_type=PaperType.REVISION, related="12/0960")
    assert "gibt es eine Neufassung" not in page(cast, other, "bilal")
    assert "gibt es eine Neufassung" in page(cast, other, "emil")


def test_results_that_stand_may_be_corrected_though_a_version_came(cast: Cast) -> None:
    old = builders.paper(cast)
    builders.record(cast, builders.deciding(old), Outcome.ADOPTED)
    builders.paper(cast, reference="12/0950", paper_type=PaperType.REVISION, related="12/0900")
    step = builders.deciding(old)
    assert (
        builders.record(cast, step, Outcome.ADOPTED, outcome_text="einstimmig").outcome_text == "einstimmig"
    )
    assert Result(outcome=Outcome.ADOPTED, date=None).outcome is Outcome.ADOPTED


def test_drawing_the_number_by_the_button(cast: Cast) -> None:
    draft = builders.paper(cast, reference="")
    assert "Nummer ziehen" not in page(cast, draft)
    assert client(cast).post(url("paper-number", draft.pk), {"revision": "1"}).status_code in {409, 422}
    scheme(cast)
    shown = page(cast, draft)
    assert "Nummer ziehen" in shown
    assert "Die Nummer fehlt" not in shown
    for lost in ({}, {"revision": "neu"}, {"revision": "99"}):
        assert client(cast).post(url("paper-number", draft.pk), lost).status_code == 409
    drawn = client(cast).post(url("paper-number", draft.pk), {"revision": draft.revision}, follow=True)
    assert "Die Vorlage hat jetzt die Nummer 001/2023." in text(drawn)
    assert "Nummer ziehen" not in text(drawn)
    form = fields(client(cast).get(url("paper-edit", draft.pk)))
    assert "reference" not in form
    client(cast).post(url("paper-edit", draft.pk), form | {"reference": "9/2023", "name": "Neu"})
    draft.refresh_from_db()
    assert (draft.reference, draft.name) == ("001/2023", "Neu")


def test_submitting_draws_where_a_scheme_holds(cast: Cast) -> None:
    draft = builders.paper(cast, reference="")
    scheme(cast)
    client(cast).post(url("paper-submit", draft.pk), {"revision": draft.revision})
    draft.refresh_from_db()
    assert (draft.state, draft.reference) == (PaperState.SUBMITTED, "001/2023")


def test_topics_stand_on_the_page(cast: Cast) -> None:
    topic = cast.fields_of_action["bergkamen"][0]
    assert f"Themen {topic.label}" in page(cast, builders.paper(cast, topics=[topic]))
    foreign = cast.fields_of_action["kamen"][0]
    with pytest.raises(ValueError, match="another town"):
        builders.paper(cast, reference="12/2", topics=[foreign])


@pytest.mark.parametrize("name", ["dora", "emil", "bilal"])
def test_the_page_takes_at_most_twelve_queries(
    cast: Cast, name: str, django_assert_max_num_queries: Any
) -> None:
    builders.paper(cast, reference="11/1473")
    decided = builders.resolution(
        cast, references=[Reference(number="11/1473")], reasons="Drucksache Nr. 11/1473"
    ).consultation.paper
    builders.paper(cast, reference="12/1", paper_type=PaperType.ADDENDUM, related="12/0900")
    going = builders.paper(cast, reference="12/2", topics=cast.fields_of_action["bergkamen"][:2])
    reader = client(cast, name)
    for paper in (decided, going):
        with django_assert_max_num_queries(12):
            reader.get(url("paper", paper.pk))


def test_more_of_everything_costs_no_more_queries(cast: Cast, django_assert_num_queries: Any) -> None:
    paper = builders.paper(
        cast,
        references=[Reference(number="11/1")],
        reasons="Vorlage 11/1",
        topics=cast.fields_of_action["bergkamen"][:1],
    )
    reader, counts = client(cast), []
    for number in range(1, 4):
        builders.paper(cast, reference=f"13/{number}", paper_type=PaperType.ADDENDUM, related="12/0900")
        attached(cast, paper, f"Anlage {number}")
        with django_assert_num_queries(16, exact=False) as found:
            reader.get(url("paper", paper.pk))
        counts.append(len(found))
    assert counts[0] == counts[2]
