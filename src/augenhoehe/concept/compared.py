# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two versions compared, as a page shows them: in one column, in two, and as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import labels, markup
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.outline import markers
from augenhoehe.kit.text import Block, BlockView, Comparison, Form, State, compare, in_words, inline, synopsis
from augenhoehe.kit.text.places import places

STATE_WORDS: dict[State, str | Promise] = {
    State.INSERTED: _("new"),
    State.DELETED: _("deleted"),
    State.MOVED: _("moved here"),
    State.MOVED_AWAY: _("moved away from here"),
    State.SPLIT: _("divided"),
    State.JOINED: _("joined"),
    State.EDITED: _("changed"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One passage of a comparison. `words` say what happened to it; empty where nothing did.

    `marker` is the bullet or number of a list item.
    """

    html: SafeString
    kind: str
    place: str
    words: tuple[str, ...]
    marker: str

    @property
    def changed(self) -> bool:
        """Whether anything happened to it."""
        return bool(self.words)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the synopsis: what stood there, what stands there now."""

    left: tuple[Shown, ...]
    right: tuple[Shown, ...]

    @property
    def place(self) -> str:
        """The place in the old text, or, of something new, in the new one."""
        return (self.left or self.right)[0].place


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison ready to be shown; each form is worked out when it is asked for."""

    comparison: Comparison
    old_places: tuple[str, ...]
    new_places: tuple[str, ...]
    old_markers: tuple[str, ...]
    new_markers: tuple[str, ...]

    @classmethod
    def of(cls, old: Sequence[Block], new: Sequence[Block]) -> Compared:
        """Compare two versions block by block, following their keys."""
        return cls(compare(old, new), _places(old), _places(new), markers(old), markers(new))

    @property
    def equal(self) -> bool:
        """Whether nothing changed at all."""
        return not self.comparison.operations

    @property
    def text(self) -> list[Shown]:
        """Everything in one column."""
        return list(self._right(inline(self.comparison)))

    @property
    def rows(self) -> list[Row]:
        """The changed passages in two columns."""
        rows = (Row(self._left(row.left), self._right(row.right)) for row in synopsis(self.comparison))
        return [row for row in rows if any(shown.changed for shown in (*row.left, *row.right))]

    @property
    def sentences(self) -> list[str]:
        """The changes in German words, the way resolutions put them."""
        return in_words(self.comparison)

    def _left(self, views: Iterable[BlockView]) -> tuple[Shown, ...]:
        return tuple(self._shown(view, self.old_markers[view.old or 0]) for view in views)

    def _right(self, views: Iterable[BlockView]) -> tuple[Shown, ...]:
        return tuple(self._shown(view, self._marker(view)) for view in views)

    def place_of(self, view: BlockView) -> str:
        """Where a passage stands: in the new text, or, where it went, in the old one."""
        return self.new_places[view.new] if view.new is not None else self.old_places[view.old or 0]

    def _marker(self, view: BlockView) -> str:
        return self.new_markers[view.new] if view.new is not None else self.old_markers[view.old or 0]

    def _shown(self, view: BlockView, marker: str) -> Shown:
        happened = tuple(happenings(view))
        return Shown(markup.view_html(view), view.form.kind, self.place_of(view), happened, marker)


def _places(blocks: Sequence[Block]) -> tuple[str, ...]:
    return tuple(place.subject for place in places(blocks))


def happenings(view: BlockView) -> Iterator[str]:
    """What happened to a passage, in words; nothing where it is as it was."""
    for state, words in STATE_WORDS.items():
        if state in view.states:
            yield str(words)
    if view.form_before is not None:
        before, now = _noun(view.form_before), _noun(view.form)
        if before == now:
            yield str(_("moved to another level"))
        else:
            yield str(_("was “%(before)s”, is “%(now)s”")) % {"before": before, "now": now}


def _noun(form: Form) -> str:
    return str(
        _("Numbered list item")
        if form.kind == "li" and form.ordered
        else labels.BLOCK_KIND[BlockKind(form.kind)]
    )
