# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.core.views import (
    accounts,
    files,
    home,
    jobs,
    objects,
    organizations,
    personal_feeds,
    sign_in,
    start,
    subscription_links,
    subscriptions,
    vocabularies,
    year_plan,
)

app_name = "core"
urlpatterns = [
    path("", home.home, name="home"),
    path("weiter/", home.after_login, name="after-login"),
    path("demo/anmelden/", sign_in.demo_login, name="demo-login"),
    path("abo/bestaetigen/<str:token>/", subscription_links.confirm, name="subscription-confirm"),
    path("abo/beenden/<str:token>/", subscription_links.end, name="subscriptions-end"),
    path("abo/<str:secret>/neues.atom", personal_feeds.feed, name="personal-feed"),
    path("abo/<str:secret>/sitzungen.ics", personal_feeds.calendar, name="personal-calendar"),
    path("abo/<str:secret>/fristen.ics", personal_feeds.deadlines, name="personal-deadlines"),
    path("<slug:slug>/dateien/<int:pk>/", files.file, name="file"),
    path("<slug:slug>/intern/", start.start, name="start"),
    path("<slug:slug>/intern/kalender/", year_plan.this_year, name="year-plan-now"),
    path("<slug:slug>/intern/kalender/<int:year>/", year_plan.year_plan, name="year-plan"),
    path("<slug:slug>/intern/zu/<str:kind>/<int:pk>/", objects.lead_to, name="object"),
    path("<slug:slug>/intern/arbeit/<int:pk>/", jobs.job, name="job"),
    path("<slug:slug>/intern/arbeit/<int:pk>/weiter/", jobs.go_on, name="job-continue"),
    path("<slug:slug>/intern/abos/", subscriptions.subscriptions, name="subscriptions"),
    path("<slug:slug>/intern/abos/folgen/", subscriptions.follow, name="follow"),
    path("<slug:slug>/intern/abos/adresse/", subscriptions.renew_address, name="feed-address-renew"),
    path(
        "<slug:slug>/intern/abos/adresse/schliessen/",
        subscriptions.revoke_address,
        name="feed-address-revoke",
    ),
    path("<slug:slug>/intern/abos/<int:pk>/beenden/", subscriptions.end, name="subscription-end"),
    path(
        "<slug:slug>/intern/abos/<int:pk>/rhythmus/", subscriptions.frequency, name="subscription-frequency"
    ),
    path("<slug:slug>/intern/gremien/", organizations.organizations, name="organizations"),
    path("<slug:slug>/intern/gremien/neu/", organizations.new, name="organization-new"),
    path("<slug:slug>/intern/gremien/<int:pk>/", organizations.organization, name="organization"),
    path("<slug:slug>/intern/gremien/<int:pk>/aktiv/", organizations.set_active, name="organization-active"),
    path("<slug:slug>/intern/wortlisten/", vocabularies.vocabularies, name="vocabularies"),
    path("<slug:slug>/intern/wortlisten/wort/<int:pk>/", vocabularies.term, name="term"),
    path("<slug:slug>/intern/wortlisten/wort/<int:pk>/ordnen/", vocabularies.move, name="term-move"),
    path("<slug:slug>/intern/wortlisten/wort/<int:pk>/aktiv/", vocabularies.set_active, name="term-active"),
    path("<slug:slug>/intern/wortlisten/<slug:address>/", vocabularies.vocabulary, name="vocabulary"),
    path(
        "<slug:slug>/intern/wortlisten/<slug:address>/vorschlaege/",
        vocabularies.suggested,
        name="words-suggested",
    ),
    path("<slug:slug>/intern/konten/", accounts.accounts, name="accounts"),
    path("<slug:slug>/intern/konten/einladen/", accounts.invite, name="account-invite"),
    path("<slug:slug>/intern/konten/<int:pk>/", accounts.account, name="account"),
    path("<slug:slug>/intern/konten/rollen/<int:pk>/beenden/", accounts.role_revoke, name="role-revoke"),
]
