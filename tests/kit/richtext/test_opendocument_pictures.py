# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from augenhoehe.kit.richtext.opendocument_pictures import said_of, words_in_boxes
from augenhoehe.kit.richtext.opendocument_styles import DRAW, SVG, TEXT


def frame(**said: str) -> Element:
    made = Element(f"{DRAW}frame")
    for tag, text in said.items():
        SubElement(made, f"{SVG}{tag}").text = text
    return made


def test_title_and_description_are_said() -> None:
    assert said_of(frame(title=" Fest ", desc="Tische im Hof")) == "Fest Tische im Hof"
    assert said_of(frame(title=" ")) == ""


def test_words_in_boxes_are_found() -> None:
    made = frame(title="Kasten")
    assert words_in_boxes(made) == ""
    SubElement(SubElement(made, f"{DRAW}text-box"), f"{TEXT}p").text = "Merke"
    assert words_in_boxes(made) == "Merke"
