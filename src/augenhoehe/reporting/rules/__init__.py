# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of reports. No Django: facts in, verdicts with reasons out."""

from augenhoehe.reporting.rules.easy_texts import (
    EasyTextFacts,
    check_easy_check,
    check_easy_finished,
    check_easy_publish,
    state_after_easy_writing,
)
from augenhoehe.reporting.rules.editions import changed_exhibits, check_correct, check_reason, paired_sections
from augenhoehe.reporting.rules.figures import Change, Compared, change_between
from augenhoehe.reporting.rules.reports import (
    DEFAULT_SECTIONS,
    FIRST_YEAR,
    FROZEN_STAYS,
    LONGEST_PERIOD,
    ReportFacts,
    SectionFacts,
    check_approve,
    check_editable,
    check_freeze,
    check_paper,
    check_period,
    check_publish,
    check_send_back,
    check_year,
    state_after_writing,
)
from augenhoehe.reporting.rules.templates import (
    MOST_SECTIONS,
    SEVERAL,
    Placed,
    check_add,
    check_field,
    check_remove,
    place_of,
)

__all__ = [
    "DEFAULT_SECTIONS",
    "FIRST_YEAR",
    "FROZEN_STAYS",
    "LONGEST_PERIOD",
    "MOST_SECTIONS",
    "SEVERAL",
    "Change",
    "Compared",
    "EasyTextFacts",
    "Placed",
    "ReportFacts",
    "SectionFacts",
    "change_between",
    "changed_exhibits",
    "check_add",
    "check_approve",
    "check_correct",
    "check_easy_check",
    "check_easy_finished",
    "check_easy_publish",
    "check_editable",
    "check_field",
    "check_freeze",
    "check_paper",
    "check_period",
    "check_publish",
    "check_reason",
    "check_remove",
    "check_send_back",
    "check_year",
    "paired_sections",
    "place_of",
    "state_after_easy_writing",
    "state_after_writing",
]
