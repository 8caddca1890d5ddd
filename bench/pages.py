# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long the main pages take on the server, beside a page that says only that there is nothing here.

The demo is told in a throw-away SQLite, in a process of its own so that the settings of this one do not matter.
Every visit is a new client with an empty cache of data; templates are loaded, as in a server that has answered
before. Measured is the processor's time, the database's included: others may be at work on the same machine. The
list of measures is measured with 1,000 measures on one page, that of duties with 500.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import catalogue, figures, rounds, work_list

ROOT = Path(__file__).resolve().parent.parent
BUDGET, BUDGET_OF_THE_LIST = 0.05, 0.12
BUDGET_OF_A_PAPER = 0.025
BUDGET_OF_80_PAGES = 0.1
MEASURES, DUTIES = 1_000, 500
PASSAGES_OF_80_PAGES = 770
VISITS = 21  # the least of them: a shared processor runs at half its speed for seconds at a time


def measure() -> list[dict[str, Any]]:
    """Rows of name (with queries and, where a budget limits it, kilobytes), seconds, budget and the reference."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("AUGENHOEHE_") and name != "DATABASE_URL"
    }
    with tempfile.TemporaryDirectory(prefix="augenhoehe-bench-") as folder:
        finished = subprocess.run(
            [sys.executable, "-m", "bench.pages"],
            cwd=ROOT,
            env={
                **inherited,
                "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "src", ROOT))),
                "DJANGO_SETTINGS_MODULE": "config.settings",
                "AUGENHOEHE_DATA": folder,
                "AUGENHOEHE_DEMO": "1",
            },
            stdout=subprocess.PIPE,
            check=True,
        )
    rows: list[dict[str, Any]] = json.loads(finished.stdout)
    return rows


def _told_demo() -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    settings.ALLOWED_HOSTS = ["testserver"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    logging.disable(logging.WARNING)  # the reference is a page that is not found
    call_command("migrate", verbosity=0)
    call_command("demo", verbosity=0)
    from augenhoehe.kit import circles

    circles.look_seldom()  # as in the server


@dataclass(frozen=True)
class Visit:
    """An answer, and the seconds of the processor's time it took."""

    response: Any
    seconds: float


def _nothing_to_forget() -> None:
    """What most pages keep in the process besides the cache."""


def _visitor(email: str | None, forget: Callable[[], None] = _nothing_to_forget) -> Callable[[str], Visit]:
    """A function that visits an address as a new client, after `forget` has dropped what the process keeps."""
    from django.core.cache import cache
    from django.test import Client

    from augenhoehe.core.models import Account

    account = Account.objects.get(email=email) if email else None

    def prepared() -> Client:
        cache.clear()
        forget()
        client = Client()
        if account is not None:
            client.force_login(account)
        return client

    def visit(address: str) -> Visit:
        client = prepared()
        started = time.process_time()
        response = client.get(address)
        return Visit(response, time.process_time() - started)

    return visit


def _row(
    title: str,
    email: str | None,
    address: str,
    budget: float,
    forget: Callable[[], None] = _nothing_to_forget,
) -> dict[str, Any]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    visit = _visitor(email, forget)
    with CaptureQueriesContext(connection) as queries:
        response = visit(address).response
    if response.status_code != 200:
        raise AssertionError(f"{address}: {response.status_code}")
    # what a browser sends with the page is no query of the page: signing in happens before
    counted = len(queries) - (_sign_in_queries(email) if email else 0)
    return {
        "name": f"{title}, {counted} queries, {len(response.content) // 1000} kB",
        "seconds": min(visit(address).seconds for _ in range(VISITS)),
        "budget": budget,
        "reference_name": "a page that says there is nothing",
        "reference_seconds": _reference(),
    }


def _sign_in_queries(email: str) -> int:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from augenhoehe.core.models import Account

    account = Account.objects.get(email=email)
    with CaptureQueriesContext(connection) as queries:
        Client().force_login(account)
    return len(queries)


def _thousand_measures() -> None:
    """Copies of the demo's measures, with a milestone and a report each."""
    import datetime

    from augenhoehe.measures.models import Measure, Milestone, ProgressUpdate

    patterns = list(Measure.objects.filter(municipality__slug="bergkamen").order_by("pk"))
    made = [
        Measure(
            **{
                field.attname: getattr(pattern, field.attname)
                for field in Measure._meta.concrete_fields
                if field.attname not in ("id", "code", "title")
            },
            code=f"X {number}",
            title=f"{pattern.title} {number}",
        )
        for number in range(MEASURES - len(patterns))
        for pattern in [patterns[number % len(patterns)]]
    ]
    Measure.objects.bulk_create(made)
    Milestone.objects.bulk_create(
        Milestone(measure=one, title="Programm steht", due_on=datetime.date(2023, 3, 1)) for one in made
    )
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(
            measure=one,
            reported_on=datetime.date(2022, 12, 1),
            text="Läuft.",
            status=one.status,
            timeliness=one.timeliness,
            delay_reason=one.delay_reason,
        )
        for one in made
    )


def _five_hundred_duties() -> int:
    """Copies of the demo's duties with an answer each, and the number of the list that tells of them."""
    import datetime

    from augenhoehe.core.models import Account
    from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
    from augenhoehe.council.enums import ListPeriod
    from augenhoehe.council.models import FollowUp, FollowUpList, FollowUpReport
    from augenhoehe.council.rules.follow_up_lists import span_of

    FollowUpList.objects.filter(municipality__slug="bergkamen").delete()
    patterns = list(
        FollowUp.objects.filter(municipality__slug="bergkamen", closed_on=None, resolution__public=True)
        .select_related("municipality")
        .order_by("pk")
    )
    copied = [field.attname for field in FollowUp._meta.concrete_fields if field.attname != "id"]
    made = [
        FollowUp(**{name: getattr(patterns[number % len(patterns)], name) for name in copied})
        for number in range(DUTIES - len(patterns))
    ]
    FollowUp.objects.bulk_create(made)
    FollowUpReport.objects.bulk_create(
        FollowUpReport(follow_up=one, text="Läuft.", answered_on=datetime.date(2022, 12, 1), interim=True)
        for one in made
    )
    lists = make_follow_up_lists(
        municipality=patterns[0].municipality,
        span=span_of(ListPeriod.HALF_YEARLY, datetime.date(2022, 12, 31)),
        by=Account.objects.get(email="dora@bergkamen.example"),
    )
    return lists[0].pk


def _long_concept() -> str:
    """The address of a frozen version of eighty printed pages, with its lines numbered."""
    from augenhoehe.concept.actions.create_concept import create_concept
    from augenhoehe.concept.actions.freeze_version import freeze_version
    from augenhoehe.concept.actions.import_manuscript import Source, import_manuscript
    from augenhoehe.core.models import Account, Municipality
    from bench.compare import Author

    author = Author(80)
    blocks = [
        author.block("h2", 1)
        if place % 30 == 0
        else author.block("h3", 1)
        if place % 6 == 0
        else author.block("p", 5)
        for place in range(PASSAGES_OF_80_PAGES)
    ]
    anna = Account.objects.get(email="anna@bergkamen.example")
    town = Municipality.objects.get(slug="bergkamen")
    concept = create_concept(municipality=town, title="Achtzig Seiten", by=anna)
    version = concept.versions.get(number=1)
    source = Source("achtzig-seiten.txt", b"achtzig Seiten")
    import_manuscript(version=version, blocks=blocks, source=source, revision=None, by=anna)
    return freeze_version(version=version, revision=None, by=anna).get_absolute_url()


def _reference() -> float:
    visit = _visitor(None)
    return min(visit("/gibt-es-nicht/").seconds for _ in range(VISITS))


def _addresses() -> list[tuple[str, str | None, str]]:
    """Title, whose eyes, address."""
    from augenhoehe.concept.models import Version
    from augenhoehe.council.models import Paper
    from augenhoehe.reporting.models import Report

    anna, clara = "anna@bergkamen.example", "clara@kamen.example"
    # Kamen has a second concept that is being written on: the first is the one that was adopted
    versions = Version.objects.filter(concept__municipality__slug="kamen", number=2)
    version = versions.earliest("concept_id")
    return [
        ("start page", anna, "/bergkamen/intern/"),
        ("paper page, decided", anna, Paper.objects.get(reference="12/0767").get_absolute_url()),
        ("paper page, in consultation", anna, Paper.objects.get(reference="12/0839").get_absolute_url()),
        ("concept, reading view", clara, version.get_absolute_url()),
        ("frozen report", clara, Report.objects.get(municipality__slug="kamen").get_absolute_url()),
        ("draft of a report", anna, Report.objects.get(municipality__slug="bergkamen").get_absolute_url()),
        ("measures of the demo", anna, "/bergkamen/intern/massnahmen/"),
        ("public home", None, "/bergkamen/"),
        ("public concept", None, "/kamen/konzept/"),
    ]


def main() -> int:
    """Measure in this process and write the rows as JSON."""
    _told_demo()
    rows = [
        _row(title, email, address, BUDGET_OF_A_PAPER if title.startswith("paper page") else BUDGET)
        for title, email, address in _addresses()
    ]
    rows.append(
        _row(
            "concept of 80 pages, reading view", "anna@bergkamen.example", _long_concept(), BUDGET_OF_80_PAGES
        )
    )
    rows += work_list.visited(_row)
    rows += figures.visited(_row)
    _thousand_measures()
    rows.append(
        _row(
            "list of 1,000 measures",
            "anna@bergkamen.example",
            "/bergkamen/intern/massnahmen/",
            BUDGET_OF_THE_LIST,
        )
    )
    rows += catalogue.visited(_row)
    rows += rounds.acted(_reference)
    frozen = _five_hundred_duties()
    for title, address in (
        ("follow-up list of 500 duties", "/bergkamen/intern/vorlagen/pflichten/"),
        ("frozen list of 500 duties", f"/bergkamen/intern/vorlagen/pflichten/listen/{frozen}/"),
    ):
        rows.append(_row(title, "dora@bergkamen.example", address, BUDGET_OF_THE_LIST))
    json.dump(rows, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
