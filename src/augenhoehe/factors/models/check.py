# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.factors.enums import CheckState, SubjectKind
from augenhoehe.factors.labels import STATE_CHOICES, SUBJECT_CHOICES
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable

_NONE = {"measure__isnull": True, "paper__isnull": True, "concept_version__isnull": True}
ONE_SUBJECT = (
    models.Q(kind=SubjectKind.IDEA, **_NONE) & ~models.Q(idea_title="")
    | models.Q(kind=SubjectKind.MEASURE, **{**_NONE, "measure__isnull": False})
    | models.Q(kind=SubjectKind.PAPER, **{**_NONE, "paper__isnull": False})
    | models.Q(kind=SubjectKind.PLAN, **{**_NONE, "concept_version__isnull": False})
)
"""A check is about exactly one thing, the one its kind says."""


class Check(Editable):
    """One measure, idea, paper or plan, held against one version of a factor set."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    version = models.ForeignKey(
        "factors.SetVersion", models.PROTECT, related_name="checks", verbose_name=_("version of the set")
    )
    kind = models.CharField(_("about"), max_length=20, choices=SUBJECT_CHOICES)
    measure = models.ForeignKey(
        "measures.Measure",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="checks",
        verbose_name=_("measure"),
    )
    paper = models.ForeignKey(
        "council.Paper", models.CASCADE, null=True, blank=True, related_name="checks", verbose_name=_("paper")
    )
    concept_version = models.ForeignKey(
        "concept.Version",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="checks",
        verbose_name=_("plan"),
    )
    idea_title = models.CharField(_("title of the idea"), max_length=200, blank=True)
    idea_description = models.TextField(_("description of the idea"), blank=True)
    together = models.BooleanField(_("answered by several people"), default=False)
    state = models.CharField(_("state"), max_length=20, choices=STATE_CHOICES, default=CheckState.ANSWERING)
    leader = models.ForeignKey("core.Account", models.PROTECT, related_name="+", verbose_name=_("led by"))
    answer_by = models.DateField(_("answers wanted by"), null=True, blank=True)
    begun_on = models.DateField(_("begun on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    repeat_on = models.DateField(_("again on"), null=True, blank=True)
    previous = models.OneToOneField(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="next_check",
        verbose_name=_("check before"),
    )
    public = models.BooleanField(_("public"), default=False)

    class Meta:
        verbose_name = _("check")
        verbose_name_plural = _("checks")
        ordering = ("municipality_id", "-begun_on", "-pk")
        constraints = [models.CheckConstraint(condition=ONE_SUBJECT, name="check_has_one_subject")]
        indexes = [models.Index(fields=("municipality", "state"), name="check_by_state")]

    def __str__(self) -> str:
        return self.subject_title

    @property
    def subject(self) -> models.Model | None:
        """What is checked, where the house has a page for it."""
        return self.measure or self.paper or self.concept_version

    @property
    def subject_title(self) -> str:
        """What is checked, in words."""
        if self.paper is not None:
            return self.paper.title
        return str(self.subject) if self.subject is not None else self.idea_title

    def get_absolute_url(self) -> str:
        """The check's page inside the administration."""
        return reverse("factors:check", args=[self.municipality.slug, self.pk])
