# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of papers, their Beratungsfolge, results and duties: facts in, verdicts with reasons out."""
