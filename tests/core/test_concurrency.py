# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two requests at once, each on a real connection of its own: the second writer is told, nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def own_database(db: None, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database of the kind the tests run on; the house's audit log cannot be emptied."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'race.sqlite3'}"
        return
    import psycopg

    facts = connection.settings_dict
    host, port = facts["HOST"] or "", facts["PORT"] or 5432
    name = f"{facts['NAME']}_race"
    server = psycopg.connect(
        host=host,
        port=port,
        user=facts["USER"],
        password=facts["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    )
    with server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}"')
        server.execute(f'CREATE DATABASE "{name}"')
    yield f"postgresql://{facts['USER']}:{quote(facts['PASSWORD'] or '')}@{quote(host, safe='')}:{port}/{name}"
    server = psycopg.connect(
        host=host,
        port=port,
        user=facts["USER"],
        password=facts["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    )
    with server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_two_hands_at_once(own_database: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.core.race"],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "AUGENHOEHE_DATA": str(tmp_path),
            "DATABASE_URL": own_database,
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "same grant": ["Conflict", "ended at revision 1"],
        "same chain": ["entered", "entered"],
        "same first visit": ["looked", "looked"],
        "organizations": 20,
        "broken at": None,
    }
