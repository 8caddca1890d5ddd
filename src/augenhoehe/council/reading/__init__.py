# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading foreign council papers: plain text in, proposals with evidence out. No Django, no files, no network.

``read_paper_text`` never fails; ``as_json`` gives the exchange form; ``paper_lines`` the lines that evidence
numbers point to.
"""

from .kinds import PaperKind
from .lines import paper_lines
from .reader import read_paper_text
from .record import ReadConsultation, ReadDuty, Reading, ReadReference, as_json

__all__ = [
    "PaperKind",
    "ReadConsultation",
    "ReadDuty",
    "ReadReference",
    "Reading",
    "as_json",
    "paper_lines",
    "read_paper_text",
]
