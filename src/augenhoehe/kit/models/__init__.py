# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kit's own tables and the bases other rooms build on."""

from augenhoehe.kit.models.audit import AuditEvent, AuditHead
from augenhoehe.kit.models.editable import Editable
from augenhoehe.kit.models.job import Job
from augenhoehe.kit.models.read_row import ReadRow
from augenhoehe.kit.models.search import SearchEntry
from augenhoehe.kit.models.sent_form import SentForm

__all__ = ["AuditEvent", "AuditHead", "Editable", "Job", "ReadRow", "SearchEntry", "SentForm"]
