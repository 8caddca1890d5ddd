# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of resolutions, as the demo tells it: duties in every state, links to offices, two half-year lists.

All of it is invented, the duties say so themselves. One link has a known secret, so that its page can be shown.
"""

from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.answer_by_link import answer_by_link
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.create_answer_link import create_answer_link
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.note_duty import note_duty
from augenhoehe.council.actions.paper_content import PaperContent
from augenhoehe.council.actions.record_result import Result, record_result
from augenhoehe.council.actions.register_paper import Source, register_paper
from augenhoehe.council.actions.set_list_rule import set_list_rule
from augenhoehe.council.enums import (
    ConsultationRole,
    FollowUpState,
    ListPeriod,
    Outcome,
    PaperType,
    Recurrence,
)
from augenhoehe.council.models import AnswerLink, FollowUp, Resolution
from augenhoehe.council.rules.facts import DutyText, Step
from augenhoehe.council.rules.follow_up_lists import span_of
from augenhoehe.kit import clock
from augenhoehe.kit.link_secrets import hash_of

OPEN_LINK = "beispiel-jugendamt-hausaufgabenhilfe"
"""The secret of the demo's open link: known to everybody, so only invented towns may have it."""
CLERKS = {"bergkamen": "dora", "kamen": "lars"}


def tell(cast: Cast) -> None:
    """Tell the chapter: Bergkamen with its lists, Kamen before its first one."""
    _years_before(cast)
    _behind_closed_doors(cast)
    _second_half_of_2022(cast)
    _kamen(cast)


def _resolution(town: str, number: str) -> Resolution:
    return Resolution.objects.get(
        consultation__paper__municipality__slug=town, consultation__paper__reference=number
    )


def _duty(cast: Cast, resolution: Resolution, text: str, office: str, due_on: date) -> FollowUp:
    town = resolution.municipality.slug
    return add_duty(
        resolution=resolution,
        text=text,
        due_on=due_on,
        responsible=cast.departments[town][office],
        by=cast.people[CLERKS[town]],
    )


def _answered_by_link(
    cast: Cast,
    duty: FollowUp,
    text: str,
    *,
    state: FollowUpState = FollowUpState.DONE,
    delay_reason: str = "",
    new_day: date | None = None,
) -> None:
    made = create_answer_link(
        follow_up=duty,
        recipient=duty.responsible.name if duty.responsible else "",
        by=cast.people[CLERKS[duty.municipality.slug]],
    )
    answer_by_link(
        link=made.link, state=state, text=text, delay_reason=delay_reason, new_day=new_day, revision=None
    )


def _years_before(cast: Cast) -> None:
    """A duty that is closed, and one that takes longer; the first list tells of both."""
    with clock.standing_on(date(2021, 3, 1)):
        website = _duty(
            cast,
            _resolution("bergkamen", "11/1473"),
            "Das Integrationsmanagement auf der Internetseite der Stadt vorstellen (erfunden).",
            "integrationsmanagement",
            date(2021, 12, 31),
        )
        place = _duty(
            cast,
            _resolution("bergkamen", "11/1473"),
            "Einen festen Ort für Begegnung in der Stadtmitte suchen (erfunden).",
            "sozialamt",
            date(2022, 3, 31),
        )
    with clock.standing_on(date(2021, 11, 15)):
        answer_follow_up(
            follow_up=website, text="Die Seite ist fertig, auch in Leichter Sprache.", by=cast.people["anna"]
        )
    with clock.standing_on(date(2022, 3, 15)):
        _answered_by_link(
            cast,
            place,
            "Drei Räume sind besichtigt; einer ist barrierefrei und wird geprüft.",
            state=FollowUpState.IN_PROGRESS,
            delay_reason="Der Umbau ist teurer als gedacht. Neuer Termin: 31.10.2022.",
            new_day=date(2022, 10, 31),
        )
    with clock.standing_on(date(2022, 6, 27)):
        website.refresh_from_db()
        note_duty(
            follow_up=website,
            sitting=date(2022, 6, 23),
            revision=website.revision,
            by=cast.people["dora"],
        )
    with clock.standing_on(date(2022, 7, 12)):
        make_follow_up_lists(
            municipality=cast.bergkamen,
            span=span_of(ListPeriod.HALF_YEARLY, date(2022, 6, 30)),
            by=cast.people["dora"],
        )


def _behind_closed_doors(cast: Cast) -> None:
    """A resolution that is not public, with its duty."""
    decided_on = date(2022, 10, 6)
    council = cast.bodies["bergkamen"]["rat"]
    with clock.standing_on(date(2022, 9, 19)):
        paper = register_paper(
            municipality=cast.bergkamen,
            content=PaperContent(
                reference="12/0731",
                name="Honorarverträge für Sprachmittlung (erfunden)",
                paper_type=PaperType.RESOLUTION,
                date=date(2022, 9, 19),
                department="Kämmerei",
                resolution_text="Der Rat stimmt den Honorarverträgen zu und lässt sich über die Kosten berichten.",
                reasons="Die Angebote enthalten persönliche Angaben; deshalb wird nichtöffentlich beraten.",
                duties=[
                    DutyText(
                        "Dem Rat über die Kosten der Sprachmittlung berichten (erfunden).", Recurrence.YEARLY
                    )
                ],
            ),
            consultations=[Step(council.name, council.pk, ConsultationRole.DECISION, decided_on)],
            source=Source(),
            by=cast.people["dora"],
        )
    with clock.standing_on(decided_on):
        step = paper.consultations.get()
        record_result(
            consultation=step,
            result=Result(outcome=Outcome.ADOPTED, date=decided_on),
            revision=step.revision,
            by=cast.people["dora"],
        )


def _second_half_of_2022(cast: Cast) -> None:
    """The place for encounters is late, the blog stands, homework help is asked about; then the list is made."""
    with clock.standing_on(date(2022, 12, 12)):
        blog = _duty(
            cast,
            _resolution("bergkamen", "12/0767"),
            "Jugendlichen einen Blog einrichten, in dem sie selbst schreiben (erfunden).",
            "jugendamt",
            date(2023, 1, 31),
        )
        homework = _duty(
            cast,
            _resolution("bergkamen", "12/0767"),
            "Räume für die Hausaufgabenhilfe finden (erfunden).",
            "jugendamt",
            date(2023, 2, 28),
        )
    with clock.standing_on(date(2022, 12, 20)):
        _answered_by_link(
            cast, blog, "Der Blog ist online. Sechs Jugendliche schreiben, zwei Fachkräfte begleiten."
        )
    with clock.standing_on(date(2023, 1, 10)):
        make_follow_up_lists(
            municipality=cast.bergkamen,
            span=span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31)),
            by=cast.people["dora"],
        )
    with clock.standing_on(date(2023, 1, 12)):
        made = create_answer_link(follow_up=homework, recipient="Jugendamt", by=cast.people["anna"])
        AnswerLink.objects.filter(pk=made.link.pk).update(secret_hash=hash_of(OPEN_LINK))


def _kamen(cast: Cast) -> None:
    """One duty closed, one late with its reason; from 2023 on the council wants a list every quarter."""
    with clock.standing_on(date(2022, 7, 4)):
        printing = _duty(
            cast,
            _resolution("kamen", "039/2022"),
            "Das Integrationskonzept drucken und auslegen (erfunden).",
            "buergerdienste",
            date(2022, 10, 31),
        )
        guide = _duty(
            cast,
            _resolution("kamen", "039/2022"),
            "Einen Wegweiser der Angebote erstellen (erfunden).",
            "kultur",
            date(2022, 12, 16),
        )
    with clock.standing_on(date(2022, 10, 20)):
        _answered_by_link(cast, printing, "500 Stück liegen im Rathaus und in den Bürgerhäusern aus.")
    with clock.standing_on(date(2022, 12, 19)):
        printing.refresh_from_db()
        note_duty(
            follow_up=printing,
            sitting=date(2022, 12, 15),
            revision=printing.revision,
            by=cast.people["lars"],
        )
        _answered_by_link(
            cast,
            guide,
            "Die Texte stehen, die Übersetzungen fehlen noch.",
            state=FollowUpState.IN_PROGRESS,
            delay_reason="Zwei Übersetzerinnen sind erkrankt.",
        )
        set_list_rule(
            municipality=cast.kamen,
            valid_from=date(2023, 1, 1),
            period=ListPeriod.QUARTERLY,
            days_after=28,
            organization=None,
            by=cast.people["lars"],
        )
