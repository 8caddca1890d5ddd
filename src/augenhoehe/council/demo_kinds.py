# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How both towns of the demo number their papers, and papers of other kinds. Patterns are real, the rest invented."""

from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.actions.set_legislative_term import set_legislative_term
from augenhoehe.council.actions.set_number_scheme import set_number_scheme
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.enums import ConsultationRole, PaperType
from augenhoehe.council.models import Paper
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit import clock

COUNTED_FROM = date(2023, 1, 1)
TERMS = (("11", date(2014, 6, 1), date(2020, 10, 31)), ("12", date(2020, 11, 1), date(2025, 10, 31)))


def tell(cast: Cast) -> None:
    """From New Year on both towns draw their numbers; in Bergkamen a group asks, and another wants a change."""
    with clock.standing_on(date(2022, 12, 15)):
        _schemes(cast)
    with clock.standing_on(date(2023, 1, 10)):
        _inquiry(cast)
        _attachments(cast)
    with clock.standing_on(date(2023, 1, 13)):
        _amendment(cast)


def _schemes(cast: Cast) -> None:
    for name, start, end in TERMS:
        set_legislative_term(
            municipality=cast.bergkamen, name=name, start_date=start, end_date=end, by=cast.people["dora"]
        )
    set_number_scheme(
        municipality=cast.bergkamen,
        pattern="{wp}/{nr:04}",
        suffix_pattern="/{n}",
        valid_from=COUNTED_FROM,
        by=cast.people["dora"],
    )
    set_number_scheme(
        municipality=cast.kamen,
        pattern="{nr:03}/{jahr}",
        suffix_pattern="/{n}",
        valid_from=COUNTED_FROM,
        by=cast.people["lars"],
    )


def _inquiry(cast: Cast) -> None:
    """Draws 12/0840 when it is submitted."""
    paper = create_draft(
        municipality=cast.bergkamen,
        paper_type=PaperType.INQUIRY,
        name="Wartezeiten auf einen Platz im Integrationskurs (erfunden)",
        public=True,
        originator="Fraktion im Rat (erfunden)",
        components=[],
        resolution_text=(
            "Wie lange warten Menschen in Bergkamen zurzeit auf einen Platz?\n\n"
            "Was wird aus dem Sprachangebot, das mit der Vorlage 12/0767 vorgestellt wurde?"
        ),
        reasons="In der Sprechstunde wurde mehrfach danach gefragt.",
        financial_impact="",
        consultations=[
            _step(cast, "aas", ConsultationRole.INFORMATION, date(2023, 2, 14)),
        ],
        by=cast.people["dora"],
    )
    submit_paper(paper=paper, revision=paper.revision, by=cast.people["dora"])


def _attachments(cast: Cast) -> None:
    """One that everybody may read and one that is not public, both handed in after the paper."""
    for name, words, public in (
        (
            "Entwurf der Richtlinie (erfunden)",
            "Wer sich ehrenamtlich engagiert, kann einen Zuschuss bekommen.",
            True,
        ),
        ("Berechnung der Kämmerei (erfunden)", "Geschätzt werden 40 Anträge im Jahr.", False),
    ):
        attach_file(
            paper=Paper.objects.get(municipality=cast.bergkamen, reference="12/0839"),
            name=name,
            file_name=f"{name}.txt",
            content=words.encode(),
            public=public,
            revision=None,
            by=cast.people["anna"],
        )


def _amendment(cast: Cast) -> None:
    """Draws 12/0841 and wants another wording of 12/0839."""
    changed = Paper.objects.get(municipality=cast.bergkamen, reference="12/0839")
    paper = create_draft(
        municipality=cast.bergkamen,
        paper_type=PaperType.AMENDMENT,
        name=changed.name,
        related=changed.reference,
        public=True,
        originator="Gruppe im Rat (erfunden)",
        components=[],
        resolution_text="Die Übersicht der Förderungen wird zweimal im Jahr vorgelegt.",
        reasons="Einmal im Jahr ist zu selten, um noch etwas zu ändern.",
        financial_impact="",
        consultations=[
            _step(cast, "aas", ConsultationRole.ADVISORY, date(2023, 2, 14)),
            _step(cast, "rat", ConsultationRole.DECISION, date(2023, 3, 16)),
        ],
        by=cast.people["dora"],
    )
    submit_paper(paper=paper, revision=paper.revision, by=cast.people["dora"])


def _step(cast: Cast, body: str, role: ConsultationRole, day: date) -> Step:
    organization = cast.bodies["bergkamen"][body]
    return Step(body_name=organization.name, body=organization.pk, role=role, date=day)
