# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.models import AuditEvent
from tests import told


def test_a_story_from_its_rows_is_the_story(whole_story: told.Told, cast: Cast) -> None:
    before = told.contents()
    whole_story.tell_again()
    assert told.difference(before, told.contents()) == whole_story


def test_every_chapter_is_in_the_story(whole_story: told.Told) -> None:
    rooms = {table.name.partition("_")[0] for table in whole_story.written}
    assert {"council", "concept", "measures", "factors", "reporting", "kit"} <= rooms


def test_the_log_of_a_story_from_its_rows_holds(told_demo: Cast) -> None:
    assert AuditEvent.objects.filter(verb__startswith="reporting.").exists()
    for town in (told_demo.bergkamen, told_demo.kamen):
        assert audit.verify(audit.chain_of(town)) is None


def test_rows_written_anew_and_taken_away_are_part_of_a_story(anna: Account) -> None:
    def rename(name: str) -> Callable[[], object]:
        return lambda: Account.objects.filter(pk=anna.pk).update(name=name)

    renamed = told.kept(rename("Anna Anders"), undone=True)
    anna.refresh_from_db()
    assert anna.name == "Anna Beispiel"
    renamed.tell_again()
    anna.refresh_from_db()
    assert anna.name == "Anna Anders"
    table = next(iter(renamed.written))
    gone = told.difference({table: {1: (1,), 2: (2,)}}, {table: {2: (2,)}})
    assert (gone.written, gone.replaced) == ({}, {table: [1]})


def test_nothing_of_the_story_happens_after_the_day_it_stands_on(told_demo: Cast) -> None:
    later = AuditEvent.objects.filter(at__date__gt=clock.today())
    assert not list(later.values_list("verb", "at"))
