# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a manuscript is not read, and what could not be taken over from one, in sentences for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from augenhoehe.kit.pdftext import PdfRefused
from augenhoehe.kit.pdftext import Refusal as PdfRefusal
from augenhoehe.kit.reasons import Reason, _
from augenhoehe.kit.richtext import Refusal
from augenhoehe.kit.richtext.story import LeftOut as MetLeftOut

_MESSAGES: dict[Refusal, str] = {
    Refusal.UNKNOWN_TYPE: _(
        "This file cannot be read here. Please save it as DOCX, ODT, PDF, HTML, Markdown or plain text."
    ),
    Refusal.BROKEN: _("This file is damaged and cannot be read. Please save it anew and try again."),
    Refusal.ENCRYPTED: _("This file is protected with a password. Please save it without one."),
    Refusal.OLD_FORMAT: _(
        "This file is protected with a password or has an old Office format. Please save it as DOCX without a password."
    ),
    Refusal.MACROS: _("This file holds macros. Please save it without them, as DOCX or ODT."),
    Refusal.EMPTY: _("This file holds no text."),
    Refusal.TOO_LARGE: _("This file is too large to be read. Without its pictures it may be small enough."),
    Refusal.TOO_MUCH_TEXT: _("This file holds too much text for one concept. Please divide it."),
    Refusal.TOO_SLOW: _("Reading this file took too long, so it was stopped."),
    Refusal.HOSTILE: _("This file could not be read safely, so reading it was stopped."),
}
_PDF_CODES = {
    PdfRefusal.ENCRYPTED: Refusal.ENCRYPTED,
    PdfRefusal.EMPTY: Refusal.EMPTY,
    PdfRefusal.TOO_LARGE: Refusal.TOO_LARGE,
    PdfRefusal.TOO_MANY_PAGES: Refusal.TOO_LARGE,
    PdfRefusal.TOO_MUCH_TEXT: Refusal.TOO_MUCH_TEXT,
    PdfRefusal.TOO_SLOW: Refusal.TOO_SLOW,
    PdfRefusal.HOSTILE: Refusal.HOSTILE,
}
_LEFT_OUT: dict[str, str] = {
    "picture": _("Pictures are not taken over (%(count)s): %(details)s"),
    "picture type": _(
        "Only pictures in PNG or JPEG are taken over. Please add these by hand (%(count)s): %(details)s"
    ),
    "picture too large": _(
        "Pictures of more than 10 MB or 30 million pixels are not taken over, nor more than 40 MB in all "
        "(%(count)s): %(details)s"
    ),
    "picture too many": _("More than 200 pictures are not taken over (%(count)s): %(details)s"),
    "picture elsewhere": _("Pictures that lie elsewhere are not fetched (%(count)s): %(details)s"),
    "picture unsaid": _(
        "Pictures are without a description (%(count)s). Please say what they show before the version is frozen."
    ),
    "object": _("Embedded objects are not taken over (%(count)s): %(details)s"),
    "text box": _("Text boxes are not taken over (%(count)s): %(details)s"),
    "formula": _("Formulas are taken over as plain text (%(count)s): %(details)s"),
    "link": _("Links that lead nowhere safe lost their target (%(count)s): %(details)s"),
    "contents": _("The table of contents is not taken over; it is made anew."),
    "merged cells": _("Merged cells of tables became single cells (%(count)s)."),
    "table in table": _("Tables inside a cell became lines of that cell (%(count)s)."),
    "deleted text": _("Passages marked as deleted are not taken over (%(count)s)."),
    "deep heading": _("Headings below the third level became headings of the third (%(count)s)."),
    "deep list": _("List items below the sixth level became items of the sixth (%(count)s)."),
    "long paragraph": _("Very long paragraphs were divided (%(count)s)."),
    "revised": _(
        "The file holds tracked changes. They are taken over as accepted; as proposals they can be read in a round."
    ),
    "comment": _("Comments are not taken over (%(count)s): %(details)s"),
    "page line": _("Lines that repeat on every page, and page numbers, are left out (%(count)s)."),
    "guessed": _(
        "This file does not say what is a heading, a list or a table. Size, weight and place told it; "
        "pictures are left out. Please look through the text."
    ),
}
_WITHOUT_DETAILS: dict[str, str] = {
    _LEFT_OUT["picture"]: _("Pictures are not taken over (%(count)s)."),
    _LEFT_OUT["picture type"]: _(
        "Only pictures in PNG or JPEG are taken over. Please add the others by hand (%(count)s)."
    ),
    _LEFT_OUT["picture too large"]: _(
        "Pictures of more than 10 MB or 30 million pixels are not taken over, nor more than 40 MB in all (%(count)s)."
    ),
    _LEFT_OUT["picture too many"]: _("More than 200 pictures are not taken over (%(count)s)."),
    _LEFT_OUT["picture elsewhere"]: _("Pictures that lie elsewhere are not fetched (%(count)s)."),
    _LEFT_OUT["object"]: _("Embedded objects are not taken over (%(count)s)."),
    _LEFT_OUT["text box"]: _("Text boxes are not taken over (%(count)s)."),
}
"""What is said where nothing is known of each: a picture without a description is only counted."""
_MOST_DETAILS = 5
_MOST_PICTURES = 200
"""Of pictures each one is named: somebody has to add it by hand."""
_LONGEST_DETAIL = 80


class ManuscriptRefused(Exception):
    """A file that is not read. `code` is for programs, `reason` for people."""

    def __init__(self, code: Refusal) -> None:
        self.code = code
        self.reason = Reason(_MESSAGES[code])
        super().__init__(_MESSAGES[code])


def of_pdf(refused: PdfRefused) -> ManuscriptRefused:
    """The same refusal as the PDF reader's."""
    return ManuscriptRefused(_PDF_CODES.get(refused.code, Refusal.BROKEN))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A kind of thing that was not taken over as it was; `details` is what is known of each, if anything is."""

    what: str
    reason: Reason
    details: tuple[str, ...]


def left_out(met: Iterable[MetLeftOut]) -> tuple[LeftOut, ...]:
    """One entry a kind, in a fixed order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in met:
        found[one.what].append(one.detail)
    return tuple(
        LeftOut(
            what,
            _reason(message, found[what], _most(what)),
            tuple(detail for detail in found[what] if detail),
        )
        for what, message in _LEFT_OUT.items()
        if what in found
    )


def _most(what: str) -> int:
    return _MOST_PICTURES if what.startswith("picture ") else _MOST_DETAILS


def _reason(message: str, details: list[str], most: int) -> Reason:
    told = [detail[:_LONGEST_DETAIL] for detail in details if detail]
    shown = "; ".join(told[:most]) + ("; …" if len(told) > most else "")
    if not shown:
        message = _WITHOUT_DETAILS.get(message, message)
    values = {"count": len(details), "details": shown or "–"}
    return Reason(message, {name: value for name, value in values.items() if f"%({name})s" in message})
