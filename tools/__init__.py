# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tools for making, checking and testing Augenhöhe; `make help` tells which command uses which."""
