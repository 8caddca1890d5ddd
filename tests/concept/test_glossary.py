# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.actions.edit_term import edit_term
from augenhoehe.concept.actions.explain_term import explain_term
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.annotations import Explained
from augenhoehe.concept.glossary import explained
from augenhoehe.core.demo import Cast
from tests.concept import builders


def test_a_frozen_version_keeps_the_explanations_of_its_day(cast: Cast) -> None:
    version, anna = builders.draft(cast), cast.people["anna"]
    term = explain_term(concept=version.concept, term="Teilhabe", meaning="Alt.", by=anna)
    explain_term(concept=version.concept, term="amt", meaning="Büro.", by=anna)
    assert explained(version) == [Explained("amt", "Büro."), Explained("Teilhabe", "Alt.")]
    frozen = freeze_version(version=version, revision=None, by=anna)
    bare = freeze_version(version=builders.draft(cast, title="Zweites"), revision=None, by=anna)
    assert frozen.content_hash != bare.content_hash
    edit_term(term=term, new_term="Teilhabe", meaning="Neu.", revision=0, by=anna)
    assert explained(frozen)[1] == Explained("Teilhabe", "Alt.")
    assert explained(builders.next_version(cast, frozen.concept))[1] == Explained("Teilhabe", "Neu.")
