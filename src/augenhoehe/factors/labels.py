# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for answers, subjects and states of checks."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.factors.enums import CheckState, Development, Licence, Rating, SubjectKind
from augenhoehe.kit import phrases

RATING = {
    Rating.YES: pgettext_lazy("check", "yes"),
    Rating.PARTLY: pgettext_lazy("check", "partly"),
    Rating.NO: pgettext_lazy("check", "no"),
    Rating.NOT_ASSESSABLE: phrases.NOT_ASSESSABLE,
}

RATING_SHAPE: dict[str, str] = {
    Rating.YES: "done",
    Rating.PARTLY: "going",
    Rating.NO: "late",
    Rating.NOT_ASSESSABLE: "unknown",
}
"""Which shape of the status component goes with which answer; the word always stands beside it."""

SUBJECT = {
    SubjectKind.MEASURE: _("Measure"),
    SubjectKind.IDEA: _("Project idea"),
    SubjectKind.PAPER: _("Council paper"),
    SubjectKind.PLAN: _("Concept or plan"),
}

STATE = {
    CheckState.ANSWERING: pgettext_lazy("check", "being answered"),
    CheckState.COMPARING: pgettext_lazy("check", "being compared"),
    CheckState.CLOSED: pgettext_lazy("check", "closed"),
}

STATE_SHAPE: dict[str, str] = {
    CheckState.ANSWERING: "wait",
    CheckState.COMPARING: "going",
    CheckState.CLOSED: "done",
}

DEVELOPMENT = {
    Development.BETTER: pgettext_lazy("check", "better"),
    Development.SAME: pgettext_lazy("check", "unchanged"),
    Development.WORSE: pgettext_lazy("check", "weaker"),
    Development.CANNOT_SAY: pgettext_lazy("check", "cannot be compared"),
    Development.NEW: pgettext_lazy("check", "new question"),
}

DEVELOPMENT_SHAPE: dict[str, str] = {
    Development.BETTER: "done",
    Development.SAME: "going",
    Development.WORSE: "late",
    Development.CANNOT_SAY: "unknown",
    Development.NEW: "unknown",
}

LICENCE = {
    Licence.CC_BY: _("CC BY 4.0: others may use and change it and name your town"),
    Licence.CC_BY_SA: _("CC BY-SA 4.0: as before, and pass on what they change under the same licence"),
    Licence.CC0: _("CC0: others may use it without any condition"),
}

LICENCE_NAME = {
    Licence.CC_BY: "CC BY 4.0",
    Licence.CC_BY_SA: "CC BY-SA 4.0",
    Licence.CC0: "CC0 1.0",
}

RATING_CHOICES = [(item.value, label) for item, label in RATING.items()]
SUBJECT_CHOICES = [(item.value, label) for item, label in SUBJECT.items()]
STATE_CHOICES = [(item.value, label) for item, label in STATE.items()]
LICENCE_CHOICES = [(item.value, label) for item, label in LICENCE.items()]
