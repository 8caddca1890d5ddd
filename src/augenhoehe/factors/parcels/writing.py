# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A parcel as a ZIP file: `handbook.json` with the text in the exchange format, and the files with their SHA-256."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import Any

from augenhoehe.factors.parcels.content import CONTENTS, FOLDER, FORMAT, NUMBER, Parcel
from augenhoehe.kit.text import document_to_json

MOMENT = (1980, 1, 1, 0, 0, 0)
"""Of every entry: the same handbook gives the same bytes."""
ENDINGS = ("pdf", "docx", "odt", "txt", "png", "jpg", "jpeg")


def write_parcel(parcel: Parcel, checklist: bytes) -> bytes:
    """The file. `checklist`: the PDF with all checklists, which comes along to be printed."""
    files: dict[str, bytes] = {}

    def entry(content: bytes, name: str) -> dict[str, str]:
        digest = hashlib.sha256(content).hexdigest()
        ending = name.rpartition(".")[2].lower()
        path = f"{FOLDER}{digest[:16]}.{ending if ending in ENDINGS else 'bin'}"
        files[path] = content
        return {"file": path, "name": name, "sha256": digest}

    contents: dict[str, Any] = {
        "format": FORMAT,
        "number": NUMBER,
        "title": parcel.title,
        "town": parcel.town,
        "source": parcel.source,
        "licence": parcel.licence,
        "version": {"number": parcel.number, "frozen_on": parcel.frozen_on.isoformat()},
        "set": {
            "title": parcel.set_title,
            "description": parcel.set_description,
            "factors": [
                {
                    "key": one.key,
                    "title": one.title,
                    "explanation": one.explanation,
                    "when_missing": one.when_missing,
                    "questions": [{"key": key, "text": text} for key, text in one.questions],
                }
                for one in parcel.factors
            ],
        },
        "text": document_to_json(parcel.blocks),
        "terms": [list(one) for one in parcel.terms],
        "pictures": [
            {
                "key": one.key,
                "alternative_text": one.alternative_text,
                "decorative": one.decorative,
                **entry(one.content, one.name),
            }
            for one in parcel.pictures
        ],
        "templates": [
            {
                "title": one.title,
                "description": one.description,
                "source": one.source,
                **entry(one.content, one.name),
            }
            for one in parcel.templates
        ],
        "checklists": [entry(checklist, "checklisten.pdf")],
    }
    text = json.dumps(contents, ensure_ascii=False, indent=1, sort_keys=True)
    return _zipped({CONTENTS: text.encode(), **files})


def _zipped(entries: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return made.getvalue()
