# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Documents out: one neutral tree, written as PDF, DOCX and HTML."""
