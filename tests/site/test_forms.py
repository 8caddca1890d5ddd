# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.site.forms import PublicSearchForm


def test_the_public_chooses_among_the_states_it_knows(cast: Cast) -> None:
    form = PublicSearchForm({"state": "draft", "kind": "motion"}, municipality=cast.bergkamen)
    assert [value for value, _label in form.fields["state"].choices] == ["", "submitted", "decided", "noted"]  # type: ignore[attr-defined]  # a choice field
    assert (form.chosen["state"], form.chosen["kind"]) == (None, "motion")
