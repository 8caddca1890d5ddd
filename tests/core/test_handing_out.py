# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.http import HttpResponseNotModified
from django.test import RequestFactory

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.core.handing_out import hand_out


@pytest.mark.parametrize(("kept", "header"), [(True, "public, max-age=300"), (False, "private, no-cache")])
def test_a_file_as_an_answer(cast: Cast, kept: bool, header: str) -> None:
    file = store_file(by=cast.people["anna"], municipality=cast.bergkamen, name="x.txt", content=b"Hallo")
    response = hand_out(RequestFactory().get("/"), file, kept_by_all=kept)
    assert response.headers["Cache-Control"] == header
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert response.headers["Content-Disposition"].startswith("attachment")
    again = RequestFactory().get("/", headers={"If-None-Match": response.headers["ETag"]})
    assert isinstance(hand_out(again, file, kept_by_all=kept), HttpResponseNotModified)
    response.close()
