# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a notice says of a grant; checked and written the same way when entering and when changing it."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.models import File, Municipality, Organization
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.measures.enums import GrantKind
from augenhoehe.measures.models import FundingProgramme, Grant, Measure
from augenhoehe.measures.queries.grants import fresh_story
from augenhoehe.measures.rules import grant_fit
from augenhoehe.measures.rules import grants as rules


@dataclass(frozen=True, slots=True)
class Notice:
    """The giver's notice as a file that was sent along."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantTerms:
    """All fields of a grant that people fill in, amounts in euros. Every object must belong to the grant's town."""

    programme: FundingProgramme
    title: str
    authority: str
    notice_on: datetime.date
    kind: GrantKind
    amount: Decimal
    starts_on: datetime.date
    ends_on: datetime.date
    notice_number: str = ""
    total_cost: Decimal | None = None
    own_share: Decimal = rules.ZERO
    third_party: Decimal = rules.ZERO
    share_percent: Decimal | None = None
    full_time_posts: Decimal = rules.ZERO
    implement_from: datetime.date | None = None
    implement_to: datetime.date | None = None
    conditions_text: str = ""
    measures: Sequence[Measure] = ()
    responsible: Organization | None = None
    notice_file: File | None = None
    public: bool = False
    closed_on: datetime.date | None = None

    def check(self, municipality: Municipality) -> None:
        """Raise RuleViolation with what does not fit; ValueError where something is another town's."""
        owned = (self.programme, *self.measures, self.responsible, self.notice_file)
        if any(item is not None and item.municipality_id != municipality.pk for item in owned):
            raise ValueError("A grant refers only to what belongs to its own town.")
        alone = rules.GrantFacts(amount=self.amount, starts_on=self.starts_on, ends_on=self.ends_on)
        reasons = [
            *grant_fit.check_grant(alone).reasons,
            *grant_fit.check_financing(
                self.kind,
                self.amount,
                self.total_cost,
                (self.own_share, self.third_party),
                self.share_percent,
            ).reasons,
            *grant_fit.check_implementation(self.implement_from, self.implement_to).reasons,
        ]
        if reasons:
            raise RuleViolation(reasons)

    def with_notice(self, notice: Notice | None, municipality: Municipality, by: Any) -> GrantTerms:
        """The terms with the file that was sent along, kept for those inside; unchanged where none was sent."""
        if notice is None:
            return self
        kept = store_file(by=by, municipality=municipality, name=notice.name, content=notice.content)
        return dataclasses.replace(self, notice_file=kept)

    def write(self, grant: Grant) -> None:
        """Put the terms onto the grant, save it, and refuse what its bookings and parts do not allow."""
        for name in PLAIN:
            setattr(grant, name, getattr(self, name))
        grant.save()
        grant.measures.set(self.measures)
        require(grant_fit.check_grant(fresh_story(grant.pk).facts))


PLAIN = tuple(field.name for field in dataclasses.fields(GrantTerms) if field.name != "measures")


def as_recorded(grant: Grant) -> dict[str, Any]:
    """The grant's own fields as they stand in the audit log: plain values, relations by their number."""
    fields = {field.name: field.attname for field in grant._meta.concrete_fields}
    return {name: grant.serializable_value(fields[name]) for name in PLAIN}
