# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Term
from tests.people import client_of

pytestmark = pytest.mark.django_db
EVIL = '<script>alert("x")</script>'


def address(name: str, *arguments: object) -> str:
    return reverse(f"core:{name}", args=["bergkamen", *arguments])


def _labels(key: VocabularyKey) -> list[str]:
    found = Term.objects.filter(vocabulary__key=key, vocabulary__municipality__slug="bergkamen")
    return [term.label for term in found]


def test_words_are_added_one_a_line(cast: Cast) -> None:
    anna = client_of(cast.people["anna"])
    assert "Sprache und Bildung" in anna.get(address("vocabularies")).text
    url = address("vocabulary", "schlagwoerter")
    assert "Noch keine Wörter" in anna.get(url).text
    assert anna.post(url, {"words": f"Ehrenamt\r\n\r\n {EVIL} "}).status_code == 302
    assert _labels(VocabularyKey.KEYWORD) == ["Ehrenamt", EVIL]
    assert EVIL not in anna.get(url).text
    refused = anna.post(url, {"words": "Neu\nehrenamt"})
    assert refused.status_code == 422
    assert "steht schon in der Liste" in refused.text
    assert anna.post(url, {"words": "x" * 161}).status_code == 422
    assert _labels(VocabularyKey.KEYWORD) == ["Ehrenamt", EVIL]


def test_suggestions_are_offered_and_never_forced(cast: Cast) -> None:
    anna = client_of(cast.people["anna"])
    url = address("words-suggested", "zielgruppen")
    page = anna.get(url).text
    assert "Geduldete" in page
    assert 'value="Frauen"' not in page  # the town has this word
    assert anna.post(url, {}).status_code == 422
    assert anna.post(url, {"words": ["Frauen"]}).status_code == 422
    assert anna.post(url, {"words": ["Geduldete", "Fachkräfte"]}).status_code == 302
    assert _labels(VocabularyKey.TARGET_GROUP)[-2:] == ["Geduldete", "Fachkräfte"]
    levels = address("words-suggested", "zielebenen")
    anna.post(levels, {"words": ["Leitziel", "Teilziel", "Handlungsziel"]})
    assert "hat sie schon alle" in anna.get(levels).text


def test_a_word_is_renamed_moved_and_retired(cast: Cast) -> None:
    anna = client_of(cast.people["anna"])
    term = cast.fields_of_action["bergkamen"][1]
    url = address("term", term.pk)
    assert anna.get(url).status_code == 200
    assert anna.post(url, {"label": "Beruf und Arbeit", "revision": "0"}).status_code == 302
    late = anna.post(url, {"label": "Arbeit", "revision": "0"})
    assert late.status_code == 409
    assert "Beruf und Arbeit" in late.text
    assert anna.post(address("term-move", term.pk), {"up": "1", "revision": "1"}).status_code == 302
    assert _labels(VocabularyKey.FIELD_OF_ACTION)[0] == "Beruf und Arbeit"
    assert anna.post(address("term-move", term.pk), {"up": "1"}).status_code == 409
    assert anna.post(address("term-active", term.pk), {"revision": "2"}).status_code == 302
    assert "ruht" in anna.get(address("vocabulary", "handlungsfelder")).text
    assert "ruht" in anna.get(address("vocabularies")).text
    assert "Wieder aufnehmen" in anna.get(url).text


def test_another_towns_words_and_unknown_lists_are_not_there(cast: Cast) -> None:
    anna = client_of(cast.people["anna"])
    assert anna.get(address("term", cast.fields_of_action["kamen"][0].pk)).status_code == 404
    assert anna.get(address("vocabulary", "gibt-es-nicht")).status_code == 404


def test_only_managers_keep_the_lists(cast: Cast) -> None:
    term = cast.fields_of_action["bergkamen"][0]
    for person in ("bilal", "dora", "fatma"):
        assert client_of(cast.people[person]).get(address("term", term.pk)).status_code == 403
    assert client_of(cast.people["gerda"]).get(address("term", term.pk)).status_code == 200
