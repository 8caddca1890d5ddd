# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the text of a paper to a ``Reading``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, zip_longest

from augenhoehe.council.enums import ConsultationRole

from .bodies import COUNCIL, names_a_body, nominative
from .components import find_components
from .consultations import read_consultations
from .dates import DATE, first_date, parse_date, without_dates
from .duties import find_duties
from .finances import money_sentences
from .kinds import (
    PaperKind,
    all_public,
    is_public,
    is_public_mark,
    kind_alone,
    kind_at_start,
    labelled_kind,
    mentions_public,
    paper_word_in,
)
from .labels import Piece
from .lines import Line, PaperLines, read_lines
from .municipality import find_municipality
from .numbers import (
    DATE_AND_NUMBER,
    all_numbers,
    labelled_number,
    number_ahead,
    number_alone,
    opens_parent,
    parent_number,
)
from .parts import Part
from .record import ReadConsultation, ReadDuty, Reading, ReadReference
from .references import find_references
from .sections import Sections, divide
from .sentences import Block, Sentence, block_text, read_blocks, sentences_of
from .ticks import before_boxes, has_boxes, ticked
from .wrapping import join_wrapped

# Kinds of papers that somebody brings in who is named with the kind.
_BROUGHT_IN = frozenset(
    {PaperKind.MOTION, PaperKind.INQUIRY, PaperKind.AMENDMENT, PaperKind.URGENT_MOTION, PaperKind.SUPPLEMENT}
)
_HEAD_PIECES = 80
_LONGEST_HEAD_LINE = 120
_PLACE_AND_DATE = re.compile(
    rf"[A-ZÄÖÜ][\w-]{{1,40}}(?: [A-ZÄÖÜ][\w-]{{1,40}})?(?: \([^()]{{1,20}}\))?,? (?:den |der |dem |am )?{DATE}"
)
_PLACE = re.compile(r"[A-ZÄÖÜ][\w-]{1,40}(?: [A-ZÄÖÜ][\w-]{1,40})?,(?: den)?")
_ONLY_DATE = re.compile(DATE)
# In a text in one run the letterhead's "Bönen, den 01.02.2023".
_PLACE_AND_DATE_INSIDE = re.compile(rf"(?<![\w-])[A-ZÄÖÜ][\w-]{{1,40}}, den {DATE}")
_HINT = re.compile(r"\((?:ggf|bitte|kurz|evtl)[^()]{0,80}\)\s*")
_HAS_WORD = re.compile(r"[^\W\d_]{3}")
_PROPOSER = re.compile(
    r"(?:\w{0,20}antrag|\w{0,20} ?Anfrage|Antrag|Anfrage) (?:de[rs]|von) (?P<who>.{3,100}?)"
    r"(?=$| (?:vom|zu|zum|zur|gem\.|gemäß|betr|nach|an|auf|im|für|Antrag|Anfrage|Nr|Drucksache"
    r"|Vorlage)\b| [-–] |[,;:(])"
)
_GROUP = re.compile(
    r"[Ff]raktion|[Gg]ruppe|Ratsmitglied|[Bb]eirat|[Rr]atsherr|[Ss]tadtr[aä]t|Bezirksverordnete"
)
_ADDRESSED = re.compile(r"(?:In|An) (?:den|die|das) (?P<body>[A-ZÄÖÜ].{2,120}?)(?P<noted> \(zur Kenntnis\))?")
_FEWEST_ADDRESSED = 2
_SITTING_OF = re.compile(
    rf"[Ss]itzung (?:des|der) (?P<body>[A-ZÄÖÜ][^,;:]{{2,80}}?) am (?:\w{{3,10}}tag,? )?(?:dem "
    rf"|den )?(?P<date>{DATE})"
)
_DATE_BEHIND_NUMBER = re.compile(r"\bvom:? (?P<day>\d.{7,17})")
_COUNCIL_DECIDES = re.compile(
    r"(?:Der|Die) (?P<council>Rat|Stadtrat|Gemeinderat|Kreistag|Stadtverordnetenversammlung|Gemeindevertretung"
    r"|Stadtvertretung|Bürgerschaft)\b"
    r"(?P<between>.{0,120}?)\b(?:beschließt|befürwortet|stimmt|beauftragt|verabschiedet"
    r"|genehmigt|erlässt|wählt|bestellt)\b",
    re.DOTALL,
)
_YES_NO_LOST = re.compile(r"(?:ja|nein)\s?[\s/,|]\s?(?:ja|nein)(?:\s+x)?(?!\w)", re.IGNORECASE)


def read_paper_text(text: str) -> Reading:
    """Read the plain text of a German council paper.

    Never fails, whatever the text; what it does not say stays none or empty. One thing is concluded and not
    printed: where no role is printed at all, the last body of a Beschlussvorlage is the deciding one if it is
    the council and the proposed resolution begins with that council deciding ("Der Rat … beschließt"). The lines
    of that beginning then belong to the evidence.
    """
    paper = read_lines(text)
    sections = divide(paper.content)
    return _Reader(paper, sections).reading()


class _Reader:
    """Collects the fields of one reading, each with its evidence."""

    def __init__(self, paper: PaperLines, sections: Sections) -> None:
        self.paper = paper
        self.sections = sections
        self.head = sections.head[:_HEAD_PIECES]
        self.evidence: dict[str, tuple[int, ...]] = {}
        self.steps = self._steps()
        self.resolution = self._blocks(Part.RESOLUTION) or self._blocks(Part.DECISION)
        self.reasons = self._blocks(Part.REASONS)
        self.financial = self._blocks(Part.FINANCIAL)

    def reading(self) -> Reading:
        kind = self._kind()
        number = self._number()
        return Reading(
            municipality=self._municipality(),
            number=number,
            date=self._date(),
            kind=kind,
            public=self._public(),
            subject=self._subject(),
            department=self._department(),
            author=self._author(kind),
            consultations=self._consultations(kind),
            resolution_text=self._text("resolution_text", self.resolution),
            reasons=self._text("reasons", self.reasons),
            financial_impact=self._financial_impact(),
            references=self._references(number),
            duties=self._duties(),
            components=self._components(),
            evidence=self.evidence,
        )

    def _found(self, key: str, *lines: int) -> None:
        self.evidence[key] = tuple(sorted(set(lines)))

    def _steps(self) -> tuple[ReadConsultation, ...]:
        """The table, else the bodies that the paper is addressed to, else the one sitting that its head names."""
        steps = read_consultations(self.sections.texts.get(Part.CONSULTATIONS, ()))
        if steps and self._tells_of_a_sitting():
            return self._with_day_of_sitting(steps)
        return steps or self._addressed() or self._sitting()

    def _tells_of_a_sitting(self) -> bool:
        """Whether this is the page of an agenda item, whose date is the sitting's and not the paper's."""
        return Part.AGENDA_ITEM in self.sections.values and Part.DATE in self.sections.values

    def _with_day_of_sitting(self, steps: tuple[ReadConsultation, ...]) -> tuple[ReadConsultation, ...]:
        value = self.sections.values[Part.DATE][0]
        if len(steps) != 1 or steps[0].date:
            return steps
        lines = tuple(sorted({*steps[0].lines, value.line}))
        return (replace(steps[0], date=first_date(value.text), lines=lines),)

    def _addressed(self) -> tuple[ReadConsultation, ...]:
        """A list such as "In den Schulausschuss / An den Sportausschuss (zur Kenntnis)"."""
        found = [
            (match, piece.line.number)
            for piece in self.head
            if _is_short(piece)
            and (match := _ADDRESSED.fullmatch(piece.text))
            and names_a_body(match["body"])
        ]
        if len(found) < _FEWEST_ADDRESSED:
            return ()
        return tuple(
            ReadConsultation(
                match["body"], None, ConsultationRole.INFORMATION if match["noted"] else None, (line,)
            )
            for match, line in found
        )

    def _sitting(self) -> tuple[ReadConsultation, ...]:
        """The one sitting that the head names: "zur Sitzung des Gemeinderats am 14.03.2023"."""
        for piece in self.head:
            match = _SITTING_OF.search(piece.text) if _is_short(piece) else None
            if match and names_a_body(body := nominative(match["body"])):
                return (ReadConsultation(body, parse_date(match["date"]), None, (piece.line.number,)),)
        return ()

    def _blocks(self, part: Part) -> list[Block]:
        return read_blocks(self.sections.texts.get(part, ()))

    def _text(self, key: str, blocks: Sequence[Block]) -> str | None:
        text = block_text(blocks)
        if not text:
            return None
        self._found(key, *(number for block in blocks for number in block.numbers))
        return text

    def _municipality(self) -> str | None:
        value = self.sections.first(Part.MUNICIPALITY)
        if value:
            self._found("municipality", value.line)
            return value.text
        found = find_municipality(self.steps, self.paper.content)
        if found is None:
            return None
        self._found("municipality", *found[1])
        return found[0]

    def _number(self) -> str | None:
        parents = self._parents()
        candidates = [(value.text, value.line) for value in self.sections.values.get(Part.NUMBER, ())]
        texts = [(text, piece.line.number) for piece in self.head for text in (piece.text, *piece.cells)]
        short = [(text, line) for text, line in texts if len(text) <= _LONGEST_HEAD_LINE]
        candidates += [(number, line) for text, line in short if (number := labelled_number(text))]
        candidates += [(row["number"], line) for text, line in texts if (row := DATE_AND_NUMBER.search(text))]
        for number, line in candidates:
            if number not in parents:
                self._found("number", line)
                return number
        if parents:
            return None
        return self._number_of_pages() or self._number_alone(short)

    def _parents(self) -> set[str]:
        """The numbers in the head that are those of the paper that this one supplements."""
        found: set[str] = set()
        for piece in self.head:
            number = parent_number(piece.text) if _is_short(piece) else None
            if number:
                found.add(number)
            elif opens_parent(piece.text):
                after = [
                    value
                    for value in self.sections.values.get(Part.NUMBER, ())
                    if value.line >= piece.line.number
                ]
                found |= {value.text for value in after[:1]}
        return found

    def _number_alone(self, texts: Iterable[tuple[str, int]]) -> str | None:
        """The only number in the head, if it stands alone in its line or before the title."""
        test = number_ahead if self._tells_of_a_sitting() else number_alone
        found = [(number, line) for text, line in texts if (number := test(text))]
        if len({number for number, _ in found}) != 1:
            return None
        self._found("number", found[0][1])
        return found[0][0]

    def _number_of_pages(self) -> str | None:
        """The number that every head or foot of a page gives, where the head of the paper gives none."""
        found = [(labelled_number(line.text), line.number) for line in self.paper.furniture]
        numbers = {number for number, _ in found if number}
        if len(numbers) != 1:
            return None
        self._found("number", *(line for number, line in found if number))
        return numbers.pop()

    def _date(self) -> date | None:
        values = () if self._tells_of_a_sitting() else self.sections.values.get(Part.DATE, ())
        for value in values:
            day = first_date(value.text)
            if day:
                self._found("date", value.line)
                return day
        for piece, after in zip_longest(self.head, self.head[1:]):
            day = _printed_date(piece)
            if day:
                self._found("date", piece.line.number)
                return day
            if after and _PLACE.fullmatch(piece.text) and _ONLY_DATE.fullmatch(after.text):
                self._found("date", after.line.number)
                return first_date(after.text)
        return self._date_of_creation() or self._date_of_signature()

    def _date_of_creation(self) -> date | None:
        """The day on which the paper was created, where nothing tells that it is one of printing."""
        value = self.sections.first(Part.CREATED)
        if value is None or Part.PRINTED in self.sections.values or without_dates(value.text):
            return None
        self._found("date", value.line)
        return first_date(value.text)

    def _date_of_signature(self) -> date | None:
        """The one place and date that stands alone in a line below the texts, as letters and motions have it."""
        found = [line for line in self.paper.content if line and _PLACE_AND_DATE.fullmatch(line.text)]
        days = {first_date(line.text) for line in found}
        if len(days) != 1 or None in days:
            return None
        self._found("date", *(line.number for line in found))
        return days.pop()

    def _kind(self) -> PaperKind | None:
        value = self.sections.first(Part.KIND)
        if value and (kind := labelled_kind(value.text)):
            self._found("kind", value.line)
            return kind
        candidates = [(piece.text, piece.line.number) for piece in self.head if _is_short(piece)]
        listed = {kind for text, _ in candidates if (kind := kind_alone(text))}
        if len(listed) > 1 and not any(has_boxes(text) for text, _ in candidates):
            # A form lists the kinds, and its ticks are lost.
            return None
        for test in (kind_at_start, paper_word_in):
            for text, line in candidates:
                kind = test(text)
                if kind:
                    self._found("kind", line)
                    return kind
        return None

    def _public(self) -> bool | None:
        for value in self.sections.values.get(Part.PUBLIC, ()):
            if (answer := is_public_mark(value.text)) is not None:
                self._found("public", value.line)
                return answer
        kind = self.sections.first(Part.KIND)
        said = [(kind.text, kind.line)] if kind else []
        said += [(piece.text[:_LONGEST_HEAD_LINE], piece.line.number) for piece in self.head]
        said = [(text, line) for text, line in said if mentions_public(text)]
        answers = {is_public(text) for text, _ in said}
        if any(has_boxes(text) for text, _ in said):
            # A list of boxes over several lines: only the ticked one answers.
            answers.discard(None)
            said = [(text, line) for text, line in said if is_public(text) is not None]
        if not said:
            return self._public_by_sittings()
        if len(answers) != 1 or None in answers:
            return None
        self._found("public", *(line for _, line in said))
        return answers.pop()

    def _public_by_sittings(self) -> bool | None:
        """What the table says, if it says the same of every sitting."""
        table = self.sections.texts.get(Part.CONSULTATIONS, ())
        answer = all_public((line.text for line in table), len(self.steps)) if self.steps else None
        if answer is not None:
            self._found("public", *(line.number for line in table if mentions_public(line.text)))
        return answer

    def _subject(self) -> str | None:
        groups = [
            list(lines)
            for filled, lines in groupby(self.sections.texts.get(Part.SUBJECT, ()), key=bool)
            if filled
        ]
        subjects = [(text, lines) for lines in groups if _HAS_WORD.search(text := _joined(lines))]
        if not subjects:
            return None
        # Printed twice, the one that the other contains is the whole of it, without what else stood there.
        text, lines = next(
            (one for one in subjects if all(one[0] in other for other, _ in subjects)), subjects[0]
        )
        self._found("subject", *(line.number for line in lines))
        return text

    def _department(self) -> str | None:
        value = self.sections.first(Part.DEPARTMENT) or self.sections.first(Part.DIVISION)
        if value is None:
            return None
        self._found("department", value.line)
        return re.sub(r"^Fachbereich:?\s(?=[^\W\d])", "", value.text)

    def _author(self, kind: PaperKind | None) -> str | None:
        value = self.sections.first(Part.AUTHOR) or self.sections.first(Part.SPONSOR)
        if value:
            self._found("author", value.line)
            return _once(before_boxes(value.text).strip(" ,;"))
        if kind not in _BROUGHT_IN:
            return None
        for piece in self.head:
            found = _PROPOSER.match(piece.text) if _is_short(piece) else None
            if found and _GROUP.search(found["who"]):
                self._found("author", piece.line.number)
                return found["who"]
        return None

    def _consultations(self, kind: PaperKind | None) -> tuple[ReadConsultation, ...]:
        steps = self.steps
        opening = self._council_decides() if kind is PaperKind.RESOLUTION else ()
        if steps and opening and not any(step.role for step in steps) and COUNCIL.match(steps[-1].body):
            lines = tuple(sorted({*steps[-1].lines, *opening}))
            steps = (*steps[:-1], replace(steps[-1], role=ConsultationRole.DECISION, lines=lines))
        if steps:
            self._found("consultations", *(number for step in steps for number in step.lines))
        return steps

    def _council_decides(self) -> tuple[int, ...]:
        """The lines on which the proposed resolution begins with the council deciding."""
        first = next((sentence for block in self.resolution[:1] for sentence in sentences_of(block)), None)
        if first is None:
            return ()
        found = _COUNCIL_DECIDES.match(first.text)
        return self.resolution[0].lines_of(0, found.end()) if found else ()

    def _financial_impact(self) -> str | None:
        blocks = self.financial
        text = block_text(blocks)
        if text:
            if has_boxes(text):
                text = ", ".join(label for label in ticked(text.replace("\n", " ")) if label)
            # "ja nein" without its boxes says nothing; what stands behind it may.
            text = _YES_NO_LOST.sub("", text, count=1).strip(" ,;/|\n")
            if not _HAS_WORD.search(text):
                return None
            self._found("financial_impact", *(number for block in blocks for number in block.numbers))
            return text
        sentences = money_sentences(_sentences(self.reasons))
        if not sentences:
            return None
        self._found("financial_impact", *(number for sentence in sentences for number in sentence.lines))
        return " ".join(sentence.text for sentence in sentences)

    def _references(self, number: str | None) -> tuple[ReadReference, ...]:
        texts = self.sections.texts
        subject = read_blocks(texts.get(Part.SUBJECT, ()))
        related = [line for line in texts.get(Part.RELATED, ()) if line]
        blocks = [*subject, *self.resolution, *self.reasons, *self.financial]
        references = find_references(_sentences(blocks), number, self._head_references(related))
        if references:
            self._found("references", *(line for reference in references for line in reference.lines))
        return references

    def _head_references(self, related: Iterable[Line]) -> Iterable[tuple[str, Line]]:
        """The papers that the head names as supplemented, changed or dealt with before."""
        parents = self._parents()
        for piece in self.head:
            yield from ((parent, piece.line) for parent in sorted(parents) if parent in piece.text)
        for value in self.sections.values.get(Part.NUMBER, ()):
            if value.text in parents:
                yield value.text, Line(value.line, value.text)
        for line in related:
            yield from ((one, line) for one in all_numbers(line.text))

    def _duties(self) -> tuple[ReadDuty, ...]:
        duties = find_duties(self.resolution)
        if duties:
            self._found("duties", *(line for duty in duties for line in duty.lines))
        return duties

    def _components(self) -> tuple[str, ...]:
        components, lines = find_components(self.sections.texts.get(Part.COMPONENTS, ()))
        if components:
            self._found("components", *lines)
        return components


def _sentences(blocks: Iterable[Block]) -> Iterable[Sentence]:
    return (sentence for block in blocks for sentence in sentences_of(block))


def _is_short(piece: Piece) -> bool:
    return len(piece.text) <= _LONGEST_HEAD_LINE


def _joined(lines: Iterable[Line]) -> str:
    text = ""
    for line in lines:
        text = join_wrapped(text, line.text)
    return (_HINT.sub("", text, count=1) if _HINT.match(text) else text).removeprefix("- ").removesuffix(" -")


def _once(text: str) -> str:
    """A value that two columns without a space between them give twice."""
    half = len(text) // 2
    return text[:half] if text[:half] == text[half:] else text


def _printed_date(piece: Piece) -> date | None:
    """The date in "Kamen, den 29.04.2022", "vom …" behind the paper's number, or in a row of values behind labels."""
    if row := DATE_AND_NUMBER.search(piece.text):
        return parse_date(row["date"])
    if inside := _PLACE_AND_DATE_INSIDE.search(piece.text):
        return first_date(inside.group())
    if not _is_short(piece):
        return None
    for cell in (piece.text, *piece.cells):
        if _PLACE_AND_DATE.fullmatch(cell):
            return first_date(cell)
    behind = _DATE_BEHIND_NUMBER.search(piece.text)
    return first_date(behind["day"]) if behind and labelled_number(piece.text) else None
