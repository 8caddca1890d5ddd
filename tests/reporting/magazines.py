# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Magazines as tests need them: made by the room's own actions."""

from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.actions.add_magazine_item import add_magazine_item
from augenhoehe.reporting.actions.add_magazine_picture import add_magazine_picture
from augenhoehe.reporting.actions.create_magazine import create_magazine
from augenhoehe.reporting.actions.edit_magazine_item import edit_magazine_item
from augenhoehe.reporting.enums import ItemKind, MagazineLayout
from augenhoehe.reporting.magazine_pictures import Sent
from augenhoehe.reporting.models import Magazine, MagazineItem
from tests.pictures import PNG

HANDS = {"bergkamen": "anna", "kamen": "clara"}
SENT = Sent("Ein Tisch", "Der Tisch", "A. Beispiel", "CC0", "nobody", name="bild.png", content=PNG)


def magazine(cast: Cast, town: str = "bergkamen", **changed: Any) -> Magazine:
    """A draft of a town."""
    values: dict[str, Any] = {
        "title": "Miteinander",
        "period_from": datetime.date(2019, 6, 1),
        "period_to": datetime.date(2022, 12, 31),
        "layout": MagazineLayout.ARC,
        "publisher": "Stadt",
        "imprint": "Impressum",
    }
    return create_magazine(municipality=cast.town(town), by=cast.people[HANDS[town]], **{**values, **changed})


def story(made: Magazine, cast: Cast, *, kind: ItemKind = ItemKind.STORY, **changed: Any) -> MagazineItem:
    """A contribution with a text."""
    by = cast.people[HANDS[made.municipality.slug]]
    item = add_magazine_item(magazine=made, kind=kind, title="Der Tisch", by=by)
    values: dict[str, Any] = {"title": "Der Tisch", "text": "Am Anfang stand ein Tisch."}
    return edit_magazine_item(item=item, revision=item.revision, by=by, **{**values, **changed})


def complete(cast: Cast, town: str = "bergkamen") -> Magazine:
    """A draft that lacks nothing."""
    made = magazine(cast, town)
    by = cast.people[HANDS[town]]
    item = story(made, cast)
    for where in (None, item):
        add_magazine_picture(magazine=made, item=where, sent=SENT, by=by)
    return Magazine.objects.select_related("municipality").get(pk=made.pk)
