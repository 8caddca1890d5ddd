# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checks come first: they are what people come for. Sets lie one step below."""

from django.urls import path

from augenhoehe.factors.views import (
    agreeing,
    answering,
    check_page,
    checks,
    drafts,
    examples,
    invitations,
    leading,
    panels,
    papers,
    repeating,
    sets,
    steps,
)

app_name = "factors"
urlpatterns = [
    path("", checks.checks, name="checks"),
    path("neu/", checks.create, name="check-create"),
    path("<int:pk>/", check_page.check, name="check"),
    path("<int:pk>/check.pdf", check_page.pdf, name="check-pdf"),
    path("<int:pk>/antworten/", answering.answers, name="check-answer"),
    path("<int:pk>/einladen/", invitations.invite, name="check-invite"),
    path("<int:pk>/oeffnen/", leading.open_answers, name="check-open"),
    path("<int:pk>/einigen/", agreeing.agree, name="check-agree"),
    path("<int:pk>/schliessen/", leading.close, name="check-close"),
    path("<int:pk>/freigeben/", leading.release, name="check-release"),
    path("<int:pk>/anhaengen/", papers.attach, name="check-attach"),
    path("<int:pk>/wieder/", repeating.plan, name="check-plan"),
    path("<int:pk>/wiederholen/", repeating.repeat, name="check-repeat"),
    path("<int:pk>/vergleich/", repeating.compare, name="check-compare"),
    path("<int:pk>/schritt/", steps.create, name="step-create"),
    path("schritte/<int:pk>/", steps.edit, name="step-edit"),
    path("schritte/<int:pk>/meilenstein/", steps.milestone, name="step-milestone"),
    path("beteiligte/<int:pk>/neuer-link/", invitations.renew, name="participant-renew"),
    path("beteiligte/<int:pk>/zuruecknehmen/", invitations.revoke, name="participant-revoke"),
    path("vorlage/<int:pk>/", panels.of_paper, name="panel-paper"),
    path("vorlage/<int:pk>/check/", papers.check, name="paper-check"),
    path("massnahme/<int:pk>/", panels.of_measure, name="panel-measure"),
    path("saetze/", sets.sets, name="sets"),
    path("saetze/neu/", sets.create, name="set-create"),
    path("saetze/uebernehmen/", sets.take_over, name="set-take-over"),
    path("saetze/<int:pk>/", sets.factor_set, name="set"),
    path("saetze/<int:pk>/bearbeiten/", sets.edit, name="set-edit"),
    path("saetze/<int:pk>/neue-fassung/", drafts.begin, name="version-begin"),
    path("saetze/<int:pk>/beispiel/<slug:key>/", examples.add, name="example-add"),
    path("beispiele/<int:pk>/entfernen/", examples.remove, name="example-remove"),
    path("fassungen/<int:pk>/", drafts.version, name="version"),
    path("fassungen/<int:pk>/veroeffentlichen/", drafts.publish, name="version-publish"),
    path("fassungen/<int:pk>/faktor/", drafts.add_factor, name="factor-create"),
    path("faktoren/<int:pk>/", drafts.edit_factor, name="factor-edit"),
    path("faktoren/<int:pk>/ordnen/", drafts.move, name="factor-move"),
    path("faktoren/<int:pk>/entfernen/", drafts.remove, name="factor-remove"),
]
