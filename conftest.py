# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Loads the house's pytest options."""

pytest_plugins = ["tools.pytest_plugin"]
