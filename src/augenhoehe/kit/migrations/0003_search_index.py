# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The index of the search: FTS5 on SQLite, kept by triggers; GIN over the terms of an entry on PostgreSQL.

Both get the terms that `kit.search` has made. Neither keeps places of words: phrases are looked up in the entry.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_ADD = "INSERT INTO kit_search_terms(rowid, terms) VALUES (new.id, new.terms);"
_TAKE = "INSERT INTO kit_search_terms(kit_search_terms, rowid, terms) VALUES ('delete', old.id, old.terms);"

SQLITE = [
    """CREATE VIRTUAL TABLE kit_search_terms USING fts5(terms, content='kit_searchentry', content_rowid='id',
    detail='none', columnsize=0, tokenize="ascii tokenchars '_'")""",
    f"CREATE TRIGGER search_entry_added AFTER INSERT ON kit_searchentry BEGIN {_ADD} END",
    f"CREATE TRIGGER search_entry_gone AFTER DELETE ON kit_searchentry BEGIN {_TAKE} END",
    f"CREATE TRIGGER search_entry_changed AFTER UPDATE ON kit_searchentry BEGIN {_TAKE} {_ADD} END",
]

# texts stand outside the row, so that the rows of many hits are on few pages, and nothing is packed or unpacked
POSTGRESQL = [
    """ALTER TABLE kit_searchentry SET (toast_tuple_target = 128),
    ALTER COLUMN words SET STORAGE EXTERNAL, ALTER COLUMN terms SET STORAGE EXTERNAL""",
    """CREATE INDEX kit_search_by_term ON kit_searchentry
    USING gin (array_to_tsvector(string_to_array(terms, ' ')))""",
]


def create(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the index for the database in use."""
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def drop(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the index away again."""
    if schema_editor.connection.vendor == "sqlite":
        for name in ("added", "gone", "changed"):
            schema_editor.execute(f"DROP TRIGGER search_entry_{name}")
        schema_editor.execute("DROP TABLE kit_search_terms")
    else:
        schema_editor.execute("DROP INDEX kit_search_by_term")


class Migration(migrations.Migration):
    dependencies = [("kit", "0002_audit_triggers")]
    operations = [migrations.RunPython(create, drop)]
