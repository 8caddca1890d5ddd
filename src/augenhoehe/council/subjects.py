# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the council people can follow: a paper, a body, a topic, a search, or everything."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Municipality, Term
from augenhoehe.core.queries import council_bodies
from augenhoehe.council import labels
from augenhoehe.council.forms.search import FILTERS, WHAT, SearchForm
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.search import found_in
from augenhoehe.kit import front_doors, policies, public_places, subjects
from augenhoehe.kit.search import parse
from augenhoehe.kit.subjects import EVERYTHING, LONGEST_TARGET, Subject

PAPER, BODY, TOPIC, SEARCH, ALL = "vorlage", "gremium", "thema", "suche", "alles"
"""The kinds as they stand in addresses, which are German."""


def find_paper(actor: Any, municipality: Municipality, target: str) -> Subject | None:
    """A paper by its number in the house."""
    found = policies.visible_in(actor, Paper.objects.filter(pk=_number(target)), municipality)
    paper = found.only("reference", "name").first()
    if paper is None:
        return None
    public = public_places.address("council.Paper", municipality.slug, paper.pk) or _front(municipality)
    url = _address(actor, "council:paper", public, municipality.slug, paper.pk)
    return Subject(PAPER, str(paper.pk), paper.title, url, frozenset({("paper", paper.pk)}))


def names_of_papers(actor: Any, municipality: Municipality, targets: list[str]) -> dict[str, str]:
    """What those of the papers are called that the actor may see; one query."""
    numbers = [_number(target) for target in targets]
    found = policies.visible(actor, Paper.objects.filter(municipality=municipality, pk__in=numbers))
    return {str(paper.pk): paper.title for paper in found.only("reference", "name")}


def find_body(actor: Any, municipality: Municipality, target: str) -> Subject | None:
    """A council body of the town."""
    bodies = council_bodies(municipality, active=None)
    body = bodies.filter(pk=_number(target)).first()
    if body is None:
        return None
    url = _address(actor, "council:meetings", _front(municipality), municipality.slug)
    return Subject(BODY, str(body.pk), body.name, url, frozenset({("body", body.pk)}))


def find_topic(actor: Any, municipality: Municipality, target: str) -> Subject | None:
    """A field of action of the town."""
    words = Term.objects.filter(
        vocabulary__municipality=municipality, vocabulary__key=VocabularyKey.FIELD_OF_ACTION
    )
    term = words.filter(pk=_number(target)).first()
    if term is None:
        return None
    url = _address(actor, "council:papers", _front(municipality), municipality.slug)
    return Subject(TOPIC, str(term.pk), term.label, url, frozenset({("topic", term.pk)}))


def find_search(actor: Any, municipality: Municipality, target: str) -> Subject | None:
    """A search as its page's address tells it; None where it looks for nothing."""
    asked = QueryDict(target)
    form = SearchForm(asked, municipality=municipality)
    chosen = form.chosen
    text = str(form.cleaned_data.get("q") or "")
    query = parse(text)
    kept = QueryDict(mutable=True)
    kept["q"] = " ".join(text.split())
    kept.update({name: str(chosen[name]) for name in FILTERS if chosen[name]})
    if query.nothing or len(kept.urlencode()) > LONGEST_TARGET:
        return None
    hits = found_in(actor, municipality, query, chosen).hits
    label = _("Search for “%(words)s”") % {"words": kept["q"]}
    public = public_places.address("search", municipality.slug, 0) or _front(municipality)
    url = _address(actor, "council:search", public, municipality.slug)
    return Subject(
        SEARCH,
        kept.urlencode(),
        ", ".join([label, *_narrowed(form, chosen)]),
        f"{url}?{kept.urlencode()}",
        frozenset((str(hit.kind), hit.number) for hit in hits),
    )


def find_everything(actor: Any, municipality: Municipality, target: str) -> Subject | None:
    """All that happens in the council."""
    if target:
        return None
    url = _address(actor, "council:papers", _front(municipality), municipality.slug)
    label = _("Everything from the council of %(town)s") % {"town": municipality.short_name}
    return Subject(ALL, "", label, url, frozenset({EVERYTHING}))


def load() -> None:
    """Register the kinds of this room."""
    subjects.register(PAPER, label=gettext_lazy("Council paper"), find=find_paper, names=names_of_papers)
    subjects.register(BODY, label=gettext_lazy("Body"), find=find_body)
    subjects.register(TOPIC, label=gettext_lazy("Topic"), find=find_topic)
    subjects.register(SEARCH, label=gettext_lazy("Search"), find=find_search)
    subjects.register(ALL, label=pgettext_lazy("what is followed", "Everything"), find=find_everything)


def _number(target: str) -> int:
    """The number that was typed; 0, which nothing has, for everything else."""
    is_number = target.isascii() and target.isdigit() and len(target) < 19
    return int(target) if is_number else 0


def _address(actor: Any, inner: str, public: str, *arguments: object) -> str:
    return reverse(inner, args=arguments) if actor.is_authenticated else public


def _front(municipality: Municipality) -> str:
    """The town's page of decisions, or its first one."""
    links = front_doors.links(municipality)
    return links.get("decisions") or municipality.public_url


def _narrowed(form: SearchForm, chosen: dict[str, object | None]) -> list[str]:
    """What narrows the search, in words."""
    named: dict[str, labels.Labels] = {"what": WHAT, "kind": labels.PAPER_TYPE, "state": labels.PAPER_STATE}
    told = []
    for name in FILTERS:
        value = form.cleaned_data.get(name)
        if chosen[name] and value:
            told.append(f"{form.fields[name].label}: {named.get(name, {}).get(str(value), value)}")
    return told
