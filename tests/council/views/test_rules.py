# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from tests.council.views.pages import client, text, url


def test_all_rules_are_found_in_one_place(cast: Cast) -> None:
    dora = client(cast)
    page = dora.get(url("rules"))
    assert "Vorlagennummern" in text(page)
    for _name, _explained, address in page.context["entries"]:
        assert dora.get(address).status_code == 200
    assert "Regeln" in text(dora.get(url("papers")))


def test_others_are_not_led_there(cast: Cast) -> None:
    anna = client(cast, "anna")
    assert url("rules") not in anna.get(url("papers")).content.decode()
    assert anna.get(url("rules")).status_code == 403
