# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A result in words, as the council tells it."""

from augenhoehe.council.outcome_words import result_in_words as result

__all__ = ["result"]
