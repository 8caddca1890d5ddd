# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the words of the minutes say about a result: a proposal with reasons, never a guess.

“bei 1 Gegenstimme mehrheitlich angenommen”, “Ja: 37, Nein: 5, Enthaltungen: 0, Befangen: 0”. What is not told
is None; a clerk confirms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from augenhoehe.council.enums import ConsultationRole, Majority, Outcome
from augenhoehe.council.rules.outcomes import AMENDED, WITHOUT_PAPER, possible_outcomes
from augenhoehe.kit.reasons import Reason, _

LONGEST = 2_000
"""Read from the beginning; no body words a result longer."""
MOST_VOTES = 999
ADVICE = {Outcome.ADOPTED: Outcome.RECOMMENDED, Outcome.ADOPTED_AMENDED: Outcome.RECOMMENDED_AMENDED}

_OUTCOMES: tuple[tuple[Outcome, str], ...] = (
    (
        Outcome.REJECTED,
        r"abgelehnt|ablehnung|lehnt\b.{0,80}\bab\b|nicht (?:\w+ )?(?:angenommen|zugestimmt|beschlossen)",
    ),
    (Outcome.POSTPONED, r"vertag(?:t|ung)"),
    (Outcome.DEFERRED, r"zurueckgestellt|zurueckstellung"),
    (Outcome.REFERRED, r"(?:ver|ueber)wiesen|verweisung"),
    (Outcome.WITHDRAWN, r"zurueckgezogen|zurueckgenommen"),
    (Outcome.REMOVED, r"abgesetzt|absetzung|von der tagesordnung genommen"),
    (Outcome.FORWARDED, r"ohne (?:beschluss\w*|empfehlung|votum|abstimmung)"),
    (Outcome.NOTED, r"(?:zur )?kenntnis (?:genommen|gegeben)|kenntnisnahme|nimmt?\b.{0,80}\bzur kenntnis"),
    (Outcome.SETTLED, r"erledigt"),
)
_ADOPTED = (
    r"angenommen|zugestimmt|zustimmung|stimmt\b.{0,80}\bzu\b|beschlossen"
    r"|(?:gemaess|laut|wie) (?:beschlussvorschlag|vorlage|vorgeschlagen)"
)
_RECOMMENDED = r"empfohlen|empfiehlt|empfehlung"
_CHANGED = (
    r"geaendert(?:e[rnms]?)? (?:beschlossen|angenommen|empfohlen|zugestimmt|form|fassung)"
    r"|mit (?:\w+ )?aenderung(?:en)?|abweichend|modifiziert"
)
_UNANIMOUS = r"einstimmig|\beinst\b"
_BY_MAJORITY = r"mehrheitlich|\bmehrh\b|mit (?:\w+ )?(?:stimmen)?mehrheit"

_WORDS = {
    "kein": 0, "keine": 0, "keiner": 0, "ohne": 0, "ein": 1, "eine": 1, "einer": 1, "zwei": 2, "drei": 3,
    "vier": 4, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwoelf": 12,
}  # fmt: skip
_COUNT = r"(?P<n>\d{1,6}(?!\d)|(?:" + "|".join(_WORDS) + r")\b)"
_KINDS: dict[str, str] = {
    "yes": r"(?:ja[- ]?stimmen?|ja\b|(?:stimmen? )?dafuer|fuer[- ]?stimmen?)",
    "no": r"(?:nein[- ]?stimmen?|nein\b|gegenstimmen?|(?:stimmen? )?dagegen)",
    "abstain": r"(?:stimm)?enthaltung(?:en)?",
    "biased": r"befangen(?:heit)?",
}
_ANY_KIND = "|".join(_KINDS.values())
_COUNT_FIRST = rf"(?<![a-z0-9]){_COUNT}\s*[-x]?\s*$"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a wording says. Everything may be untold; `reasons` say what was seen and what was not clear."""

    outcome: Outcome | None = None
    majority: Majority | None = None
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    biased: int | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def says_anything(self) -> bool:
        """Whether there is anything to propose."""
        told = (self.outcome, self.majority, self.yes, self.no, self.abstain, self.biased)
        return any(one is not None for one in told)


def read_wording(text: str, role: ConsultationRole | None, *, paper: bool = True) -> Wording:
    """Read a result from its wording. `role`: of the body; without a `paper` every result is possible."""
    plain = _plain(text[:LONGEST])
    votes, reasons = _votes(plain)
    found = Wording(
        majority=_majority(plain),
        yes=votes.get("yes"),
        no=votes.get("no"),
        abstain=votes.get("abstain"),
        biased=votes.get("biased"),
    )
    possible = frozenset(possible_outcomes(role)) if paper else WITHOUT_PAPER
    outcomes = _outcomes(
        plain, advice=paper and role in {ConsultationRole.HEARING, ConsultationRole.ADVISORY}
    )
    if len(outcomes) > 1:
        reasons.append(Reason(_("The wording tells of several results. Please choose the right one.")))
    elif not outcomes:
        if found.says_anything:
            reasons.append(Reason(_("The wording does not say what became of the item.")))
    elif outcomes[0] not in possible:
        reasons.append(Reason(_("The result that the wording tells does not go with the task of the body.")))
    else:
        found = replace(found, outcome=outcomes[0])
        if outcomes[0] in AMENDED:
            reasons.append(Reason(_("The text was changed. Please enter it as it was adopted.")))
    if found.majority is Majority.UNANIMOUS and found.no:
        found = replace(found, majority=None)
        reasons.append(Reason(_("A unanimous vote has no votes against.")))
    return replace(found, reasons=tuple(reasons))


def _outcomes(plain: str, *, advice: bool) -> list[Outcome]:
    """All results the words tell of; recommending and adopting are one, by what the body does."""
    found = []
    for outcome, pattern in _OUTCOMES:
        plain, hits = re.subn(pattern, " ", plain)
        if hits:
            found.append(outcome)
    recommended = bool(re.search(_RECOMMENDED, plain))
    if re.search(_ADOPTED, plain) or (recommended and not found):
        changed = bool(re.search(_CHANGED, plain))
        said = Outcome.ADOPTED_AMENDED if changed else Outcome.ADOPTED
        found.append(ADVICE[said] if advice or recommended else said)
    return found


def _majority(plain: str) -> Majority | None:
    unanimous, majority = re.search(_UNANIMOUS, plain), re.search(_BY_MAJORITY, plain)
    if bool(unanimous) == bool(majority):
        return None
    return Majority.UNANIMOUS if unanimous else Majority.MAJORITY


def _votes(plain: str) -> tuple[dict[str, int], list[Reason]]:
    """The numbers beside the words for each kind of vote: “Ja: 37” or “37 Ja”, as the first of them has it."""
    first = re.search(rf"(?<![a-z])(?:{_ANY_KIND})", plain)
    counts_first = bool(first and re.search(_COUNT_FIRST, plain[: first.start()]))
    votes, reasons = {}, []
    for kind, words in _KINDS.items():
        marked = rf"(?<![a-z]){words}\s*[:=]\s*{_COUNT}"
        beside = (
            rf"(?<![a-z0-9]){_COUNT}\s*[-x]?\s*{words}(?!\s*[:=])"
            if counts_first
            else rf"(?<![a-z]){words}\s*{_COUNT}"
        )
        hits = [*re.finditer(marked, plain), *re.finditer(beside, plain)]
        places = {hit.span(): hit for hit in hits}
        numbers = [_number(hit["n"]) for hit in places.values()]
        if len(numbers) == 1 and numbers[0] <= MOST_VOTES:
            votes[kind] = numbers[0]
        elif len(numbers) > 1:
            reasons.append(Reason(_("The wording counts the same votes more than once. Please enter them.")))
    return votes, reasons[:1]


def _number(text: str) -> int:
    return _WORDS[text] if text in _WORDS else int(text)


def _plain(text: str) -> str:
    """Lower case, one space, no umlauts: “geändert” and “geaendert” are one."""
    folded = text.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return " ".join(folded.replace("\u00ad", "").split())
