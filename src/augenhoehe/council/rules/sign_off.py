# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing a paper inside the administration: who is asked when, which change voids what, and when it goes on."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.council.enums import ChangeAfterSignature, PaperState, SignOffOffice, SignOffState
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something

MOST_DAYS = 30
"""Working days to sign; a longer wait is none."""

AUTHOR_DAYS = 3
"""Working days in which a paper goes on after it was refused, or after the last signature."""


class Section(StrEnum):
    """The parts of a paper that a signature may be about."""

    SUBJECT = "subject"
    RESOLUTION = "resolution"
    REASONS = "reasons"
    MONEY = "money"
    ORDER = "order"
    ATTACHMENTS = "attachments"
    HEAD = "head"


WORDS = frozenset({Section.SUBJECT, Section.RESOLUTION, Section.REASONS})
EVERYTHING = frozenset(Section)
TOUCHES: Mapping[SignOffOffice, frozenset[Section]] = {
    SignOffOffice.DEPARTMENT: WORDS | {Section.ATTACHMENTS},
    SignOffOffice.TREASURER: frozenset({Section.MONEY}),
    SignOffOffice.LEGAL: frozenset({Section.SUBJECT, Section.RESOLUTION}),
    SignOffOffice.EQUALITY: WORDS,
    SignOffOffice.STAFF: WORDS,
    SignOffOffice.DEPUTY_HEAD: EVERYTHING,
    SignOffOffice.HEAD: EVERYTHING,
}
"""What an office answers for, and whose change therefore asks it again."""

SIGNED = frozenset({SignOffState.SIGNED, SignOffState.SIGNED_WITH_REMARK})
OPEN = frozenset({SignOffState.WAITING, SignOffState.ASKED})
GOING = frozenset({PaperState.IN_SIGN_OFF, PaperState.RELEASED, PaperState.SUBMITTED})
"""States in which signatures that a change voided are asked for again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One signature as it is planned. `number` is the stored one, None for a new one; ids are as stored."""

    stage: int
    office: SignOffOffice
    organization: int | None = None
    account: int | None = None
    deputy: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class SignOffFacts:
    """One signature as it stands."""

    number: int
    stage: int
    office: SignOffOffice
    state: SignOffState


@dataclass(frozen=True, slots=True)
class Releaser:
    """Why somebody might release a paper."""

    manages: bool
    leads_department: bool
    signs_as_head: bool


def check_start(state: PaperState, content: Verdict, stations: Sequence[Station]) -> Verdict:
    """May the sign-off begin? `content` tells what the paper itself lacks."""
    if state is not PaperState.DRAFT:
        return Verdict((Reason(_("Only a draft is sent round for signatures.")),))
    reasons = list(content.reasons)
    if not stations:
        reasons.append(Reason(_("Nobody is asked for a signature. Please add at least one office.")))
    return Verdict((*reasons, *check_stations(stations).reasons))


def check_stations(stations: Sequence[Station]) -> Verdict:
    """Every signature has somebody who can give it, nobody stands in for themselves, and nobody is asked twice."""
    return Verdict((*_nobody(stations), *_twice(stations)))


def open_stage(signatures: Sequence[SignOffFacts]) -> int | None:
    """The stage that is being asked: the lowest with a signature missing; None once all are there."""
    return min((one.stage for one in signatures if one.state in OPEN), default=None)


def asked_now(signatures: Sequence[SignOffFacts]) -> dict[int, SignOffState]:
    """Which open signatures change: those of the open stage are asked, those of later stages wait."""
    stage = open_stage(signatures)
    wanted = {
        one.number: SignOffState.ASKED if one.stage == stage else SignOffState.WAITING
        for one in signatures
        if one.state in OPEN
    }
    states = {one.number: one.state for one in signatures}
    return {number: state for number, state in wanted.items() if states[number] is not state}


def touched(on_change: ChangeAfterSignature, office: SignOffOffice, changed: Collection[Section]) -> bool:
    """Whether a change of these sections voids a signature of this office, by rule of the town."""
    if on_change is ChangeAfterSignature.VOID_ALL:
        return bool(changed)
    return not TOUCHES[office].isdisjoint(changed)


def check_signing(paper: PaperState, state: SignOffState, *, is_asked: bool, remark: str | None) -> Verdict:
    """May this signature be given? `remark` is None for a signature without one."""
    if not is_asked:
        return Verdict((Reason(_("You are not asked for this signature.")),))
    if state in SIGNED:
        return Verdict((Reason(_("This signature was given already.")),))
    if state is not SignOffState.ASKED or paper not in GOING:
        return Verdict((Reason(_("This signature is not asked for at the moment.")),))
    if remark is not None and not says_something(remark):
        return Verdict((Reason(_("Please write down your remark, or sign without one.")),))
    return Verdict()


def check_refusing(paper: PaperState, state: SignOffState, *, is_asked: bool, reason: str) -> Verdict:
    """May this signature be refused? What a body already has before it is not sent back to its author."""
    verdict = check_signing(paper, state, is_asked=is_asked, remark=None)
    if not verdict:
        return verdict
    if paper is PaperState.SUBMITTED:
        return Verdict(
            (
                Reason(
                    _(
                        "The paper is with the council already. Please sign with a remark, or ask for the paper to be "
                        "withdrawn."
                    )
                ),
            )
        )
    if not says_something(reason):
        return Verdict((Reason(_("Please say why you do not sign, so that the author can change it.")),))
    return Verdict()


def check_reminder(state: SignOffState, reminded_on: datetime.date | None, today: datetime.date) -> Verdict:
    """Somebody who is asked is reminded, at most once a day."""
    if state is not SignOffState.ASKED:
        return Verdict((Reason(_("This signature is not asked for at the moment.")),))
    if reminded_on == today:
        return Verdict((Reason(_("A reminder was sent today already.")),))
    return Verdict()


def check_taking_back(state: PaperState, reason: str) -> Verdict:
    """Tell whether the paper may be taken back into a draft."""
    if state not in {PaperState.IN_SIGN_OFF, PaperState.RELEASED}:
        return Verdict((Reason(_("This paper is not being signed.")),))
    if not says_something(reason):
        return Verdict((Reason(_("Please say in a sentence why the paper is taken back.")),))
    return Verdict()


def check_release(state: PaperState, signatures: Sequence[SignOffFacts], releaser: Releaser) -> Verdict:
    """May the paper leave the administration? Once all have signed, by those who answer for it."""
    if state is not PaperState.IN_SIGN_OFF:
        return Verdict((Reason(_("Only a paper that is being signed can be released.")),))
    reasons = []
    missing = sum(one.state in OPEN for one in signatures)
    if missing:
        reasons.append(Reason(_("Signatures are still missing: %(number)d."), {"number": missing}))
    if not (releaser.manages or releaser.leads_department or releaser.signs_as_head):
        reasons.append(
            Reason(
                _(
                    "The paper is released by the integration management, by the signatory of the lead department "
                    "or by the head of the administration who signed it."
                )
            )
        )
    return Verdict(tuple(reasons))


def check_way_to_the_council(state: PaperState, *, required: bool, refused: bool = False) -> Verdict:
    """May the paper be submitted? A draft only where its town asks for no signatures, and nobody refused one."""
    if state is PaperState.IN_SIGN_OFF:
        return Verdict((Reason(_("The paper is still being signed. It is submitted once it is released.")),))
    if state is PaperState.DRAFT and refused:
        return Verdict(
            (
                Reason(
                    _(
                        "A signature was refused. Please change the paper and send it round again before it goes on."
                    )
                ),
            )
        )
    if state is PaperState.DRAFT and required:
        return Verdict((Reason(_("Papers of this kind must be signed first. Please start the sign-off.")),))
    return Verdict()


def check_days(days: int) -> Verdict:
    """Whether a town's working days to sign are a deadline at all."""
    if 1 <= days <= MOST_DAYS:
        return Verdict()
    return Verdict(
        (Reason(_("Please give between 1 and %(days)d working days to sign."), {"days": MOST_DAYS}),)
    )


def _nobody(stations: Sequence[Station]) -> Iterator[Reason]:
    for place, one in enumerate(stations, 1):
        if one.account is None and one.organization is None:
            yield Reason(_("Signature %(number)d: Please name a department or a person."), {"number": place})
        if one.deputy is not None and one.deputy == one.account:
            yield Reason(
                _("Signature %(number)d: A person cannot stand in for themselves."), {"number": place}
            )


def _twice(stations: Sequence[Station]) -> Iterator[Reason]:
    seen = set()
    for place, one in enumerate(stations, 1):
        same = (one.office, one.organization, one.account)
        if same in seen:
            yield Reason(_("Signature %(number)d stands there twice."), {"number": place})
        seen.add(same)
