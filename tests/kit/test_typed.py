# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.test import RequestFactory

from augenhoehe.kit.typed import typed_texts

LONG = "Ein Absatz, an dem lange geschrieben wurde."


def test_longer_texts_are_kept_and_secrets_are_not() -> None:
    sent = {"text": [LONG, "kurz"], "title": LONG, "new_password1": LONG, "csrfmiddlewaretoken": LONG}
    assert typed_texts(RequestFactory().post("/x/", sent)) == [LONG, LONG]


def test_reading_types_nothing() -> None:
    assert typed_texts(RequestFactory().get("/x/", {"q": LONG})) == []
