# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the text of a paper to a ``Reading``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from augenhoehe.council.enums import ConsultationRole
from augenhoehe.kit.pdftext.wrapping import join_wrapped

from .bodies import COUNCIL
from .components import find_components
from .dating import find_day
from .duties import find_duties
from .finances import money_sentences
from .heading import LONGEST_HEAD_LINE, Heading, Lines
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
from .lines import Line, PaperLines, read_lines
from .municipality import find_municipality
from .numbering import find_number, find_parents
from .numbers import all_numbers
from .parts import Part
from .record import ReadConsultation, ReadDuty, Reading, ReadReference
from .references import find_references
from .sections import Sections, divide
from .sentences import Block, Sentence, block_text, read_blocks, sentences_of
from .sittings import find_steps
from .ticks import before_boxes, has_boxes, ticked

_Value = TypeVar("_Value")
# Kinds of papers that somebody brings in who is named with the kind.
_BROUGHT_IN = frozenset(
    {PaperKind.MOTION, PaperKind.INQUIRY, PaperKind.AMENDMENT, PaperKind.URGENT_MOTION, PaperKind.SUPPLEMENT}
)
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
        self.head = Heading(paper, sections)
        self.evidence: dict[str, Lines] = {}
        self.steps = find_steps(self.head)
        self.resolution = self._blocks(Part.RESOLUTION) or self._blocks(Part.DECISION)
        self.reasons = self._blocks(Part.REASONS)
        self.financial = self._blocks(Part.FINANCIAL)

    def reading(self) -> Reading:
        kind = self._kind()
        number = self._kept("number", find_number(self.head))
        return Reading(
            municipality=self._municipality(),
            number=number,
            date=self._kept("date", find_day(self.head)),
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

    def _kept(self, key: str, found: tuple[_Value, Lines] | None) -> _Value | None:
        """A value whose lines are kept as evidence."""
        if found is None:
            return None
        self._found(key, *found[1])
        return found[0]

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
        return self._kept("municipality", find_municipality(self.steps, self.paper.content))

    def _kind(self) -> PaperKind | None:
        value = self.sections.first(Part.KIND)
        if value and (kind := labelled_kind(value.text)):
            self._found("kind", value.line)
            return kind
        candidates = self.head.short()
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
        said += [(piece.text[:LONGEST_HEAD_LINE], piece.line.number) for piece in self.head.pieces]
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
        for text, line in self.head.short():
            found = _PROPOSER.match(text)
            if found and _GROUP.search(found["who"]):
                self._found("author", line)
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

    def _head_references(self, related: Iterable[Line]) -> Iterator[tuple[str, Line]]:
        """The papers that the head names as supplemented, changed or dealt with before."""
        lines = {line.number: line for line in self.paper.content if line}
        yield from ((parent, lines[number]) for parent, number in find_parents(self.head).items())
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


def _joined(lines: Iterable[Line]) -> str:
    text = ""
    for line in lines:
        text = join_wrapped(text, line.text)
    return (_HINT.sub("", text, count=1) if _HINT.match(text) else text).removeprefix("- ").removesuffix(" -")


def _once(text: str) -> str:
    """A value that two columns without a space between them give twice."""
    half = len(text) // 2
    return text[:half] if text[:half] == text[half:] else text
