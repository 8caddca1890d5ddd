# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Council papers on paper: plain data in, PDF or DOCX out."""

from augenhoehe.council.printing.docx import paper_docx
from augenhoehe.council.printing.finances import PrintedFinances
from augenhoehe.council.printing.paper import Layout, PrintedConsultation, PrintedPaper
from augenhoehe.council.printing.pdf import print_paper

__all__ = ["Layout", "PrintedConsultation", "PrintedFinances", "PrintedPaper", "paper_docx", "print_paper"]
