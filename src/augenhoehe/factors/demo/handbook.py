# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bergkamen's handbook: eight chapters with what the town has seen of them, two templates, published, and written on.

That the town has a handbook with eight factors stands in its paper 12/0767; every word of it here is invented.
"""

from __future__ import annotations

import datetime

from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.explain_term import explain_term
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.concept.actions.insert_figure import insert_figure
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.actions.start_next_version import start_next_version
from augenhoehe.concept.actions.write_comment import write_comment
from augenhoehe.concept.figures import Sent
from augenhoehe.concept.models import Version
from augenhoehe.concept.rules.figures import LONGEST_ALTERNATIVE
from augenhoehe.core.demo import Cast
from augenhoehe.factors.actions.add_template import add_template
from augenhoehe.factors.actions.begin_handbook import begin_handbook
from augenhoehe.factors.demo import handbook_words as words
from augenhoehe.factors.enums import Licence
from augenhoehe.factors.models import SetVersion
from augenhoehe.factors.queries.handbook_text import passage_key
from augenhoehe.kit import clock
from augenhoehe.kit.charts import BarChart, Series, print_svg
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import ACCENT
from augenhoehe.kit.documents.raster import rasterise
from augenhoehe.kit.documents.tree import Column, Document, Heading, Paragraph, Table
from augenhoehe.kit.text import Block, Run

BEGUN = datetime.date(2023, 1, 12)
FROZEN = datetime.date(2023, 1, 13)


def tell(cast: Cast, eight: SetVersion) -> None:
    """Tell how the handbook came to be."""
    anna, fatma = cast.people["anna"], cast.people["fatma"]
    with clock.standing_on(BEGUN):
        handbook = begin_handbook(
            municipality=cast.bergkamen,
            title=words.TITLE,
            version=eight,
            licence=Licence.CC_BY,
            by=anna,
        )
        concept = handbook.concept
        first = concept.versions.select_related("concept__municipality").get(number=1)
        for key, told in words.EXPERIENCE.items():
            _told(first, key, told, cast)
        insert_block(version=first, after="", block=_passage(words.HOW_TO_READ), by=anna)
        insert_figure(
            version=first, after=passage_key("niedrigschwellig", "experience"), sent=_guests(), by=anna
        )
        for term, meaning in words.TERMS.items():
            explain_term(concept=concept, term=term, meaning=meaning, by=anna)
        for title, description, name, content in _templates():
            add_template(
                handbook=handbook, title=title, description=description, name=name, content=content, by=anna
            )
    with clock.standing_on(FROZEN):
        freeze_version(version=first, revision=None, by=anna)
        publish_version(version=first, public=True, revision=None, by=anna)
        second = start_next_version(concept=concept, by=anna)
        row = second.blocks.select_related("version__concept__municipality").get(
            key=passage_key("zielgruppe", "means")
        )
        edit_block(block=row, new=_passage(f"{row.plain_text} {words.ADDED}"), revision=None, by=anna)
        write_comment(version=second, key=row.key, text=words.COMMENT, by=fatma)


def _told(version: Version, factor: str, told: tuple[str, ...], cast: Cast) -> None:
    """What the town has seen, right behind its heading."""
    first, *others = (_passage(text) for text in told)
    insert_block(
        version=version,
        after=passage_key(factor, "experience"),
        block=first,
        others=others,
        by=cast.people["anna"],
    )


def _guests() -> Sent:
    """How many came before and after the café moved, as a picture."""
    chart = BarChart(
        words.GUESTS, list(words.GUESTS_BY_MONTH), [Series("Gäste", list(words.GUESTS_BY_MONTH.values()))]
    )
    drawn = print_svg(chart, accent=ACCENT)
    (png,) = rasterise([(drawn.svg, drawn.width)])
    caption = f"{words.GUESTS}. Grafik: Stadt Bergkamen"
    return Sent(caption, drawn.alt[:LONGEST_ALTERNATIVE], False, "gaeste.png", png)


def _passage(text: str) -> Block:
    return Block(None, "p", runs=(Run(text),))


def _templates() -> list[tuple[str, str, str, bytes]]:
    letter = Document(
        title="Einladung zum ersten Treffen",
        nodes=[
            Heading(1, "Wir möchten Sie kennenlernen"),
            *(Paragraph(text) for text in words.INVITATION),
        ],
        date=BEGUN,
        author="Stadt Bergkamen",
    )
    plan = Document(
        title="Aufgabenliste",
        nodes=[
            Heading(1, "Wer macht was bis wann?"),
            Table(
                "Aufgaben",
                (Column("Aufgabe", weight=3), Column("Wer"), Column("Bis wann"), Column("Erledigt")),
                [("…", "…", "…", "☐")] * 12,
                row_header=True,
            ),
        ],
        date=BEGUN,
        author="Stadt Bergkamen",
    )
    return [
        ("Musterbrief: Einladung", words.INVITATION_IS_FOR, "einladung.docx", write_docx(letter)),
        ("Aufgabenliste", words.PLAN_IS_FOR, "aufgabenliste.docx", write_docx(plan)),
    ]
