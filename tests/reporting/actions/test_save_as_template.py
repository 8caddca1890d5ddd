# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.actions.add_section import add_section
from augenhoehe.reporting.actions.create_report import create_report
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.actions.save_as_template import save_as_template
from augenhoehe.reporting.enums import SectionKind
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_sections_are_kept_without_the_words_of_the_year_which_the_next_report_takes_over(cast: Cast) -> None:
    anna, field = cast.people["anna"], cast.fields_of_action["bergkamen"][0]
    before = builders.report(cast)
    add_section(report=before, kind=SectionKind.FIELD, title="Sprache", field_of_action=field, by=anna)
    outlook = before.sections.get(kind=SectionKind.OUTLOOK)
    edit_section(section=outlook, title="Ausblick", text="Mehr davon.", revision=outlook.revision, by=anna)
    template = save_as_template(report=before, title="Mit Sprache", by=anna)
    kept = list(template.sections.order_by("position"))
    assert [one.kind for one in kept] == builders.kinds(before)
    assert [one.text for one in kept if one.text] == []
    assert [one.field_of_action for one in kept if one.kind == SectionKind.FIELD] == [field]
    opening = kept[0]
    opening.text = "Der Rat hat gefragt."
    opening.save()
    day = builders.AS_OF.replace(year=2023, month=1)
    after = create_report(
        municipality=cast.bergkamen, title="Nächster", year=2023, as_of=day, template=template, by=anna
    )
    assert after.template == template
    told = {one.kind: (one.text, one.carried) for one in after.sections.all()}
    assert told[SectionKind.OUTLOOK] == ("Mehr davon.", True)
    assert told[opening.kind] == ("Der Rat hat gefragt.", False)


def test_another_towns_template_is_no_template(cast: Cast) -> None:
    template = builders.report(cast, "kamen").template
    with pytest.raises(ValueError, match="another town"):
        builders.report(cast, template=template)
