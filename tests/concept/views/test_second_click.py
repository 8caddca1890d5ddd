# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A button pressed twice makes nothing twice: concepts, figures, comments, proposals and submissions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from augenhoehe.concept.models import Comment, Concept, Figure, Proposal, Submission
from augenhoehe.core.demo import Cast
from tests.concept import builders
from tests.concept.views.test_proposing import url as of_proposal
from tests.concept.views.test_proposing import values
from tests.concept.views.test_submissions import LETTER, address
from tests.pictures import PNG
from tests.second_click import pressed_twice

pytestmark = pytest.mark.django_db

Built = tuple[str, dict[str, Any]]


def concept(_cast: Cast) -> Built:
    return "/bergkamen/intern/konzept/neu/", {"title": "Konzept"}


def figure(cast: Cast) -> Built:
    version = builders.draft(cast)
    page = f"{version.get_absolute_url()}abbildung/neu/"
    words = {"plain_text": "Das Fest", "alternative_text": "Kinder tanzen."}
    return page, {"after": builders.row(version).key, "picture": PNG, **words}


def comment(cast: Cast) -> Built:
    block = builders.row(builders.draft(cast))
    return f"/bergkamen/intern/konzept/absatz/{block.pk}/anmerkungen/", {"text": "Bitte kürzen."}


def proposal(cast: Cast) -> Built:
    return of_proposal(builders.opened(cast)), values(cast)


def submission(cast: Cast) -> Built:
    return address(builders.opened(cast), "neu/"), LETTER


CASES: dict[str, tuple[Callable[[Cast], Built], type[Model]]] = {
    "concept": (concept, Concept),
    "figure": (figure, Figure),
    "comment": (comment, Comment),
    "proposal": (proposal, Proposal),
    "submission": (submission, Submission),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_second_click_leads_to_what_is_there(
    cast: Cast, client_of: Callable[..., Client], case: tuple[Callable[[Cast], Built], type[Model]]
) -> None:
    build, model = case
    page, fields = build(cast)
    pressed_twice(client_of(cast.people["anna"]), page, fields)
    assert model._default_manager.count() == 1
