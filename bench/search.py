# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long indexing 100,000 council papers takes, and searching them, on SQLite and on PostgreSQL.

The papers are put together from invented words and the words of municipal German, joined to compounds, with common
and rare ones as in real prose: 180 words each, over 25 years. Each database is a throw-away one, in a process of its
own; PostgreSQL takes part where it is installed. A search is what the page does: take the query apart, find, fetch
the 20 papers of the page and make their snippets. Beside it stands what a database can do without an index.
"""

from __future__ import annotations

import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tools import postgres

ROOT = Path(__file__).resolve().parent.parent
PAPERS, WORDS, A_PAGE = 100_000, 180, 20
TIMES, PASSES = 7, 5  # all questions in turn, several times: a shared processor has its slow seconds
COMPOUNDS, OTHERS = 4_000, 12_000
SEARCH_BUDGET, INDEX_BUDGET = 0.03, 60.0
FIRST_DAY, DAYS = datetime.date(1998, 1, 1), 9_000
PHRASE = " Das Konzept der Stadt liegt vor."
MEMBER = "emil@bergkamen.example"

#: What is searched, and what it stands for.
QUERIES = {
    "Konzept": "a part of many compounds",
    "Integrationskonzept": "a compound",
    "Ausschuss Bericht": "two parts of compounds",
    "Zukunft": "a common word",
    "Vorlage 50077/2010": "a number",
    '"Konzept der Stadt"': "words one after another",
    "konz* -Jugend": "a beginning, and a word to leave out",
    "Integration": "a common part, one body and year",
}


class Writer:
    """Writes papers; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        from augenhoehe.kit.search.vocabulary import PARTS, STOP_WORDS

        self.random = random.Random(seed)
        known = [word.capitalize() for word in sorted(PARTS)]
        compounds = {
            self.random.choice(known)
            + self.random.choice(("", "s", "s", "n"))
            + self.random.choice(known).lower()
            for _ in range(COMPOUNDS)
        }
        names = {
            "".join(self.random.choices("aeiourlnstmkbd", k=self.random.randint(4, 9))) for _ in range(OTHERS)
        }
        others = [*known, *sorted(compounds), *sorted(names), "Integrationskonzept"]
        self.random.shuffle(others)
        # Zipf's law: the n-th word comes 1/n as often; the little words make up 40 of 100
        self.vocabulary = [*STOP_WORDS, *others]
        little = [1.0] * len(STOP_WORDS)
        rest = [1 / (place + 20) for place in range(len(others))]
        scale = sum(rest) / len(little) * 0.4 / 0.6
        self.weights = [weight * scale for weight in little] + rest

    def words(self, number: int) -> Iterator[str]:
        """An endless run of words."""
        while True:
            yield from self.random.choices(self.vocabulary, self.weights, k=number)


def measure() -> Iterator[dict[str, Any]]:
    """Rows of name, seconds, budget and reference, for each database that is there."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("AUGENHOEHE_") and name != "DATABASE_URL"
    }
    command = [sys.executable, "-m", "bench.search"]
    commands = [command]
    if postgres.binaries() is not None:
        commands.append([sys.executable, "-m", "tools.postgres", *command])
    for one in commands:
        with tempfile.TemporaryDirectory(prefix="augenhoehe-bench-") as folder:
            finished = subprocess.run(
                one,
                cwd=ROOT,
                env={
                    **inherited,
                    "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "src", ROOT))),
                    "DJANGO_SETTINGS_MODULE": "config.settings",
                    "AUGENHOEHE_DATA": folder,
                },
                stdout=subprocess.PIPE,
                check=True,
            )
        yield from json.loads(finished.stdout)


def _prepared() -> tuple[Any, Any]:
    """Tables, towns and people; returns Bergkamen and the council member who searches."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from augenhoehe.core import demo
    from augenhoehe.core.models import Account, Municipality

    demo.tell()
    return Municipality.objects.get(slug="bergkamen"), Account.objects.get(email=MEMBER)


def _write_papers(town: Any) -> None:
    from augenhoehe.council.models import Consultation, Paper

    writer = Writer(2022)
    words = writer.words(10_000)
    bodies = list(town.organization_set.filter(kind="council_body"))

    def text(length: int) -> str:
        return " ".join(next(words) for _ in range(length)) + "."

    for start in range(0, PAPERS, 5_000):
        papers = []
        for number in range(start, start + 5_000):
            day = FIRST_DAY + datetime.timedelta(days=number * DAYS // PAPERS)
            papers.append(
                Paper(
                    municipality=town,
                    reference=f"{number:05}/{day.year}",
                    reference_key=f"{number}/{day.year}",
                    name=text(8),
                    paper_type="resolution" if number % 3 else "information",
                    public=number % 5 > 0,
                    state="decided" if number % 7 else "draft",
                    date=day,
                    resolution_text=text(30),
                    reasons=text(WORDS - 38) + (PHRASE if number % 50 == 0 else ""),
                )
            )
        Paper.objects.bulk_create(papers)
        Consultation.objects.bulk_create(
            Consultation(paper=paper, position=1, organization=bodies[place % len(bodies)], body_name="x")
            for place, paper in enumerate(papers)
        )


def _best(work: Callable[[], Any]) -> float:
    durations = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        durations.append(time.perf_counter() - started)
    return min(durations)


def main() -> int:
    """Measure in this process and write the rows as JSON."""
    town, reader = _prepared()
    from django.db import connection

    from augenhoehe.council.models import Paper
    from augenhoehe.kit import policies, search

    _write_papers(town)
    database = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    started = time.perf_counter()
    for kind in search.kinds(["paper"]):
        search.reindex(kind)
    indexing = time.perf_counter() - started
    started = time.perf_counter()
    words = {word for text in Paper.objects.values_list("reasons", flat=True) for word in text.split()}
    rows = [
        {
            "name": f"index {PAPERS:,} papers ({database})",
            "seconds": indexing,
            "budget": INDEX_BUDGET,
            "reference_name": f"read them and split at spaces ({len(words):,} words)",
            "reference_seconds": time.perf_counter() - started,
        }
    ]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")

    facets = {"body": [town.organization_set.filter(kind="council_body")[0].pk], "year": [2012]}

    def look(text: str) -> int:
        query = search.parse(text)
        found = search.find(reader, query, scope=town.pk, facets=facets if text == "Integration" else {})
        page = Paper.objects.filter(pk__in=[hit.number for hit in found.hits[:A_PAGE]])
        marker = search.Marker(query)
        for paper in page.defer("source_text", "evidence"):
            marker.marked(paper.name)
            marker.snippet((paper.resolution_text, paper.reasons))
        return len(found.hits)

    def scan() -> int:
        papers = policies.visible(reader, Paper.objects.filter(municipality=town))
        return papers.filter(reasons__icontains="konzept").count()

    reference = _best(scan)
    found = {text: look(text) for text in QUERIES}
    seconds = dict.fromkeys(QUERIES, float("inf"))
    for text in [*QUERIES] * PASSES:
        seconds[text] = min(seconds[text], _best(lambda text=text: look(text)))  # type: ignore[misc]  # bound at once
    for text, meaning in QUERIES.items():
        hits = found[text]
        if not hits:
            raise AssertionError(f"{text}: nothing found")
        rows.append(
            {
                "name": f"search {text}: {meaning}, {hits} hits ({database})",
                "seconds": seconds[text],
                "budget": SEARCH_BUDGET,
                "reference_name": "count with LIKE, no compounds, no order",
                "reference_seconds": reference,
            }
        )
    json.dump(rows, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
