# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import ConsultationRole, Outcome
from augenhoehe.council.models.outcome import WithOutcome
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.models import Editable


class Consultation(Editable, WithOutcome):
    """One step of a Beratungsfolge: a body, a day, a role, and one result of its own (OParl Consultation)."""

    paper = models.ForeignKey(
        "council.Paper", models.CASCADE, related_name="consultations", verbose_name=_("council paper")
    )
    position = models.PositiveIntegerField(_("position"))
    organization = models.ForeignKey(
        "core.Organization", models.PROTECT, null=True, blank=True, verbose_name=_("body")
    )
    body_name = models.CharField(_("body, as printed"), max_length=200)
    role = models.CharField(
        _("task of the body"), max_length=20, choices=labels.choices(labels.ROLE), blank=True
    )
    date = models.DateField(_("date"), null=True, blank=True)
    meeting = models.ForeignKey(
        "council.Meeting", models.SET_NULL, null=True, blank=True, verbose_name=_("meeting")
    )
    agenda_number = models.CharField(_("agenda item number"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        ordering = ("paper_id", "position")
        constraints = [
            models.UniqueConstraint(fields=("paper", "position"), name="consultation_position_once"),
        ]

    def __str__(self) -> str:
        return self.body_name

    @property
    def municipality_id(self) -> int:
        """The town of the paper."""
        return self.paper.municipality_id

    @property
    def step(self) -> Step:
        """This consultation as the rules know it."""
        return Step(
            body_name=self.body_name,
            body=self.organization_id,
            role=ConsultationRole(self.role) if self.role else None,
            date=self.date,
            outcome=Outcome(self.outcome) if self.outcome else None,
            number=self.pk,
        )

    @property
    def result(self) -> tuple[ConsultationRole | None, Outcome | None]:
        """Role and outcome, each None while unknown."""
        return self.step.role, self.step.outcome

    @property
    def authoritative(self) -> bool:
        """Whether this body decides (OParl authoritative)."""
        return self.role == ConsultationRole.DECISION

    def get_absolute_url(self) -> str:
        """The step on the paper's page."""
        return f"{self.paper.get_absolute_url()}#beratung-{self.pk}"
