# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.core.views import accounts, files, home, objects, sign_in, start

app_name = "core"
urlpatterns = [
    path("", home.home, name="home"),
    path("weiter/", home.after_login, name="after-login"),
    path("demo/anmelden/", sign_in.demo_login, name="demo-login"),
    path("<slug:slug>/dateien/<int:pk>/", files.file, name="file"),
    path("<slug:slug>/intern/", start.start, name="start"),
    path("<slug:slug>/intern/zu/<str:kind>/<int:pk>/", objects.lead_to, name="object"),
    path("<slug:slug>/intern/konten/", accounts.accounts, name="accounts"),
    path("<slug:slug>/intern/konten/einladen/", accounts.invite, name="account-invite"),
    path("<slug:slug>/intern/konten/<int:pk>/", accounts.account, name="account"),
    path("<slug:slug>/intern/konten/rollen/<int:pk>/beenden/", accounts.role_revoke, name="role-revoke"),
]
