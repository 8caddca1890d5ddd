# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council.actions.sign_off_keeper import SignOffKeeper
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.queries.sign_offs import PEOPLE, is_asked
from augenhoehe.council.rules.editions import fingerprint
from augenhoehe.kit.actions import Conflict, claim


class AskedSignature:
    """A signature that somebody is about to give or refuse: first its paper is locked, then the signature itself.

    An author's change locks the paper too, so that nobody signs a text while it is being changed.
    """

    def __init__(self, pk: int, revision: int | None, by: Any) -> None:
        paper_id = SignOff.objects.values_list("paper_id", flat=True).get(pk=pk)
        self.paper = (
            Paper.objects.select_related("municipality").select_for_update(of=("self",)).get(pk=paper_id)
        )
        self.current = claim(SignOff.objects.select_related(*PEOPLE), pk=pk, revision=revision)
        self.current.paper = self.paper
        self.keeper = SignOffKeeper(self.paper, by)
        self.is_asked = is_asked(by, self.current)

    def require_same_text(self, seen: str) -> None:
        """Raise Conflict where the text is not the one that was read."""
        if fingerprint(self.keeper.content) != seen:
            raise Conflict(self.paper)
