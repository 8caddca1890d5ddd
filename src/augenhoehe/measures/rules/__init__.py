# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may happen to goals, measures, rounds, figures and money. No Django: facts in, verdicts with reasons out."""
