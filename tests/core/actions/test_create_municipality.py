# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from augenhoehe.core.actions.create_municipality import create_municipality
from augenhoehe.core.enums import PaperLayout
from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.core.models import Municipality
from augenhoehe.kit.violations import RuleViolation


def create(slug: str, ags: str = "") -> Municipality:
    return create_municipality(
        by=COMMAND_LINE,
        slug=slug,
        name="Stadt Lünen",
        short_name="Lünen",
        head_title="Der Bürgermeister",
        paper_layout=PaperLayout.FORM,
        ags=ags,
    )


def test_a_town_is_set_up(db: None) -> None:
    assert create("luenen", "05978024").languages == ["de"]


@pytest.mark.parametrize("slug", ["konto", "statisch", "demo", "kamen"])
def test_addresses_of_the_house_and_of_other_towns_are_refused(db: None, slug: str) -> None:
    with pytest.raises(RuleViolation):
        create(slug)


def test_a_key_that_is_none_is_refused(db: None) -> None:
    with pytest.raises(ValidationError):
        create("luenen", "123")
