# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure
from augenhoehe.reporting.actions.correct_report import correct_report
from augenhoehe.reporting.actions.edit_correction import edit_correction
from augenhoehe.reporting.actions.edit_report import edit_report
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.composition import document
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import Report
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def frozen(cast: Cast) -> Report:
    """Frozen without files, which these tests do not need."""
    builders.measure(cast)
    return freeze_report(report=builders.report(cast), by=cast.people["anna"]).report


def told_late(cast: Cast) -> None:
    report_progress(
        measure=Measure.objects.get(),
        reported_on=datetime.date(2022, 12, 30),
        text="Doch noch fertig.",
        status=MeasureStatus.DONE,
        by=cast.people["anna"],
    )


def test_a_new_edition_tells_what_became_different_and_the_old_one_stays(cast: Cast) -> None:
    anna, first = cast.people["anna"], frozen(cast)
    before = write_html(document(first.snapshot.data))
    told_late(cast)
    second = correct_report(report=first, reason="Eine Meldung kam zu spät.", by=anna)
    assert (second.title, second.edition, second.as_of, second.paper) == (first.title, 2, first.as_of, None)
    section = second.sections.get(kind=SectionKind.OUTLOOK)
    edit_section(
        section=section, title=section.title, text="Mehr.", finished=True, revision=section.revision, by=anna
    )
    data = freeze_report(report=second, by=anna).data
    texts = {text["title"]: text for text in data["changes"]["texts"]}
    assert "Mehr." in texts["Ausblick"]["now"]
    assert "Mehr." not in texts["Ausblick"]["was"]
    assert "Es geht voran." in texts["Was in den Handlungsfeldern geschehen ist"]["was"]
    changed = {one["title"]: one["rows"] for one in data["changes"]["exhibits"]}
    (figure,) = next(rows for title, rows in changed.items() if title == "Umgesetzte Maßnahmen")
    assert (figure["was"], figure["now"]) == (["0 von 1"], ["1 von 1"])
    html = write_html(document(data))
    assert "Eine Meldung kam zu spät." in html
    assert "Mehr." in html
    first.refresh_from_db()
    assert write_html(document(first.snapshot.data)) == before


def test_only_one_correction_is_open_and_it_keeps_what_it_corrects(cast: Cast) -> None:
    anna, first = cast.people["anna"], frozen(cast)
    with pytest.raises(RuleViolation):
        correct_report(report=first, reason=" ", by=anna)
    second = correct_report(report=first, reason="Ein Fehler.", by=anna)
    for report in (first, second):
        with pytest.raises(RuleViolation):
            correct_report(report=report, reason="Noch einer.", by=anna)
    with pytest.raises(RuleViolation):
        edit_report(
            report=second, title="Anders", year=2022, as_of=second.as_of, follow_up=None, public=True,
            revision=None, by=anna,
        )  # fmt: skip
    assert edit_correction(
        report=second, reason="Zwei Fehler.", revision=None, by=anna
    ).correction_reason == ("Zwei Fehler.")


def test_words_and_approvals_come_along(cast: Cast) -> None:
    anna, first = cast.people["anna"], frozen(cast)
    first.sections.filter(kind=SectionKind.OUTLOOK).update(text="Worte.", state="approved", responsible=anna)
    second = correct_report(report=first, reason="Ein Fehler.", by=anna)
    names = ("position", "kind", "field_of_action", "title", "text", "state", "responsible")
    assert list(second.sections.values_list(*names)) == list(first.sections.values_list(*names))
    assert not second.sections.filter(carried=True).exists()
