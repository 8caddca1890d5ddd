# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long it takes to read one council paper of three pages from its PDF, start of the reading process included.

And how long a text takes that was made to be slow.
"""

import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from functools import partial

import pypdfium2
import typst

from augenhoehe.council.reading import Reading, read_paper_text
from augenhoehe.kit.pdftext import extract_text

BUDGET = 0.1
RUNS = 9
# A hostile text costs time in proportion to its length, not more: twice as long, twice the time.
LABELS_BUDGET = 3.0
LABELS = "Beratungsfolge Rat 01.02.2031 Beschlussvorschlag Der Rat Datum: Nr. 12/345-6 " * 1_300
PARAGRAPH = (
    "Das Vorhaben verbindet Vereine, Schulen und die Stadtverwaltung und geht auf die Vorlage 11/1502 vom "
    "09.05.2019 zurück. Seitdem haben die Beteiligten Begegnungen und Sprechstunden auf die Beine gestellt. "
)
PAPER = f"""
#set document(title: "Vorlage", date: datetime(year: 2023, month: 1, day: 19))
#set text(lang: "de", hyphenate: true, size: 11pt)
#set par(justify: true)
#set page(footer: context [Vorlage 12/0801 #h(1fr) Seite #counter(page).display() von 3])
Stadt Bergkamen #h(1fr) Drucksache Nr.: 12/0801

Beschlussvorlage - öffentlich -

#table(columns: 3, table.header([], [Beratungsfolge], [Datum]),
  [1.], [Ausschuss für Arbeit und Soziales], [14.02.2023],
  [2.], [Haupt- und Finanzausschuss], [09.03.2023],
  [3.], [Rat der Stadt Bergkamen], [16.03.2023])

Betreff:

Verstetigung des Vielfaltsnetzwerks

Beschlussvorschlag:

Der Rat der Stadt Bergkamen beschließt die Fortführung des Netzwerks.

Die Verwaltung wird beauftragt, dem Rat jährlich zu berichten.

#pagebreak()
Sachdarstellung:

{(PARAGRAPH * 4 + chr(10) * 2) * 4}
#pagebreak()
{(PARAGRAPH * 4 + chr(10) * 2) * 4}
"""


def measure() -> list[dict[str, str | float]]:
    """The median of several runs, in seconds, beside a reference that reads the same file in the same run."""
    pdf = typst.compile(PAPER.encode())
    reading = _read(pdf)
    if reading.number != "12/0801" or len(reading.consultations) != 3 or len(reading.duties) != 1:
        raise RuntimeError("the paper was not read right, so its time says nothing")
    name, reference = _reference()
    return [
        {
            "name": "read one paper from PDF (3 pages)",
            "seconds": _median(partial(_read, pdf)),
            "budget": BUDGET,
            "reference_name": name,
            "reference_seconds": _median(partial(reference, pdf)),
        },
        {
            "name": "read 200 kB of repeated labels",
            "seconds": _median(partial(read_paper_text, LABELS * 2)),
            "budget": LABELS_BUDGET,
            "reference_name": "the same, half as long",
            "reference_seconds": _median(partial(read_paper_text, LABELS)),
        },
    ]


def _read(pdf: bytes) -> Reading:
    return read_paper_text(extract_text(pdf).text)


def _reference() -> tuple[str, Callable[[bytes], object]]:
    program = shutil.which("pdftotext")
    if program:
        return "pdftotext -layout, text only", partial(_pdftotext, program)
    return "pypdfium2 in the same process, text only", _in_process


def _pdftotext(program: str, pdf: bytes) -> bytes:
    return subprocess.run([program, "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout


def _in_process(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
