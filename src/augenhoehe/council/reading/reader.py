# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the text of a paper to a ``Reading``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from augenhoehe.council.enums import ConsultationRole

from .bodies import COUNCIL
from .components import find_components
from .consultations import read_consultations
from .dates import first_date
from .duties import find_duties
from .finances import money_sentences
from .kinds import PaperKind, is_public, is_public_mark, kind_at_start, mentions_public, paper_word_in
from .labels import Part, Piece
from .lines import PaperLines, read_lines
from .municipality import find_municipality
from .numbers import labelled_number
from .record import ReadConsultation, ReadDuty, Reading, ReadReference
from .references import find_references
from .sections import Sections, divide
from .sentences import Block, Sentence, block_text, read_blocks, sentences_of
from .ticks import has_boxes, ticked
from .wrapping import join_wrapped

_HEAD_PIECES = 80
_LONGEST_HEAD_LINE = 120
_PLACE_AND_DATE = re.compile(r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?, (?:den |der )?\S.{5,18}")
_DATE_BEHIND_NUMBER = re.compile(r"\bvom:? (?P<day>\d.{7,17})")
_COUNCIL_DECIDES = re.compile(
    r"(?:Der|Die) (?P<council>Rat|Stadtrat|Gemeinderat|Kreistag|Stadtverordnetenversammlung|Gemeindevertretung"
    r"|Stadtvertretung|Bürgerschaft)\b"
    r"(?P<between>.{0,120}?)\b(?:beschließt|befürwortet|stimmt|beauftragt|verabschiedet|genehmigt|erlässt|wählt|bestellt)\b",
    re.DOTALL,
)
_YES_NO_LOST = re.compile(r"(?:ja|nein)[\s/,|]+(?:ja|nein)(?:\s+x)?", re.IGNORECASE)


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
        self.steps = read_consultations(sections.texts.get(Part.CONSULTATIONS, ()))
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
            author=self._author(),
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

    def _blocks(self, part: Part) -> list[Block]:
        return read_blocks(self.sections.texts.get(part, ()))

    def _text(self, key: str, blocks: Sequence[Block]) -> str | None:
        text = block_text(blocks)
        if not text:
            return None
        self._found(key, *(number for block in blocks for number in block.numbers))
        return text

    def _municipality(self) -> str | None:
        found = find_municipality(self.steps, self.paper.content)
        if found is None:
            return None
        self._found("municipality", *found[1])
        return found[0]

    def _number(self) -> str | None:
        value = self.sections.first(Part.NUMBER)
        if value:
            self._found("number", value.line)
            return value.text
        for piece in self.head:
            for text in (piece.text, *piece.cells):
                number = labelled_number(text) if len(text) <= _LONGEST_HEAD_LINE else None
                if number:
                    self._found("number", piece.line.number)
                    return number
        return self._number_of_pages()

    def _number_of_pages(self) -> str | None:
        """The number that every head or foot of a page gives, where the head of the paper gives none."""
        found = [(labelled_number(line.text), line.number) for line in self.paper.furniture]
        numbers = {number for number, _ in found if number}
        if len(numbers) != 1:
            return None
        self._found("number", *(line for number, line in found if number))
        return numbers.pop()

    def _date(self) -> date | None:
        for value in self.sections.values.get(Part.DATE, ()):
            day = first_date(value.text)
            if day:
                self._found("date", value.line)
                return day
        for piece in self.head:
            day = _printed_date(piece)
            if day:
                self._found("date", piece.line.number)
                return day
        return None

    def _kind(self) -> PaperKind | None:
        value = self.sections.first(Part.KIND)
        candidates = [(value.text, value.line)] if value else []
        candidates += [(piece.text, piece.line.number) for piece in self.head if _is_short(piece)]
        for test in (kind_at_start, paper_word_in):
            for text, line in candidates:
                kind = test(text)
                if kind:
                    self._found("kind", line)
                    return kind
        return None

    def _public(self) -> bool | None:
        value = self.sections.first(Part.PUBLIC)
        if value and (answer := is_public_mark(value.text)) is not None:
            self._found("public", value.line)
            return answer
        kind = self.sections.first(Part.KIND)
        said = [(kind.text, kind.line)] if kind else []
        said += [(piece.text, piece.line.number) for piece in self.head if _is_short(piece)]
        said = [(text, line) for text, line in said if mentions_public(text)]
        answers = {is_public(text) for text, _ in said}
        if any(has_boxes(text) for text, _ in said):
            # A list of boxes over several lines: only the ticked one answers.
            answers.discard(None)
            said = [(text, line) for text, line in said if is_public(text) is not None]
        if len(answers) != 1 or None in answers:
            return None
        self._found("public", *(line for _, line in said))
        return answers.pop()

    def _subject(self) -> str | None:
        lines = [line for line in self.sections.texts.get(Part.SUBJECT, ()) if line]
        subject = ""
        for line in lines:
            subject = join_wrapped(subject, line.text)
        if not subject:
            return None
        self._found("subject", *(line.number for line in lines))
        return subject

    def _department(self) -> str | None:
        value = self.sections.first(Part.DEPARTMENT)
        if value is None:
            return None
        self._found("department", value.line)
        return re.sub(r"^Fachbereich:?\s(?=[^\W\d])", "", value.text)

    def _author(self) -> str | None:
        value = self.sections.first(Part.AUTHOR)
        if value is None:
            return None
        self._found("author", value.line)
        return value.text

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
            if not text or _YES_NO_LOST.fullmatch(text):
                return None
            self._found("financial_impact", *(number for block in blocks for number in block.numbers))
            return text
        sentences = money_sentences(_sentences(self.reasons))
        if not sentences:
            return None
        self._found("financial_impact", *(number for sentence in sentences for number in sentence.lines))
        return " ".join(sentence.text for sentence in sentences)

    def _references(self, number: str | None) -> tuple[ReadReference, ...]:
        subject = read_blocks(self.sections.texts.get(Part.SUBJECT, ()))
        blocks = [*subject, *self.resolution, *self.reasons, *self.financial]
        references = find_references(_sentences(blocks), number)
        if references:
            self._found("references", *(line for reference in references for line in reference.lines))
        return references

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


def _printed_date(piece: Piece) -> date | None:
    """The date in "Kamen, den 29.04.2022" alone in a line, or "vom …" behind the paper's number."""
    if not _is_short(piece):
        return None
    if _PLACE_AND_DATE.fullmatch(piece.text):
        return first_date(piece.text)
    behind = _DATE_BEHIND_NUMBER.search(piece.text)
    return first_date(behind["day"]) if behind and labelled_number(piece.text) else None
