# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class Invitation(Editable):
    """Somebody is asked for proposals in a round, by a mail with a personal link that needs no account.

    Only the SHA-256 of the link's secret is kept. Whether it was answered is read from its submissions.
    """

    round = models.ForeignKey(
        "concept.ParticipationRound",
        models.CASCADE,
        related_name="invitations",
        verbose_name=_("participation round"),
    )
    organization = models.ForeignKey(
        "core.Organization", models.PROTECT, null=True, blank=True, verbose_name=_("organisation")
    )
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"), blank=True)
    secret_hash = models.CharField(_("hash of the secret"), max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(
        "core.Account", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("invited by")
    )
    invited_at = models.DateTimeField(_("invited"))
    reminded_at = models.DateTimeField(_("reminded"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("invitation to take part")
        verbose_name_plural = _("invitations to take part")
        ordering = ("round_id", "name", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("round", "email"),
                condition=models.Q(revoked_at__isnull=True) & ~models.Q(email=""),
                name="invitation_once_per_address",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.round.municipality_id
