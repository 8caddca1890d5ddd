# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import MeetingState
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable


class Meeting(Editable):
    """A sitting of a body (OParl Meeting).

    Its revision stands for the agenda too: whoever adds, moves or removes an item changes the meeting.
    """

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
    moved_from = models.DateField(_("moved from"), null=True, blank=True)
    change_reason = models.TextField(_("why it was cancelled or moved"), blank=True)

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ("municipality_id", "date", "start")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "organization", "date"), name="meeting_once_per_day"
            ),
        ]

    @property
    def invited(self) -> bool:
        """Whether people were invited to it: from then on the agenda is known outside."""
        return self.state != MeetingState.SCHEDULED

    @property
    def held(self) -> bool:
        """Whether it has taken place."""
        return self.state == MeetingState.HELD

    def get_absolute_url(self) -> str:
        """The meeting's page inside the administration."""
        return reverse("council:meeting", args=[self.municipality.slug, self.pk])

    def __str__(self) -> str:
        return f"{self.organization}, {self.date:%d.%m.%Y}"
