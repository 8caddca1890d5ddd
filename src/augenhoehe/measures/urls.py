# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.measures.views import (
    goals,
    measure_edit,
    measure_list,
    measure_page,
    milestones,
    panels,
    progress,
    timeline,
)

app_name = "measures"
urlpatterns = [
    path("", measure_list.measures, name="measures"),
    path("neu/", measure_edit.create, name="measure-create"),
    path("zeitplan/", timeline.measures_in_time, name="timeline"),
    path("<int:pk>/", measure_page.measure, name="measure"),
    path("<int:pk>/bearbeiten/", measure_edit.edit, name="measure-edit"),
    path("<int:pk>/sachstand/", progress.report, name="update-add"),
    path("<int:pk>/meilensteine/neu/", milestones.create, name="milestone-create"),
    path("meilensteine/<int:pk>/", milestones.edit, name="milestone-edit"),
    path("meilensteine/<int:pk>/erreicht/", milestones.reach, name="milestone-reach"),
    path("ziele/", goals.goals, name="goals"),
    path("ziele/neu/", goals.create, name="goal-create"),
    path("ziele/<int:pk>/", goals.edit, name="goal-edit"),
    path("zum-beschluss/<int:pk>/", panels.of_resolution, name="panel-resolution"),
]
