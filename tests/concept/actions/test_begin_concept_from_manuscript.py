# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.actions.begin_concept_from_manuscript import begin_concept_from_manuscript
from augenhoehe.concept.actions.import_manuscript import Source
from augenhoehe.concept.models import Concept, Version
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def begin(cast: Cast, title: str = "Integrationskonzept", text: str = builders.TEXT) -> Version:
    return begin_concept_from_manuscript(
        municipality=cast.bergkamen,
        title=title,
        blocks=texts.blocks_from_text(text),
        source=Source("konzept.txt", text.encode() or b"x"),
        by=cast.people["anna"],
    )


def test_a_concept_begins_with_a_text(cast: Cast) -> None:
    version = begin(cast)
    assert (version.concept.title, version.number, version.blocks.count()) == ("Integrationskonzept", 1, 8)
    assert version.imports.get().file.name == "konzept.txt"


@pytest.mark.parametrize(("title", "text"), [("Integrationskonzept", builders.TEXT), ("Neues", "")])
def test_or_with_nothing_at_all(cast: Cast, title: str, text: str) -> None:
    begin(cast)
    with pytest.raises(RuleViolation):
        begin(cast, title, text)
    assert Concept.objects.filter(municipality=cast.bergkamen).count() == 1
