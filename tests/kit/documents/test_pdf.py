# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import io
from collections import Counter
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from augenhoehe.kit.charts import BarChart, Series
from augenhoehe.kit.documents.check import faults, scope, structure
from augenhoehe.kit.documents.glyphs import has_glyph
from augenhoehe.kit.documents.pdf import cover_size, short_words_kept, write_pdf
from augenhoehe.kit.documents.tree import (
    Align,
    Change,
    Column,
    Cover,
    DescriptionList,
    Document,
    DocumentError,
    Figure,
    Heading,
    ItemList,
    KeyFigure,
    KeyFigures,
    Node,
    Note,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from tests.pictures import JPEG, PNG

DAY = datetime.date(2023, 10, 20)
HOSTILE = [
    '#read("/etc/passwd")',
    "$x$",
    "*fett* _kursiv_",
    "<script>alert(1)</script>",
    "\\ \\\\ \\u{41} \\n",
    '" + read("/etc/passwd") + "',
    '] #eval("1") [',
    "// Kommentar /* mehr */",
    "= Überschrift",
    "- Punkt",
    "@label <label>",
    "#{",
    "'",
]


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document)


def test_the_report_passes_every_check(report: Document) -> None:
    assert faults(write_pdf(report), contents=True) == []


def test_the_same_data_give_the_same_bytes(report: Document) -> None:
    assert write_pdf(report) == write_pdf(replace(report))
    assert write_pdf(report) != write_pdf(replace(report, date=datetime.date(2023, 10, 21)))


def test_pages_are_numbered_and_the_cover_is_not(report: Document) -> None:
    document = pypdfium2.PdfDocument(write_pdf(report))
    count = len(document)
    texts = [page.get_textpage().get_text_range() for page in document]
    assert "Seite" not in texts[0]
    assert all(f"Seite {number} von {count}" in text for number, text in enumerate(texts[1:], 2))


def test_structure_holds_what_the_tree_says(report: Document) -> None:
    with pikepdf.open(io.BytesIO(write_pdf(report))) as document:
        elements = list(structure(document))
        kinds = Counter(kind for kind, _ in elements)
        scopes = Counter(scope(element) for kind, element in elements if kind == "TH")
        alternatives = [str(element.Alt) for kind, element in elements if kind == "Figure"]
        language = str(document.Root.Lang)
    assert kinds["H1"] == 3  # contents and two chapters
    assert kinds["H2"] == 1
    assert kinds["Table"] == 5
    assert kinds["Caption"] >= 5
    # column heads: 3 + 2 + 2, chart tables 4 + 4; rows named: 2 + footer, 2 + footer, 1
    assert scopes == {"Column": 15, "Row": 7}
    assert alternatives[-2:] == ["Ein schwarzes Rechteck", "Ein graues Quadrat"]
    assert alternatives[0].startswith("Fortschritt. Sprache: umgesetzt 3")
    assert language == "de-DE"


def test_metadata_and_window_title(report: Document) -> None:
    with pikepdf.open(io.BytesIO(write_pdf(report))) as document, document.open_metadata() as metadata:
        assert metadata["dc:title"] == "Sachstandsbericht Integration 2023"
        assert metadata["dc:creator"] == ["Stadt Bergkamen"]
        assert "2023-10-20" in metadata["xmp:CreateDate"]


def test_only_our_fonts_are_used(report: Document) -> None:
    with pikepdf.open(io.BytesIO(write_pdf(report))) as document:
        names = {
            str(item.FontName).split("+")[1]
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        }
    assert {name.split("-")[0] for name in names} <= {"FiraSans", "NotoSansArabic", "DejaVuSans"}
    assert "FiraSans-Light" in names


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_write_is_never_code(text: str) -> None:
    document = Document(
        text,
        [
            Heading(1, text),
            Paragraph(text),
            Paragraph(
                [Run(text, frozenset({"strong", "em"}), "https://example.org/" + "x", Change.INSERTED)]
            ),
            ItemList([text]),
            Table(text, [Column(text)], [[text]], note=text, row_header=True),
            Note(text, [text]),
        ],
        DAY,
        author=text,
        subject=text,
        keywords=(text,),
        running_head=text,
        contents=True,
        cover=Cover([text], text, text, None, [(text, text)]),
    )
    pdf = write_pdf(document)
    shown = words(pdf)
    assert "root:" not in shown
    assert "".join(shown.split()).count("".join(text.split())) >= 12
    assert faults(pdf, contents=True) == []


def test_every_script_is_printed_or_replaced_but_never_refused() -> None:
    text = "مرحبا بكم \U0001f600 你好 \U0001f91d\u200d\U0001f3fb Привет שלום გამარჯობა \x00\ufffe\u202e e\u0301 \ud800"
    pdf = write_pdf(Document("Sprachen", [Paragraph(text), ItemList([text])], DAY))
    assert faults(pdf) == []
    assert "Привет" in words(pdf)


def test_every_sign_of_the_fonts_can_be_set() -> None:
    signs = " ".join(chr(point) for point in range(0x110000) if has_glyph(chr(point)))
    assert faults(write_pdf(Document("Zeichen", [Paragraph(signs)], DAY))) == []


@pytest.mark.parametrize("title", ["مرحبا بكم", "Angebot مرحبا", "Angebot"])
def test_page_numbers_stand_at_the_right_whatever_the_direction_of_a_heading(title: str) -> None:
    pdf = write_pdf(Document("Ziele", [Heading(1, title), Paragraph("Worte.")], DAY, contents=True))
    with pypdfium2.PdfDocument(pdf) as opened:
        text = opened[0].get_textpage()
        place = next(index for index in range(text.count_chars()) if text.get_text_range(index, 1) == "1")
        left, *_ = text.get_charbox(place)
    assert left > 400


def test_a_word_of_a_heading_is_broken_only_where_it_finds_no_room() -> None:
    title = "Soziale Identitäten und individuelle Bedürfnisse aller würdigen"
    shown = words(write_pdf(Document("Handbuch", [Heading(1, title), Heading(1, "Wort" * 40)], DAY)))
    assert "Bedürfnisse" in " ".join(shown.split("\n"))
    assert "Bedürfnis-" not in shown


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=200))
def test_no_text_breaks_the_typesetter(text: str) -> None:
    document = Document("Zufall", [Paragraph(text), Table("Tabelle", [Column("a")], [[text]])], DAY)
    assert write_pdf(document).startswith(b"%PDF-1.7")


def test_a_paragraph_of_ten_thousand_words_and_an_endless_word() -> None:
    pdf = write_pdf(
        Document("Lang", [Paragraph("Integrationsmanagement " * 10_000), Paragraph("x" * 5_000)], DAY)
    )
    assert len(pypdfium2.PdfDocument(pdf)) > 10
    assert faults(pdf) == []


def test_a_cell_longer_than_a_page_is_split_not_lost() -> None:
    rows = [["kurz", "Wort " * 3_000 + "Schluss"], ["lang", "y"]]
    pdf = write_pdf(
        Document("Lang", [Table("Tabelle", [Column("a"), Column("b")], rows, row_header=True)], DAY)
    )
    assert "Schluss" in words(pdf)
    assert faults(pdf) == []


def test_links_to_nowhere_stay_text() -> None:
    nodes = [Paragraph([Run("weg", link="#gibt-es-nicht"), Run("böse", link="javascript:alert(1)")])]
    with pikepdf.open(io.BytesIO(write_pdf(Document("Links", nodes, DAY)))) as document:
        assert "/Annots" not in document.pages[0]


def test_an_unfit_colour_is_refused() -> None:
    with pytest.raises(DocumentError, match="not a colour"):
        write_pdf(Document("t", [], DAY), accent='red"); #read("x")')


def test_a_long_word_makes_the_cover_smaller() -> None:
    assert cover_size("Bericht 2023") == 42
    assert cover_size("Donaudampfschifffahrtsgesellschaftsbericht") < 20.1


def test_no_short_word_of_a_title_stands_alone_on_a_line_of_the_cover() -> None:
    assert (
        short_words_kept("Handbuch: acht Faktoren für alle") == "Handbuch: acht\u00a0Faktoren für\u00a0alle"
    )
    assert (
        short_words_kept("Das Donaudampfschifffahrtskonzept 2023") == "Das Donaudampfschifffahrtskonzept 2023"
    )
    assert cover_size(short_words_kept("Handbuch: acht Gelingensfaktoren")) < cover_size("Gelingensfaktoren")


def test_wide_tables_lie_on_the_long_side(report: Document) -> None:
    pdf = write_pdf(replace(report, landscape=True))
    assert faults(pdf, contents=True) == []
    page = pypdfium2.PdfDocument(pdf)[0]
    assert page.get_width() > page.get_height()


def test_a_line_has_its_number_in_the_margin() -> None:
    runs = (Run("erste\n", line=41), Run("zweite", frozenset({"strong"}), line=42))
    made = write_pdf(Document("Text", [Paragraph(runs), ItemList([(Run("Punkt", line=43),)])], DAY))
    assert faults(made) == []
    page = pypdfium2.PdfDocument(made)[0].get_textpage()
    assert {"41", "42", "43"} <= set(page.get_text_range().split())
    left = {page.get_charbox(page.search(number).get_next()[0])[0] for number in ("41", "42", "43")}
    assert max(left) < 70  # left of the text, however far a point of a list is moved in


def test_dense_tables_take_less_room_and_keep_short_rows_whole() -> None:
    columns = [Column(f"Spalte {number}") for number in range(8)]
    rows = [[f"Q1 {'ein paar Worte ' * 8}Q2"] * 8 for _ in range(30)]
    plain_one = Document("Breit", [Table("Viele Spalten", columns, rows)], DAY, landscape=True)
    dense = replace(plain_one, dense=True)
    assert faults(write_pdf(dense)) == []
    assert len(pypdfium2.PdfDocument(write_pdf(dense))) < len(pypdfium2.PdfDocument(write_pdf(plain_one)))
    for page in pypdfium2.PdfDocument(write_pdf(dense)):
        told = page.get_textpage().get_text_range()
        assert told.count("Q1") == told.count("Q2")


def test_photos_are_told_and_decorative_ones_are_passed_over() -> None:
    nodes = [Figure(JPEG, "Ein Fest"), Figure(PNG, "", "Foto: Stadt", decorative=True)]
    pdf = write_pdf(Document("T", nodes, DAY))
    assert faults(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        alternatives = [str(one.Alt) for kind, one in structure(document) if kind == "Figure"]
    assert alternatives == ["Ein Fest"]
    assert "Foto: Stadt" in words(pdf)


def test_marks_in_a_charts_words_do_not_stop_the_file() -> None:
    chart = BarChart(
        title="مُشاركة", categories=["Ẹ̀kọ́", "שָׁלוֹם"], series=[Series("m̄", [1, 2])], category_label="Wo"
    )
    made = Document(title="T", nodes=[chart], date=datetime.date(2023, 1, 1), author="a", subject="s")
    assert faults(write_pdf(made)) == []


@pytest.mark.parametrize("footer", [(), (("gesamt", "9"),)])
def test_what_stands_below_a_table_is_never_alone_on_a_page(footer: tuple[tuple[str, str], ...]) -> None:
    columns = [Column("Zeile"), Column("Worte")]
    below = Paragraph("Herkunft: 9 Zahlen", ParagraphStyle.SMALL)
    for count in (1, 3, 30, 31, 32, 33, 34, 35, 36, 37):
        rows = [[f"Z{number}", "Worte"] for number in range(count)]
        table = Table("Lang", columns, rows, row_header=True, note="Quelle: Stadt", footer=footer)
        pdf = write_pdf(Document("T", [table, below], DAY))
        assert faults(pdf) == []
        *_, last = pypdfium2.PdfDocument(pdf)
        told = last.get_textpage().get_text_range()
        assert "Quelle: Stadt" in told
        assert "Herkunft: 9 Zahlen" in told
        assert f"Z{count - 1}" in told or footer


def tops(pdf: bytes, *found: str) -> list[float]:
    """How high the words stand on the first page."""
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    return [page.get_charbox(page.search(one).get_next()[0])[3] for one in found]


def test_what_stands_below_a_table_does_not_cover_its_last_row() -> None:
    rows = [[f"Z{number}", "Worte"] for number in range(12)]
    table = Table("Lang", [Column("Zeile"), Column("Worte")], rows, footer=[["gesamt", "9"]])
    below = Paragraph("Herkunft: 9 Zahlen", ParagraphStyle.SMALL)
    last, foot, origin = tops(write_pdf(Document("T", [table, below], DAY)), "Z11", "gesamt", "Herkunft")
    assert last > foot + 10
    assert foot > origin + 10


def test_a_heading_goes_where_the_chart_goes_that_it_stands_above() -> None:
    chart = BarChart("Viele", [f"Feld {n}" for n in range(9)], [Series("x", [1] * 9)], category_label="Feld")
    small = Paragraph("Geprüft am 10.01.2023.", ParagraphStyle.SMALL)
    pdf = write_pdf(Document("T", [*[Paragraph("Worte")] * 20, Heading(1, "Profil"), small, chart], DAY))
    _first, second, *_ = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    assert second.index("Profil") < second.index("Geprüft am") < second.index("Viele")


def test_short_words_stay_whole_in_narrow_cells_titles_and_beside_large_figures() -> None:
    columns = [Column("Faktor", weight=6), Column("ja", Align.RIGHT), Column("Stand"), Column("Wer")]
    rows = [["Soziale Identitäten würdigen", "3 Fragen", "in Umsetzung", "Integrationsmanagement"]]
    nodes: list[Node] = [
        KeyFigures([KeyFigure("3", "von 9", "Maßnahmen sind umgesetzt.")] * 4),
        DescriptionList([("Vorlage", "Einführung eines städtischen Integrationsmanagements")] * 2),
        Table("Antworten", columns, rows, row_header=True),
    ]
    shown = words(write_pdf(Document("Transferhandbuch: acht Gelingensfaktoren: Checklisten", nodes, DAY)))
    assert "-\n" not in shown
    for whole in ("Gelingensfaktoren:", "3 Fragen", "in Umsetzung", "umgesetzt.", "Integrationsmanagements"):
        assert whole in shown


def test_the_last_short_word_of_a_cover_does_not_stand_alone() -> None:
    lead = "1 von 8 Maßnahmen ist umgesetzt, 6 laufen. Verzögert: 1."
    first = words(write_pdf(Document("Bericht", [], DAY, cover=Cover(lead=lead)))).replace("\u00a0", " ")
    assert "Verzögert: 1." in first
