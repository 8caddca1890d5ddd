# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The labels that papers print before their parts, and where a line is divided by them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .dates import DATE
from .lines import Line
from .numbers import NUMBER
from .parts import LONGEST_LABEL, VALUES, Part, label_part

_NUMBERING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[IVX]{1,4}\.|[A-Z][.)])\s(?=[^\W\d])")
_NUMBERING_ALONE = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?|[IVX]{1,4}\.|[A-Z][.)]")
_OFFICE_LINE = re.compile(
    r"(?:Fachbereich|Fachdienst|Amt|Referat|Stabsstelle|Sachgebiet|Geschäftsbereich)\s(?=[A-ZÄÖÜ\d]|für\s).{2,80}"
)
_HEADLESS_DATE = re.compile(r"vom\s(?=\d)")
_MOTION_OPENING = re.compile(
    # "Die Fraktion beantragt, der Rat möge beschließen:" as well as "Der Rat möge beschließen:".
    r"(?:.{2,90}? (?:beantrag[te]n?|bittet|bitten|stellen wir|stellt)[^.:]{0,60}[,:] (?:der|die) .{3,60}?"
    r"(?:möge|mögen|wolle|wollen) (?:wie folgt |[Ff]olgendes )?beschließen:)"
    r"|(?:Der|Die) .{3,90}?(?:möge|mögen|wolle|wollen)"
    r"(?: (?:wie folgt|Folgendes|folgendes|folgenden Beschluss|bitte))? (?:beschließen|beraten|fassen)\b"
    r"|(?:Der|Die) .{3,90}?wird gebeten, (?:wie folgt zu beschließen|folgenden Beschluss zu fassen)\b"
)
# "Der Rat beschließt:" works as a label where no other one gives the resolution.
_RESOLVING = re.compile(r"(?:Der|Die) .{2,90}? (?:beschließt|empfiehlt|fasst)\b.{0,60}:")
_MOTION_TEXT = re.compile(r"Antrag:\s?(?!(?:Nr\.?\s?)?[\w/ -]{0,12}\d)")
_MOTION_HEADING = re.compile(r"Antrag[,:]|Antrag zu beschließen:?")
# Without its colon the word is a role in the Beratungsfolge.
_ACKNOWLEDGEMENT = re.compile(r"Kenntnisnahme ?:\s?")
_CLOSING = re.compile(
    r"(?:[Gg]ez\.|[Gg]ezeichnet)\s.{1,80}|I\. ?[VA]\.(?: .{1,60})?|In Vertretung.{0,60}"
    r"|Mit freundlichen Grüßen.{0,60}"
)
# In the head of a paper these are the letterhead.
_OFFICE_CLOSING = re.compile(
    r"(?:Ober)?[Bb]ürgermeister(?:in)?|Landr(?:at|ätin)|(?:Stellv\. )?Fraktionsvorsitzender?(?: .{1,80})?"
)
_SIGNED = re.compile(rf"[A-ZÄÖÜ][\w-]{{1,40}}(?: [A-ZÄÖÜ][\w-]{{1,40}})?, (?:den|im) {DATE}")
_RESULT = re.compile(
    r"(?:einstimmig|mehrheitlich|geändert|ungeändert|unverändert|zurückgestellt|vertagt"
    r"|zur Kenntnis|abgelehnt|verwiesen"
    r"|mit Änderungen|ohne|endgültig|abgesetzt|zurückgezogen|Empfehlung$|angenommen|beschlossen"
    r"|zugestimmt)\b.{0,60}"
)
_WEAK_HEAD = re.compile(
    r"(?<!\S)(?:(?:TOP-Nr\. )?Beratungsfolge|Bezeichnung des TOP|Fachbereich(?= [A-ZÄÖÜ])|Eingereicht von"
    r"|Tagesordnungspunkt(?= [A-ZÄÖÜ])|Betreff(?= [A-ZÄÖÜ„\"])|Gremium(?= (?:TOP|Sitzung|Termin|Datum|ö))"
    r"|Finanzielle Auswirkungen(?= (?:[Jj]a|[Nn]ein|JA|NEIN|X|[(\[☐☒]))|Veranlasser/in / Antragsteller/in)(?= )"
)
# "Die Gemeindevertretung möge beschließen:" inside a text in one run; the words belong to the resolution.
_WEAK_OPENING = re.compile(
    r"(?<=\S )(?=(?:Der|Die) (?:[^\W\d][\w-]{1,40} ){1,5}(?:möge|wolle) (?:[^\W\d]{3,12} ){0,2}beschließen:)"
)
# In a text in one run a heading without its colon: behind the end of a sentence, before the beginning of one.
_WEAK_TEXT = re.compile(
    r"(?<=[.!?:)\d”\"“] )(?:Beschlu(?:ss|ß)(?:vorschlag|entwurf|empfehlung|antrag)"
    r"|Sachverhalt(?:/Rechtslage/Begründung)?"
    r"|Sachdarstellung|Begründung|Finanzielle Auswirkungen|Sachverhalt und Begründung|Sach- und Rechtslage)"
    r"(?=(?: |$)(?:[A-ZÄÖÜ1-9„\"]|$))"
    r"|(?<=[^\W_] )(?:Beschlu(?:ss|ß)(?:vorschlag|entwurf|empfehlung|antrag)|Sachverhalt|Sachdarstellung|Begründung"
    r"|(?:Inhalt der )?Mitteilung)(?= (?:Der|Die|Das|Es|Im|Mit|1\.) )"
)
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem eines einer diese dieser dieses diesem diesen folgende folgender "
    "folgenden folgendem nachstehender nachstehenden im zum zur beim".split()
)
# A word begins behind a space, or where a table has lost the space between two cells ("öffentlichAktenzeichen:").
_WORD_START = re.compile(r"(?<!\S)\S|(?<=[a-zäöüß)])(?=[A-ZÄÖÜ])")
# Words of running text, which are labels only where a line begins.
_ONLY_FIRST = frozenset({"Sitzung", "Art", "Ort", "Zeit", "Stand", "Raum", "Stelle", "Bereich", "Typ"})
_MOST_WORDS = 12
_MOST_COLUMNS = 12
# A line this long holds a whole text in one run, so that labels are looked for inside it.
RUN = 300
_TABLE_RUN = 100
# "Drucksache Nr. 1234/2014:" over its title.
_TITLED = re.compile(rf"(?:Drucksache|Antrag|Anfrage|Vorlage) Nr\. {NUMBER}:")
_TABLE_HEADS = frozenset({Part.CONSULTATIONS, Part.COMPONENTS})


@dataclass(frozen=True)
class Piece:
    """A stretch of one line: a label's part and the value behind it, or plain text."""

    line: Line
    part: Part | None
    text: str
    cells: tuple[str, ...] = ()


def head_pieces(line: Line) -> Iterator[Piece]:
    """Divide a line of a paper's head, where several labels with values may stand in one line."""
    whole = _whole_label(line, numbered=True)
    if whole:
        yield whole
        return
    if _TITLED.fullmatch(line.text):
        yield Piece(line, None, line.text)
        yield Piece(line, Part.SUBJECT, "")
        return
    heads = [label_part(cell) for cell in line.cells[: _MOST_COLUMNS + 1]]
    if len(heads) == 1:
        heads = [label_part(cell) for cell in line.text.split(", ")[: _MOST_COLUMNS + 1]]
    if 1 < len(heads) <= _MOST_COLUMNS and all(part in VALUES for part in heads):
        yield from (Piece(line, part, "") for part in heads)
        return
    cuts = list(_colon_labels(line.text))
    if len(line.text) > _TABLE_RUN:
        cuts = _with_weak(cuts, line.text, _WEAK_HEAD)
    if len(line.text) > RUN:
        cuts = _in_run(cuts, line.text)
    yield from _divide(line, cuts)


def text_pieces(line: Line, *, contents: bool) -> Iterator[Piece]:
    """Divide a line inside a longer text, where only a heading of its own ends the text.

    :param contents: the text is a list of contents, where "2. Begründung" is an entry, and values may follow.
    """
    whole = _whole_label(line, numbered=not contents)
    if whole:
        yield whole
        return
    if not contents and (_OFFICE_CLOSING.fullmatch(line.text) or _SIGNED.fullmatch(line.text)):
        yield Piece(line, Part.OTHER, line.text)
        return
    run = len(line.text) > RUN
    numbering = None if contents else _NUMBERING.match(line.text)
    begins = {0, numbering.end() if numbering else 0}
    cuts = [
        (start, end, part)
        for start, end, part in _colon_labels(line.text)
        if (contents or part not in VALUES) and (run or start in begins)
    ]
    yield from _divide(line, _in_run(cuts, line.text) if run else cuts)


def _with_weak(
    cuts: list[tuple[int, int, Part]], text: str, weak: re.Pattern[str]
) -> list[tuple[int, int, Part]]:
    """The labels with colons, and those without one that stand between them."""
    starts = {start for start, _, _ in cuts}
    found = [
        (one.start(), one.end(), part)
        for one in weak.finditer(text)
        if (part := label_part(one.group()))
        and text[one.end() : one.end() + 2].strip(" ")[:1] != ":"
        and not _is_behind_article(text, one.start())
    ]
    return sorted([*cuts, *(cut for cut in found if cut[0] not in starts)])


def _in_run(cuts: list[tuple[int, int, Part]], text: str) -> list[tuple[int, int, Part]]:
    """The labels of a text in one run."""
    openings = [(one.start(), one.start(), Part.RESOLUTION) for one in _WEAK_OPENING.finditer(text)]
    return sorted([*_with_weak(cuts, text, _WEAK_TEXT), *openings])


def _whole_label(line: Line, *, numbered: bool) -> Piece | None:
    """A line or first cell that is a label, with or without a colon; or an opening that works as one."""
    text = line.text.removeprefix("- ") if line.text.endswith(":") else line.text
    numbering = _NUMBERING.match(text)
    if numbering and numbered and (part := label_part(text[numbering.end() :])) and part not in VALUES:
        return Piece(line, part, "")
    if part := label_part(text):
        return Piece(line, part, "")
    if len(line.cells) > 1 and (part := label_part(line.cells[0])) and not label_part(line.cells[1]):
        rest = " ".join(line.cells[1:])
        if ":" not in rest or part not in VALUES:
            return Piece(line, part, rest, line.cells[1:])
    return _opening(line) or _bare_label(line)


def _opening(line: Line) -> Piece | None:
    """Openings of a motion, of what is to be noted, and closings of a letter: labels and text in one."""
    text = line.text
    numbering = _NUMBERING.match(text)
    if _MOTION_OPENING.match(text, numbering.end() if numbering else 0):
        return Piece(line, Part.RESOLUTION, text)
    motion = _MOTION_TEXT.match(text)
    if motion:
        return Piece(line, Part.RESOLUTION, text[motion.end() :])
    acknowledgement = _ACKNOWLEDGEMENT.match(text)
    if acknowledgement:
        return Piece(line, Part.RESOLUTION, text[acknowledgement.end() :])
    if _MOTION_HEADING.fullmatch(text):
        return Piece(line, Part.RESOLUTION, "")
    return Piece(line, Part.OTHER, text) if _CLOSING.fullmatch(text) else None


def resolves(text: str) -> bool:
    """A line such as "Der Rat beschließt:"."""
    return bool(_RESOLVING.fullmatch(text))


def is_result(text: str) -> bool:
    """What stands behind "Beschluss:" on a page that tells how a vote went."""
    return bool(_RESULT.fullmatch(text))


def _bare_label(line: Line) -> Piece | None:
    """Labels that some towns print without a colon before their value."""
    text = line.text
    first, _, rest = text.partition(" ")
    for table_head in _TABLE_HEADS:
        if (
            ":" not in text
            and first not in _ONLY_FIRST
            and label_part(first) is table_head
            and len(text) <= _TABLE_RUN
        ):
            return Piece(line, table_head, rest)
    if text.startswith("TOP-Nr. Beratungsfolge") and len(text) <= _TABLE_RUN:
        return Piece(line, Part.CONSULTATIONS, text.removeprefix("TOP-Nr. Beratungsfolge").strip())
    if text.startswith("Bezeichnung des TOP ") and len(text) <= RUN:
        return Piece(line, Part.SUBJECT, text.removeprefix("Bezeichnung des TOP "))
    return None


def _colon_labels(text: str) -> Iterator[tuple[int, int, Part]]:
    """Every label that ends in a colon: where it begins, where its value begins, and its part."""
    after_last = 0
    colon = text.find(":")
    while colon >= 0:
        found = _label_before(text, max(after_last, colon - LONGEST_LABEL), colon)
        if found:
            yield found[0], colon + 1, found[1]
        after_last = colon + 1
        colon = text.find(":", after_last)


def _label_before(text: str, floor: int, colon: int) -> tuple[int, Part] | None:
    """The longest label that ends at this colon and does not stand in prose behind an article."""
    starts = [found.start() for found in _WORD_START.finditer(text[floor:colon])][-_MOST_WORDS:]
    for start in starts:
        part = label_part(text[floor + start : colon])
        if part and not (start and text[floor + start : colon] in _ONLY_FIRST):
            return None if _is_behind_article(text, floor + start) else (floor + start, part)
    return None


def _is_behind_article(text: str, start: int) -> bool:
    """Whether the word before is an article or ends with a comma, as before a word of running text."""
    before = text[max(0, start - 30) : start]
    last = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    return last.lower() in _ARTICLES or last.endswith(",")


def _divide(line: Line, cuts: list[tuple[int, int, Part]]) -> Iterator[Piece]:
    if not cuts:
        yield _unlabelled(line, line.text)
        return
    before = line.text[: cuts[0][0]].strip()
    if before and not _NUMBERING_ALONE.fullmatch(before):
        yield _unlabelled(line, before)
    ends = [start for start, _, _ in cuts[1:]] + [len(line.text)]
    for (_, start, part), end in zip(cuts, ends, strict=True):
        yield Piece(line, part, line.text[start:end].strip())


def _unlabelled(line: Line, text: str) -> Piece:
    """Text before the first label; an office's line or "vom" with a date is a value without a colon."""
    if _OFFICE_LINE.fullmatch(text):
        return Piece(line, Part.DEPARTMENT, text)
    if _HEADLESS_DATE.match(text):
        return Piece(line, Part.DATE, text.removeprefix("vom").strip())
    return Piece(line, None, text, line.cells if text == line.text else ())
