# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything a report shows, collected once as plain data; freezing stores exactly this.

What a public report may tell is what an anonymous reader may see: the same visibility rules decide.
"""

from augenhoehe.reporting.queries.collection.mandate import mandate
from augenhoehe.reporting.queries.collection.measures import tally
from augenhoehe.reporting.queries.collection.whole import collect, collect_section

__all__ = ["collect", "collect_section", "mandate", "tally"]
