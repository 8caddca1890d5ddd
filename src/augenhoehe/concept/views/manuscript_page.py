# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which a text is looked through before it is taken over: part by part, each passage with what it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from augenhoehe.concept import labels, markup, queries
from augenhoehe.concept.arrivals import Arrival, Fate, arrive
from augenhoehe.concept.enums import ProposalState
from augenhoehe.concept.forms.blocks import kind_choice
from augenhoehe.concept.forms.manuscripts import LEFT_OUT, PREFIX, arranged, choices_for
from augenhoehe.concept.models import Proposal, Version
from augenhoehe.concept.outline import HEADINGS
from augenhoehe.concept.read_pictures import ReadPicture, address_of, known_figures, leading_to
from augenhoehe.concept.reading_in import Understood
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.core.guard import TownRequest
from augenhoehe.kit.text import Block

PASSAGES_A_PART = 150
SHOWN_LETTERS = 1_200
SHOWN_GONE = 200
UNDECIDED = (ProposalState.OPEN, ProposalState.WITH_OPINION)

FATE_WORDS: dict[Fate, str | Promise] = {
    Fate.KEPT: pgettext_lazy("passage", "as it is"),
    Fate.MOVED: pgettext_lazy("passage", "stands elsewhere"),
    Fate.CHANGED: pgettext_lazy("passage", "changed"),
    Fate.NEW: pgettext_lazy("passage", "new"),
}
FATE_SIGN = {Fate.KEPT: "done", Fate.MOVED: "going", Fate.CHANGED: "going", Fate.NEW: "wait"}


@dataclass(frozen=True, slots=True)
class Row:
    """A passage as it was read, or how it changes, with the choice of what it is. `fate` is empty where it stays."""

    number: int
    name: str
    html: SafeString
    look: str
    choices: Sequence[tuple[str, labels.Words]]
    chosen: str
    fate: str | Promise
    sign: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A passage that the text would lose, with the numbers of proposals on it that are not dealt with."""

    text: str
    proposals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """All that the page says: counts in words, the rows of one part, and what the text that is there would lose."""

    counts: tuple[str, ...]
    rows: tuple[Row, ...]
    compared: tuple[tuple[int, str | Promise], ...]
    gone: tuple[Gone, ...]
    same: bool

    @classmethod
    def at(cls, understood: Understood, version: Version | None, old: Sequence[Block], part: int) -> Looked:
        """Look at a part; `old` is the text of the draft, nothing for a new concept. One query where something goes."""
        taken = arranged(understood.blocks, understood.kinds)
        known = known_figures(version.concept, understood.pictures) if version is not None else {}
        arrival = arrive(old, leading_to([block for _place, block in taken], known))
        met = _met(taken, arrival) if old else {}
        first = (part - 1) * PASSAGES_A_PART
        shown = range(first, min(first + PASSAGES_A_PART, len(understood.blocks)))
        return cls(
            tuple(_counted([block for _place, block in taken])),
            tuple(_row(understood, place, met.get(place)) for place in shown),
            tuple(_compared(arrival)) if old else (),
            tuple(_gone(version, arrival)) if version is not None else (),
            bool(old) and arrival.same,
        )


def part_asked(request: TownRequest, understood: Understood) -> int:
    """The part that the address or the form names, the first one where there is no such part."""
    asked = request.POST.get("teil") or request.GET.get("teil") or ""
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 1
    return number if number in parts_of(understood) else 1


def parts_of(understood: Understood) -> range:
    """The numbers of the parts."""
    return range(1, (max(len(understood.blocks), 1) - 1) // PASSAGES_A_PART + 2)


def _met(taken: Sequence[tuple[int, Block]], arrival: Arrival) -> dict[int, tuple[Fate, SafeString | None]]:
    """By the place at which it was read: what becomes of a passage, and where its words change, how."""
    return {
        read: (
            arrival.fates[place],
            _changed(arrival.before[place], block) if place in arrival.before else None,
        )
        for place, (read, block) in enumerate(taken)
    }


def _row(understood: Understood, place: int, met: tuple[Fate, SafeString | None] | None) -> Row:
    block = understood.blocks[place]
    fate, change = met or (Fate.KEPT, None)
    chosen = understood.kinds.get(place) or kind_choice(block)
    return Row(
        number=place + 1,
        name=f"{PREFIX}{place}",
        html=_pictured(understood.pictures.get(address_of(block)), change or _excerpt(block)),
        look="heading"
        if chosen in HEADINGS
        else "list"
        if chosen.startswith("li")
        else "skip"
        if chosen == LEFT_OUT
        else "",
        choices=choices_for(block),
        chosen=chosen,
        fate="" if fate is Fate.KEPT else FATE_WORDS[fate],
        sign=FATE_SIGN[fate],
    )


def _changed(was: Block, now: Block) -> SafeString | None:
    """The change marked, where it is short enough to be shown."""
    return markup.change(was, now) if len(was.text) + len(now.text) <= 2 * SHOWN_LETTERS else None


def _pictured(picture: ReadPicture | None, caption: SafeString) -> SafeString:
    """What is known of a picture, above its caption."""
    if picture is None:
        return caption
    size = _("Picture of %(width)d × %(height)d pixels") % {"width": picture.width, "height": picture.height}
    said = picture.alternative_text or _("nothing is said yet of what it shows")
    return format_html('<span class="ah-muted">{}: {}</span><br>{}', size, said, caption)


def _excerpt(block: Block) -> SafeString:
    """The passage, or its beginning and how long it is."""
    text = block.text
    if len(text) <= SHOWN_LETTERS:
        return markup.block(block)
    words = _("… (%(count)d characters altogether)") % {"count": len(text)}
    return format_html('{} <span class="ah-muted">{}</span>', text[:SHOWN_LETTERS], words)


def _counted(blocks: Sequence[Block]) -> Iterable[str]:
    pictures = sum(bool(address_of(block)) for block in blocks)
    kinds = Counter(block.kind for block in blocks)
    chapters, below = kinds["h2"], kinds["h3"] + kinds["h4"]
    others = kinds["p"] + kinds["quote"] + kinds["note"] - pictures
    for number, words in (
        (chapters, ngettext("%(count)d chapter", "%(count)d chapters", chapters)),
        (below, ngettext("%(count)d section", "%(count)d sections", below)),
        (others, ngettext("%(count)d paragraph", "%(count)d paragraphs", others)),
        (kinds["li"], ngettext("%(count)d list item", "%(count)d list items", kinds["li"])),
        (kinds["table"], ngettext("%(count)d table", "%(count)d tables", kinds["table"])),
        (pictures, ngettext("%(count)d picture", "%(count)d pictures", pictures)),
    ):
        if number:
            yield words % {"count": number}


def _compared(arrival: Arrival) -> Iterable[tuple[int, str | Promise]]:
    yield from ((arrival.counts[fate], words) for fate, words in FATE_WORDS.items() if arrival.counts[fate])
    if arrival.gone:
        yield len(arrival.gone), pgettext_lazy("passage", "goes")


def _gone(version: Version, arrival: Arrival) -> Iterable[Gone]:
    """What goes, in the order of the text, with the proposals on it that still wait for something."""
    if not arrival.gone:
        return
    keys = [block.id or "" for block in arrival.gone]
    about: defaultdict[str, list[int]] = defaultdict(list)
    proposals = Proposal.objects.filter(concept=version.concept_id, block_key__in=keys).order_by("number")
    for proposal in queries.with_answers(proposals):
        facts = queries.proposal_facts(proposal)
        if state_of(facts) in UNDECIDED or awaits_realisation(facts):
            about[proposal.block_key].append(proposal.number)
    for block in arrival.gone:
        yield Gone(block.text[:SHOWN_GONE], tuple(about[block.id or ""]))
