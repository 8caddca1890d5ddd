# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables out of XLSX, ODS and CSV files that nobody should trust, and the numbers and days written in them.

`extraction.read_spreadsheet` reads a file in a locked process; `header` finds where its table begins; `numbers` and
`days` read what stands in a cell as text; `refusals` says in sentences why a file is not read. Tables are written by
`kit.documents.xlsx` and `kit.documents.delimited`.
"""
