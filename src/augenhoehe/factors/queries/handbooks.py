# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handbooks with their texts, and what is new for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import Version
from augenhoehe.core.models import Municipality
from augenhoehe.factors.models import Handbook, SetVersion
from augenhoehe.factors.queries.handbook_text import blocks_of
from augenhoehe.factors.rules.handbooks import News, news
from augenhoehe.kit import policies
from augenhoehe.kit.seen import seen_mark
from augenhoehe.kit.text import Block

PARTS = (
    *("concept__municipality", "municipality"),
    *("set_version__factor_set__municipality", "earlier_set__factor_set__municipality"),
)


def handbooks_of(actor: Any, town: Municipality) -> QuerySet[Handbook]:
    """The handbooks of a town that the actor may see. One query."""
    return policies.visible_in(actor, Handbook.objects.select_related(*PARTS), town).order_by(
        "concept__title"
    )


def newest_set(handbook: Handbook) -> SetVersion:
    """The newest published version of the handbook's set. One query."""
    versions = SetVersion.objects.filter(
        factor_set=handbook.set_version.factor_set_id, published_on__isnull=False
    )
    found = versions.order_by("-number").first() or handbook.set_version
    found.factor_set = handbook.set_version.factor_set
    return found


@dataclass(frozen=True, slots=True)
class Fresh:
    """What could come into a handbook: all passages as the set and the experience word them, and what is new."""

    version: SetVersion
    blocks: Sequence[Block]
    news: Sequence[News]

    @property
    def words(self) -> list[tuple[str, str]]:
        """Key and words of every passage, in order."""
        return words_of(self.blocks)


def words_of(blocks: Sequence[Block]) -> list[tuple[str, str]]:
    """Key and words of passages, in order."""
    return [(block.id or "", block.text) for block in blocks]


def fresh(handbook: Handbook, text: Version) -> Fresh:
    """What is new for the text of a handbook."""
    version = newest_set(handbook)
    blocks = blocks_of(handbook.municipality, version)
    written = dict(text.blocks.values_list("key", "plain_text"))
    return Fresh(version, blocks, news(handbook.offered, words_of(blocks), written))


def seen_words(found: Fresh) -> str:
    """A mark of what is offered: whoever leaves something out has seen it."""
    return seen_mark([found.version.pk, *sorted(found.words)])


def texts_of(handbook: Handbook) -> tuple[Version | None, Version | None]:
    """The newest frozen version of the text, and the draft. One query."""
    versions = list(handbook.concept.versions.order_by("-number"))
    for one in versions:
        one.concept = handbook.concept
    frozen = next((one for one in versions if one.state == VersionState.FROZEN), None)
    return frozen, next((one for one in versions if one.state == VersionState.DRAFT), None)
