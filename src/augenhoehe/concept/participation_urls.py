# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.concept.views import taking_part

app_name = "participation"
urlpatterns = [
    path("bestaetigen/<str:secret>/", taking_part.confirm, name="confirm"),
    path("<str:secret>/", taking_part.personal_page, name="page"),
    path("<str:secret>/anmerkung/", taking_part.point, name="remark"),
    path("<str:secret>/vorschlag/<slug:passage>/", taking_part.point, name="point"),
    path("<str:secret>/zurueckziehen/<int:pk>/", taking_part.withdraw, name="withdraw"),
]
