# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SentForm(models.Model):
    """A form that was carried out, by the fingerprint of what was sent, and what it made; forgotten after days."""

    key = models.CharField(_("fingerprint"), max_length=64, primary_key=True)
    made_type = models.CharField(_("kind of object"), max_length=80, blank=True)
    made_id = models.BigIntegerField(_("object number"), null=True)
    sent_at = models.DateTimeField(_("sent"), db_index=True)

    class Meta:
        verbose_name = _("form that was carried out")
        verbose_name_plural = _("forms that were carried out")
        ordering = ("-sent_at",)

    def __str__(self) -> str:
        return self.key
