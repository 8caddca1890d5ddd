# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A button pressed twice makes nothing twice: reports, sections, templates, magazines and what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from augenhoehe.reporting.models import (
    Magazine,
    MagazineItem,
    MagazinePicture,
    Report,
    ReportSection,
    ReportTemplate,
    Snapshot,
    TemplateSection,
)
from tests.pictures import PNG
from tests.reporting import builders, magazines
from tests.second_click import pressed_twice

pytestmark = pytest.mark.django_db

Fields = dict[str, Any]
PICTURE: Fields = {
    "picture": PNG,
    "alternative_text": "Ein Tisch",
    "caption": "Der Tisch",
    "holder": "A",
    "licence": "CC0",
    "recognisable": "nobody",
    "focus_x": "50",
    "focus_y": "50",
}
MAGAZINE: Fields = {
    "title": "Miteinander",
    "period_from": "2019-06-01",
    "period_to": "2022-12-31",
    "layout": "raster",
    "publisher": "Stadt",
    "imprint": "Impressum",
}


def url(name: str, *args: object) -> str:
    return reverse(f"reporting:{name}", args=["bergkamen", *args])


def of_report(name: str, fields: Fields) -> Callable[[Cast], tuple[str, Fields]]:
    def built(cast: Cast) -> tuple[str, Fields]:
        report = builders.report(cast)
        return url(name, report.pk), fields | {"revision": report.revision}

    return built


def of_template(cast: Cast) -> tuple[str, Fields]:
    template = builders.report(cast).template
    assert template is not None
    return url("template-section-add", template.pk), {"kind": "text", "revision": template.revision}


def correction(cast: Cast) -> tuple[str, Fields]:
    report = builders.frozen(cast)
    return url("report-correct", report.pk), {"reason": "Eine Zahl war falsch.", "revision": report.revision}


def of_magazine(name: str, fields: Fields) -> Callable[[Cast], tuple[str, Fields]]:
    def built(cast: Cast) -> tuple[str, Fields]:
        made = magazines.magazine(cast)
        return url(name, made.pk), fields | {"revision": made.revision}

    return built


def of_item(cast: Cast) -> tuple[str, Fields]:
    item = magazines.story(magazines.magazine(cast), cast)
    item.magazine.refresh_from_db()
    return url("magazine-picture-add", item.pk), PICTURE | {"revision": item.magazine.revision}


def new(name: str, fields: Fields) -> Callable[[Cast], tuple[str, Fields]]:
    return lambda _cast: (url(name), fields)


CASES: dict[str, tuple[Callable[[Cast], tuple[str, Fields]], type[Model]]] = {
    "report": (new("report-create", {"title": "2022", "year": "2022", "as_of": "2022-12-31"}), Report),
    "section": (of_report("section-add", {"kind": "text", "title": "Dank"}), ReportSection),
    "section of data": (of_report("section-add", {"kind": "concept"}), ReportSection),
    "template": (new("template-create", {"title": "Kurz"}), ReportTemplate),
    "template of a report": (of_report("report-save-as-template", {"title": "Kurz"}), ReportTemplate),
    "section of a template": (of_template, TemplateSection),
    "edition": (correction, Report),
    "magazine": (new("magazine-create", MAGAZINE), Magazine),
    "contribution": (of_magazine("magazine-item-add", {"kind": "story", "title": "Tisch"}), MagazineItem),
    "cover": (of_magazine("magazine-cover-add", PICTURE), MagazinePicture),
    "picture": (of_item, MagazinePicture),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_second_click_leads_to_what_is_there(
    cast: Cast,
    client_of: Callable[..., Client],
    case: tuple[Callable[[Cast], tuple[str, Fields]], type[Model]],
) -> None:
    build, model = case
    page, fields = build(cast)
    before = model._default_manager.count()
    pressed_twice(client_of(cast.people["anna"]), page, fields)
    assert model._default_manager.count() == before + 1


def test_a_report_is_frozen_and_taken_to_the_council_once(
    cast: Cast, client_of: Callable[..., Client]
) -> None:
    builders.measure(cast)
    report, client = builders.report(cast), client_of(cast.people["anna"])
    fields = {"revision": report.revision}
    pressed_twice(
        client, url("report-before-freezing", report.pk), fields, to=url("report-freeze", report.pk)
    )
    assert Snapshot.objects.count() == 1
    report.refresh_from_db()
    where = pressed_twice(
        client, report.get_absolute_url(), {"revision": report.revision}, to=url("report-take", report.pk)
    )
    assert Paper.objects.get().get_absolute_url() == where
