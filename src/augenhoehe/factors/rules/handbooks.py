# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a factor set and the town's experience have for a handbook that its text does not hold yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.kit.reasons import Reason, Verdict, _


class NewsKind(StrEnum):
    """What would happen to the text."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class News:
    """One passage that could change. `yours`: how it reads in the handbook, `offered`: how the set words it now."""

    kind: NewsKind
    key: str
    yours: str
    offered: str


def news(offered: Mapping[str, str], now: Sequence[tuple[str, str]], text: Mapping[str, str]) -> list[News]:
    """What is new since words were offered last. All three are words by the key of their passage; `now` in order.

    What the authors took out is offered again only where the set has worded it anew; what reads already as it
    should is left alone.
    """
    found = []
    for key, words in now:
        if offered.get(key) == words or text.get(key) == words:
            continue
        kind = NewsKind.CHANGED if key in text else NewsKind.NEW
        found.append(News(kind, key, text.get(key, ""), words))
    left = dict(now)
    found += [News(NewsKind.GONE, key, text[key], "") for key in offered if key not in left and key in text]
    return found


def place_for(key: str, now: Sequence[tuple[str, str]], text: Sequence[str]) -> str:
    """After which passage of the text a new one belongs: the nearest one before it that is there; "" for the end."""
    before = []
    for one, _words in now:
        if one == key:
            break
        before.append(one)
    there = set(text)
    return next((one for one in reversed(before) if one in there), text[-1] if text else "")


def check_export(frozen: bool) -> Verdict:
    """What another town takes over is a version that stays as it is."""
    reason = Reason(_("Please freeze a version first: another town takes over a text that stays as it is."))
    return Verdict() if frozen else Verdict((reason,))


def check_bring(draft: bool) -> Verdict:
    """Words are taken into a draft."""
    reason = Reason(_("No version is being written. Please begin the next version of the text first."))
    return Verdict() if draft else Verdict((reason,))
