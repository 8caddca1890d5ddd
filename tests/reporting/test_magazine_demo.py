# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.models import Magazine

SMALLEST = 8


def test_the_demo_publishes_a_magazine_with_stories_pictures_and_days(told_demo: Cast) -> None:
    made = Magazine.objects.get(municipality=told_demo.bergkamen)
    kinds = [item["kind"] for item in made.snapshot["items"]]
    assert (made.state, made.public) == ("published", True)
    assert {"story", "portrait", "numbers", "timeline"} <= set(kinds)
    pictures = list(made.pictures.all())
    assert all(one.alternative_text and one.holder and one.licence for one in pictures)
    assert len(pictures) >= SMALLEST
    assert "erfunden" in made.imprint
    assert set(made.files.values_list("purpose", flat=True)) == set(MagazinePurpose)
    file = made.files.get(purpose="screen")
    assert (file.pages, file.file.public) == (12, True)


def test_everybody_reads_it(told_demo: Cast) -> None:
    made = Magazine.objects.get(municipality=told_demo.bergkamen)
    page = Client().get(reverse("site:magazine", args=["bergkamen", made.pk]))
    assert made.title in page.content.decode()
