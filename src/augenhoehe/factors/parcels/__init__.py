# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole handbook as one file that another town can take over: written, read and checked, without the database."""
