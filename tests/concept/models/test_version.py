# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen version stays as it is, whoever writes past the actions."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from augenhoehe.concept.models import Block, Version
from augenhoehe.core.demo import Cast
from tests.concept import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "change",
    [
        {"state": "draft", "frozen_on": None, "content_hash": "", "public": False},
        {"frozen_on": datetime.date(2020, 1, 1)},
        {"content_hash": "0" * 64},
        {"glossary": [["Teilhabe", "Etwas anderes."]]},
        {"number": 7},
    ],
)
def test_what_was_frozen_with_a_version_never_changes(cast: Cast, change: dict[str, Any]) -> None:
    version = builders.frozen(cast)
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(**change)
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        Version.objects.filter(pk=version.pk).delete()


def test_no_block_of_a_frozen_version_changes_goes_or_comes_from_elsewhere(cast: Cast) -> None:
    version = builders.frozen(cast)
    row = builders.row(version)
    row.plain_text = "Etwas anderes."
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        row.save()
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        row.delete()
    draft = builders.draft(cast, title="Anderes Konzept")
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        Block.objects.filter(version=draft).update(version=version)
    assert Block.objects.filter(version=draft).update(plain_text="Entwurf") > 1


def test_no_new_block_comes_to_a_frozen_version(cast: Cast) -> None:
    version, draft = builders.frozen(cast), builders.draft(cast, title="Anderes Konzept")
    new = {"key": "neu", "position": 99, "kind": "p", "content": {"runs": []}}
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        Block.objects.create(version=version, **new)
    assert Block.objects.create(version=draft, **new).version == draft


def test_a_frozen_version_is_still_shown_and_given_to_a_paper(cast: Cast) -> None:
    version = builders.frozen(cast)
    version.public = not version.public
    version.revision += 1
    version.save()
    assert Version.objects.get(pk=version.pk).public is version.public
