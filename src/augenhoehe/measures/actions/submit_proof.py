# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.measures.actions.grant_parts import locked
from augenhoehe.measures.models import ProofOfUse
from augenhoehe.measures.printing.proof_of_use import proof_document
from augenhoehe.measures.queries.proofs import composed
from augenhoehe.measures.rules import proofs as rules


@action
def submit_proof(
    *, proof: ProofOfUse, submitted_on: datetime.date, revision: int | None, by: Any
) -> ProofOfUse:
    """Freeze a proof as it went to the giver: its figures, their checksum, and the printed file.

    Raises RuleViolation without a report in words or before its period has ended, Conflict as usual.
    """
    grant = locked(proof.grant)
    current = claim(ProofOfUse.objects.select_related("grant__municipality"), pk=proof.pk, revision=revision)
    if current.submitted_on is not None:
        raise RuleViolation(_("The proof of use has been submitted; it stays as it is."))
    figures = composed(current)
    require(rules.check_submission(figures, submitted_on, clock.today()))
    current.facts = rules.as_stored(figures)
    current.digest = rules.digest(current.facts)
    current.submitted_on = submitted_on
    document = proof_document(rules.from_stored(current.facts), day=submitted_on, digest=current.digest)
    current.file = store_file(
        by=by, municipality=grant.municipality, name=f"{document.title}.pdf", content=write_pdf(document)
    )
    current.save()
    audit.record(
        "measures.proof_submitted",
        by=by,
        of=current,
        municipality=grant.municipality,
        after={"submitted_on": submitted_on, "digest": current.digest},
    )
    return current
