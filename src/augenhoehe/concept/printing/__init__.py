# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts on paper: plain data in, documents and sheets out. The words are German, as on every paper."""
