# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a parcel holds."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from augenhoehe.factors.enums import Licence
from augenhoehe.kit.text import Block

FORMAT = "augenhoehe-handbook"
NUMBER = 1
"""Of the format; a parcel with a higher one is not read."""
CONTENTS = "handbook.json"
FOLDER = "files/"


@dataclass(frozen=True, slots=True)
class ParcelFactor:
    """A factor; `questions`: key and words."""

    key: str
    title: str
    explanation: str
    when_missing: str
    questions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ParcelPicture:
    """A picture of the text, found by the key in its caption."""

    key: str
    alternative_text: str
    decorative: bool
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ParcelTemplate:
    """A file to fill in or to print. `source`: the town it comes from, where that is another one."""

    title: str
    description: str
    source: str
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A handbook: one frozen version of its text, its set, and all files. `source`: where its town had it from."""

    title: str
    town: str
    source: str
    licence: Licence
    number: int
    frozen_on: datetime.date
    set_title: str
    set_description: str
    factors: tuple[ParcelFactor, ...]
    blocks: tuple[Block, ...]
    terms: tuple[tuple[str, str], ...] = ()
    pictures: tuple[ParcelPicture, ...] = ()
    templates: tuple[ParcelTemplate, ...] = ()
