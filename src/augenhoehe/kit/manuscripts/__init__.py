# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts in and out of files: existing ones into blocks, blocks into files, tracked changes both ways.

It knows no room, no database and no page. A file that cannot be read raises `ManuscriptRefused` with a reason.
"""

from augenhoehe.kit.manuscripts.hypertext_file import write_html
from augenhoehe.kit.manuscripts.markdown_file import write_markdown
from augenhoehe.kit.manuscripts.office_files import (
    write_docx,
    write_docx_changes,
    write_odt,
    write_odt_changes,
)
from augenhoehe.kit.manuscripts.pictures import Picture, Pictures
from augenhoehe.kit.manuscripts.reading import Manuscript, read
from augenhoehe.kit.manuscripts.refusals import LeftOut, ManuscriptRefused
from augenhoehe.kit.manuscripts.revisions import Revised, TrackedChange, TrackedComment, read_revised
from augenhoehe.kit.manuscripts.wishes import Answer, Mismatch, MismatchKind, Remark, Wish, share_of, wishes
from augenhoehe.kit.richtext import Limits, Refusal

__all__ = [
    "Answer",
    "LeftOut",
    "Limits",
    "Manuscript",
    "ManuscriptRefused",
    "Mismatch",
    "MismatchKind",
    "Picture",
    "Pictures",
    "Refusal",
    "Remark",
    "Revised",
    "TrackedChange",
    "TrackedComment",
    "Wish",
    "read",
    "read_revised",
    "share_of",
    "wishes",
    "write_docx",
    "write_docx_changes",
    "write_html",
    "write_markdown",
    "write_odt",
    "write_odt_changes",
]
