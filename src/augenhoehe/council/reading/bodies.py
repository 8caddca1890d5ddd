# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of councils and committees inside the rows of a Beratungsfolge.

A name is built from words: shortened words ("Haupt- und"), a head word ("…ausschuss", "Rat", "…beirat") and what
belongs to it ("für Arbeit und Soziales", "der Stadt Kamen"). So names are told apart even where the table is lost
and they stand one after the other.
"""

import re

HEAD = re.compile(
    r"[\w/:.*-]*?(?:ausschu(?:ss|ß)(?:es)?|ausschüsse|beir[aä]te?s?|versammlung"
    r"|vertretung(?:en)?|kommission|(?:kreis|bezirks)tage?s?"
    r"|vorstand(?:e?s)?|gremium|gremiums|deputation|dienstberatung|konferenz|kuratorium|präsidium)"
    r"|(?:stadt|gemeinde|markt(?:gemeinde)?|kreis|orts|ortschafts|bezirks|stadtbezirks|stadtteil"
    r"|integrations|migrations"
    r"|ältesten|jugend|senioren|verwaltungs|aufsichts|ausländer|ortsgemeinde|samtgemeinde"
    r"|verbandsgemeinde|regional"
    r"|migranten|kommunal)?r(?:at(?:e?s)?|äte)"
    r"|bürgerschaft|senate?s?|magistrate?s?|bezirksamt(?:e?s)?|arbeitskreis(?:es)?"
    r"|steuerungsgruppe|lenkungsgruppe|plenum",
    re.IGNORECASE,
)
# Committees by their letters, as the tables of some towns print them.
_LETTERS = re.compile(r"[A-ZÄÖÜ]{1,4}A|BVV|SVV|St[Vv]V")
COUNCIL = re.compile(
    r"(?:Rat|Stadtrat|Gemeinderat|Marktgemeinderat|Kreistag|Stadtverordnetenversammlung|Gemeindevertretung"
    r"|Stadtvertretung|Ratsversammlung|Verbandsgemeinderat|Samtgemeinderat|Bürgerschaft)(?!\w)"
)
_GENITIVE = re.compile(
    r"(?P<stem>\w*?(?:ausschu(?:ss|ß)|beirat|kreistag|rat|senat|magistrat|vorstand))(?:e?s)(?!\w)",
    re.IGNORECASE,
)
_CONNECTORS = frozenset(
    "und sowie oder u. & für der des die dem den das von vom zur zum im in an am bei mit auf bzw. / - –".split()
)
_PROSE_OPENINGS = frozenset(
    "Der Die Das Des Dem Den Ein Eine Einer Im In Am An Auf Bei Für Mit Nach Über Von Vor Zu Zum Zur Es Wir Sie".split()
)
_GOES_ON = ("-", ",", "/", "&")
_ADJECTIVES = ("e", "en", "er", "es", "em")
_NUMBERED = (
    "vertretung",
    "bezirk",
    "beirat",
    "ortsrat",
    "fachbereich",
    "bezirksräte",
    "ortsräte",
    "stadtbezirk",
)
_MOST_WORDS = 25


def is_connector(word: str) -> bool:
    """A small word that only stands inside a name."""
    return word in _CONNECTORS


def can_begin(word: str) -> bool:
    """Whether a name can begin with this word; no name begins with an article."""
    return word[0].isupper() and word not in _PROSE_OPENINGS


def is_head(word: str, before: str = "") -> bool:
    """A word that says "this is a body"; behind a hyphen or slash it may be a second half in lower case."""
    bare = word.strip(",;:()[]")
    if _LETTERS.fullmatch(bare):
        return True
    return bool(HEAD.fullmatch(bare)) and (not bare[0].islower() or before.endswith(("-", "/")))


def names_a_body(text: str) -> bool:
    """Whether a text has a word that says "this is a body"."""
    return any(is_head(word) for word in text.split())


def nominative(name: str) -> str:
    """The name of a body out of "des Ausschusses für Soziales"."""
    return _GENITIVE.sub(lambda found: found["stem"], name, count=1)


def goes_on(word: str) -> bool:
    """Whether a name cannot end with this word."""
    return word.endswith(_GOES_ON) or is_connector(word)


def is_shortened(word: str) -> bool:
    """The first half of a compound: "Haupt-", "Sozial-,"."""
    return word.rstrip(",/").endswith("-") and len(word) > 1


class Name:
    """A name while it is read word by word."""

    def __init__(self, word: str) -> None:
        self.words = [word]
        self.has_head = is_head(word)

    @property
    def last(self) -> str:
        """The last word so far."""
        return self.words[-1]

    @property
    def complete(self) -> bool:
        """Whether this could be all of it."""
        small = self.last[0].islower() and not is_head(self.last, "-")
        return self.has_head and not small and not goes_on(self.last)

    @property
    def may_be_numbered(self) -> bool:
        """Whether a bare number behind it belongs to it: "Bezirksvertretung 3"."""
        return self.last.lower().endswith(_NUMBERED)

    def takes(self, word: str, *, new_line: bool) -> bool:
        """Whether the next word still belongs to this name."""
        if len(self.words) >= _MOST_WORDS:
            return False
        if self._in_brackets:
            return True
        ended = self.last.endswith((":", ";")) or word in _PROSE_OPENINGS
        if ended or (new_line and self._is_over_before(word)):
            return False
        if is_connector(word) or not self.complete:
            return word[0].isupper() or word[0].isdigit() or word[0] == "(" or self._takes_small(word)
        if new_line or is_head(word) or is_shortened(word):
            return False
        return word[0].isupper() or word[0] in "(&" or word[0].isdigit()

    def _is_over_before(self, word: str) -> bool:
        """Whether a line that names no body ended before the line that begins with one."""
        goes_further = goes_on(self.last) or self.last.endswith(_ADJECTIVES)
        return (is_head(word) or is_shortened(word)) and not self.has_head and not goes_further

    @property
    def _in_brackets(self) -> bool:
        """Whether a bracket is open: what stands in it belongs to the name."""
        return sum(word.count("(") - word.count(")") for word in self.words) > 0

    def _takes_small(self, word: str) -> bool:
        """Small words, a second half in lower case, and adjectives ("für kommunale Aufgaben")."""
        adjective = is_connector(self.last) and word.rstrip(",").endswith(_ADJECTIVES)
        return (
            is_connector(word) or adjective or (self.last.endswith(("-", "/")) and is_head(word, self.last))
        )

    def add(self, word: str) -> None:
        """Take the next word."""
        self.has_head = self.has_head or is_head(word, self.last)
        self.words.append(word)
