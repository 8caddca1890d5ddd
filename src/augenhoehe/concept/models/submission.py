# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.labels import CHANNEL
from augenhoehe.concept.languages import GERMAN
from augenhoehe.concept.rules.rounds import is_late
from augenhoehe.kit.models import Editable


class Submission(Editable):
    """What one voice says in one round: its points are proposals, each treated alone.

    Who it was is told by `organization`, `account` or `name`. Until `confirmed_at` nothing of it counts: the points
    wait in `pending`, in the form of `points.Point`, and nobody but the sender knows of them. Only the SHA-256 of
    the secret in the sender's link is kept. `wording` is what the office was told or copied, `file` what it was sent.
    """

    concept = models.ForeignKey(
        "concept.Concept", models.CASCADE, related_name="submissions", verbose_name=_("concept")
    )
    round = models.ForeignKey(
        "concept.ParticipationRound",
        models.PROTECT,
        related_name="submissions",
        verbose_name=_("participation round"),
    )
    number = models.PositiveIntegerField(
        _("number"), null=True, blank=True, help_text=_("Given when it is confirmed.")
    )
    channel = models.CharField(
        _("how it came in"), max_length=20, choices=[(item.value, words) for item, words in CHANNEL.items()]
    )
    invitation = models.ForeignKey(
        "concept.Invitation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="submissions",
        verbose_name=_("invitation to take part"),
    )
    organization = models.ForeignKey(
        "core.Organization", models.PROTECT, null=True, blank=True, verbose_name=_("organisation")
    )
    account = models.ForeignKey(
        "core.Account",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="submissions",
        verbose_name=_("account"),
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    postal_address = models.TextField(_("postal address"), blank=True)
    may_be_named = models.BooleanField(_("may be named in public"), default=False)
    language = models.CharField(_("language"), max_length=12, default="de")
    wording = models.TextField(_("as it came in"), blank=True)
    received_on = models.DateField(_("received on"))
    submitted_at = models.DateTimeField(_("submitted"))
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    secret_hash = models.CharField(
        _("hash of the secret"), max_length=64, unique=True, null=True, blank=True, editable=False
    )
    pending = models.JSONField(_("points that wait for confirmation"), default=list, blank=True)
    recorded_by = models.ForeignKey(
        "core.Account",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recorded by"),
    )
    file = models.ForeignKey(
        "core.File", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file")
    )

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ("concept_id", "number", "pk")
        constraints = [
            models.UniqueConstraint(fields=("concept", "number"), name="submission_number_once"),
            models.CheckConstraint(
                condition=models.Q(confirmed_at__isnull=True, number__isnull=True)
                | models.Q(confirmed_at__isnull=False, number__isnull=False, pending=[]),
                name="submission_counts_when_confirmed",
            ),
        ]

    def __str__(self) -> str:
        return _("Submission %(number)s") % {"number": self.number or "–"}

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.concept.municipality_id

    @property
    def is_late(self) -> bool:
        """Whether it came after the last day of its round, as that day stands now."""
        return is_late(self.round.facts, self.received_on)

    def speak(self, language: str) -> None:
        """Note the language in which a point was written beside the German; German changes nothing."""
        if language not in {GERMAN, self.language}:
            self.language = language
            self.save(update_fields=["language", "modified_at"])
