# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for states and sections of reports."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.reporting.enums import (
    EasyTextState,
    ItemKind,
    MagazineLayout,
    MagazinePurpose,
    MagazineState,
    PublicationText,
    Recognisable,
    ReportState,
    SectionKind,
    SectionState,
)

STATE = {
    ReportState.DRAFT: pgettext_lazy("report", "in preparation"),
    ReportState.FROZEN: pgettext_lazy("report", "frozen"),
}

STATE_SHAPE: dict[str, str] = {ReportState.DRAFT: "going", ReportState.FROZEN: "frozen"}
"""Which shape of the status component goes with which state."""

KIND = {
    SectionKind.RESOLUTION: _("The council's mandate"),
    SectionKind.OVERVIEW: _("The year at a glance"),
    SectionKind.FRAMEWORK: _("Framework figures"),
    SectionKind.FIELDS: _("What happened in the fields of action"),
    SectionKind.FIELD: _("One field of action"),
    SectionKind.PARTICIPATION: _("Participation"),
    SectionKind.RESOURCES: _("Staff and money"),
    SectionKind.FACTORS: _("Success factors"),
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
    SectionKind.FRAMEWORK: _("Below your text stand the figures of the town with their change and source."),
    SectionKind.FIELD: _(
        "Below your text stand the measures of this field, its figures, what is open and comes next."
    ),
    SectionKind.PARTICIPATION: _(
        "Below your text stand the rounds of participation and what became of the proposals."
    ),
    SectionKind.RESOURCES: _("Below your text stand what was planned and spent, and the grants."),
    SectionKind.FACTORS: _("Below your text stand the profiles of the checks that were released."),
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

EASY_TEXT_STATE = {
    EasyTextState.OPEN: pgettext_lazy("easy text", "being written"),
    EasyTextState.WRITTEN: pgettext_lazy("easy text", "written, to be checked"),
    EasyTextState.CHECKED: pgettext_lazy("easy text", "checked"),
}

EASY_TEXT_SHAPE: dict[str, str] = {
    EasyTextState.OPEN: "going",
    EasyTextState.WRITTEN: "wait",
    EasyTextState.CHECKED: "done",
}
"""Which shape of the status component goes with which state."""

PUBLICATION_TEXT: dict[str, str | Promise] = {
    PublicationText.FULL: _("Whole report"),
    PublicationText.SHORT: _("Short version"),
    PublicationText.EASY: _("Leichte Sprache"),
}

EASY_TEXT_STATE_CHOICES = [(state.value, label) for state, label in EASY_TEXT_STATE.items()]
STATE_CHOICES = [(state.value, label) for state, label in STATE.items()]
SECTION_STATE_CHOICES = [(state.value, label) for state, label in SECTION_STATE.items()]
KIND_CHOICES = [(kind.value, label) for kind, label in KIND.items()]

MAGAZINE_STATE = {
    MagazineState.DRAFT: pgettext_lazy("magazine", "in preparation"),
    MagazineState.FROZEN: pgettext_lazy("magazine", "frozen"),
    MagazineState.PUBLISHED: pgettext_lazy("magazine", "published"),
}

MAGAZINE_SHAPE: dict[str, str] = {
    MagazineState.DRAFT: "going",
    MagazineState.FROZEN: "frozen",
    MagazineState.PUBLISHED: "done",
}
"""Which shape of the status component goes with which state."""

MAGAZINE_LAYOUT = {
    MagazineLayout.ARC: _("Bogen: calm, large pictures, wide margins"),
    MagazineLayout.GRID: _("Raster: bold fields of colour, large numerals"),
}

ITEM_KIND = {
    ItemKind.STORY: _("Story"),
    ItemKind.PORTRAIT: _("Portrait of a group"),
    ItemKind.NUMBERS: _("Numbers of the period"),
    ItemKind.TIMELINE: pgettext_lazy("magazine", "Timeline"),
}

RECOGNISABLE = {
    Recognisable.UNKNOWN: _("not clarified yet"),
    Recognisable.NOBODY: _("no, nobody can be recognised"),
    Recognisable.AGREED: _("yes, and their consent is on file"),
}

MAGAZINE_PURPOSE = {
    MagazinePurpose.SCREEN: _("PDF for reading"),
    MagazinePurpose.PRINT: _("PDF for print, with bleed"),
    MagazinePurpose.MARKS: _("PDF for print, with bleed and crop marks"),
}

MAGAZINE_STATE_CHOICES = [(state.value, label) for state, label in MAGAZINE_STATE.items()]
MAGAZINE_LAYOUT_CHOICES = [(layout.value, label) for layout, label in MAGAZINE_LAYOUT.items()]
ITEM_KIND_CHOICES = [(kind.value, label) for kind, label in ITEM_KIND.items()]
RECOGNISABLE_CHOICES = [(answer.value, label) for answer, label in RECOGNISABLE.items()]
MAGAZINE_PURPOSE_CHOICES = [(purpose.value, label) for purpose, label in MAGAZINE_PURPOSE.items()]
