# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for states and kinds of this room; states are fixed, their words belong to the catalogue."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from augenhoehe.measures.enums import Assessment, MeasureStatus

STATUS = {
    MeasureStatus.PLANNED: _("planned"),
    MeasureStatus.NOT_STARTED: _("not started"),
    MeasureStatus.IN_PROGRESS: _("in progress"),
    MeasureStatus.DELAYED: _("delayed"),
    MeasureStatus.CONTINUING: _("continuing"),
    MeasureStatus.DONE: _("carried out"),
    MeasureStatus.DEFERRED: _("put on hold"),
    MeasureStatus.DROPPED: _("dropped"),
}

ASSESSMENT: dict[str, str | Promise] = {
    Assessment.REACHED: _("reached"),
    Assessment.PARTLY_REACHED: _("partly reached"),
    Assessment.NOT_REACHED: _("not reached"),
    Assessment.NOT_ASSESSABLE: _("cannot be assessed"),
}

STATUS_SHAPE: dict[str, str] = {
    MeasureStatus.PLANNED: "wait",
    MeasureStatus.NOT_STARTED: "wait",
    MeasureStatus.IN_PROGRESS: "going",
    MeasureStatus.DELAYED: "late",
    MeasureStatus.CONTINUING: "going",
    MeasureStatus.DONE: "done",
    MeasureStatus.DEFERRED: "unknown",
    MeasureStatus.DROPPED: "unknown",
}
"""Which shape of the status component goes with which status."""

STATUS_CHOICES = [(status.value, label) for status, label in STATUS.items()]
ASSESSMENT_CHOICES = [(str(assessment), label) for assessment, label in ASSESSMENT.items()]
