# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from pathlib import Path

from augenhoehe.kit import audit
from augenhoehe.measures import audit_verbs

ROOM = Path(audit_verbs.__file__).parent
RECORDED = re.compile(r'"(measures\.[a-z_]+)"')


def test_no_verb_is_news_and_quiet_at_once() -> None:
    assert not audit_verbs.NEWS.keys() & audit_verbs.QUIET.keys()


def test_every_verb_is_described() -> None:
    audit_verbs.load()
    for code in (*audit_verbs.NEWS, *audit_verbs.QUIET):
        assert str(audit.verb(code).label)


def test_every_verb_that_an_action_records_is_here() -> None:
    told = audit_verbs.NEWS.keys() | audit_verbs.QUIET.keys()
    recorded = {
        code
        for path in (*ROOM.glob("actions/*.py"), ROOM / "measure_writing.py")
        for code in RECORDED.findall(path.read_text(encoding="utf-8"))
        if not re.search(rf'"{re.escape(code)}"[,)]\s*on_delete', path.read_text(encoding="utf-8"))
    }
    assert recorded <= told, recorded - told
