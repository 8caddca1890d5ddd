# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.models import File
from augenhoehe.council.forms.attachments import FilesForm
from augenhoehe.council.models import PaperFile
from augenhoehe.council.rules.attachments import Attachment

FILES = [
    PaperFile(pk=7, name="Eins", public=True, file=File(size=1)),
    PaperFile(pk=8, name="Zwei", file=File(size=1)),
]


def test_rows_come_back_in_the_order_of_their_places() -> None:
    sent = {"file-7-name": "Eins", "file-7-position": "", "file-8-name": "Zwei", "file-8-public": "on"}
    form = FilesForm(sent, files=FILES)
    assert form.is_valid(), form.errors
    assert form.attachments() == [
        Attachment(7, "Eins", public=False),
        Attachment(8, "Zwei", public=True),
    ]
    assert [row.item.pk for row in form.rows()] == [7, 8]
    moved = FilesForm({**sent, "file-8-position": "1", "file-7-remove": "on"}, files=FILES)
    assert moved.is_valid()
    assert [(one.number, one.removed) for one in moved.attachments()] == [(8, False), (7, True)]


def test_every_row_needs_a_name() -> None:
    assert set(FilesForm({}, files=FILES).errors) == {"file-7-name", "file-8-name"}
