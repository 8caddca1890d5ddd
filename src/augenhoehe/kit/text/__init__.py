# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text engine: blocks with marks, exact comparison, merging of many variants, proposals, rebasing, wording.

It knows no room, no database and no page. Everything is deterministic and immutable; errors are `TextError`.
"""

from augenhoehe.kit.text.block_json import block_from_json, block_to_json
from augenhoehe.kit.text.blocks import (
    Block,
    Cell,
    Form,
    Kind,
    Link,
    Mark,
    Marks,
    Run,
    TextError,
    normalise,
    plain_text,
)
from augenhoehe.kit.text.comparison import Comparison, accept_all, compare, reject_all
from augenhoehe.kit.text.conflicts import Agreement, Alternative, Conflict, ConflictType, Touching, groups
from augenhoehe.kit.text.edit import Hunk, Restyle
from augenhoehe.kit.text.exchange import document_from_json, document_to_json, operation_to_json, run_cases
from augenhoehe.kit.text.merging import Merge, Reports, merge, reports
from augenhoehe.kit.text.operations import (
    Deleted,
    Edited,
    Inserted,
    Joined,
    KindChanged,
    Moved,
    Operation,
    Split,
)
from augenhoehe.kit.text.plain import blocks_from_plain_text, retext
from augenhoehe.kit.text.proposal_json import proposed_from_json, proposed_to_json
from augenhoehe.kit.text.proposals import (
    Delete,
    InsertAfter,
    MoveAfter,
    ProposedOperation,
    ReplaceText,
    SetKind,
    apply,
)
from augenhoehe.kit.text.rebasing import Rebase, RebaseState, rebase
from augenhoehe.kit.text.rendering import inline, synopsis
from augenhoehe.kit.text.views import BlockView, CellView, Change, RowView, Segment, State, SynopsisRow
from augenhoehe.kit.text.wording import in_words

__all__ = [
    "Agreement",
    "Alternative",
    "Block",
    "BlockView",
    "Cell",
    "CellView",
    "Change",
    "Comparison",
    "Conflict",
    "ConflictType",
    "Delete",
    "Deleted",
    "Edited",
    "Form",
    "Hunk",
    "InsertAfter",
    "Inserted",
    "Joined",
    "Kind",
    "KindChanged",
    "Link",
    "Mark",
    "Marks",
    "Merge",
    "MoveAfter",
    "Moved",
    "Operation",
    "ProposedOperation",
    "Rebase",
    "RebaseState",
    "ReplaceText",
    "Reports",
    "Restyle",
    "RowView",
    "Run",
    "Segment",
    "SetKind",
    "Split",
    "State",
    "SynopsisRow",
    "TextError",
    "Touching",
    "accept_all",
    "apply",
    "block_from_json",
    "block_to_json",
    "blocks_from_plain_text",
    "compare",
    "document_from_json",
    "document_to_json",
    "groups",
    "in_words",
    "inline",
    "merge",
    "normalise",
    "operation_to_json",
    "plain_text",
    "proposed_from_json",
    "proposed_to_json",
    "rebase",
    "reject_all",
    "reports",
    "retext",
    "run_cases",
    "synopsis",
]
