# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import Frequency
from augenhoehe.core.labels import FREQUENCY_NAMES
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.models import Editable
from augenhoehe.kit.subjects import LONGEST_TARGET


class Subscription(Editable):
    """Somebody follows a subject by mail: an account, or an address without one that was confirmed.

    Who ends it takes the row away: nobody keeps whom a paper interested. `told_until` is the number of the last
    event of the town's log that was told, so that no clock decides what is new.
    """

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    account = models.ForeignKey(
        "core.Account",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="subscriptions",
        verbose_name=_("account"),
    )
    email = models.EmailField(_("e-mail address"), blank=True, help_text=_("Of people without an account."))
    kind = models.CharField(_("kind"), max_length=20)
    target = models.CharField(_("what is followed"), max_length=LONGEST_TARGET, blank=True)
    label = models.CharField(_("name"), max_length=300)
    frequency = models.CharField(
        _("how often"),
        max_length=10,
        choices=[(key.value, name) for key, name in FREQUENCY_NAMES.items()],
        default=Frequency.DAILY,
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)
    told_until = models.PositiveBigIntegerField(_("told until"), default=0)
    told_at = models.DateTimeField(_("last looked for news"), null=True, blank=True)

    class Meta:
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        ordering = ("municipality_id", "kind", in_german("label"))
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "account", "kind", "target"),
                condition=models.Q(account__isnull=False),
                name="subscription_once_per_account",
            ),
            models.UniqueConstraint(
                fields=("municipality", "email", "kind", "target"),
                condition=models.Q(account__isnull=True),
                name="subscription_once_per_address",
            ),
            models.CheckConstraint(
                condition=models.Q(account__isnull=False, email="")
                | (models.Q(account__isnull=True) & ~models.Q(email="")),
                name="subscription_of_account_or_address",
            ),
        ]
        indexes = [models.Index(fields=("confirmed_at", "told_at"), name="subscription_to_be_told")]

    def __str__(self) -> str:
        return self.label

    @property
    def address(self) -> str:
        """Where mails go."""
        return self.account.email if self.account is not None else self.email

    @property
    def reader_key(self) -> tuple[str, Any]:
        """Who reads: mails of one reader are put together."""
        return ("account", self.account_id) if self.account_id else ("email", self.email)


class FeedAddress(Editable):
    """A personal address of feeds and calendars; its secret opens what its account may see, until it is renewed.

    Only `mark` is kept. The address carries it signed, so that a copy of the database opens nothing.
    """

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    account = models.ForeignKey(
        "core.Account", models.CASCADE, related_name="feed_addresses", verbose_name=_("account")
    )
    mark = models.CharField(_("mark"), max_length=40, unique=True, editable=False)

    class Meta:
        verbose_name = _("personal feed address")
        verbose_name_plural = _("personal feed addresses")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "account"), name="feed_address_once_per_account")
        ]

    def __str__(self) -> str:
        return str(self.account)
