# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Full-text search with German compounds, the same hits on SQLite and PostgreSQL.

A room registers its kinds; `parse` takes a query apart, `find` gives what an actor may see, a `Marker`
shows why. The index follows every save (`keeping`); `reindex` makes it anew.
"""

from augenhoehe.kit.search.document import Document
from augenhoehe.kit.search.finding import MOST, Found, Hit, find
from augenhoehe.kit.search.highlighting import Marker
from augenhoehe.kit.search.keeping import refresh, register
from augenhoehe.kit.search.query import LONGEST_QUERY, Nothing, Query, parse
from augenhoehe.kit.search.registry import Kind, kinds
from augenhoehe.kit.search.reindexing import reindex

__all__ = [
    "LONGEST_QUERY",
    "MOST",
    "Document",
    "Found",
    "Hit",
    "Kind",
    "Marker",
    "Nothing",
    "Query",
    "find",
    "kinds",
    "parse",
    "refresh",
    "register",
    "reindex",
]
