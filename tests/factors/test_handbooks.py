# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handbooks: begun from a set, brought up to date by choice, given to another town and taken over there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.start_next_version import start_next_version
from augenhoehe.concept.models import Concept, Figure, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.factors.actions.add_example import add_example
from augenhoehe.factors.actions.begin_handbook import begin_handbook
from augenhoehe.factors.actions.begin_version import begin_version
from augenhoehe.factors.actions.bring_up_to_date import bring_up_to_date
from augenhoehe.factors.actions.change_handbook import change_handbook
from augenhoehe.factors.actions.publish_version import publish_version
from augenhoehe.factors.actions.save_factor import save_factor
from augenhoehe.factors.actions.take_over_handbook import take_over_handbook
from augenhoehe.factors.enums import Licence
from augenhoehe.factors.files import checklist_of
from augenhoehe.factors.handbook_parcel import parcel_file, parcel_of
from augenhoehe.factors.models import FactorSet, Handbook
from augenhoehe.factors.parcels.reading import read_parcel
from augenhoehe.factors.queries.handbook_text import blocks_of, passage_key
from augenhoehe.factors.queries.handbooks import PARTS, fresh, seen_words
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.text import Block, Run
from tests.factors import builders
from tests.measures import builders as measures
from tests.people import client_of

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def words(version: Version) -> list[str]:
    return list(version.blocks.order_by("position").values_list("plain_text", flat=True))


def test_each_factor_becomes_a_chapter(cast: Cast) -> None:
    handbook = builders.handbook(cast)
    assert words(builders.text_of(handbook))[:7] == [
        "Augenhöhe",
        "Was das heißt.",
        "Leitfragen",
        "Reden alle mit?",
        "Hören alle zu?",
        "Unsere Erfahrung",
        "Wenn der Faktor fehlt",
    ]
    assert handbook.concept.kind == "handbook"
    with pytest.raises(RuleViolation):
        begin_handbook(
            municipality=cast.bergkamen,
            title="Anderes",
            version=builders.draft(cast, title="Entwurf"),
            licence=Licence.CC0,
            by=cast.people["anna"],
        )


def test_what_is_new_is_offered_and_only_what_is_chosen_is_taken(cast: Cast) -> None:
    anna, handbook = cast.people["anna"], builders.handbook(cast)
    text = builders.text_of(handbook)
    factor = handbook.set_version.factors.get(title="Anker")
    own = text.blocks.select_related("version__concept__municipality").get(
        key=passage_key(factor.key, "helps")
    )
    edit_block(block=own, new=Block(None, "p", runs=(Run("Unsere Worte."),)), revision=0, by=anna)
    draft = begin_version(factor_set=handbook.set_version.factor_set, revision=None, by=anna)
    save_factor(
        version=draft,
        factor=draft.factors.get(key=factor.key),
        title="Anker",
        explanation="Was das heißt.",
        when_missing="Was nun hilft.",
        questions=["Bleibt wirklich etwas?", "Wer macht weiter?"],
        revision=None,
        by=anna,
    )
    publish_version(version=draft, revision=None, by=anna)
    handbook.refresh_from_db()
    news = fresh(handbook, text).news
    assert sorted(one.kind for one in news) == ["changed", "gone", "new", "new"]
    with pytest.raises(Conflict):
        bring_up_to_date(handbook=handbook, keys=[], revision=None, seen="etwas anderes", by=anna)
    assert seen_words(fresh(handbook, text))
    chosen = [one.key for one in news if one.kind != "changed"]
    assert bring_up_to_date(handbook=handbook, keys=chosen, revision=handbook.revision, by=anna) == 3
    after = words(text)
    assert after.index("Wer macht weiter?") == after.index("Bleibt wirklich etwas?") + 1
    assert "Bleibt etwas?" not in after
    assert "Unsere Worte." in after
    handbook.refresh_from_db()
    assert handbook.set_version == draft
    assert fresh(handbook, text).news == []
    with pytest.raises(Conflict):
        bring_up_to_date(handbook=handbook, keys=[], revision=0, by=anna)


def test_another_town_takes_over_everything_once(cast: Cast) -> None:
    handbook = builders.handbook(cast)
    version = builders.frozen_text(cast, handbook)
    content = parcel_file(handbook, version)
    parcel = read_parcel(content)
    digest, clara = hashlib.sha256(content).hexdigest(), cast.people["clara"]
    taken: dict[str, Any] = {"municipality": cast.kamen, "parcel": parcel, "sha256": digest, "by": clara}
    made = take_over_handbook(**taken, again=False)
    text = builders.text_of(made)
    assert words(text)[1:] == words(version)
    assert words(text)[0] == f"Übernommen von {cast.bergkamen.name}, Fassung 1, CC BY-SA 4.0."
    assert (made.source_town, made.licence) == (cast.bergkamen.name, Licence.CC_BY_SA)
    assert made.templates.get().source == cast.bergkamen.name
    mine, theirs = (
        Figure.objects.filter(concept=made.concept).get(),
        Figure.objects.get(concept=version.concept),
    )
    assert (mine.key != theirs.key, mine.file.sha512) == (True, theirs.file.sha512)
    assert f"abbildung:{mine.key}" in str(text.blocks.get(plain_text="Gäste").content)
    assert [one.term for one in made.concept.terms.all()] == ["Teilhabe"]
    assert fresh(made, text).news == []
    with pytest.raises(RuleViolation) as refused:
        take_over_handbook(**taken, again=False)
    assert "schon übernommen" in str(refused.value)
    twice = take_over_handbook(**taken, again=True)
    assert twice.concept.title == f"Transferhandbuch ({cast.bergkamen.name})"
    assert FactorSet.objects.filter(municipality=cast.kamen).count() == 2
    with pytest.raises(RuleViolation):
        change_handbook(handbook=made, licence=Licence.CC0, revision=made.revision, by=clara)


def test_where_a_handbook_came_from_first_goes_along(cast: Cast) -> None:
    handbook = builders.handbook(cast)
    parcel = replace(parcel_of(handbook, builders.frozen_text(cast, handbook)), source="Hamm")
    made = take_over_handbook(
        municipality=cast.kamen, parcel=parcel, sha256="0" * 64, again=False, by=cast.people["clara"]
    )
    assert made.source_town == f"{cast.bergkamen.name} (Hamm)"


def test_nothing_is_left_of_a_handbook_that_cannot_be_taken_over(cast: Cast, client_of: ClientOf) -> None:
    handbook = builders.handbook(cast)
    content = parcel_file(handbook, builders.frozen_text(cast, handbook))
    clara = client_of(cast.people["clara"])
    address = reverse("factors:handbook-take-over", args=["kamen"])
    before = Concept.objects.count(), FactorSet.objects.count()
    for broken in (b"PK", content[:-40], content.replace(b"handbook.json", b"../../../json")):
        answer = clara.post(address, {"file": SimpleUploadedFile("h.zip", broken)})
        assert answer.status_code == 422
    assert (Concept.objects.count(), FactorSet.objects.count()) == before
    answer = clara.post(address, {"file": SimpleUploadedFile("h.zip", content)}, follow=True)
    assert "Übernommen von" in answer.content.decode()
    again = clara.post(address, {"file": SimpleUploadedFile("h.zip", content)})
    assert (again.status_code, "schon übernommen" in again.content.decode()) == (422, True)
    other = client_of(cast.people["bilal"]).get(
        reverse("factors:handbook", args=["kamen", Handbook.objects.latest("pk").pk])
    )
    assert other.status_code in (403, 404)


def test_a_handbook_is_worked_on_through_its_pages(cast: Cast, client_of: ClientOf) -> None:
    version = builders.published(cast)
    anna = client_of(cast.people["anna"])
    data = {"title": "Handbuch", "version": version.pk, "licence": "cc-by-4.0"}
    page = anna.post(
        reverse("factors:handbook-create", args=["bergkamen"]), data, follow=True
    ).content.decode()
    handbook = Handbook.objects.get()
    assert "Das Handbuch hat seine Kapitel" in page
    here = {
        name: reverse(f"factors:{name}", args=["bergkamen", handbook.pk])
        for name in (
            "handbook-edit",
            "handbook-update",
            "template-add",
            "handbook-export",
            "handbook-checklist",
        )
    }
    assert anna.get(here["handbook-export"]).status_code == 422
    assert anna.post(here["handbook-edit"], {"licence": "cc0-1.0"}).status_code == 409
    assert anna.post(here["handbook-edit"], {"licence": "cc0-1.0", "revision": 0}).status_code == 302
    assert anna.post(here["handbook-update"], {"revision": 1}).status_code == 302
    sent = {"title": "Brief", "description": "Für den Anfang.", "file": SimpleUploadedFile("b.txt", b"Hallo")}
    assert anna.post(here["template-add"], sent).status_code == 302
    sent["file"] = SimpleUploadedFile("b.txt", b"Hallo")
    assert anna.post(here["template-add"], sent).status_code == 422
    assert (
        anna.post(
            here["template-add"], {**sent, "title": "B", "file": SimpleUploadedFile("b.exe", b"MZ\0")}
        ).status_code
        == 422
    )
    template = handbook.templates.get()
    out = reverse("factors:template-remove", args=["bergkamen", template.pk])
    assert (anna.post(out).status_code, anna.post(out, {"revision": 0}).status_code) == (409, 302)
    freeze_version(version=builders.text_of(handbook), revision=None, by=cast.people["anna"])
    assert anna.get(here["handbook-export"])["Content-Type"] == "application/zip"
    assert anna.get(here["handbook-update"]).status_code == 422
    assert anna.get(f"{here['handbook-checklist']}?faktor=nein").status_code == 404
    panel = reverse("factors:panel-handbook", args=["bergkamen", handbook.concept_id])
    assert "Checklisten" in anna.get(panel).content.decode()
    assert "Handbücher" in anna.get(handbook.concept.get_absolute_url()).content.decode()
    start_next_version(concept=handbook.concept, by=cast.people["anna"])
    assert anna.get(here["handbook-update"]).status_code == 200


def test_a_checklist_has_a_page_for_each_factor(cast: Cast) -> None:
    handbook = builders.handbook(cast)
    whole, one = checklist_of(handbook), checklist_of(handbook, "faktor-1")
    assert whole.startswith(b"%PDF")
    assert len(one) < len(whole)
    with pytest.raises(LookupError):
        checklist_of(handbook, "nein")


def test_a_handbook_tells_no_example_that_is_not_public(cast: Cast) -> None:
    version = builders.published(cast)
    key = factors_of(version)[0].key
    for code, public in (("A", True), ("B", False)):
        measure = measures.measure(cast, code=code, title=f"Vorhaben {code}", public=public)
        add_example(
            factor_set=version.factor_set,
            factor_key=key,
            measure=measure,
            why="Weil.",
            by=cast.people["anna"],
        )
    told = "\n".join(block.text for block in blocks_of(cast.bergkamen, version))
    assert "Vorhaben A" in told
    assert "Vorhaben B" not in told


def test_what_was_frozen_keeps_its_factors_while_the_next_version_is_written(cast: Cast) -> None:
    anna, handbook = cast.people["anna"], builders.handbook(cast)
    frozen = builders.frozen_text(cast, handbook)
    old = handbook.set_version
    for times in range(2):
        newer = publish_version(
            version=begin_version(factor_set=old.factor_set, revision=None, by=anna), revision=None, by=anna
        )
        if not times:
            start_next_version(concept=handbook.concept, by=anna)
        bring_up_to_date(handbook=handbook, keys=[], revision=None, by=anna)
        handbook.refresh_from_db()
        assert (handbook.set_version, handbook.set_of(frozen.number)) == (newer, old)
        assert handbook.set_of(frozen.number + 1) == newer
    read = Handbook.objects.select_related(*PARTS).get(pk=handbook.pk)
    assert len(parcel_of(read, frozen).factors) == len(factors_of(old))
    assert checklist_of(read, number=frozen.number) != checklist_of(read)


def test_a_handbook_shows_no_thread_to_a_council(cast: Cast) -> None:
    handbook, client = builders.handbook(cast), client_of(cast.people["anna"])
    version = handbook.concept.versions.get()
    for page in (handbook.concept, version):
        assert "Der rote Faden" not in client.get(page.get_absolute_url()).text
