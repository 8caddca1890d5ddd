# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What decides in this room. No Django: facts in, verdicts with reasons out."""
