# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a paper goes: the table of its consultations, or what else its head tells of sittings."""

import re
from dataclasses import replace

from augenhoehe.council.enums import ConsultationRole

from .bodies import names_a_body, nominative
from .consultations import read_consultations
from .dates import DATE, first_date, parse_date
from .heading import Heading, is_short
from .parts import Part
from .record import ReadConsultation

_ADDRESSED = re.compile(r"(?:In|An) (?:den|die|das) (?P<body>[A-ZÄÖÜ].{2,120}?)(?P<noted> \(zur Kenntnis\))?")
_FEWEST_ADDRESSED = 2
_SITTING_OF = re.compile(
    r"[Ss]itzung (?:des|der) (?P<body>[A-ZÄÖÜ][^,;:]{2,80}?) am (?:\w{3,10}tag,? )?"
    rf"(?:dem |den )?(?P<date>{DATE})"
)


def find_steps(head: Heading) -> tuple[ReadConsultation, ...]:
    """The table, else the bodies that the paper is addressed to, else the one sitting that its head names."""
    steps = read_consultations(head.sections.texts.get(Part.CONSULTATIONS, ()))
    if steps and head.tells_of_a_sitting:
        return _with_day_of_sitting(head, steps)
    return steps or _addressed(head) or _named_sitting(head)


def _with_day_of_sitting(head: Heading, steps: tuple[ReadConsultation, ...]) -> tuple[ReadConsultation, ...]:
    value = head.sections.values[Part.DATE][0]
    if len(steps) != 1 or steps[0].date:
        return steps
    lines = tuple(sorted({*steps[0].lines, value.line}))
    return (replace(steps[0], date=first_date(value.text), lines=lines),)


def _addressed(head: Heading) -> tuple[ReadConsultation, ...]:
    """A list such as "In den Schulausschuss / An den Sportausschuss (zur Kenntnis)"."""
    found = [
        (match, line)
        for text, line in head.short()
        if (match := _ADDRESSED.fullmatch(text)) and names_a_body(match["body"])
    ]
    if len(found) < _FEWEST_ADDRESSED:
        return ()
    return tuple(
        ReadConsultation(
            match["body"], None, ConsultationRole.INFORMATION if match["noted"] else None, (line,)
        )
        for match, line in found
    )


def _named_sitting(head: Heading) -> tuple[ReadConsultation, ...]:
    """The one sitting that the head names: "zur Sitzung des Gemeinderats am 14.03.2023"."""
    for piece in head.pieces:
        match = _SITTING_OF.search(piece.text) if is_short(piece.text) else None
        if match and names_a_body(body := nominative(match["body"])):
            return (ReadConsultation(body, parse_date(match["date"]), None, (piece.line.number,)),)
    return ()
