# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The database itself keeps frozen versions as they are, on SQLite and PostgreSQL.

Blocks of a frozen version refuse UPDATE and DELETE, and no block comes to it, new or from another version; the
version refuses DELETE and any change of what was frozen with it.
"""

from collections.abc import Iterable

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

VERSION = ("concept_id", "number", "state", "frozen_on", "glossary", "content_hash")
REFUSAL = "A frozen version stays as it is."


WAS_FROZEN = "EXISTS (SELECT 1 FROM concept_version WHERE id = OLD.version_id AND state = 'frozen')"
BECOMES_FROZEN = "EXISTS (SELECT 1 FROM concept_version WHERE id = NEW.version_id AND state = 'frozen')"


def _changed(columns: Iterable[str], differs: str) -> str:
    return "(" + " OR ".join(f"OLD.{column} {differs} NEW.{column}" for column in columns) + ")"


def _conditions(differs: str) -> dict[tuple[str, str], str]:
    """When a table refuses an event. `differs`: how the database compares what may be NULL."""
    return {
        ("block", "INSERT"): BECOMES_FROZEN,
        ("block", "UPDATE"): f"{WAS_FROZEN} OR {BECOMES_FROZEN}",
        ("block", "DELETE"): WAS_FROZEN,
        ("version", "UPDATE"): f"OLD.state = 'frozen' AND {_changed(VERSION, differs)}",
        ("version", "DELETE"): "OLD.state = 'frozen'",
    }


def _name(table: str, event: str) -> str:
    return f"concept_{table}_no_{event.lower()}"


SQLITE = [
    f"""CREATE TRIGGER {_name(table, event)} BEFORE {event} ON concept_{table} WHEN {condition}
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""
    for (table, event), condition in _conditions("IS NOT").items()
]
SQLITE_DROP = [f"DROP TRIGGER {_name(*one)}" for one in _conditions("IS NOT")]


def _postgresql() -> Iterable[str]:
    for (table, event), condition in _conditions("IS DISTINCT FROM").items():
        name = _name(table, event)
        # PostgreSQL's own WHEN may ask no other table.
        yield f"""CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF {condition} THEN RAISE EXCEPTION '{REFUSAL}'; END IF;
        RETURN {"OLD" if event == "DELETE" else "NEW"}; END $$"""
        yield f"""CREATE TRIGGER {name} BEFORE {event} ON concept_{table}
        FOR EACH ROW EXECUTE FUNCTION {name}()"""


def create(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the triggers for the database in use."""
    sqlite = schema_editor.connection.vendor == "sqlite"
    for statement in SQLITE if sqlite else _postgresql():
        schema_editor.execute(statement)


def drop(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the triggers away again."""
    if schema_editor.connection.vendor == "sqlite":
        for statement in SQLITE_DROP:
            schema_editor.execute(statement)
    else:
        for one in _conditions("IS DISTINCT FROM"):
            schema_editor.execute(f"DROP FUNCTION {_name(*one)}() CASCADE")


class Migration(migrations.Migration):
    dependencies = [("concept", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
