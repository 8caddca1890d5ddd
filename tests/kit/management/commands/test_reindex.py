# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import SearchEntry
from tests.council import builders


def test_it_tells_what_it_did(cast: Cast) -> None:
    builders.paper(cast)
    SearchEntry.objects.all().delete()
    told = io.StringIO()
    call_command("reindex", stdout=told)
    assert told.getvalue().splitlines() == ["paper: 1", "resolution: 0", "agenda_item: 0"]
    assert SearchEntry.objects.count() == 1


def test_an_unknown_kind(db: None) -> None:
    with pytest.raises(CommandError, match="Unbekannt: nothing"):
        call_command("reindex", "nothing")
