# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db import migrations, models
from django.db.migrations.operations.base import Operation

from tools.migration_folding import ROOMS, folded, written

UNIQUE = models.UniqueConstraint(fields=("town", "name"), name="once")


def table(table_name: str, **fields: models.Field[Any, Any]) -> migrations.CreateModel:
    return migrations.CreateModel(
        table_name, [("id", models.BigAutoField(primary_key=True)), *fields.items()]
    )


def key(to: str) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(to, models.CASCADE)


def test_tables_are_made_whole_and_after_those_they_point_to() -> None:
    operations: list[Operation] = [
        table("Paper", name=models.TextField(), above=key("room.paper")),
        table("Meeting", town=key("core.town")),
        migrations.AddField("paper", "town", key("core.town")),
        migrations.AddField("paper", "meeting", key("room.Meeting")),
        migrations.AddConstraint("paper", UNIQUE),
        migrations.AddIndex("paper", models.Index(fields=("name",), name="by_name")),
    ]
    meeting, paper = folded(operations, "room")
    assert isinstance(meeting, migrations.CreateModel)
    assert isinstance(paper, migrations.CreateModel)
    assert (meeting.name, paper.name) == ("Meeting", "Paper")
    assert [name for name, _field in paper.fields] == ["id", "name", "above", "town", "meeting"]
    assert paper.options["constraints"] == [UNIQUE]
    assert [index.name for index in paper.options["indexes"]] == ["by_name"]


def test_a_circle_stays_as_django_made_it() -> None:
    circle: list[Operation] = [
        table("Paper"),
        table("Meeting", paper=key("room.paper")),
        migrations.AddField("paper", "meeting", key("room.meeting")),
    ]
    assert folded(circle, "room") == circle


def test_what_does_more_than_make_tables_stays_as_it_is() -> None:
    more: list[Operation] = [
        table("Paper"),
        migrations.RunSQL("SELECT 1"),
        migrations.AddConstraint("paper", UNIQUE),
    ]
    assert folded(more, "room") == more


def test_a_folded_file_is_written_the_same_again() -> None:
    path = ROOMS / "council" / "migrations" / "0001_initial.py"
    text = path.read_text(encoding="utf-8")
    assert written(path, "council") == text
    assert "swappable_dependency(settings.AUTH_USER_MODEL)" in text
