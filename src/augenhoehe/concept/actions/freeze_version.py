# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
import json

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.figures import mute_figures
from augenhoehe.concept.models import Standing, Version
from augenhoehe.concept.rebased import standings
from augenhoehe.concept.rules import versions as rules
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def freeze_version(*, version: Version, revision: int | None, by: Account) -> Version:
    """Freeze a draft for ever, with today's day and the SHA-256 of its content (keys, kinds and words in order).

    The terms that the concept explains today are part of it, where there are any.
    """
    draft = claim(Version.objects.select_related("concept__municipality"), pk=version.pk, revision=revision)
    blocks = list(draft.blocks.order_by("position").values_list("key", "kind", "content"))
    state, mute = VersionState(draft.state), mute_figures(content for _key, _kind, content in blocks)
    require(rules.may_freeze(rules.VersionFacts(draft.number, state, len(blocks), mute_figures=mute)))
    draft.glossary = sorted([one.term, one.meaning] for one in draft.concept.terms.all())
    content: list[object] = [*blocks, draft.glossary] if draft.glossary else [*blocks]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    draft.state = VersionState.FROZEN
    draft.frozen_on = clock.today()
    draft.content_hash = hashlib.sha256(text.encode()).hexdigest()
    draft.save()
    Standing.objects.bulk_create(standings(draft))
    audit.record(
        audit_verbs.VERSION_FROZEN,
        by=by,
        of=draft,
        municipality=town_of(draft),
        after={"frozen_on": draft.frozen_on, "content_hash": draft.content_hash},
    )
    return draft
