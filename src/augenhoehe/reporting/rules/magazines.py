# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for magazines: their pictures, what is missing before they are published, and typed numbers and days."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.reporting.enums import ItemKind, MagazineState, Recognisable

LARGEST_PICTURE = 15 * 1024 * 1024
"""Bytes."""
MOST_PIXELS = 36_000_000
"""Three times what a whole page of a print shop wants; a 40-megapixel picture only makes everything slow."""
MOST_ITEMS = 60
MOST_PICTURES = 12
MOST_FIGURES = 12
LONGEST_PERIOD_YEARS = 10
PRINT_DPI = 300
"""Pixels per inch that print shops ask for at the size a picture is placed."""
WIDTHS = {"cover": 165, "opening": 216, "inner": 162}
"""How wide the layouts set a picture, in millimetres."""
GERMAN_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture with its words and rights; `where` names the contribution, or the cover."""

    where: str
    alternative_text: str
    holder: str
    licence: str
    recognisable: Recognisable


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What is asked of a contribution before it is published.

    `withheld`: the title of a report that its numbers come from and that the magazine's readers may not see.
    """

    title: str
    kind: ItemKind
    text: str
    figures: int = 0
    events: int = 0
    withheld: str = ""
    bad_lines: Sequence[str] = ()
    pictures: Sequence[PictureFacts] = ()


@dataclass(frozen=True, slots=True)
class MagazineFacts:
    """What is asked of a magazine before it is frozen."""

    state: MagazineState
    publisher: str
    imprint: str
    cover: PictureFacts | None
    items: Sequence[ItemFacts]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A typed number: "1.240 | people took part | own count"."""

    figure: str
    sentence: str
    source: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """A typed day: "08.12.2022 | The council decides"."""

    day: datetime.date
    words: str


def check_dates(begins: datetime.date, ends: datetime.date) -> Verdict:
    """A magazine tells of at most ten years, forwards."""
    if ends < begins:
        return Verdict((Reason(_("The period must end after it has begun.")),))
    last = (begins.year + LONGEST_PERIOD_YEARS, begins.month, begins.day)
    if (ends.year, ends.month, ends.day) >= last:
        return Verdict(
            (
                Reason(
                    _("A magazine tells of at most %(years)d years. Please shorten the period."),
                    {"years": LONGEST_PERIOD_YEARS},
                ),
            )
        )
    return Verdict()


def check_draft(state: MagazineState) -> Verdict:
    """Only a draft is changed."""
    if state is MagazineState.DRAFT:
        return Verdict()
    return Verdict((Reason(_("The magazine is frozen: what it shows does not change any more.")),))


def check_picture(size: int, pixels: int | None) -> Verdict:
    """size: bytes; pixels: width times height, None where the content cannot be read as PNG or JPEG."""
    if size > LARGEST_PICTURE:
        return Verdict((Reason(_("The picture is larger than 15 MB. Please make it smaller first.")),))
    if pixels is None:
        return Verdict(
            (
                Reason(
                    _(
                        "This is no PNG or JPEG picture in RGB (not CMYK), or it is damaged. Please choose another one."
                    )
                ),
            )
        )
    if pixels > MOST_PIXELS:
        return Verdict(
            (
                Reason(
                    _(
                        "The picture has more than 36 megapixels; 12 are enough for a whole printed page. "
                        "Please make it smaller first."
                    )
                ),
            )
        )
    return Verdict()


def picture_lacks(picture: PictureFacts) -> list[Reason]:
    """What a picture lacks before it is published (§ 13 UrhG: who made it is named; §§ 22, 23 KunstUrhG: consent)."""
    where, lacks = {"where": picture.where}, []
    if not says_something(picture.alternative_text):
        lacks.append(
            Reason(_("%(where)s: a picture has no description for people who cannot see it."), where)
        )
    if not says_something(picture.holder):
        lacks.append(Reason(_("%(where)s: it is not said who made a picture."), where))
    if not says_something(picture.licence):
        lacks.append(
            Reason(_("%(where)s: it is not said by which licence or consent a picture may be shown."), where)
        )
    if picture.recognisable is Recognisable.UNKNOWN:
        lacks.append(
            Reason(_("%(where)s: it is not clarified whether people can be recognised in a picture."), where)
        )
    return lacks


def item_lacks(item: ItemFacts) -> list[Reason]:
    """What a contribution lacks before it is published."""
    where, lacks = {"where": item.title}, []
    if item.kind in (ItemKind.STORY, ItemKind.PORTRAIT) and not says_something(item.text):
        lacks.append(Reason(_("%(where)s: the text is still missing."), where))
    if item.withheld:
        lacks.append(
            Reason(
                _(
                    "%(where)s: the numbers come from “%(report)s”, which is not public. Please choose a public "
                    "report, or make the magazine for the inside."
                ),
                {**where, "report": item.withheld},
            )
        )
    elif item.kind is ItemKind.NUMBERS and not item.figures:
        lacks.append(Reason(_("%(where)s: there is no number yet."), where))
    if item.kind is ItemKind.TIMELINE and not item.events:
        lacks.append(Reason(_("%(where)s: there is no day yet."), where))
    lacks += [
        Reason(_("%(where)s: this line cannot be read: “%(line)s”."), {**where, "line": line})
        for line in item.bad_lines
    ]
    return [*lacks, *(reason for picture in item.pictures for reason in picture_lacks(picture))]


def check_freeze(magazine: MagazineFacts) -> Verdict:
    """Everything that is missing before a magazine is frozen, all at once."""
    reasons = list(check_draft(magazine.state).reasons)
    if not magazine.items:
        reasons.append(Reason(_("The magazine has no contribution yet.")))
    if not says_something(magazine.publisher):
        reasons.append(Reason(_("It is not said who publishes the magazine (§ 8 LPresseG NRW).")))
    if not says_something(magazine.imprint):
        reasons.append(Reason(_("The imprint is missing (§ 8 LPresseG NRW).")))
    if magazine.cover is None:
        reasons.append(Reason(_("The cover has no picture yet.")))
    else:
        reasons += picture_lacks(magazine.cover)
    for item in magazine.items:
        reasons += item_lacks(item)
    return Verdict(tuple(reasons))


def check_make_files(state: MagazineState) -> Verdict:
    """Files are made of what does not change any more."""
    if state is MagazineState.DRAFT:
        return Verdict(
            (Reason(_("Please freeze the magazine first; its files are made from what is frozen.")),)
        )
    return Verdict()


def check_publish(state: MagazineState, *, has_file: bool) -> Verdict:
    """It is published once its file for reading is there."""
    reasons = list(check_make_files(state).reasons)
    if state is MagazineState.PUBLISHED:
        reasons.append(Reason(_("The magazine is published already.")))
    elif not has_file:
        reasons.append(Reason(_("Its PDF for reading has to be made first.")))
    return Verdict(tuple(reasons))


def check_reopen(state: MagazineState) -> Verdict:
    """What is frozen and not published may be worked on again."""
    if state is MagazineState.FROZEN:
        return Verdict()
    return Verdict((Reason(_("Only a frozen magazine that is not published yet can be opened again.")),))


def check_withdrawable(state: MagazineState) -> Verdict:
    """What is published may be taken back, for example when somebody takes back their consent to a picture."""
    if state is MagazineState.PUBLISHED:
        return Verdict()
    return Verdict((Reason(_("Only a published magazine can be taken back.")),))


def check_withdraw(state: MagazineState, reason: str) -> Verdict:
    """It is taken back with a reason, which is kept."""
    reasons = list(check_withdrawable(state).reasons)
    if not says_something(reason):
        reasons.append(Reason(_("Please say why the magazine is taken back.")))
    return Verdict(tuple(reasons))


def check_add_item(present: int) -> Verdict:
    """A magazine stays readable."""
    if present < MOST_ITEMS:
        return Verdict()
    return Verdict((Reason(_("A magazine has at most %(most)d contributions."), {"most": MOST_ITEMS}),))


def check_add_picture(present: int) -> Verdict:
    """Pictures of one contribution."""
    if present < MOST_PICTURES:
        return Verdict()
    return Verdict((Reason(_("A contribution has at most %(most)d pictures."), {"most": MOST_PICTURES}),))


def too_small_for_print(width: int, height: int, *, placed: str) -> bool:
    """Whether a picture has fewer than 300 pixels per inch at the width it is placed. placed: a name of WIDTHS."""
    wanted = WIDTHS[placed] / 25.4 * PRINT_DPI
    return width < wanted * 0.98 or height < wanted * 0.5


def figure_lines(text: str) -> tuple[list[FigureLine], list[str]]:
    """Typed numbers, and the lines that have no number, no sentence or no source."""
    read: list[FigureLine] = []
    bad: list[str] = []
    for line in _lines(text):
        parts = [part.strip() for part in line.split("|")]
        if (
            len(parts) == len(("figure", "sentence", "source"))
            and all(parts)
            and any(map(str.isdigit, parts[0]))
        ):
            read.append(FigureLine(*parts))
        else:
            bad.append(line)
    return read, bad


def day_lines(text: str) -> tuple[list[DayLine], list[str]]:
    """Typed days, and the lines that have no day of the calendar or no words."""
    read: list[DayLine] = []
    bad: list[str] = []
    for line in _lines(text):
        day, _bar, words = (part.strip() for part in line.partition("|"))
        found = GERMAN_DAY.fullmatch(day)
        try:
            date = datetime.date(int(found[3]), int(found[2]), int(found[1])) if found and words else None
        except ValueError:
            date = None
        if date is None:
            bad.append(line)
        else:
            read.append(DayLine(date, words))
    return read, bad


def check_lines(bad: Sequence[str]) -> Verdict:
    """Each line that cannot be read is named."""
    return Verdict(
        tuple(
            Reason(
                _("This line cannot be read: “%(line)s”. Please write it as in the example."), {"line": line}
            )
            for line in bad
        )
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
