# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Magazines as PDF, in both layouts, short and long, for reading and for print."""

from __future__ import annotations

import datetime
import io
from functools import lru_cache

import pikepdf
import pypdfium2
import pytest

from augenhoehe.kit.documents.pages import page_count
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.reporting.printing import (
    Issue,
    Printed,
    PrintedItem,
    PrintedPicture,
    Purpose,
    first_pages,
    write_magazine,
)
from augenhoehe.reporting.printing.boxes import with_bleed_boxes
from augenhoehe.reporting.printing.writer import entries_on_a_page, not_alone, placed
from tests.pictures import JPEG, PNG

LAYOUTS = ("bogen", "raster")
WORDS = "Seit dem Frühjahr treffen sich hier Menschen, die voneinander nichts wussten, und bauen etwas auf. "
MILLIMETRE = 72 / 25.4
FEW = 45
"""So few words on a page look as if they had been forgotten there."""
NEVER = "#panic([x]) $x$ *fett* @ziel <marke> \\ // `roh`"


def _picture(content: bytes = PNG, words: str = "Ein graues Bild") -> PrintedPicture:
    return PrintedPicture(content, 8, 4, words, caption="Bildunterschrift", credit="A. Beispiel · CC0")


def _story(paragraphs: int, pictures: int, **changed: object) -> PrintedItem:
    text = "\n\n".join(
        (f"# Zwischentitel {number}\n\n" if number % 3 == 2 else "") + WORDS * 4
        for number in range(paragraphs)
    )
    values: dict[str, object] = {
        "kind": "story",
        "kicker": "Geschichte",
        "title": "Ein Platz für alle",
        "teaser": "Was in drei Jahren daraus wurde.",
        "text": text,
        "quote": "Wir wollten einladen.",
        "speaker": "Sprecherin",
        "pictures": [_picture(JPEG if number % 2 else PNG) for number in range(pictures)],
    }
    return PrintedItem(**{**values, **changed})  # type: ignore[arg-type]


NUMBERS = PrintedItem(
    "numbers",
    "Zahlen",
    "In Zahlen",
    figures=[Printed(str(n), "Menschen kamen.", detail="eigene Zählung") for n in range(6)],
)
TIMELINE = PrintedItem(
    "timeline",
    "Zeitleiste",
    "Schritte",
    events=[Printed(f"{n}. Mai 2021", "Etwas geschah.") for n in range(1, 9)],
)
PORTRAIT = _story(
    3, 1, kind="portrait", title="Der Garten", facts=[("Wer", "Elf Familien"), ("Seit", "2020")]
)
SHORT = (_story(6, 2), NUMBERS, PORTRAIT)
LONG = (*SHORT, TIMELINE, _story(14, 4), _story(9, 3), _story(3, 0), PORTRAIT) * 3


def _issue(layout: str, items: tuple[PrintedItem, ...], **changed: object) -> Issue:
    values: dict[str, object] = {
        "title": "Auf Augenhöhe",
        "subtitle": "Dreieinhalb Jahre",
        "town": "Stadt Bergkamen",
        "period": "Juni 2019 – November 2022",
        "day": datetime.date(2022, 11, 30),
        "layout": layout,
        "publisher": "Stadt Bergkamen",
        "imprint": "Herausgeberin: Stadt Bergkamen",
        "cover": _picture(),
        "items": items,
    }
    return Issue(**{**values, **changed})  # type: ignore[arg-type]


@lru_cache
def _short(layout: str, purpose: Purpose) -> bytes:
    return write_magazine(_issue(layout, SHORT), purpose)


def _texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_for_reading_it_is_accessible(layout: str) -> None:
    pdf = _short(layout, Purpose.SCREEN)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        assert root.Lang == "de-DE"
        assert root.MarkInfo.Marked
        with document.open_metadata() as metadata:
            assert (metadata["pdfuaid:part"], metadata["pdfaid:part"]) == ("1", "2")
        with document.open_outline() as outline:
            assert [entry.title for entry in outline.root] == [item.title for item in SHORT]
        assert [round(float(side)) for side in document.pages[0].mediabox] == [0, 0, 595, 842]
    assert b"Ein graues Bild" in _alternative_texts(pdf)


def _alternative_texts(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [
            str(item.Alt)
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
        ]
    return " ".join(found).encode()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("purpose", "around"), [(Purpose.PRINT, 3), (Purpose.MARKS, 13)])
def test_for_print_it_has_bleed_and_whole_sheets(layout: str, purpose: Purpose, around: int) -> None:
    with pikepdf.open(io.BytesIO(_short(layout, purpose))) as document:
        assert len(document.pages) % 4 == 0
        for page in document.pages:
            trim, bleed = page.trimbox, page.obj["/BleedBox"]
            assert float(trim[0]) == pytest.approx(around * MILLIMETRE, abs=0.01)
            assert float(trim[2]) - float(trim[0]) == pytest.approx(210 * MILLIMETRE, abs=0.1)
            assert float(trim[0]) - float(bleed[0]) == pytest.approx(3 * MILLIMETRE, abs=0.01)
            assert float(bleed[3]) - float(trim[3]) == pytest.approx(3 * MILLIMETRE, abs=0.01)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_long_it_has_no_blank_page_and_no_lonely_heading(layout: str) -> None:
    pdf = write_magazine(_issue(layout, LONG))
    assert page_count(pdf) >= 40
    pages = _texts(pdf)
    for text in pages:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        assert lines
        body = [
            line for line in lines if not line.isdigit() and line not in {"Auf Augenhöhe", "Stadt Bergkamen"}
        ]
        assert not body or not body[-1].startswith("Zwischentitel")
    assert sum(text.count("Wir wollten einladen") for text in pages) == sum(bool(item.quote) for item in LONG)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("entries", "pages"), [(1, 1), (9, 1), (10, 1), (11, 1), (12, 2), (24, 3)])
def test_no_entry_stands_alone_on_the_last_page_of_the_contents(
    layout: str, entries: int, pages: int
) -> None:
    pdf = write_magazine(_issue(layout, (NUMBERS,) * entries))
    assert page_count(pdf) == 1 + pages + entries + 1  # cover, contents, a page for each entry, imprint
    assert entries_on_a_page(entries) * pages >= entries > entries_on_a_page(entries) * (pages - 1)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_data_give_the_same_bytes(layout: str) -> None:
    assert write_magazine(_issue(layout, SHORT), Purpose.MARKS) == _short(layout, Purpose.MARKS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_people_type_is_never_markup(layout: str) -> None:
    item = _story(
        1, 1, title=NEVER, teaser=NEVER, text=f"# {NEVER}\n\n{NEVER}\n- {NEVER}", quote=NEVER, speaker=NEVER
    )
    pdf = write_magazine(_issue(layout, (item,), title=NEVER, subtitle=NEVER, imprint=NEVER))
    assert sum(text.count("#panic") for text in _texts(pdf)) >= 8


@pytest.mark.parametrize("layout", LAYOUTS)
def test_long_titles_other_scripts_and_nothing_at_all_are_set(layout: str) -> None:
    title = "Donaudampfschifffahrtsgesellschaftskapitänsversammlung " * 2
    items = (
        _story(2, 1, title=title.strip(), teaser="أهلا وسهلا بكم في مدينتنا", speaker="محمد أحمد"),
        PrintedItem("story", "Geschichte", "Leer"),
        PrintedItem("portrait", "Porträt", "Leer"),
        PrintedItem("numbers", "Zahlen", "Leer"),
        PrintedItem("timeline", "Zeitleiste", "Leer"),
    )
    assert page_count(write_magazine(_issue(layout, items, title=title.strip(), cover=None))) >= 7


def test_small_pictures_of_all_pages() -> None:
    pages = first_pages(_issue("bogen", SHORT), resolution=20)
    assert len(pages) == page_count(_short("bogen", Purpose.SCREEN))


def test_unknown_layouts_and_pictures_are_refused() -> None:
    with pytest.raises(DocumentError, match="no layout"):
        write_magazine(_issue("wild", SHORT))
    with pytest.raises(DocumentError, match="neither PNG nor JPEG"):
        write_magazine(_issue("bogen", SHORT, cover=_picture(b"GIF89a")))


def test_foreign_files_get_no_boxes() -> None:
    with pytest.raises(ValueError, match="trimmed"):
        with_bleed_boxes(b"%PDF-1.7")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("size", [(1276, 957), (4000, 3000), (957, 1276), (997, 3)])
def test_pictures_of_every_shape_fill_their_place(
    layout: str, purpose: Purpose, size: tuple[int, int]
) -> None:
    cover = PrintedPicture(PNG, *size, "Ein graues Bild", credit="A. Beispiel · CC0")
    for title in ("Auf Augenhöhe", "Miteinander in Bergkamen"):
        assert write_magazine(_issue(layout, (NUMBERS,), cover=cover, title=title), purpose)


def _strip(pdf: bytes, *, top: float) -> list[tuple[str, str]]:
    """What stands at the foot of each page, in its left and in its right half; top: its height in millimetres."""
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(io.BytesIO(pdf))]
    high, middle, right = top * MILLIMETRE, 105 * MILLIMETRE, 210 * MILLIMETRE
    return [
        (
            page.get_text_bounded(0, 0, middle, high).strip(),
            page.get_text_bounded(middle, 0, right, high).strip(),
        )
        for page in pages
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_page_numbers_stand_at_the_outer_edge_and_nothing_runs_into_them(layout: str) -> None:
    many = PrintedItem("numbers", "Zahlen", "In Zahlen", figures=[*NUMBERS.figures] * 4)
    _cover, *feet = _strip(write_magazine(_issue(layout, (many, *SHORT))), top=19)
    expected = [(str(n), "") if n % 2 == 0 else ("", str(n)) for n in range(2, len(feet) + 2)]
    assert feet == expected


@pytest.mark.parametrize("layout", LAYOUTS)
def test_captions_and_credits_stand_in_lines_of_their_own(layout: str) -> None:
    pdf = write_magazine(_issue(layout, (_story(3, 1),)))
    assert "Bildunterschrift\r\nA. Beispiel · CC0" in _texts(pdf)[2]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_page_is_left_with_a_few_lines(layout: str) -> None:
    stories = [_story(length, pictures) for length in range(1, 13) for pictures in (0, 1)]
    pages = _texts(write_magazine(_issue(layout, tuple(stories))))[1 + 3 : -1]
    assert [text for text in pages if len(text.split()) < FEW] == []


def test_a_short_word_is_not_left_alone_in_the_last_line() -> None:
    assert not_alone("Am Anfang stand ein Tisch.") == "Am Anfang stand ein\u00a0Tisch."
    assert not_alone("Das macht die Kommunalverwaltung.") == "Das macht die Kommunalverwaltung."


def test_pictures_without_a_text_around_them_are_kept() -> None:
    item = placed(_story(0, 4, quote=""))
    assert (item["parts"], item["loose"]) == ([], [1, 2])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_title_runs_over_the_edge(layout: str) -> None:
    title = "Integrationsmanagement im Alltag der Kommunalverwaltung"
    pdf = write_magazine(_issue(layout, (_story(3, 1, title=title),), title=title))
    page = pypdfium2.PdfDocument(io.BytesIO(pdf))[2].get_textpage()
    assert page.get_text_bounded(197 * MILLIMETRE, 0, 210 * MILLIMETRE, 842).strip() == ""
    assert title.split() == [word for word in page.get_text_range().split() if word in title.split()][:5]
