# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often a duty comes back, in the words of resolutions."""

import re
from operator import itemgetter

from augenhoehe.council.enums import Recurrence

_REPORT = (
    r"(?:\w{1,30} )?\w{0,40}(?:[Bb]ericht|[Ss]achst[aä]nd|[Ii]nformation|[Vv]orlage|[Aa]uswertung"
    r"|[Ee]valuation|[Ff]ortschreibung"
    r"|[Tt]urnus|[Aa]bst[aä]nd|[Rr]hythmus|[Uu]nterrichtung|[Bb]erichterstattung|[Ss]itzung"
    r"|[Tt]reffen|[Ss]tatistik"
    r"|[Aa]ktualisierung|[Üü]berprüfung|[Kk]onferenz|[Kk]ontrolle|[Gg]espräch|[Tt]agung|[Dd]ialog"
    r"|[Vv]eranstaltung|[Aa]ustausch|[Vv]orstellung"
    r"|[Bb]efragung|[Mm]onitoring|[Bb]ilanz)"
)


def _every(stem: str) -> str:
    """A pattern for "jährlich" by itself or "jährlicher …bericht", but not "jährliche Kosten"."""
    return (
        rf"(?<![\w-]){stem}lich(?!\w)(?! (?:[a-zäöü]+en )?(?:Kosten|Mittel|Zuschuss|\d))"
        rf"|(?<![\w-]){stem}liche[nrsm]? {_REPORT}"
    )


_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), recurrence)
    for pattern, recurrence in (
        (
            (
                rf"\balle (?:zwei|2) Jahre|(?<!\w)(?:zwei|2)-?jähr(?:ig|lich)\w*|\b(?:jedes"
                rf"|alle) zweite[sn]? Jahr|{_every('zweijähr')}"
            ),
            Recurrence.TWO_YEARLY,
        ),
        (
            (
                rf"{_every('halbjähr')}|\b(?:zweimal|zwei Mal|2 ?x|2-mal) (?:jährlich|im Jahr"
                rf"|pro Jahr)|\balle (?:sechs|6) Monate"
                r"|\b(?:jedes|pro|im) Halbjahr\b"
            ),
            Recurrence.HALF_YEARLY,
        ),
        (
            (
                rf"{_every('vierteljähr')}|\bquartalsweise|\b(?:jedes|pro|einmal im|je) Quartal"
                rf"|\balle (?:drei|3) Monate"
                r"|\b(?:viermal|vier Mal|4 ?x) (?:jährlich|im Jahr|pro Jahr)"
            ),
            Recurrence.QUARTERLY,
        ),
        (rf"{_every('monat')}|\b(?:jeden|pro|einmal im) Monat\b", Recurrence.MONTHLY),
        (
            (
                rf"{_every('(?:all)?jähr')}|\beinmal (?:im|pro) (?:Kalender)?Jahr|\b(?:jedes"
                rf"|pro) (?:Kalender)?Jahr\b"
                r"|\balle (?:zwölf|12) Monate|\bin jedem Jahr\b|\bjeweils (?:zum|am"
                r"|bis zum) .{0,20}(?:Jahresende|eines jeden Jahres)"
                r"|\bim Jahresturnus|\beines jeden Jahres"
            ),
            Recurrence.YEARLY,
        ),
    )
)
# Intervals that the product has no name for are not rounded to one that it has.
_OTHER = re.compile(
    r"\b(?:dreimal|drei Mal|3 ?x|fünfmal|sechsmal|mehrmals) (?:jährlich|im Jahr|pro Jahr)", re.IGNORECASE
)


def recurrence_of(text: str) -> Recurrence | None:
    """How often, by the first interval that the text names; none where it names none, or one without a name here."""
    if _OTHER.search(text):
        return None
    found = [
        (match.start(), recurrence) for pattern, recurrence in _PATTERNS if (match := pattern.search(text))
    ]
    return min(found, key=itemgetter(0))[1] if found else None
