# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public addresses are German, since they are printed in papers and read out loud."""

from django.urls import path

from augenhoehe.site.views import (
    checks,
    concept,
    following,
    home,
    indicators,
    measures,
    measures_shared,
    meetings,
    outcomes,
    participation,
    reports,
    resolutions,
    search,
    statements,
)

app_name = "site"
urlpatterns = [
    path("", home.home, name="home"),
    path("konzept/", concept.concept, name="concept"),
    path("konzept/<int:pk>/", concept.concept, name="concept"),
    path("konzept/<int:pk>/abbildung/<slug:key>/", concept.concept_figure, name="concept-figure"),
    path("konzept/<int:pk>/konzept.<slug:ending>", concept.concept_file, name="concept-file"),
    path("beteiligung/", participation.rounds, name="participation"),
    path("beteiligung/<int:pk>/", participation.participation, name="participation-round"),
    path("beteiligung/<int:pk>/anmerkung/", participation.point, name="participation-remark"),
    path("beteiligung/<int:pk>/vorschlag/<slug:key>/", participation.point, name="participation-point"),
    path("beschluesse/", resolutions.resolutions, name="resolutions"),
    path("beschluesse/<int:pk>/", resolutions.resolution, name="resolution"),
    path("suche/", search.search, name="search"),
    path("folgen/", following.follow, name="follow"),
    path("neues.atom", following.feed, name="feed"),
    path("sitzungen.ics", following.calendar, name="calendar"),
    path("sitzungen/", meetings.meetings, name="meetings"),
    path("sitzungen/<int:pk>/", meetings.meeting, name="meeting"),
    path("sitzungen/<int:pk>/einladung.pdf", meetings.invitation, name="meeting-invitation"),
    path("sitzungen/<int:pk>/niederschrift.pdf", meetings.minutes, name="meeting-minutes"),
    path("beteiligung/<int:pk>/ergebnis/", outcomes.outcome, name="outcome"),
    path("beteiligung/<int:pk>/ergebnis.pdf", outcomes.outcome_file, name="outcome-file"),
    path("massnahmen/", measures.measures, name="measures"),
    path("massnahmen/<int:pk>/", measures.measure, name="measure"),
    path("massnahmen/zeitplan/", measures_shared.measures_in_time, name="measures-in-time"),
    path("massnahmen/einbetten/", measures_shared.embedded_measures, name="measures-embedded"),
    path("massnahmen.json", measures_shared.measures_as_json, name="measures-json"),
    path("massnahmen.csv", measures_shared.measures_as_csv, name="measures-csv"),
    path("zahlen/", indicators.indicators, name="indicators"),
    path("zahlen/<int:pk>/", indicators.indicator, name="indicator"),
    path("zahlen/<int:pk>/daten.<slug:ending>", indicators.indicator_file, name="indicator-file"),
    path("gelingensfaktoren/", checks.checks, name="checks"),
    path("gelingensfaktoren/<int:pk>/", checks.check, name="check"),
    path("berichte/", reports.reports, name="reports"),
    path("berichte/<int:pk>/", reports.report, name="report"),
    path("barrierefreiheit/", statements.accessibility, name="accessibility"),
    path("datenschutz/", statements.privacy, name="privacy"),
    path("impressum/", statements.imprint, name="imprint"),
    path("hilfe/", statements.information, name="help"),
]
