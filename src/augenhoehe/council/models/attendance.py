# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import AttendanceRole, AttendanceState
from augenhoehe.council.rules.attendance import Participant
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.models import Editable


class Attendance(Editable):
    """Somebody at a meeting, and from when to when (OParl Meeting.participant)."""

    meeting = models.ForeignKey(
        "council.Meeting", models.CASCADE, related_name="attendances", verbose_name=_("meeting")
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    name = models.CharField(_("name"), max_length=200)
    group = models.CharField(_("group"), max_length=200, blank=True)
    role = models.CharField(
        _("takes part as"),
        max_length=20,
        choices=labels.choices(labels.ATTENDANCE_ROLE),
        default=AttendanceRole.MEMBER,
    )
    state = models.CharField(
        _("attendance"),
        max_length=20,
        choices=labels.choices(labels.ATTENDANCE_STATE),
        default=AttendanceState.PRESENT,
    )
    arrived = models.TimeField(_("from"), null=True, blank=True)
    left = models.TimeField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        ordering = ("meeting_id", "position", in_german("name"))

    def __str__(self) -> str:
        return self.name

    @property
    def participant(self) -> Participant:
        """This person as the rules know them."""
        return Participant(
            name=self.name,
            role=AttendanceRole(self.role),
            state=AttendanceState(self.state),
            group=self.group,
            arrived=self.arrived,
            left=self.left,
        )

    @property
    def municipality_id(self) -> int:
        """The town of the meeting."""
        return self.meeting.municipality_id
