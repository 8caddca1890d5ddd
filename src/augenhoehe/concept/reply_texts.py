# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer to a submission, put together from the records: what became of each point, why, and how it reads now.

It is a German letter whatever the page's language is; whoever sends it may change every word before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from augenhoehe.concept import labels, queries, texts
from augenhoehe.concept.cards import headline
from augenhoehe.concept.enums import ProposalKind, ProposalState, Verdict, VersionState, Votum
from augenhoehe.concept.models import Concept, Decision, Opinion, Proposal, Submission, Version
from augenhoehe.concept.outline import Outline, outlines
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.realisation import source_of
from augenhoehe.kit import phrases
from augenhoehe.kit.text import Block

GERMAN = "de"
LONGEST_PASSAGE = 1_500


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer about to be given: what it begins and ends with, and what it says to each point, by primary key."""

    opening: str
    closing: str
    texts: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Readings:
    """The frozen versions of a concept that letters quote, by number, with their outlines."""

    versions: Mapping[int, Version]
    outlines: Mapping[int, Outline]

    @classmethod
    def of(cls, concept: Concept, proposals: Iterable[Proposal]) -> Readings:
        """The versions these proposals refer to, those in which they were carried out, and the newest; two queries."""
        points = list(proposals)
        frozen = {one.number: one for one in concept.versions.filter(state=VersionState.FROZEN)}
        bases = {number for number, one in frozen.items() if any(point.base_id == one.pk for point in points)}
        wanted = {vars(point)["realised_in"] for point in points} | bases | {max(frozen, default=0)}
        kept = {number: one for number, one in frozen.items() if number in wanted}
        read = outlines(kept.values())
        return cls(kept, {number: read[one.pk] for number, one in kept.items()})

    @property
    def newest(self) -> int:
        """The number of the newest one."""
        return max(self.versions, default=0)

    def base(self, proposal: Proposal) -> tuple[int, Outline | None]:
        """The version a proposal refers to."""
        number = next((number for number, one in self.versions.items() if one.pk == proposal.base_id), 0)
        return number, self.outlines.get(number)


@override(GERMAN)
def drafted(
    submission: Submission, points: Iterable[Proposal], readings: Readings, *, interim: bool
) -> Draft:
    """The letter as the records give it, to a submission with its points read `with_records`."""
    concept = submission.concept
    thanks = _(
        "Thank you for taking part in “%(concept)s”. Your submission of %(day)s has the number %(number)s."
    ) % {
        "concept": concept.title,
        "day": phrases.long_date(submission.received_on),
        "number": submission.number,
    }
    so_far = (
        _(
            "Today we tell you how far your points are. As soon as everything is decided you hear from us again."
        )
        if interim
        else _("Below we tell you what became of each of your points, and why.")
    )
    return Draft(
        "\n\n".join([_("Dear Sir or Madam,"), thanks, so_far]),
        _("Kind regards") + f"\n{concept.municipality.name}",
        {point.pk: point_text(point, readings) for point in points if point.withdrawn_at is None},
    )


@override(GERMAN)
def point_text(proposal: Proposal, readings: Readings) -> str:
    """What became of one proposal, read `with_records`, and why."""
    return "\n".join(_lines(proposal, readings))


def point_title(proposal: Proposal) -> str:
    """Which proposal a passage of a letter is about: "Nr. 3: Sprachkurse"."""
    return f"{proposal}: {headline(proposal)}"


def _place(proposal: Proposal, readings: Readings) -> str:
    """Where the proposal wants something: "Abschnitt 2, Absatz 1, Zeile 3, Fassung 1"."""
    number, read = readings.base(proposal)
    version = _("version %(number)d") % {"number": number}
    if not proposal.block_key:
        return _("On the whole text, %(version)s") % {"version": version}
    passage = read.passages.get(proposal.block_key) if read else None
    return ", ".join(filter(None, [passage.place, passage.line_words, version])) if passage else version


def _lines(proposal: Proposal, readings: Readings) -> Iterator[str]:
    facts = queries.proposal_facts(proposal)
    opinion, decision = queries.newest_records(proposal)
    yield _place(proposal, readings)
    yield _("Result: %(result)s.") % {"result": _result(state_of(facts), opinion, decision)}
    if opinion is not None and opinion.text.strip():
        yield _("The administration says: %(reason)s") % {"reason": opinion.text.strip()}
    if decision is not None:
        yield _decided(decision)
    yield from _reads_now(proposal, readings)


def _result(state: ProposalState, opinion: Opinion | None, decision: Decision | None) -> str:
    if decision is not None and decision.verdict != Verdict.POSTPONED:
        return str(labels.VERDICT[Verdict(decision.verdict)])
    if opinion is None:
        return _("still open; the administration is considering it")
    votum = str(labels.VOTUM[Votum(opinion.votum)])
    if state is ProposalState.WITH_OPINION:
        return _("not decided yet; the administration recommends: %(votum)s") % {"votum": votum}
    return votum


def _decided(decision: Decision) -> str:
    vote = f" ({decision.vote})" if decision.vote else ""
    return _("Decided by %(body)s on %(day)s%(vote)s.") % {
        "body": decision.body.name,
        "day": phrases.long_date(decision.decided_on),
        "vote": vote,
    }


def _reads_now(proposal: Proposal, readings: Readings) -> Iterator[str]:
    """The passage in the version where it was carried out, or else in the newest one."""
    facts = queries.proposal_facts(proposal)
    realised: int | None = vars(proposal)["realised_in"]
    source = source_of(facts)
    worded = texts.worded(queries.content_from(proposal, source)) if source is not None else None
    if (facts.realised and realised not in readings.versions) or (source is not None and not facts.realised):
        yield _("The change goes into the next version.")
        if worded is not None:
            yield _("It shall read: “%(text)s”") % {"text": _short(worded)}
        return
    if not proposal.block_key:
        return
    number = realised if realised is not None else readings.newest
    read = readings.outlines.get(number)
    if facts.realised and facts.kind is ProposalKind.INSERT_AFTER:
        if worded is not None:
            yield _("This passage was added in version %(number)d: “%(text)s”") % {
                "number": number,
                "text": _short(worded),
            }
        return
    passage = read.passages.get(proposal.block_key) if read else None
    if passage is None:
        yield _("The passage does not stand in version %(number)d any more.") % {"number": number}
        return
    yield _("The passage now reads (version %(number)d): “%(text)s”") % {
        "number": number,
        "text": _short(passage.block),
    }


def _short(block: Block) -> str:
    text = block.text
    return text if len(text) <= LONGEST_PASSAGE else f"{text[:LONGEST_PASSAGE].rstrip()} …"
