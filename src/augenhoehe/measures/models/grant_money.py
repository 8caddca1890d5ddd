# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable
from augenhoehe.measures import labels
from augenhoehe.measures.enums import FundingSource


class Drawdown(Editable):
    """An instalment the giver pays, or money the town draws down: when, how much, when it came."""

    grant = models.ForeignKey(
        "measures.Grant", models.CASCADE, related_name="drawdowns", verbose_name=_("grant")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=labels.DRAWDOWN_KIND_CHOICES)
    due_on = models.DateField(_("due on"))
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    requested_on = models.DateField(_("requested on"), null=True, blank=True)
    received_on = models.DateField(_("received on"), null=True, blank=True)
    use_by = models.DateField(_("to be used by"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("instalment or drawdown")
        verbose_name_plural = _("instalments and drawdowns")
        ordering = ("grant_id", "due_on", "pk")
        constraints = [models.CheckConstraint(condition=models.Q(amount__gt=0), name="drawdown_positive")]

    def __str__(self) -> str:
        return f"{self.grant}, {self.due_on:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id


class Forwarding(Editable):
    """Money of a grant that another recipient uses, under its own period and with its own proof."""

    grant = models.ForeignKey(
        "measures.Grant", models.CASCADE, related_name="forwardings", verbose_name=_("grant")
    )
    recipient = models.ForeignKey("core.Organization", models.PROTECT, verbose_name=_("recipient"))
    purpose = models.CharField(_("purpose"), max_length=300)
    agreed_on = models.DateField(_("agreed on"))
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))
    proof_due_on = models.DateField(_("proof due on"))
    proof_received_on = models.DateField(_("proof received on"), null=True, blank=True)
    proof_checked_on = models.DateField(_("proof checked on"), null=True, blank=True)
    accepted_amount = models.DecimalField(
        _("accepted amount"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    finding = models.TextField(_("result of the check"), blank=True)

    class Meta:
        verbose_name = _("forwarded money")
        verbose_name_plural = _("forwarded money")
        ordering = ("grant_id", "starts_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="forwarding_ends_after_start"
            ),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="forwarding_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.purpose}"

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id


class Expense(Editable):
    """Money that was spent for what a grant is for: what for, when, from which source, with which voucher.

    A mistake is booked back by a negative amount with its reason; no booking is ever deleted or changed.
    """

    grant = models.ForeignKey(
        "measures.Grant", models.CASCADE, related_name="expenses", verbose_name=_("grant")
    )
    booked_on = models.DateField(_("paid on"))
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    text = models.CharField(_("what for"), max_length=300)
    voucher = models.CharField(_("voucher"), max_length=60, blank=True)
    payee = models.CharField(_("paid to"), max_length=200, blank=True)
    purpose = models.ForeignKey(
        "measures.GrantQuota",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="expenses",
        verbose_name=_("purpose of a grant"),
    )
    measure = models.ForeignKey(
        "measures.Measure",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="expenses",
        verbose_name=_("measure"),
    )
    forwarding = models.ForeignKey(
        Forwarding,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="expenses",
        verbose_name=_("forwarded money"),
    )
    source = models.CharField(
        _("paid from"),
        max_length=20,
        choices=labels.FUNDING_SOURCE_CHOICES,
        default=FundingSource.GRANT,
    )
    corrects = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="corrections",
        verbose_name=_("corrected booking"),
    )
    reason = models.TextField(_("reason for the correction"), blank=True)

    class Meta:
        verbose_name = _("expense of a grant")
        verbose_name_plural = _("expenses of a grant")
        ordering = ("grant_id", "booked_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0, corrects__isnull=True)
                | (models.Q(amount__lt=0, corrects__isnull=False) & ~models.Q(reason="")),
                name="expense_negative_only_as_correction",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id


class Repayment(Editable):
    """The giver wants money back: how much, why, by when, and when it was paid."""

    grant = models.ForeignKey(
        "measures.Grant", models.CASCADE, related_name="repayments", verbose_name=_("grant")
    )
    demanded_on = models.DateField(_("demanded on"))
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    interest = models.DecimalField(_("interest"), max_digits=14, decimal_places=2, default=0)
    reason = models.TextField(_("reason"))
    due_on = models.DateField(_("due on"))
    paid_on = models.DateField(_("paid on"), null=True, blank=True)

    class Meta:
        verbose_name = _("repayment")
        verbose_name_plural = _("repayments")
        ordering = ("grant_id", "due_on", "pk")
        constraints = [models.CheckConstraint(condition=models.Q(amount__gt=0), name="repayment_positive")]

    def __str__(self) -> str:
        return f"{self.grant}, {self.amount}"

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id
