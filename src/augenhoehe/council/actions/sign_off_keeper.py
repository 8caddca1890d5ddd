# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the signatures of one paper in step with its text: editions, who is asked now, and what a change voids."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import ChangeAfterSignature, PaperState, SignOffOffice, SignOffState
from augenhoehe.council.models import Paper, PaperEdition, SignOff, SignOffPolicy
from augenhoehe.council.queries.editions import content_of
from augenhoehe.council.queries.sign_offs import PEOPLE, facts_of, policy_on, signatures_of
from augenhoehe.council.rules.editions import Content, changed
from augenhoehe.council.rules.sign_off import AUTHOR_DAYS, GOING, SIGNED, asked_now, touched
from augenhoehe.kit import audit, clock
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.kit.working_days import WorkingDays

VOIDING = gettext_lazy("The signatures that this change touches become void and are asked for again")
"""What somebody confirms who changes a signed paper."""


@dataclass
class SignOffKeeper:
    """One paper, locked by the action that uses this, and whose hand it is."""

    paper: Paper
    by: Any

    @cached_property
    def policy(self) -> SignOffPolicy | None:
        """What the town asks for today."""
        return policy_on(self.paper.municipality_id, clock.today())

    @cached_property
    def content(self) -> Content:
        """The text as it stands now."""
        return content_of(self.paper)

    @property
    def due_on(self) -> datetime.date:
        """The day until which somebody who is asked today has to sign."""
        days = self.policy.days_to_sign if self.policy else AUTHOR_DAYS
        return WorkingDays.of(self.paper.municipality.ags).after(clock.today(), days)

    def edition(self) -> PaperEdition:
        """The edition of the text as it stands now; a new one where it differs from the last."""
        last = self.paper.editions.order_by("-number").first()
        if last is not None and last.content == self.content:
            return last
        return PaperEdition.objects.create(
            paper=self.paper,
            number=last.number + 1 if last else 1,
            content=self.content,
            created_at=clock.now(),
        )

    def at_stake(self) -> list[SignOff]:
        """Signatures that were given under another text and are touched by what changed since."""
        on_change = ChangeAfterSignature(
            self.policy.on_change if self.policy else ChangeAfterSignature.ASK_TOUCHED
        )
        state = PaperState(self.paper.state)
        given = SignOff.objects.filter(paper=self.paper, state__in=SIGNED, edition__isnull=False)
        return [
            one
            for one in given.select_related(*PEOPLE, "edition").order_by("stage", "pk")
            if one.edition is not None
            and touched(
                on_change, SignOffOffice(one.office), changed(one.edition.content, self.content, state)
            )
        ]

    def void(self, signature: SignOff) -> None:
        """Keep a signature as history; it counts no longer."""
        before = signature.state
        signature.state = SignOffState.VOID
        signature.revision += 1
        signature.save()
        audit.record(
            audit_verbs.SIGN_OFF_VOIDED,
            by=self.by,
            of=signature,
            municipality=self.paper.municipality,
            before={"state": before},
            after={"state": signature.state},
        )

    def again(self, signature: SignOff) -> SignOff:
        """The same signature once more, not yet asked for."""
        return SignOff.objects.create(
            paper=self.paper,
            stage=signature.stage,
            office=signature.office,
            organization_id=signature.organization_id,
            account_id=signature.account_id,
            deputy_id=signature.deputy_id,
        )

    def advance(self) -> None:
        """Ask the stage that is next; those of later stages wait until it has signed."""
        signatures = signatures_of(self.paper)
        changes = asked_now(facts_of(signatures))
        for one in signatures:
            state = changes.get(one.pk)
            if state is None:
                continue
            asked = state is SignOffState.ASKED
            one.state = state
            one.asked_at = clock.now() if asked else None
            one.due_on = self.due_on if asked else None
            one.reminded_at = None
            one.revision += 1
            one.save()

    def rest(self) -> None:
        """Nobody is asked any more: the paper is with its author again."""
        for one in SignOff.objects.filter(paper=self.paper, state=SignOffState.ASKED):
            one.state = SignOffState.WAITING
            one.asked_at = one.due_on = one.reminded_at = None
            one.revision += 1
            one.save()

    def text_changed(self, *, voiding: bool) -> list[SignOff]:
        """Call after every change of a paper's text: voids the signatures it touches and asks for them again.

        Returns the voided ones. Raises RuleViolation, naming them, unless `voiding` says that this is meant.
        """
        if self.paper.state not in GOING:
            return []
        stake = self.at_stake()
        if stake and not voiding:
            raise RuleViolation(
                _(
                    "These signatures become void: %(names)s. If that is meant, please tick the box “%(label)s” and "
                    "save again."
                )
                % {"names": names_of(stake), "label": VOIDING},
                field="voiding",
            )
        for signature in stake:
            self.void(signature)
            self.again(signature)
        if stake and self.paper.state == PaperState.RELEASED:
            self.paper.state = PaperState.IN_SIGN_OFF
            self.paper.save()
        if stake:
            self.advance()
        return stake


def names_of(signatures: list[SignOff]) -> str:
    """Who signed, with the office: "Hanna Beispiel (Kämmerei), …"."""
    return ", ".join(f"{one.signed_by or one.who} ({one.get_office_display()})" for one in signatures)
