# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.add_template_section import add_template_section
from augenhoehe.reporting.actions.create_template import create_template
from augenhoehe.reporting.actions.move_template_section import move_template_section
from augenhoehe.reporting.actions.remove_template_section import remove_template_section
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import ReportTemplate, TemplateSection

pytestmark = pytest.mark.django_db


def places(template: ReportTemplate) -> list[str]:
    found = list(template.sections.order_by("position"))
    assert [one.position for one in found] == list(range(1, len(found) + 1))
    return [one.title for one in found]


def test_sections_are_added_before_the_annex_moved_and_taken_out_without_a_gap(cast: Cast) -> None:
    anna = cast.people["anna"]
    rows = [TemplateSection(kind="overview", title="A"), TemplateSection(kind="annex", title="Z")]
    template = create_template(municipality=cast.bergkamen, title="Kurz", sections=rows, by=anna)
    added = add_template_section(
        template=template, kind=SectionKind.TEXT, title="B", text=" Worte\r\n", by=anna
    )
    assert (places(template), added.text) == (["A", "B", "Z"], "Worte")
    with pytest.raises(RuleViolation):
        add_template_section(template=template, kind=SectionKind.ANNEX, title="Y", by=anna)
    moved = move_template_section(section=added, earlier=True, revision=added.revision, by=anna)
    assert places(template) == ["B", "A", "Z"]
    assert move_template_section(section=moved, earlier=True, revision=moved.revision, by=anna).position == 1
    remove_template_section(section=moved, revision=moved.revision, by=anna)
    assert places(template) == ["A", "Z"]
    remove_template_section(section=template.sections.get(title="A"), by=anna)
    with pytest.raises(RuleViolation):
        remove_template_section(section=template.sections.get(), by=anna)


def test_another_towns_field_of_action_is_none(cast: Cast) -> None:
    anna = cast.people["anna"]
    template = create_template(municipality=cast.bergkamen, title="Kurz", by=anna)
    foreign, group = cast.fields_of_action["kamen"][0], cast.target_groups["bergkamen"][0]
    for term in (foreign, group):
        with pytest.raises(ValueError, match="no field of action"):
            add_template_section(
                template=template, kind=SectionKind.FIELD, title="X", field_of_action=term, by=anna
            )
