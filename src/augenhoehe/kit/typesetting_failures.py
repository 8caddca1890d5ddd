# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people read where a document could not be set, and what the log reads."""

from __future__ import annotations

import logging

from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


def told_unset(failure: Exception) -> str:
    """Words for people. What the typesetter says is English and about our layouts: it goes to the log."""
    logger.error("A document could not be set.", exc_info=failure)
    return _(
        "The file could not be made. What you entered is kept. Please tell those who run the system: the log says why."
    )
