# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for states and sections of reports."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.reporting.enums import ReportState, SectionKind, SectionState

STATE = {
    ReportState.DRAFT: pgettext_lazy("report", "in preparation"),
    ReportState.FROZEN: pgettext_lazy("report", "frozen"),
}

STATE_SHAPE: dict[str, str] = {ReportState.DRAFT: "going", ReportState.FROZEN: "frozen"}
"""Which shape of the status component goes with which state."""

KIND = {
    SectionKind.RESOLUTION: _("The council's mandate"),
    SectionKind.OVERVIEW: _("The year at a glance"),
    SectionKind.FIELDS: _("What happened in the fields of action"),
    SectionKind.DELAYS: _("What is delayed, and why"),
    SectionKind.CONCEPT: _("The concept and what became of proposals"),
    SectionKind.DUTIES: _("Duties from resolutions"),
    SectionKind.OUTLOOK: _("Outlook"),
    SectionKind.ANNEX: _("Annex: all measures"),
    SectionKind.TEXT: _("A section of your own words"),
}

DATA_SHOWN: dict[str, str | Promise] = {
    SectionKind.RESOLUTION: _("Below your text stands the resolution that the report answers."),
    SectionKind.OVERVIEW: _("Below your text stand the key figures and the chart by field of action."),
    SectionKind.FIELDS: _("Below your text stand the measures of each field with their latest report."),
    SectionKind.DELAYS: _("Below your text stands a table of the delayed measures with their reasons."),
    SectionKind.CONCEPT: _("Below your text stand the version in force and the proposals by state."),
    SectionKind.DUTIES: _("Below your text stands a table of the duties with their dates."),
    SectionKind.OUTLOOK: _("Below your text stand the milestones of the coming months."),
    SectionKind.ANNEX: _("Below your text stands a table of all measures."),
    SectionKind.TEXT: _("Only your text stands here."),
}
"""What the report adds to the authors' text, told above the field."""

SECTION_STATE = {
    SectionState.OPEN: pgettext_lazy("section", "being written"),
    SectionState.WRITTEN: pgettext_lazy("section", "written, to be looked through"),
    SectionState.APPROVED: pgettext_lazy("section", "approved"),
}

SECTION_SHAPE: dict[str, str] = {
    SectionState.OPEN: "going",
    SectionState.WRITTEN: "wait",
    SectionState.APPROVED: "done",
}
"""Which shape of the status component goes with which state."""

STATE_CHOICES = [(state.value, label) for state, label in STATE.items()]
SECTION_STATE_CHOICES = [(state.value, label) for state, label in SECTION_STATE.items()]
KIND_CHOICES = [(kind.value, label) for kind, label in KIND.items()]
