# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import PaperType, RelationKind
from augenhoehe.council.models import DrawnNumber, NumberCounter, Paper


def test_both_towns_count_on_from_what_they_have(told_demo: Cast) -> None:
    counters = {
        (counter.municipality.slug, counter.scope): counter.last
        for counter in NumberCounter.objects.select_related("municipality")
    }
    assert counters["kamen", "#/2022"] == 112
    assert counters["bergkamen", "12/#"] == 841
    assert set(DrawnNumber.objects.values_list("reference", flat=True)) == {"12/0840", "12/0841"}


def test_an_inquiry_an_amendment_and_attachments(told_demo: Cast) -> None:
    assert Paper.objects.get(reference="12/0840").paper_type == PaperType.INQUIRY
    relation = Paper.objects.get(reference="12/0841").relations.get()
    changed = Paper.objects.get(reference="12/0839")
    assert (relation.kind, relation.target) == (RelationKind.AMENDS, changed)
    assert list(changed.files.order_by("position").values_list("public", flat=True)) == [True, False]
    assert all(item.handed_in_later_at for item in changed.files.all())
