# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.council.models import Paper
from augenhoehe.council.printed import layout_of, printed_paper
from augenhoehe.council.printing import print_paper
from augenhoehe.kit.pdftext import Limits
from tests.architecture.house import ROOT
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url

EXAMPLE = ROOT / "examples" / "bergkamen-12-0801.txt"
SEEDS = ROOT.parent / "shared" / "seeds"


def send(cast: Cast, content: bytes, name: str = "vorlage.txt", who: str = "dora") -> Any:
    return client(cast, who).post(url("paper-read"), {"file": SimpleUploadedFile(name, content)})


def proposed(cast: Cast, content: bytes) -> tuple[str, Any]:
    address = send(cast, content).headers["Location"]
    return address, client(cast).get(address)


def test_a_file_becomes_proposals_beside_their_lines(cast: Cast) -> None:
    _address, response = proposed(cast, EXAMPLE.read_bytes())
    sent = fields(response)
    assert sent["reference"] == "12/0801"
    assert sent["step-2-role"] == "decision"
    assert sent["components"] == "Das Deckblatt\nDer Beschlussvorschlag und die Sachdarstellung"
    shown = text(response)
    assert "Gelesen aus Zeile" in shown
    assert "Gelesen aus den Zeilen 24 bis 25" in shown
    assert "sie ist ein Vorschlag" in shown
    assert not Paper.objects.filter(reference="12/0801").exists()
    assert not File.objects.filter(name="vorlage.txt").exists()


def test_pasted_text_is_read_too(cast: Cast) -> None:
    response = client(cast).post(url("paper-read"), {"text": EXAMPLE.read_text()}, follow=True)
    sent = fields(response)
    client(cast).post(response.redirect_chain[-1][0], sent)
    paper = Paper.objects.get(reference="12/0801")
    assert paper.source_file is None
    assert paper.source_text == EXAMPLE.read_text()


def test_confirming_keeps_everything_with_its_source(cast: Cast) -> None:
    address, response = proposed(cast, EXAMPLE.read_bytes())
    done = client(cast).post(address, fields(response) | {"name": "Berichtigt"}, follow=True)
    paper = Paper.objects.get(reference="12/0801")
    assert "Die Vorlage ist eingelesen." in text(done)
    assert paper.name == "Berichtigt"
    assert paper.source_file is not None
    assert paper.source_file.name == "vorlage.txt"
    assert paper.consultations.count() == 3
    assert paper.proposed_duties.filter(recurrence="yearly").exists()
    assert client(cast).get(address).headers["Location"] == paper.get_absolute_url()


def test_confirming_twice_leads_to_the_one_paper(cast: Cast) -> None:
    address, response = proposed(cast, EXAMPLE.read_bytes())
    sent = fields(response)
    first, second = (client(cast).post(address, sent) for _time in range(2))
    assert first.status_code == second.status_code == 302
    assert first.headers["Location"] == second.headers["Location"]
    assert Paper.objects.filter(reference="12/0801").count() == 1
    assert client(cast, "anna").get(address).headers["Location"] == url("paper-read")


@pytest.mark.parametrize("town", ["bergkamen", "kamen"])
def test_the_pdf_this_house_prints_is_read(cast: Cast, town: str) -> None:
    paper = builders.paper(cast, town)
    pdf = print_paper(printed_paper(paper), layout_of(paper))
    hand = {"bergkamen": "dora", "kamen": "lars"}[town]
    sent = client(cast, hand).post(
        url("paper-read", town=town), {"file": SimpleUploadedFile("v.pdf", pdf)}, follow=True
    )
    assert fields(sent)["reference"] == "12/0900"
    assert fields(sent)["resolution_text"] == paper.resolution_text


@pytest.mark.skipif(not SEEDS.exists(), reason="the founding papers are not beside the project")
def test_the_founding_papers(cast: Cast) -> None:
    kamen, bergkamen = (path.read_bytes() for path in sorted(SEEDS.glob("*.txt")))
    _address, response = proposed(cast, bergkamen)
    sent = fields(response)
    assert sent["name"].endswith("Abschluss und Ausblick")
    assert [sent[f"step-{place}-date"].isoformat() for place in range(3)] == [
        "2022-11-08",
        "2022-12-08",
        "2022-12-08",
    ]
    assert [sent[f"step-{place}-role"] for place in range(3)] == ["advisory", "advisory", "decision"]
    assert (sent["duty-0-recurrence"], sent["references"]) == ("yearly", "11/1473")
    _address, response = proposed(cast, kamen)
    assert fields(response)["reference"] == "039/2022"
    assert "Der Text nennt eine andere Stadt" in text(response)


def test_a_paper_of_another_town_is_warned_of_above_the_form(cast: Cast) -> None:
    _address, response = proposed(cast, (ROOT / "examples" / "kamen-041-2023.txt").read_bytes())
    shown = text(response)
    assert "Im Text steht Kamen, Sie lesen für Bergkamen ein." in shown
    assert shown.index("Im Text steht Kamen") < shown.index("Sachverhalt")


def test_the_own_town_is_no_warning(cast: Cast) -> None:
    _address, response = proposed(cast, EXAMPLE.read_bytes())
    assert "Der Text nennt eine andere Stadt" not in text(response)


def test_what_the_text_does_not_say_is_told_and_stays_empty(cast: Cast) -> None:
    _address, response = proposed(cast, b"Betreff:\nJugendkonferenz\n")
    assert text(response).count("Im Text nicht gefunden") == 11
    assert "Das sieht nicht wie eine Vorlage aus" not in text(response)
    assert fields(response)["public"] == ""


def test_a_text_that_is_no_paper_is_told_so(cast: Cast) -> None:
    _address, response = proposed(cast, b"Guten Tag, hier ist der Speiseplan.")
    assert "Das sieht nicht wie eine Vorlage aus" in text(response)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\nbroken", "beschädigt"),
        (b"PK\x03\x04xxxxword/document.xml", "Nur PDF-Dateien"),
        (b"\x89PNG\r\n\x1a\n", "Nur PDF-Dateien"),
        (b" \n ", "keinen Text"),
        (b"", "leer"),
    ],
)
def test_what_cannot_be_read_is_told_at_the_field(cast: Cast, content: bytes, words: str) -> None:
    response = send(cast, content, "vorlage.pdf")
    assert response.status_code == 422
    assert words in text(response)
    assert 'href="#id_file"' in response.content.decode()


def test_an_encrypted_pdf(cast: Cast, tmp_path: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    document = pikepdf.new()
    document.add_blank_page()
    document.save(tmp_path / "x.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "Passwort" in text(send(cast, (tmp_path / "x.pdf").read_bytes()))


def test_a_scan_without_text(cast: Cast, tmp_path: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    document = pikepdf.new()
    document.add_blank_page()
    document.save(tmp_path / "x.pdf")
    assert "Texterkennung" in text(send(cast, (tmp_path / "x.pdf").read_bytes()))


def test_a_file_that_is_too_large(cast: Cast) -> None:
    response = send(cast, b"x" * (Limits().bytes + 1))
    assert response.status_code == 422
    assert "zu groß" in text(response)


def test_hostile_text_is_shown_as_text(cast: Cast) -> None:
    _address, response = proposed(cast, f"Betreff:\n{EVIL}\n\nBeschlussvorschlag:\n{EVIL}".encode())
    assert "<script>alert" not in response.content.decode()


def test_a_known_number_is_told_and_nothing_typed_is_lost(cast: Cast) -> None:
    taken = builders.paper(cast, reference="12/0801")
    address, response = proposed(cast, EXAMPLE.read_bytes())
    assert f'href="{taken.get_absolute_url()}"' in response.content.decode()
    refused = client(cast).post(address, fields(response) | {"reasons": "Von Hand berichtigt"})
    assert refused.status_code == 422
    assert f'href="{taken.get_absolute_url()}"' in refused.content.decode()
    assert "Von Hand berichtigt" in text(refused)
    kept = client(cast).post(address, fields(refused) | {"reference": "12/0802"})
    assert kept.status_code == 302
    assert Paper.objects.get(reference="12/0802").reasons == "Von Hand berichtigt"


NUMBERLESS = "Betreff:\nJugendkonferenz\n\nBegründung:\nSie wurde gewünscht.\n"


def test_a_paper_without_a_number_is_told_of_one_with_its_subject(cast: Cast) -> None:
    same = builders.paper(cast, name="Jugendkonferenz")
    builders.paper(cast, name="Jugendkonferenz 2024", reference="12/0901")
    foreign = builders.paper(cast, "kamen", name="Jugendkonferenz")
    _address, response = proposed(cast, NUMBERLESS.encode())
    page = response.content.decode()
    assert "Eine Vorlage mit diesem Betreff gibt es schon" in text(response)
    assert f'href="{same.get_absolute_url()}"' in page
    assert "Jugendkonferenz 2024" not in page
    assert foreign.get_absolute_url() not in page


@pytest.mark.parametrize("content", [f"Drucksache Nr.: 12/0999\n{NUMBERLESS}", "Begründung:\nDarum."])
def test_a_number_or_no_subject_is_no_reason_to_ask(cast: Cast, content: str) -> None:
    builders.paper(cast, name="Jugendkonferenz")
    _address, response = proposed(cast, content.encode())
    assert "mit diesem Betreff" not in text(response)


def test_an_invalid_form_links_to_the_number_it_holds(cast: Cast) -> None:
    taken = builders.paper(cast, reference="12/0801")
    address, response = proposed(cast, EXAMPLE.read_bytes())
    refused = client(cast).post(address, fields(response) | {"name": "", "reference": "12/0999"})
    assert refused.status_code == 422
    assert f'href="{taken.get_absolute_url()}"' not in refused.content.decode()


def test_somebody_else_does_not_reach_the_upload(cast: Cast) -> None:
    address = send(cast, EXAMPLE.read_bytes()).headers["Location"]
    for who in ("anna", "gerda"):
        response = client(cast, who).get(address)
        assert response.status_code == 302
        assert response.headers["Location"] == url("paper-read")
    assert client(cast, "bilal").get(address).status_code == 403


def test_an_upload_that_is_gone_keeps_what_was_typed(cast: Cast) -> None:
    address, response = proposed(cast, EXAMPLE.read_bytes())
    sent = fields(response) | {"reasons": "Von Hand berichtigt"}
    for path in (Path(settings.MEDIA_ROOT) / "waiting").iterdir():
        path.unlink()
    assert "liegt nicht mehr vor" in text(client(cast).get(address, follow=True))
    gone = client(cast).post(address, sent)
    assert gone.status_code == 422
    assert "noch einmal" in text(gone)
    assert "Von Hand berichtigt" in text(gone)
    broken = client(cast).post(address, sent | {"again": SimpleUploadedFile("x.pdf", b"%PDF-")})
    assert "beschädigt" in text(broken)
    again = client(cast).post(address, sent | {"again": SimpleUploadedFile("v.txt", EXAMPLE.read_bytes())})
    assert "liegt wieder vor" in text(again)
    assert client(cast).post(again.context["action"], fields(again)).status_code == 302
    assert Paper.objects.get(reference="12/0801").reasons == "Von Hand berichtigt"


def test_every_value_that_is_read_can_be_taken_away(cast: Cast) -> None:
    address, response = proposed(cast, EXAMPLE.read_bytes())
    sent = fields(response) | {"step-0-remove": "on", "duty-0-text": "", "references": ""}
    client(cast).post(address, sent)
    paper = Paper.objects.get(reference="12/0801")
    assert paper.consultations.count() == 2
    assert not paper.relations.exists()


@pytest.mark.parametrize(
    ("who", "status"), [("dora", 200), ("anna", 200), ("emil", 403), ("fatma", 403), ("clara", 403)]
)
def test_who_reads_in(cast: Cast, who: str, status: int) -> None:
    assert client(cast, who).get(url("paper-read")).status_code == status
