# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading.finances import money_sentences
from augenhoehe.council.reading.sentences import Sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Mittel wurden in den Haushalt eingestellt.",
        "Es entstehen Kosten.",
        "Dafür werden 5.000 € gebraucht.",
        "Der Beschluss ist kostenneutral.",
        "Finanzielle Auswirkungen sind nicht zu erwarten.",
        "Die Haushaltsmittel sind da.",
        "Fördermittel stehen zur Verfügung.",
    ],
)
def test_finds_sentences_on_money(sentence: str) -> None:
    assert [found.text for found in money_sentences([Sentence(sentence, (1,))])] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Vorhaben kommt aus den Mitteln des Landes.",
        "Mittel und Wege werden gesucht.",
        "Viele Haushalte wurden befragt.",
        "Das Netzwerk steht zur Verfügung.",
    ],
)
def test_a_word_alone_is_not_enough(sentence: str) -> None:
    assert money_sentences([Sentence(sentence, (1,))]) == []
