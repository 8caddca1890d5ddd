# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.rules.rounds import RoundFacts
from augenhoehe.kit.models import Editable


class ParticipationRound(Editable):
    """A time in which changes to a frozen version can be proposed: on which chapters, and until when.

    Where it stands is never stored: it follows from its days. A version may have several rounds, one after another.
    """

    version = models.ForeignKey(
        "concept.Version", models.CASCADE, related_name="rounds", verbose_name=_("version")
    )
    opens_on = models.DateField(_("from"))
    closes_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty: until you close it.")
    )
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    chapters = models.JSONField(_("chapters"), default=list, blank=True)
    public = models.BooleanField(_("open to everybody"), default=False)
    anonymous = models.BooleanField(_("without name and e-mail address too"), default=False)
    remind_days = models.PositiveSmallIntegerField(
        _("reminder, days before the end"), null=True, blank=True, default=7
    )
    outcome_public_on = models.DateField(
        _("outcome shown to the public since"), null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("participation round")
        verbose_name_plural = _("participation rounds")
        ordering = ("version_id", "opens_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_on__isnull=True) | models.Q(closes_on__gte=models.F("opens_on")),
                name="round_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(public=True) | models.Q(anonymous=False),
                name="round_anonymous_only_in_public",
            ),
        ]

    def __str__(self) -> str:
        return _("Participation on %(version)s") % {"version": self.version}

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.version.municipality_id

    @property
    def facts(self) -> RoundFacts:
        """This round as the rules know it."""
        return RoundFacts(
            opens_on=self.opens_on,
            closes_on=self.closes_on,
            closed_on=self.closed_on,
            chapters=frozenset(self.chapters),
        )

    def get_absolute_url(self) -> str:
        """The round's page inside the administration."""
        return reverse("concept:round", args=[self.version.concept.municipality.slug, self.pk])


class RoundExtension(models.Model):
    """The last day of a round was moved: from which day to which, why, and by whom. Never changed afterwards."""

    round = models.ForeignKey(
        ParticipationRound, models.CASCADE, related_name="extensions", verbose_name=_("participation round")
    )
    was = models.DateField(_("last day before"), null=True, blank=True)
    until = models.DateField(_("last day since then"))
    reason = models.TextField(_("reason"))
    account = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, verbose_name=_("account")
    )
    made_at = models.DateTimeField(_("extended"))

    class Meta:
        verbose_name = _("extension of a round")
        verbose_name_plural = _("extensions of rounds")
        ordering = ("round_id", "pk")

    def __str__(self) -> str:
        return f"{self.round} → {self.until}"

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.round.municipality_id
