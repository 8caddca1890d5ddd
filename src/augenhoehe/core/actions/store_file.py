# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from augenhoehe.core import audit_verbs, storage
from augenhoehe.core.models import File, Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action
from augenhoehe.kit.pdftext import ContentType, sniff

ODT = "application/vnd.oasis.opendocument.text"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MIME_TYPES = {
    ContentType.PDF: "application/pdf",
    ContentType.TEXT: "text/plain; charset=utf-8",
    ContentType.DOCX: DOCX,
    ContentType.ODT: ODT,
    ContentType.XLSX: XLSX,
}
IMAGES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


@action
def store_file(
    *,
    by: Any,
    municipality: Municipality,
    name: str,
    content: bytes,
    public: bool = False,
    made_here: bool = False,
) -> File:
    """Keep a file. Its type is told by its content, never by its name; equal content is stored once.

    Workbooks are kept where the house made them (`made_here`): those of others may carry what no reader expects.

    Raises RuleViolation for an empty or too large file and for kinds of content the house does not keep.
    """
    if len(content) > settings.AUGENHOEHE_UPLOAD_LIMIT and not made_here:
        raise RuleViolation(
            _("The file is too large. At most %(limit)s can be stored.")
            % {"limit": filesizeformat(settings.AUGENHOEHE_UPLOAD_LIMIT)}
        )
    if not content:
        raise RuleViolation(_("The file is empty. Please choose another one."))
    mime_type = mime_type_of(content)
    if not mime_type or (mime_type == XLSX and not made_here):
        raise RuleViolation(_("Only PDF, text, Word, OpenDocument, PNG and JPEG files can be stored."))
    file = File(
        municipality=municipality,
        name=safe_name(name),
        mime_type=mime_type,
        size=len(content),
        sha512=storage.put(content),
        public=public,
    )
    file.full_clean()
    file.save()
    audit.record(
        audit_verbs.FILE_STORED,
        by=by,
        of=file,
        municipality=municipality,
        after={"name": file.name, "size": file.size, "sha512": file.sha512, "public": public},
    )
    return file


def mime_type_of(content: bytes) -> str:
    """The MIME type of a content the house keeps, or an empty text."""
    kind = sniff(content)
    if kind is ContentType.IMAGE:
        return next((mime for magic, mime in IMAGES.items() if content.startswith(magic)), "")
    return MIME_TYPES.get(kind, "")


def safe_name(name: str) -> str:
    """The last part of a file name, without control characters, at most 200 characters, the ending kept."""
    last = PurePosixPath(name.replace("\\", "/")).name
    cleaned = "".join(character for character in last if character.isprintable()).strip() or "datei"
    ending = PurePosixPath(cleaned).suffix[:20]
    return cleaned if len(cleaned) <= 200 else cleaned[: 200 - len(ending)] + ending
