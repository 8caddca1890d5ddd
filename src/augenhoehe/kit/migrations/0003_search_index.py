# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The index of the search: FTS5 on SQLite, a tsvector with GIN on PostgreSQL, both kept by triggers.

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

POSTGRESQL = [
    "CREATE TABLE kit_search_terms (rowid bigint PRIMARY KEY, kit_search_terms tsvector NOT NULL)",
    "CREATE INDEX kit_search_by_term ON kit_search_terms USING gin (kit_search_terms)",
    """CREATE FUNCTION search_entry_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'TRUNCATE' THEN TRUNCATE kit_search_terms; RETURN NULL; END IF;
        IF TG_OP <> 'INSERT' THEN DELETE FROM kit_search_terms WHERE rowid = OLD.id; END IF;
        IF TG_OP <> 'DELETE' THEN INSERT INTO kit_search_terms VALUES (
            NEW.id, array_to_tsvector(string_to_array(NEW.terms, ' '))
        ); END IF;
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER search_entry_kept AFTER INSERT OR UPDATE OR DELETE ON kit_searchentry
    FOR EACH ROW EXECUTE FUNCTION search_entry_keep()""",
    """CREATE TRIGGER search_entry_emptied AFTER TRUNCATE ON kit_searchentry
    FOR EACH STATEMENT EXECUTE FUNCTION search_entry_keep()""",
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
    else:
        schema_editor.execute("DROP FUNCTION search_entry_keep() CASCADE")
    schema_editor.execute("DROP TABLE kit_search_terms")


class Migration(migrations.Migration):
    dependencies = [("kit", "0002_audit_triggers")]
    operations = [migrations.RunPython(create, drop)]
