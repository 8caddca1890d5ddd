# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measurements of the speed budgets, each beside a reference measured in the same run (`make bench`)."""
