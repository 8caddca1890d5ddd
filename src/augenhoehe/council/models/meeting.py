# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import MeetingState
from augenhoehe.kit.models import Editable


class Meeting(Editable):
    """A sitting of a body (OParl Meeting)."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    organization = models.ForeignKey("core.Organization", models.PROTECT, verbose_name=_("body"))
    date = models.DateField(_("date"))
    start = models.TimeField(_("begin"), null=True, blank=True)
    location = models.CharField(_("place"), max_length=200, blank=True)
    end = models.TimeField(_("end"), null=True, blank=True)
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=labels.choices(labels.MEETING_STATE),
        default=MeetingState.SCHEDULED,
    )
    chair = models.CharField(_("chair"), max_length=200, blank=True)
    minute_taker = models.CharField(_("minute taker"), max_length=200, blank=True)
    invited_at = models.DateTimeField(_("invited on"), null=True, blank=True)
    minutes_text = models.TextField(_("opening words of the minutes"), blank=True)
    minutes_approved_on = models.DateField(_("minutes approved on"), null=True, blank=True)
    cancelled = models.BooleanField(_("cancelled"), default=False)

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ("municipality", "date", "start")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "organization", "date"), name="meeting_once_per_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization}, {self.date:%d.%m.%Y}"
