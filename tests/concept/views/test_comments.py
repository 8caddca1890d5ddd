# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.models import Comment
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders

SignIn = Callable[[Account | None], Client]


def test_passages_are_commented_on_and_comments_settled(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    anna, page = client_of(cast.people["anna"]), reverse("concept:block-comments", args=["bergkamen", row.pk])
    assert "Hier hat noch niemand" in anna.get(page).content.decode()
    shown = anna.post(page, {"text": "<script>alert(1)</script>"}, follow=True).content.decode()
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>alert(1)" not in shown
    assert "1 offene Anmerkung" in anna.get(f"{version.get_absolute_url()}schreiben/").content.decode()
    comment = Comment.objects.get()
    settle = reverse("concept:comment-settle", args=["bergkamen", comment.pk])
    assert anna.post(settle, {"erledigt": "ja"}).status_code == 409
    shown = anna.post(settle, {"erledigt": "ja", "revision": 0}, follow=True).content.decode()
    assert "erledigt von" in shown
    assert "offene Anmerkung" not in anna.get(f"{version.get_absolute_url()}schreiben/").content.decode()
    assert client_of(cast.people["clara"]).post(settle, {"revision": 1}).status_code in (403, 404)


def test_a_comment_on_a_frozen_text_leads_back_to_the_concept(cast: Cast, client_of: SignIn) -> None:
    version = builders.draft(cast)
    Comment.objects.create(
        concept=version.concept, block_key=builders.row(version).key, text="x", author=cast.people["anna"]
    )
    freeze_version(version=version, revision=None, by=cast.people["anna"])
    settle = reverse("concept:comment-settle", args=["bergkamen", Comment.objects.get().pk])
    answer = client_of(cast.people["anna"]).post(settle, {"revision": 0})
    assert answer["Location"] == version.concept.get_absolute_url()
