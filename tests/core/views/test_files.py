# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, File

ClientOf = Callable[[Account | None], Client]
PDF = b"%PDF-1.7\nInhalt"


@pytest.fixture
def file(cast: Cast) -> File:
    return store_file(
        by=cast.people["anna"], municipality=cast.bergkamen, name="Vorlage ä.pdf", content=PDF, public=True
    )


def address(file: File, slug: str = "bergkamen") -> str:
    return reverse("core:file", args=[slug, file.pk])


def test_a_public_file_opens_for_everybody(file: File) -> None:
    answer = Client().get(address(file))
    assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]  # a file answers in a stream
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert "public" in answer.headers["Cache-Control"]


def test_nothing_in_a_file_can_harm_the_house(file: File) -> None:
    answer = Client().get(address(file))
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_browser_can_show_a_pdf_and_everything_else_is_locked_up(cast: Cast, file: File) -> None:
    image = store_file(
        by=cast.people["anna"],
        municipality=cast.bergkamen,
        name="a.png",
        content=b"\x89PNG\r\n\x1a\n",
        public=True,
    )
    assert "sandbox" not in Client().get(address(file)).headers["Content-Security-Policy"]
    assert Client().get(address(image)).headers["Content-Security-Policy"].endswith("sandbox")


def test_other_kinds_are_downloaded(cast: Cast) -> None:
    text = store_file(
        by=cast.people["anna"], municipality=cast.bergkamen, name="a.html", content=b"<script>", public=True
    )
    answer = Client().get(address(text))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_what_a_reader_has_already_is_not_sent_again(file: File) -> None:
    etag = Client().get(address(file)).headers["ETag"]
    answer = Client().get(address(file), headers={"if-none-match": etag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_a_file_that_is_not_public_stays_inside_the_town(cast: Cast, client_of: ClientOf) -> None:
    inner = store_file(by=cast.people["anna"], municipality=cast.bergkamen, name="a.txt", content=b"a")
    seen = {
        name: client_of(cast.people[name]).get(address(inner)).status_code
        for name in ("dora", "emil", "clara")
    }
    assert seen == {"dora": 200, "emil": 404, "clara": 404}
    assert Client().get(address(inner)).status_code == 404
    answer = client_of(cast.people["dora"]).get(address(inner))
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_a_file_has_one_town(file: File) -> None:
    assert Client().get(address(file, "kamen")).status_code == 404


def test_files_are_read_only(file: File) -> None:
    assert Client().post(address(file)).status_code == 405
