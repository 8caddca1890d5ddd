# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever writes says what they saw: without it, with nonsense, or with an old revision nothing is written anywhere.

One case for each view that changes something which exists. The form is sent as its page offers it, so that a page
whose form lost its revision fails here too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db.models import Model
from django.forms.models import model_to_dict
from django.test import Client
from lxml import html

from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import RoleGrant
from tests.concept import builders as concept
from tests.council import builders as council
from tests.measures import builders as measures
from tests.people import client_of
from tests.reporting import builders as reporting

INSIDE = "/bergkamen/intern"


@dataclass(frozen=True)
class Write:
    """A form: the page it stands on, where it is sent, what it changes, and what is typed into it."""

    page: str
    thing: Model
    to: str = ""
    typed: dict[str, Any] = field(default_factory=dict)
    who: str = "anna"


def _version(verb: str, make: Callable[[Cast], Version], **typed: Any) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        version = make(cast)
        page = f"{INSIDE}/konzept/fassung/{version.pk}/"
        return Write(page, version, f"{page}{verb}/", typed)

    return write


def _own_page(verb: str, make: Callable[[Cast], Version], **typed: Any) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        version = make(cast)
        return Write(f"{INSIDE}/konzept/fassung/{version.pk}/{verb}/", version, typed=typed)

    return write


def _round(verb: str, *, own_page: bool, **typed: Any) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        running = concept.opened(cast).rounds.get()
        page = f"{INSIDE}/konzept/beteiligung/{running.pk}/"
        return Write(f"{page}{verb}/" if own_page else page, running, f"{page}{verb}/", typed)

    return write


def _realise(cast: Cast) -> Write:
    version = concept.opened(cast)
    concept.accepted(cast, version)
    draft = concept.next_version(cast, version.concept)
    to = f"{INSIDE}/konzept/fassung/{draft.pk}/umsetzen/"
    return Write(f"{to}vorschau/", draft, to)


def _block(verb: str, page: str = "", **typed: Any) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        block = concept.row(concept.draft(cast))
        to = f"{INSIDE}/konzept/absatz/{block.pk}/{verb}"
        return Write(page.format(block.version_id) or to, block, to, typed)

    return write


def _proposal(
    verb: str, *, own_page: bool = True, who: str = "anna", **typed: Any
) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        version = concept.opened(cast)
        if verb == "umgesetzt":
            proposal = concept.accepted(cast, version)
            concept.next_version(cast, version.concept)
        else:
            proposal = concept.proposal(cast, version)
        if verb == "entscheidung":
            concept.opinion(cast, proposal)
            typed["body"] = cast.bodies["bergkamen"]["rat"].pk
        page = f"{INSIDE}/konzept/vorschlag/{proposal.pk}/"
        return Write(f"{page}{verb}/" if own_page else page, proposal, f"{page}{verb}/", typed, who)

    return write


def _milestone(verb: str) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        milestone = measures.milestone(cast, measures.measure(cast), concept.TODAY)
        return Write(f"{INSIDE}/massnahmen/meilensteine/{milestone.pk}/{verb}", milestone)

    return write


def _measure(verb: str, **typed: Any) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        measure = measures.measure(cast)
        return Write(f"{INSIDE}/massnahmen/{measure.pk}/{verb}/", measure, typed=typed)

    return write


def _goal(cast: Cast) -> Write:
    goal = measures.goal(cast)
    return Write(f"{INSIDE}/massnahmen/ziele/{goal.pk}/", goal)


def _goal_moved(cast: Cast) -> Write:
    goal = measures.goal(cast)
    page = f"{INSIDE}/massnahmen/ziele/"
    return Write(page, goal, f"{page}{goal.pk}/ordnen/")


def _superseded(cast: Cast) -> Write:
    measure, other = measures.measure(cast), measures.measure(cast, code="M 2")
    return Write(f"{INSIDE}/massnahmen/{measure.pk}/ersetzen/", measure, typed={"successor": other.pk})


def _merged(cast: Cast) -> Write:
    measure = measures.measure(cast)
    measures.measure(cast, code="M 2")
    typed = {"others": "M 2", "code": "M 3", "title": "Gemeinsam"}
    return Write(f"{INSIDE}/massnahmen/{measure.pk}/zusammenfuehren/", measure, typed=typed)


def _word(verb: str) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        word = cast.fields_of_action["bergkamen"][0]
        page = f"{INSIDE}/wortlisten/wort/{word.pk}/"
        shown = f"{INSIDE}/wortlisten/handlungsfelder/" if verb == "ordnen/" else page
        return Write(shown, word, f"{page}{verb}" if verb else "", {} if verb else {"label": "Anders"})

    return write


def _report(verb: str) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        reporting.measure(cast)
        report = reporting.frozen(cast) if verb == "vorlage" else reporting.report(cast)
        page = f"{INSIDE}/berichte/{report.pk}/"
        opened = {"bearbeiten": f"{page}bearbeiten/", "einfrieren": f"{page}vor-dem-einfrieren/"}
        return Write(opened.get(verb, page), report, f"{page}{verb}/")

    return write


def _section(cast: Cast) -> Write:
    section = reporting.report(cast).sections.get(kind="outlook")
    return Write(f"{INSIDE}/berichte/abschnitte/{section.pk}/", section)


def _paper(verb: str, **typed: Any) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        paper = council.paper(cast)
        return Write(f"{INSIDE}/vorlagen/{paper.pk}/{verb}/", paper, typed=typed, who="dora")

    return write


def _result(cast: Cast) -> Write:
    step = council.paper(cast).consultations.earliest("position")
    typed = {"outcome": "recommended", "date": "2022-12-08", "majority": "unanimous"}
    return Write(f"{INSIDE}/vorlagen/beratungen/{step.pk}/ergebnis/", step, typed=typed, who="dora")


def _duty(verb: str, **typed: Any) -> Callable[[Cast], Write]:
    def write(cast: Cast) -> Write:
        duty = council.duty(cast)
        return Write(f"{INSIDE}/vorlagen/pflichten/{duty.pk}/{verb}/", duty, typed=typed)

    return write


def _role(cast: Cast) -> Write:
    grant = RoleGrant.objects.get(account=cast.people["bilal"])
    page = f"{INSIDE}/konten"
    return Write(f"{page}/{grant.account_id}/", grant, f"{page}/rollen/{grant.pk}/beenden/", who="gerda")


WRITE = f"{INSIDE}/konzept/fassung/{{}}/schreiben/"
WRITES: dict[str, Callable[[Cast], Write]] = {
    "version shown": _version("veroeffentlichen", concept.frozen),
    "round closed": _round("schliessen", own_page=False),
    "round extended": _round("verlaengern", own_page=True, until="2023-03-31", reason="Ferien"),
    "version opened": _own_page("beteiligung", concept.frozen),
    "version carried": _own_page("vorlage", concept.frozen),
    "version frozen": _own_page("einfrieren", concept.draft),
    "proposals carried out": _realise,
    "passage changed": _block("", plain_text="Anders."),
    "passage moved": _block("verschieben/", WRITE, richtung="runter"),
    "passage deleted": _block("loeschen/"),
    "opinion": _proposal("stellungnahme", votum="adopted", text="Gern."),
    "decision": _proposal("entscheidung", verdict="accepted", decided_on="2023-01-16"),
    "proposal realised": _proposal("umgesetzt", own_page=False),
    "proposal withdrawn": _proposal("zurueckziehen", own_page=False, who="bilal"),
    "milestone": _milestone(""),
    "milestone reached": _milestone("erreicht/"),
    "measure": _measure("bearbeiten"),
    "progress": _measure("sachstand", text="Läuft.", timeliness="on_time"),
    "goal": _goal,
    "goal moved": _goal_moved,
    "measure merged": _merged,
    "measure split": _measure("aufteilen", code_1="A", title_1="Eins", code_2="B", title_2="Zwei"),
    "measure superseded": _superseded,
    "word renamed": _word(""),
    "word moved": _word("ordnen/"),
    "word retired": _word("aktiv/"),
    "report": _report("bearbeiten"),
    "report frozen": _report("einfrieren"),
    "report taken to the council": _report("vorlage"),
    "section": _section,
    "paper": _paper("bearbeiten"),
    "paper withdrawn": _paper("zurueckziehen", reason="Kein Geld."),
    "order of consultations": _paper("beratungsfolge"),
    "result": _result,
    "duty": _duty("bearbeiten"),
    "duty answered": _duty("beantworten", text="Erledigt."),
    "role ended": _role,
}


def _form(client: Client, write: Write) -> dict[str, Any]:
    """What the page's form for this address would send."""
    opened = client.get(write.page)
    assert opened.status_code == 200
    to = write.to or write.page
    for form in html.fromstring(opened.content).forms:
        if "revision" in form.fields and (form.action or write.page).replace("?", "") in {to, ""}:
            return {name: value.removeprefix("\n") for name, value in form.form_values()} | write.typed
    raise AssertionError(f"No form on {write.page} is sent to {to} with a revision.")


@pytest.mark.parametrize("what", WRITES)
def test_what_was_not_seen_is_not_written(cast: Cast, what: str) -> None:
    write = WRITES[what](cast)
    client = client_of(cast.people[write.who])
    sent = _form(client, write)
    before = model_to_dict(write.thing._meta.model._base_manager.get(pk=write.thing.pk))
    seen = sent.pop("revision")
    for revision in (None, "", "gestern", "-1", str(int(seen) + 1)):
        lost = sent if revision is None else {**sent, "revision": revision}
        answer = client.post(write.to or write.page, lost)
        assert answer.status_code == 409, f"revision {revision!r}"
        assert "Inzwischen hat jemand anderes gespeichert" in answer.content.decode()
    stored = write.thing._meta.model._base_manager.get(pk=write.thing.pk)
    assert model_to_dict(stored) == before
    done = client.post(write.to or write.page, {**sent, "revision": seen})
    assert done.status_code == 302, "With what was seen it is written: the form lacked nothing else."
