# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A magazine's plain data as the issue that is typeset, and the files made from it."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _

from augenhoehe.core import storage
from augenhoehe.kit import phrases
from augenhoehe.kit.documents.glyphs import unprintable_in
from augenhoehe.reporting.printing import Issue, Printed, PrintedItem, PrintedPicture, Words

Data = dict[str, Any]


def issue_of(content: Data) -> Issue:
    """The issue, with its pictures from the file store. Raises FileNotFoundError where one is missing."""
    begins, ends = (datetime.date.fromisoformat(day) for day in content["period"])
    return Issue(
        title=content["title"],
        subtitle=content["subtitle"],
        town=content["town"],
        period=period(begins, ends),
        day=ends,
        layout=content["layout"],
        publisher=content["publisher"],
        imprint=content["imprint"],
        cover=_picture(content["cover"]) if content["cover"] else None,
        items=[_item(item) for item in content["items"]],
        words=Words(contents=_("Contents"), notes=_("Notes"), imprint=_("Imprint"), pictures=_("Pictures")),
    )


def period(begins: datetime.date, ends: datetime.date) -> str:
    """A period in words, such as "Juni 2019 – November 2022"."""
    return " – ".join(formats.date_format(day, "F Y") for day in (begins, ends))


def unprinted(content: Data) -> list[tuple[str, str, list[str]]]:
    """The signs for which print shows a box: where they stand, that place's mark on the page, and the signs."""
    cover = [content[name] for name in ("title", "subtitle", "town", "cover")]
    places = [
        (_("Cover"), "titel", cover),
        *((item["title"], f"beitrag-{item['id']}", item) for item in content["items"]),
        (_("Imprint"), "", [content["publisher"], content["imprint"]]),
    ]
    found = [(name, mark, unprintable_in(texts)) for name, mark, texts in places]
    return [(name, mark, signs) for name, mark, signs in found if signs]


def _item(item: Data) -> PrintedItem:
    return PrintedItem(
        kind=item["kind"],
        kicker=item["kicker"],
        title=item["title"],
        teaser=item["teaser"],
        text=item["text"],
        quote=item["quote"],
        speaker=item["speaker"],
        pictures=[_picture(picture) for picture in item["pictures"]],
        facts=[(label, value) for label, value in item["facts"]],
        figures=[
            Printed(big=one["figure"], words=one["words"], detail=one["origin"]) for one in item["figures"]
        ],
        events=[
            Printed(
                big=phrases.long_date(datetime.date.fromisoformat(one["day"])).partition(", ")[2],
                words=one["words"],
                detail=one["detail"],
            )
            for one in item["events"]
        ],
    )


def _picture(picture: Data) -> PrintedPicture:
    return PrintedPicture(
        content=storage.get(picture["sha512"]),
        width=picture["width"],
        height=picture["height"],
        alternative_text=picture["alternative_text"],
        caption=picture["caption"],
        credit=picture["credit"],
        focus=(picture["focus"][0], picture["focus"][1]),
    )
