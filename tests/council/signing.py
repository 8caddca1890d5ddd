# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers on their way through the signatures, as tests need them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.actions.sign_paper import sign_paper
from augenhoehe.council.actions.start_sign_off import start_sign_off
from augenhoehe.council.enums import Budgeted, BudgetKind, Frequency, PaperType, SignOffOffice
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.queries.editions import content_of
from augenhoehe.council.queries.sign_offs import signatures_of
from augenhoehe.council.rules.editions import fingerprint
from augenhoehe.council.rules.finances import MoneyLine
from augenhoehe.council.rules.sign_off import Station
from tests.council import builders

DEPARTMENT, TREASURER, LEGAL, HEAD = (
    SignOffOffice.DEPARTMENT,
    SignOffOffice.TREASURER,
    SignOffOffice.LEGAL,
    SignOffOffice.HEAD,
)
LINE = MoneyLine(
    purpose="Druck",
    frequency=Frequency.ONCE,
    budget_kind=BudgetKind.CONSUMPTION,
    amount=Decimal(3_200),
    budgeted=Budgeted.FULLY,
    product="05.01",
    first_year=2023,
)


def draft(cast: Cast, reference: str = "12/0900", **changed: Any) -> Paper:
    """A complete draft of Bergkamen, without signatures."""
    values: dict[str, Any] = {
        "municipality": cast.bergkamen,
        "paper_type": PaperType.RESOLUTION,
        "name": "Jugendkonferenz",
        "resolution_text": "Der Rat beschließt die Jugendkonferenz.",
        "reasons": "Junge Menschen haben darum gebeten.",
        "financial_impact": "3.200 € einmalig.",
        "consultations": builders.usual_steps(cast),
        "components": [],
        "public": True,
        "reference": reference,
        "by": cast.people["anna"],
        **changed,
    }
    return create_draft(**values)


def usual_stations(cast: Cast) -> list[Station]:
    """The department (Fatma) and the treasurer's office at once, then the head (Rita), whom Dora stands in for."""
    return [
        Station(stage=1, office=DEPARTMENT, account=cast.people["fatma"].pk),
        Station(stage=1, office=TREASURER, organization=cast.departments["bergkamen"]["kaemmerei"].pk),
        Station(stage=2, office=HEAD, account=cast.people["rita"].pk, deputy=cast.people["dora"].pk),
    ]


def sent_round(cast: Cast, paper: Paper | None = None, stations: list[Station] | None = None) -> Paper:
    """A paper that is being signed."""
    paper = paper or draft(cast)
    return start_sign_off(
        paper=paper,
        stations=usual_stations(cast) if stations is None else stations,
        revision=None,
        by=cast.people["anna"],
    )


def of(paper: Paper, office: SignOffOffice) -> SignOff:
    """The signature of an office that counts."""
    (found,) = (one for one in signatures_of(paper) if one.office == office)
    return found


def seen(paper: Paper) -> str:
    """The fingerprint of the text as it stands now."""
    return fingerprint(content_of(Paper.objects.get(pk=paper.pk)))


def sign(paper: Paper, office: SignOffOffice, by: Account, remark: str | None = None) -> SignOff:
    """Sign what stands there now."""
    one = of(paper, office)
    return sign_paper(sign_off=one, seen=seen(paper), revision=one.revision, remark=remark, by=by)


def all_signed(cast: Cast, paper: Paper | None = None) -> Paper:
    """A paper that everybody has signed."""
    paper = paper or sent_round(cast)
    for office, name in ((DEPARTMENT, "fatma"), (TREASURER, "hanna"), (HEAD, "rita")):
        sign(paper, office, cast.people[name])
    return Paper.objects.select_related("municipality").get(pk=paper.pk)


def states(paper: Paper) -> dict[str, str]:
    """Office by office, where the signatures that count stand."""
    return {str(one.office): str(one.state) for one in signatures_of(paper)}
