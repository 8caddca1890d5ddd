# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Magazines as lists and pages need them, and everything a magazine shows as plain data."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from augenhoehe.concept.models import ParticipationRound
from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock, phrases, policies
from augenhoehe.kit.seen import seen_mark
from augenhoehe.measures.models import Milestone
from augenhoehe.reporting.enums import ItemKind, MagazineState, Recognisable, ReportState
from augenhoehe.reporting.labels import ITEM_KIND
from augenhoehe.reporting.models import Magazine, MagazineItem, MagazinePicture, Report
from augenhoehe.reporting.queries.collection import tally
from augenhoehe.reporting.rules import magazines as rules

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Happening:
    """Something with a day that the house knows of. `key` names it, such as "milestone-12"."""

    key: str
    day: datetime.date
    words: str
    detail: str


def magazines_of(actor: Any, town: Municipality) -> QuerySet[Magazine]:
    """The magazines of a town that `actor` may see, newest first, without what they show."""
    rows = policies.visible_in(actor, Magazine.objects.all(), town)
    return rows.select_related("municipality").defer("snapshot").order_by("-period_to", "-pk")


def with_contents(magazines: QuerySet[Magazine]) -> QuerySet[Magazine]:
    """With contributions and pictures in their order; three queries more."""
    pictures = MagazinePicture.objects.select_related("file").order_by("position", "pk")
    items = MagazineItem.objects.select_related("report").order_by("position")
    return magazines.select_related("municipality").prefetch_related(
        Prefetch("items", items.prefetch_related(Prefetch("pictures", pictures))),
        Prefetch("pictures", pictures.filter(item=None), to_attr="covers"),
        "files__file",
    )


def seen_parts(magazine: Magazine) -> str:
    """A mark of all contributions and pictures as they stand: whoever freezes them has seen these. Two queries."""
    items = magazine.items.order_by("pk").values_list("pk", "revision")
    return seen_mark([*items, *magazine.pictures.order_by("pk").values_list("pk", "revision")])


def cover_of(magazine: Magazine) -> MagazinePicture | None:
    """The picture of the cover."""
    return magazine.pictures.select_related("file").filter(item=None).first()


def frozen_reports(actor: Any, magazine: Magazine) -> QuerySet[Report]:
    """The reports whose numbers a magazine may show: frozen, and public where the magazine is.

    What a newer edition corrects is offered only where the magazine shows it already.
    """
    rows = policies.visible_in(actor, Report.objects.filter(state=ReportState.FROZEN), magazine.municipality)
    rows = rows.exclude(
        Q(correction__state=ReportState.FROZEN)
        & ~Q(pk__in=magazine.items.exclude(report=None).values("report"))
    )
    return (rows.filter(public=True) if magazine.public else rows).order_by("-year", "-pk")


def happenings(magazine: Magazine, actor: Any) -> list[Happening]:
    """What happened in the period and may be told, oldest first: milestones, resolutions, rounds. Three queries."""
    reader = AnonymousUser() if magazine.public else actor
    town, period = magazine.municipality, (magazine.period_from, magazine.period_to)
    milestones = Milestone.objects.filter(reached_on__range=period).select_related("measure")
    resolutions = Resolution.objects.filter(adopted_on__range=period).select_related("consultation__paper")
    rounds = ParticipationRound.objects.filter(opens_on__range=period, opens_on__lte=clock.today())
    rounds = rounds.select_related("version__concept")
    if magazine.public:
        rounds = rounds.filter(public=True)

    def seen(rows: QuerySet[Any], path: str = "municipality") -> QuerySet[Any]:
        return policies.visible_in(reader, rows, town, town=path)

    found = [
        *(
            Happening(f"milestone-{row.pk}", row.reached_on, row.title, row.measure.title)
            for row in seen(milestones, "measure__municipality")
        ),
        *(
            Happening(
                f"resolution-{row.pk}",
                row.adopted_on,
                _("Resolution: %(paper)s") % {"paper": row.consultation.paper.name},
                row.consultation.paper.reference,
            )
            for row in seen(resolutions)
        ),
        *(
            Happening(
                f"round-{row.pk}",
                row.opens_on,
                _("Participation begins: %(concept)s") % {"concept": row.version.concept.title},
                "",
            )
            for row in seen(rounds, "version__concept__municipality")
        ),
    ]
    return sorted(found, key=lambda one: (one.day, one.key))


def content_of(magazine: Magazine, actor: Any) -> Data:
    """Everything a magazine shows, as plain data. `magazine` comes from `with_contents`."""
    needs = any(item.kind == ItemKind.TIMELINE for item in magazine.items.all())
    known = {one.key: one for one in happenings(magazine, actor)} if needs else {}
    covers: Sequence[MagazinePicture] = getattr(magazine, "covers", ())
    return {
        "town": magazine.municipality.name,
        "title": magazine.title,
        "subtitle": magazine.subtitle,
        "period": [magazine.period_from.isoformat(), magazine.period_to.isoformat()],
        "layout": magazine.layout,
        "publisher": magazine.publisher,
        "imprint": magazine.imprint,
        "cover": _picture(covers[0]) if covers else None,
        "items": [_item(item, magazine, known) for item in magazine.items.all()],
    }


def _picture(picture: MagazinePicture) -> Data:
    return {
        "id": picture.pk,
        "sha512": picture.file.sha512,
        "width": picture.width,
        "height": picture.height,
        "alternative_text": picture.alternative_text,
        "caption": picture.caption,
        "credit": " · ".join(filter(None, (picture.holder, picture.licence))),
        "focus": [picture.focus_x, picture.focus_y],
    }


def _item(item: MagazineItem, magazine: Magazine, known: dict[str, Happening]) -> Data:
    return {
        "id": item.pk,
        "kind": item.kind,
        "kicker": str(ITEM_KIND[ItemKind(item.kind)]),
        "title": item.title,
        "teaser": item.teaser,
        "text": item.text,
        "quote": item.quote,
        "speaker": item.speaker,
        "pictures": [_picture(picture) for picture in item.pictures.all()],
        "facts": list(_facts(item)),
        "figures": list(_figures(item, magazine)) if item.kind == ItemKind.NUMBERS else [],
        "events": _events(item, known) if item.kind == ItemKind.TIMELINE else [],
    }


def _facts(item: MagazineItem) -> Iterator[list[str]]:
    """What a portrait tells in short; how to reach a group only where the group allows it."""
    if item.kind != ItemKind.PORTRAIT:
        return
    yield [_("Who"), item.facts.get("who", "")]
    yield [_("Since"), item.facts.get("since", "")]
    if item.facts.get("contact_allowed"):
        yield [_("Contact"), item.facts.get("contact", "")]


def _figures(item: MagazineItem, magazine: Magazine) -> Iterator[Data]:
    """A frozen report's key figures or the measures at the end of the period, then typed numbers with their source."""
    if item.report is not None and not _withheld(item, magazine):
        data = item.report.snapshot.data
        origin = _("%(report)s, as of %(day)s") % {
            "report": item.report.title,
            "day": phrases.short_date(item.report.as_of),
        }
        yield from _counted(data["figures"], origin)
    elif item.report is None and item.facts.get("measures"):
        end = min(magazine.period_to, clock.today())
        asked = Report(municipality=magazine.municipality, as_of=end, public=magazine.public)
        origin = _("measures of the town, as of %(day)s") % {"day": phrases.short_date(end)}
        yield from _counted(tally(asked), origin)
    for line in rules.figure_lines(item.facts.get("figures", ""))[0]:
        yield {"figure": line.figure, "words": line.sentence, "origin": line.source}


def _withheld(item: MagazineItem, magazine: Magazine) -> bool:
    """Whether the numbers come from a report that the readers may not see: the magazine was made public since."""
    return item.report is not None and magazine.public and not item.report.public


def _counted(figures: Data, origin: str) -> Iterator[Data]:
    words = {"all": _("measures"), "done": _("of them carried out"), "delayed": _("delayed")}
    for name, sentence in words.items():
        if name in figures:
            yield {"figure": str(figures[name]), "words": sentence, "origin": origin}


def _events(item: MagazineItem, known: dict[str, Happening]) -> list[Data]:
    chosen = [known[key] for key in item.facts.get("chosen", []) if key in known]
    days = [(one.day, one.words, one.detail) for one in chosen]
    days += [(line.day, line.words, "") for line in rules.day_lines(item.facts.get("days", ""))[0]]
    return [{"day": day.isoformat(), "words": words, "detail": detail} for day, words, detail in sorted(days)]


def facts_of(magazine: Magazine, content: Data) -> rules.MagazineFacts:
    """What the rules need to know; no query for what `with_contents` has fetched."""
    covers: Sequence[MagazinePicture] = getattr(magazine, "covers", ())
    shown = {item["id"]: item for item in content["items"]}
    return rules.MagazineFacts(
        state=MagazineState(magazine.state),
        publisher=magazine.publisher,
        imprint=magazine.imprint,
        cover=picture_facts(covers[0], _("Cover")) if covers else None,
        items=[
            rules.ItemFacts(
                title=item.title,
                kind=ItemKind(item.kind),
                text=item.text,
                figures=len(shown[item.pk]["figures"]),
                events=len(shown[item.pk]["events"]),
                withheld=item.report.title if item.report is not None and _withheld(item, magazine) else "",
                pictures=[picture_facts(picture, item.title) for picture in item.pictures.all()],
            )
            for item in magazine.items.all()
        ],
    )


def picture_facts(picture: MagazinePicture, where: str) -> rules.PictureFacts:
    """What the rules need to know of a picture; no query."""
    return rules.PictureFacts(
        where=where,
        alternative_text=picture.alternative_text,
        holder=picture.holder,
        licence=picture.licence,
        recognisable=Recognisable(picture.recognisable),
    )
