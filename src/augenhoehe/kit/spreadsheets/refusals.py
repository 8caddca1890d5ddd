# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a spreadsheet is not read, in sentences for people."""

from __future__ import annotations

from augenhoehe.kit.reasons import Reason, _
from augenhoehe.kit.spreadsheets.limits import Refusal

_MESSAGES: dict[Refusal, str] = {
    Refusal.UNKNOWN_TYPE: _("This file is no table. Please save it as XLSX, ODS or CSV."),
    Refusal.BROKEN: _("This file is damaged and cannot be read. Please save it anew and try again."),
    Refusal.ENCRYPTED: _("This file is protected with a password. Please save it without one."),
    Refusal.OLD_FORMAT: _(
        "This file is protected with a password or has the old XLS format. Please save it as XLSX without a password."
    ),
    Refusal.MACROS: _("This file holds macros. Please save it without them, as XLSX or ODS."),
    Refusal.EMPTY: _("This file holds no filled cell."),
    Refusal.TOO_LARGE: _("This file is too large to be read. Please divide it."),
    Refusal.TOO_SLOW: _("Reading this file took too long, so it was stopped."),
    Refusal.HOSTILE: _("This file could not be read safely, so reading it was stopped."),
    Refusal.TOO_MANY_ROWS: _("A sheet of this file has more than 20,000 rows. Please divide it."),
    Refusal.TOO_MANY_COLUMNS: _("A sheet of this file has more than 200 columns. Please remove some."),
    Refusal.TOO_MANY_SHEETS: _("This file has more than 50 sheets. Please keep only the one that is wanted."),
    Refusal.LONG_TEXT: _("A cell of this file holds more than 40,000 characters. Please shorten it."),
}


def reason_of(code: Refusal) -> Reason:
    """The refusal as a sentence that says what to do."""
    return Reason(_MESSAGES[code])
