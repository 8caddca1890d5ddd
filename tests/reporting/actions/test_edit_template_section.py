# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict
from augenhoehe.reporting.actions.create_template import create_template
from augenhoehe.reporting.actions.edit_template_section import edit_template_section

pytestmark = pytest.mark.django_db


def test_heading_and_opening_words_are_changed_and_two_writers_are_told(cast: Cast) -> None:
    anna = cast.people["anna"]
    section = create_template(municipality=cast.bergkamen, title="Kurz", by=anna).sections.all()[0]
    changed = edit_template_section(section=section, title="Auftrag", text="Worte. ", revision=0, by=anna)
    assert (changed.title, changed.text) == ("Auftrag", "Worte.")
    with pytest.raises(Conflict):
        edit_template_section(section=section, title="Anders", text="", revision=0, by=anna)
