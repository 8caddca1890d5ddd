# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.models import FollowUpList, Paper
from augenhoehe.council.rules.follow_up_lists import span_of
from augenhoehe.kit.documents.check import faults
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))


def made(cast: Cast) -> list[FollowUpList]:
    return make_follow_up_lists(municipality=cast.bergkamen, span=HALF, by=cast.people["dora"])


def both(cast: Cast) -> list[FollowUpList]:
    """A public list and one that is not."""
    builders.single_duty(cast, text="Offen suchen")
    builders.single_duty(cast, text="Geheim suchen", public=False, reference="12/0901")
    return made(cast)


def test_from_the_first_click_to_the_paper(cast: Cast) -> None:
    builders.single_duty(cast)
    dora = client(cast)
    shown = text(dora.get(url("follow-up-lists")))
    assert "2. Halbjahr 2022: zu erstellen bis Montag, 13. Februar 2023." in shown
    assert "Noch keine Liste" in shown
    page = dora.get(url("follow-up-list-new"))
    done = dora.post(url("follow-up-list-new"), {**fields(page), "span": "2022-07-01"}, follow=True)
    assert "Raum suchen" in text(done)
    assert "bald fällig" in text(done)
    item = FollowUpList.objects.get()
    taken = dora.post(url("follow-up-list-take", item.pk), {"revision": item.revision}, follow=True)
    assert "Entwurf einer Vorlage" in text(taken)
    assert Paper.objects.filter(name="Beschlusskontrolle: 2. Halbjahr 2022").count() == 1
    again = dora.post(url("follow-up-list-take", item.pk), {"revision": item.revision})
    assert again.status_code == 409
    shown = text(dora.get(url("follow-up-list", item.pk)))
    assert "Zur Vorlage" in shown
    assert "Liste verwerfen" not in shown


def test_a_list_is_thrown_away_and_made_anew(cast: Cast) -> None:
    (item,) = made(cast)
    dora = client(cast)
    assert dora.post(url("follow-up-list-discard", item.pk)).status_code == 409
    assert FollowUpList.objects.count() == 1
    assert dora.post(url("follow-up-list-discard", item.pk), {"revision": item.revision}).status_code == 302
    assert not FollowUpList.objects.exists()


def test_before_a_list_is_thrown_away_its_reader_is_asked(cast: Cast) -> None:
    public, other = both(cast)
    dora = client(cast)
    address = url("follow-up-list-discard", public.pk)
    assert address in dora.get(url("follow-up-list", public.pk)).content.decode()
    asked = dora.get(address)
    assert "Auch die nichtöffentliche Liste dieses Zeitraums wird verworfen." in text(asked)
    assert "Auch die öffentliche Liste" in text(dora.get(url("follow-up-list-discard", other.pk)))
    assert FollowUpList.objects.count() == 2
    assert dora.post(address, fields(asked)).status_code == 302
    assert not FollowUpList.objects.exists()


def test_what_is_not_public_stands_in_its_own_list_alone(cast: Cast) -> None:
    public, other = both(cast)
    dora = client(cast)
    for name in ("follow-up-list", "follow-up-list-pdf", "follow-up-list-xlsx"):
        assert "Geheim" not in content_of(dora.get(url(name, public.pk)))
        assert "Offen suchen" not in content_of(dora.get(url(name, other.pk)))
    assert "Geheim suchen" in text(dora.get(url("follow-up-list", other.pk)))
    paper = dora.post(url("follow-up-list-take", other.pk), {"revision": 0})
    assert paper.status_code == 302
    draft = Paper.objects.get(name__contains="nichtöffentlich")
    for who in ("bilal", "emil", "clara"):
        assert client(cast, who).get(draft.get_absolute_url()).status_code in {403, 404}


def content_of(response: Any) -> str:
    """The words of a page, a workbook or a PDF."""
    data: bytes = response.content
    if data.startswith(b"PK"):
        return zipfile.ZipFile(io.BytesIO(data)).read("xl/sharedStrings.xml").decode()
    if data.startswith(b"%PDF"):
        import pypdfium2

        return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    return data.decode()


@pytest.mark.parametrize(
    "name", ["follow-up-lists", "follow-up-list", "follow-up-list-pdf", "follow-up-list-xlsx"]
)
@pytest.mark.parametrize(
    ("who", "status"),
    [("dora", 200), ("fatma", 200), ("emil", 403), ("bilal", 403), ("clara", 403), ("", 302)],
)
def test_lists_are_read_inside_before_the_council_gets_them(
    cast: Cast, name: str, who: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("augenhoehe.council.views.follow_up_lists.write_pdf", lambda document: b"%PDF")
    item = both(cast)[1]
    arguments = [] if name == "follow-up-lists" else [item.pk]
    response = client(cast, who).get(url(name, *arguments))
    assert response.status_code == status
    assert client(cast, "clara").get(url(name, *arguments, town="kamen")).status_code in (
        {200} if not arguments else {404}
    )


def test_the_list_as_pdf_keeps_its_promises(cast: Cast) -> None:
    both(cast)
    duty = builders.single_duty(cast, text=EVIL + '#read("/etc/passwd") ' * 30, reference="12/0902")
    answer_follow_up(follow_up=duty, text="Gefunden.", by=cast.people["dora"])
    FollowUpList.objects.all().delete()
    public, _other = made(cast)
    response = client(cast).get(url("follow-up-list-pdf", public.pk))
    assert response.headers["Content-Type"] == "application/pdf"
    assert (
        'inline; filename="beschlusskontrolle-2-halbjahr-2022-bergkamen.pdf"'
        in response.headers["Content-Disposition"]
    )
    assert faults(response.content) == []
    words = content_of(response)
    assert "Jugendamt" in words
    assert "bald fällig" in words


def test_the_workbook_is_made_of_texts_and_days(cast: Cast) -> None:
    builders.single_duty(cast, text='=HYPERLINK("http://x")')
    (item,) = made(cast)
    response = client(cast).get(url("follow-up-list-xlsx", item.pk))
    assert response.headers["Content-Disposition"].startswith("attachment;")
    book = zipfile.ZipFile(io.BytesIO(response.content))
    page = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert "44986" in page, "1 March 2023 as a day"


def test_texts_are_escaped(cast: Cast) -> None:
    duty = builders.single_duty(cast, text=EVIL)
    answer_follow_up(follow_up=duty, text=EVIL, by=cast.people["dora"])
    (item,) = made(cast)
    assert "<script>alert" not in client(cast).get(url("follow-up-list", item.pk)).content.decode()


def test_pages_take_few_queries_however_long_the_list(cast: Cast, django_assert_max_num_queries: Any) -> None:
    for number in range(3):
        builders.single_duty(cast, reference=f"12/09{number}0")
    (item,) = made(cast)
    dora = client(cast)
    for address in (url("follow-up-lists"), url("follow-up-list", item.pk)):
        with django_assert_max_num_queries(9):
            assert dora.get(address).status_code == 200
