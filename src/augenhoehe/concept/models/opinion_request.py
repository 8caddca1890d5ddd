# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import labels
from augenhoehe.concept.enums import Votum
from augenhoehe.kit.models import Editable


class OpinionRequest(Editable):
    """A department is asked what it says to some proposals, by a link that needs no account.

    Only the SHA-256 of the link's secret is kept.
    """

    concept = models.ForeignKey(
        "concept.Concept", models.CASCADE, related_name="opinion_requests", verbose_name=_("concept")
    )
    department = models.ForeignKey("core.Organization", models.PROTECT, verbose_name=_("department"))
    email = models.EmailField(_("e-mail address"), blank=True)
    question = models.TextField(_("question"), blank=True)
    due_on = models.DateField(_("answer wanted by"))
    secret_hash = models.CharField(_("hash of the secret"), max_length=64, unique=True, editable=False)
    asked_by = models.ForeignKey(
        "core.Account", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("asked by")
    )
    asked_at = models.DateTimeField(_("asked"))
    reminded_at = models.DateTimeField(_("reminded"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("request for an opinion")
        verbose_name_plural = _("requests for opinions")
        ordering = ("concept_id", "due_on", "pk")

    def __str__(self) -> str:
        return str(self.department)

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.concept.municipality_id


class DepartmentStatement(Editable):
    """What a department says to one proposal it was asked about; the administration's opinion is another record."""

    request = models.ForeignKey(
        OpinionRequest, models.CASCADE, related_name="statements", verbose_name=_("request for an opinion")
    )
    proposal = models.ForeignKey(
        "concept.Proposal", models.CASCADE, related_name="statements", verbose_name=_("change proposal")
    )
    votum = models.CharField(
        _("recommendation"), max_length=30, blank=True, choices=[(item.value, item.value) for item in Votum]
    )
    text = models.TextField(_("statement"), blank=True)
    answered_by = models.CharField(_("answered by"), max_length=200, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("statement of a department")
        verbose_name_plural = _("statements of departments")
        ordering = ("request_id", "proposal_id")
        constraints = [
            models.UniqueConstraint(fields=("request", "proposal"), name="statement_once_per_request")
        ]

    def __str__(self) -> str:
        return f"{self.request}: {self.proposal}"

    @property
    def votum_words(self) -> labels.Words:
        """What the department recommends, in words; empty where it recommends nothing."""
        return labels.VOTUM[Votum(self.votum)] if self.votum else ""

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.request.municipality_id
