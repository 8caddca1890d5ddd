# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.core.demo import Cast
from tests.measures import builders
from tests.measures.actions.test_hand_over import carried_on

pytestmark = pytest.mark.django_db


def test_copies_come_from_the_new_version(cast: Cast) -> None:
    anna = cast.people["anna"]
    old = create_concept(municipality=cast.bergkamen, title="Konzept", by=anna).versions.get()
    new = create_concept(municipality=cast.bergkamen, title="Fortschreibung", by=anna).versions.get()
    measure = builders.measure(cast, concept_version=old, concept_block_key="b1")
    (copy,) = carried_on(cast, measure, version=new)
    assert (copy.concept_version, copy.concept_block_key, copy.resolution) == (new, "", None)
    measure.refresh_from_db()
    assert (measure.concept_version, measure.concept_block_key) == (old, "b1")


def test_another_towns_things_are_not_carried_on(cast: Cast) -> None:
    foreign = create_concept(municipality=cast.kamen, title="x", by=cast.people["clara"]).versions.get()
    with pytest.raises(ValueError, match="another town"):
        carried_on(cast, builders.measure(cast), version=foreign)
    with pytest.raises(ValueError, match="of the town"):
        carried_on(cast, builders.measure(cast, "kamen"))
