# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditHead(models.Model):
    """The end of one chain. Locked while an event is added, so that a chain never forks."""

    chain = models.CharField(_("chain"), max_length=80, primary_key=True)
    number = models.PositiveBigIntegerField(_("last number"), default=0)
    hash = models.CharField(_("last hash"), max_length=64, default="")

    class Meta:
        verbose_name = _("end of an audit chain")
        verbose_name_plural = _("ends of audit chains")

    def __str__(self) -> str:
        return f"{self.chain} {self.number}"


class AuditEvent(models.Model):
    """Who did what to which object, when and why; chained by hash, never changed, never deleted."""

    chain = models.CharField(_("chain"), max_length=80)
    number = models.PositiveBigIntegerField(_("number"))
    at = models.DateTimeField(_("moment"))
    actor_id = models.CharField(_("account number"), max_length=40, blank=True)
    actor_label = models.CharField(_("person"), max_length=200)
    verb = models.CharField(_("verb"), max_length=80)
    object_type = models.CharField(_("kind of object"), max_length=80)
    object_id = models.CharField(_("object number"), max_length=40)
    object_label = models.CharField(_("object"), max_length=300)
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    reason = models.TextField(_("reason"), blank=True)
    request_id = models.CharField(_("request"), max_length=40, blank=True)
    previous_hash = models.CharField(_("previous hash"), max_length=64, blank=True)
    hash = models.CharField(_("hash"), max_length=64)

    class Meta:
        verbose_name = _("audit event")
        verbose_name_plural = _("audit events")
        ordering = ("chain", "number")
        constraints = [
            models.UniqueConstraint(fields=("chain", "number"), name="audit_number_once_per_chain"),
        ]
        indexes = [
            models.Index(fields=("chain", "object_type", "object_id"), name="audit_by_object"),
            models.Index(fields=("chain", "-at"), name="audit_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.verb} {self.object_label}"
