# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.forms.papers import PaperForm
from augenhoehe.council.models import Paper


@pytest.mark.django_db
def test_a_version_can_be_taken_from_its_paper() -> None:
    form = PaperForm({"paper": "", "revision": "0"}, papers=Paper.objects.none())
    assert form.is_valid()
    assert form.cleaned_data["paper"] is None
