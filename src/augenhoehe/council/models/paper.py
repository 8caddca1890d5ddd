# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models.reference_key import ReferenceKeyField
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable


class Paper(Editable):
    """A council paper (OParl Paper)."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    reference = models.CharField(
        _("number"), max_length=60, blank=True, help_text=_("Empty while it is a draft.")
    )
    reference_key = ReferenceKeyField()
    name = models.CharField(_("subject"), max_length=500)
    paper_type = models.CharField(_("kind"), max_length=30, choices=labels.choices(labels.PAPER_TYPE))
    public = models.BooleanField(_("public"), default=False)
    date = models.DateField(_("date"), null=True, blank=True)
    department = models.CharField(_("department, as printed"), max_length=200, blank=True)
    author = models.CharField(_("author, as printed"), max_length=200, blank=True)
    originator = models.CharField(
        _("on whose motion"),
        max_length=200,
        blank=True,
        help_text=_("A group, a member of the council or a resident."),
    )
    urgency_reason = models.TextField(_("why it is urgent"), blank=True)
    topics = models.ManyToManyField("core.Term", blank=True, related_name="+", verbose_name=_("topics"))
    under_direction_of = models.ForeignKey(
        "core.Organization", models.SET_NULL, null=True, blank=True, verbose_name=_("lead department")
    )
    components = models.JSONField(_("components"), default=list, blank=True)
    resolution_text = models.TextField(_("proposed resolution"), blank=True)
    reasons = models.TextField(_("facts and reasons"), blank=True)
    financial_impact = models.TextField(_("financial impact"), blank=True)
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=labels.choices(labels.PAPER_STATE),
        default=PaperState.DRAFT,
    )
    source_text = models.TextField(_("text as read in"), blank=True)
    source_file = models.ForeignKey(
        "core.File", models.PROTECT, null=True, blank=True, verbose_name=_("file as read in")
    )
    hearing_note = models.TextField(
        _("why a body is not heard"),
        blank=True,
        help_text=_("Only where the body that must be heard is not in the order of consultations."),
    )
    withdrawal_reason = models.TextField(_("why it was withdrawn"), blank=True)
    evidence = models.JSONField(_("lines that were read"), default=dict, blank=True)

    class Meta:
        verbose_name = _("council paper")
        verbose_name_plural = _("council papers")
        ordering = ("municipality_id", models.F("date").desc(nulls_last=True), "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "reference_key"),
                condition=~models.Q(reference_key=""),
                name="paper_number_once_per_town",
            ),
        ]
        indexes = [models.Index(fields=("municipality", "state"), name="paper_by_state")]

    def __str__(self) -> str:
        return f"{self.reference} {self.name}".strip()

    @property
    def title(self) -> str:
        """The subject with the number where there is one: "12/0767: Einführung …"."""
        return title_of(self.reference, self.name)

    def get_absolute_url(self) -> str:
        """The paper's page inside the administration."""
        return reverse("council:paper", args=[self.municipality.slug, self.pk])


def title_of(reference: str, name: str) -> str:
    """The title of a paper of which number and subject are known."""
    return f"{reference}: {name}" if reference else name


class PaperRelation(models.Model):
    """A paper names another; the number stays visible even where that paper is not known here."""

    paper = models.ForeignKey(
        Paper, models.CASCADE, related_name="relations", verbose_name=_("council paper")
    )
    kind = models.CharField(_("relation"), max_length=20, choices=labels.choices(labels.RELATION))
    reference = models.CharField(_("number"), max_length=60)
    reference_key = ReferenceKeyField()
    wording = models.TextField(_("wording"), blank=True)
    target = models.ForeignKey(
        Paper,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="referring",
        verbose_name=_("paper referred to"),
    )

    class Meta:
        verbose_name = _("relation of papers")
        verbose_name_plural = _("relations of papers")
        ordering = ("paper_id", "reference")
        constraints = [
            models.UniqueConstraint(fields=("paper", "kind", "reference"), name="paper_relation_once"),
        ]
        indexes = [
            models.Index(
                fields=("reference_key",), condition=models.Q(target=None), name="relation_without_target"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.paper.reference} → {self.reference}"
