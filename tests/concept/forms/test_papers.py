# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.forms.papers import PaperForm
from augenhoehe.council.models import Paper


@pytest.mark.django_db
def test_only_where_something_is_open_the_paper_form_asks() -> None:
    papers = Paper.objects.none()
    assert "despite_open" in PaperForm(papers=papers, ask=True).fields
    assert "despite_open" not in PaperForm(papers=papers, ask=False).fields
