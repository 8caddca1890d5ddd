# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from augenhoehe.kit.documents.labels import ENGLISH, GERMAN, Labels, labels_for


@pytest.mark.parametrize(
    ("language", "labels"), [("de-DE", GERMAN), ("en", ENGLISH), ("EN-gb", ENGLISH), ("uk", GERMAN)]
)
def test_words_follow_the_language(language: str, labels: Labels) -> None:
    assert labels_for(language) is labels
