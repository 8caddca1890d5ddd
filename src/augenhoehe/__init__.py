# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Augenhöhe: the software a German municipality runs its integration management on."""

__version__ = "0.1.0"
