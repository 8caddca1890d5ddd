# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which passages can be divided and joined."""

from __future__ import annotations

from augenhoehe.concept.enums import BlockKind
from augenhoehe.kit.reasons import Reason, Verdict, _

FIGURE_STAYS = _("The caption of a figure belongs to its picture; it can be neither divided nor joined.")


def may_divide(kind: BlockKind, parts: int, *, figure: bool = False) -> Verdict:
    """Text can be divided where it has a border; a table is changed row by row."""
    if figure:
        return Verdict((Reason(FIGURE_STAYS),))
    if kind is BlockKind.TABLE:
        return Verdict((Reason(_("A table cannot be divided. Please change its rows instead.")),))
    if parts < 2:
        return Verdict((Reason(_("Please choose at least one place where a new passage begins.")),))
    return Verdict()


def may_join(kind: BlockKind, next_kind: BlockKind | None, *, figure: bool = False) -> Verdict:
    """A passage is joined with the next one of the same kind, so that nothing changes but the border.

    `figure`: one of the two is the caption of a figure.
    """
    if figure:
        return Verdict((Reason(FIGURE_STAYS),))
    if next_kind is None:
        return Verdict((Reason(_("This is the last passage. There is none to join it with.")),))
    if BlockKind.TABLE in (kind, next_kind):
        return Verdict((Reason(_("Tables cannot be joined. Please change their rows instead.")),))
    if kind is not next_kind:
        reason = _(
            "The next passage is of another kind. Please make both the same kind first, for example a paragraph."
        )
        return Verdict((Reason(reason),))
    return Verdict()
