# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A point that the office writes into what it recorded."""

from __future__ import annotations

from augenhoehe.concept.forms.points import PointForm
from augenhoehe.kit.forms import RevisionForm


class RecordedPointForm(RevisionForm, PointForm):
    """A point of somebody else; `revision` is that of the submission as its writer saw it."""
