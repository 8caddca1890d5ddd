# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.test import RequestFactory

from augenhoehe.kit.feeds.answer import answer

AT = datetime.datetime(2023, 1, 16, 9, 30, tzinfo=datetime.UTC)


def ask(
    headers: dict[str, str] | None = None, content: bytes = b"<feed/>", *, public: bool = True
) -> tuple[int, dict[str, str]]:
    request = RequestFactory().get("/neues.atom", headers=headers)
    response = answer(request, content, content_type="text/plain", modified_at=AT, public=public)
    return response.status_code, dict(response.items())


def test_who_has_it_already_gets_no_content() -> None:
    status, headers = ask()
    assert status == 200
    assert headers["Last-Modified"] == "Mon, 16 Jan 2023 09:30:00 GMT"
    assert ask({"If-None-Match": headers["ETag"]})[0] == 304
    assert ask({"If-None-Match": headers["ETag"]}, b"<feed>neu</feed>")[0] == 200


def test_the_moment_alone_does_not_decide() -> None:
    assert ask({"If-Modified-Since": "Tue, 17 Jan 2023 09:30:00 GMT"})[0] == 200


def test_what_is_personal_is_kept_by_nobody() -> None:
    _status, headers = ask(public=False)
    assert headers["Cache-Control"].startswith("private")
    assert "noindex" in headers["X-Robots-Tag"]
