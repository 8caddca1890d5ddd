# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the office adds the binding German to what somebody wrote in another language."""

from __future__ import annotations

from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something


@dataclass(frozen=True, slots=True)
class TranslationFacts:
    """What somebody wrote: whether in another language, and whether it is in German already."""

    original: bool
    german: bool
    translated: bool
    withdrawn: bool = False


def awaits_translation(facts: TranslationFacts) -> bool:
    """Whether it can be read by few only."""
    return facts.original and not (facts.german or facts.translated or facts.withdrawn)


def may_translate(facts: TranslationFacts, text: str) -> Verdict:
    """What stands there in another language gets its German once: the translation binds, so it never changes."""
    if not facts.original:
        return Verdict((Reason(_("This proposal is in German already.")),))
    if facts.translated:
        return Verdict(
            (Reason(_("This proposal has been translated already. The translation is not changed.")),)
        )
    if facts.withdrawn:
        return Verdict((Reason(_("This proposal has been withdrawn.")),))
    if not says_something(text):
        return Verdict((Reason(_("Please write it in German.")),))
    return Verdict()
