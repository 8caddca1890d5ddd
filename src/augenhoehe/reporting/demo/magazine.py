# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The magazine's chapter of the demo: Bergkamen looks back on three and a half years of common work.

That the Land funded the work until 30 November 2022, and the eight success factors, stand in paper 12/0767. Stories,
people, groups, quotes and pictures are invented, and the magazine says so.
"""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass, field

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.reporting.actions.add_magazine_item import add_magazine_item
from augenhoehe.reporting.actions.add_magazine_picture import add_magazine_picture
from augenhoehe.reporting.actions.create_magazine import create_magazine
from augenhoehe.reporting.actions.edit_magazine_item import edit_magazine_item
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.actions.publish_magazine import publish_magazine
from augenhoehe.reporting.demo.pictures import picture
from augenhoehe.reporting.enums import ItemKind, MagazineLayout, MagazinePurpose, Recognisable
from augenhoehe.reporting.magazine_pictures import Sent
from augenhoehe.reporting.magazine_work import make
from augenhoehe.reporting.models import Magazine, MagazineItem
from augenhoehe.reporting.queries.magazines import happenings

MADE = datetime.date(2023, 1, 13)
SUBTITLE = "Dreieinhalb Jahre gemeinsame Arbeit in Bergkamen. Ein Beispielheft: Geschichten und Bilder sind erfunden."
SOFT_BREAK = re.compile(r"(?<!\n)\n(?!\n|- )")
"""A line that goes on in the next one, as texts are written in this file."""
IMPRINT = """Herausgeberin: Stadt Bergkamen, Integrationsmanagement

Verantwortlich im Sinne des Presserechts: Anna Beispiel (erfunden)

Dieses Heft ist ein Beispiel. Seine Geschichten, Menschen, Gruppen und Zitate sind erfunden; die Bilder
sind gezeichnet. Die Laufzeit der Förderung und die acht Gelingensfaktoren stehen in der Vorlage
12/0767."""


@dataclass(frozen=True)
class Shown:
    """A picture of the demo: the name of its scene, what it shows, its caption, and what stays in view."""

    scene: str
    alternative_text: str
    caption: str = ""
    focus_y: int = 50


@dataclass(frozen=True)
class Told:
    """A contribution of the demo."""

    kind: ItemKind
    title: str
    teaser: str = ""
    text: str = ""
    quote: str = ""
    speaker: str = ""
    facts: dict[str, object] = field(default_factory=dict)
    pictures: tuple[Shown, ...] = ()


COVER = Shown(
    "augenhoehe",
    "Fünf Menschen verschiedener Größe stehen auf Stufen, sodass ihre Augen auf einer Linie liegen.",
    "Verschieden groß, auf einer Höhe",
)
ITEMS = (
    Told(
        ItemKind.STORY,
        "Ein Tisch, der länger wird",
        "Erst waren es acht Stühle im Vorraum der Bücherei. Heute reicht die Tafel bis auf den Platz. (erfunden)",
        """Der erste Tisch war ein Versehen. Im Vorraum der Stadtbücherei stand er im Weg, als sich im Herbst 2019
acht Leute trafen, um über ein Straßenfest zu reden. Jemand stellte eine Kanne Tee darauf, jemand ein
Blech mit Gebäck, und aus der Besprechung wurde ein Abend.

Beim nächsten Mal brachten alle etwas mit. Beim übernächsten Mal brachten sie Nachbarn mit. Nach einem
halben Jahr passte die Runde nicht mehr in den Vorraum, und die Bücherei räumte zwei Regale zur Seite.

# Wer einlädt, bestimmt die Regeln

Die Stadt hatte für das Treffen eine Tagesordnung vorbereitet. Sie wurde nie gebraucht. Die Runde
beschloss, dass reihum eingeladen wird und dass die Gastgeberin bestimmt, worüber gesprochen wird.
Einmal war das der Fahrplan der Linie 3, einmal ein Gedicht, einmal die Frage, warum Elternbriefe so
schwer zu verstehen sind.

Aus dem Abend über die Elternbriefe wurde ein Vorhaben: Drei Mütter, ein Schulleiter und eine
Mitarbeiterin des Jugendamts schrieben zwölf Briefe neu. Kurze Sätze, ein Anliegen je Brief, Rückfragen
unter einer Telefonnummer, bei der jemand abhebt.

# Was davon bleibt

Die Tafel braucht keine Förderung, sagt die Runde, sie braucht einen Schlüssel. Den hat sie jetzt: Die
Bücherei überlässt ihr den Raum an jedem ersten Freitag. Die Stadt stellt Tische, Spülmaschine und
jemanden, der zuhört.

Auch das Zuhören ist geregelt. Wer aus der Verwaltung kommt, bringt keine Liste mit, sondern nimmt eine
mit: drei Punkte, mehr nicht, und beim nächsten Mal wird erzählt, was daraus geworden ist. Manchmal ist
die Antwort ein Nein. Sie wird trotzdem gegeben, mit Grund, und meistens folgt darauf ein besserer
Vorschlag.""",
        "Wir wollten nicht eingeladen werden. Wir wollten einladen.",
        "Gastgeberin der ersten Stunde (erfunden)",
        pictures=(
            Shown(
                "tafel",
                "Eine lange Tafel von oben: an beiden Seiten sitzen Menschen, vor jedem steht ein Teller.",
                "Platz für alle, und noch ein Stuhl",
            ),
            Shown(
                "chor",
                "Zwei Klangkreise breiten sich aus und treffen sich über einer Reihe singender Menschen.",
                "Nach dem Essen wird gesungen, zweistimmig",
            ),
        ),
    ),
    Told(
        ItemKind.NUMBERS,
        "Dreieinhalb Jahre in Zahlen",
        "Was sich zählen lässt, und wer gezählt hat.",
        facts={
            "measures": True,
            "figures": "8 | Gelingensfaktoren leiten seither die Arbeit der Stadt | Vorlage 12/0767\n"
            "30.11.2022 | endete die Förderung durch das Land | Vorlage 12/0767\n"
            "12 | Elternbriefe wurden gemeinsam neu geschrieben | erfunden",
        },
    ),
    Told(
        ItemKind.STORY,
        "Türen, die aufgehen",
        "Wie ein Amt lernte, seine eigenen Wege mit fremden Augen zu gehen. (erfunden)",
        """Es begann mit einem Zettel an der Scheibe. „Heute nur mit Termin“ stand darauf, und darunter,
handschriftlich, in drei weiteren Sprachen: „Und wie bekomme ich einen?“

Im Frühjahr 2021 bat das Integrationsmanagement sechs Bergkamenerinnen und Bergkamener, einen ganz
normalen Antrag zu stellen und dabei laut zu denken. Eine Studentin ging mit und schrieb auf, an welchen
Stellen jemand stehen blieb, umkehrte oder lachte.

# Siebzehn Hürden

Am Ende standen siebzehn Hürden auf der Liste. Manche waren aus Beton, etwa die Stufe am Hintereingang.
Die meisten waren aus Papier: ein Formular, das nach dem Geburtsnamen der Großmutter fragt; ein
Bescheid, dessen wichtigster Satz auf Seite drei steht; eine Warteschlange, die niemand als solche
erkennt.

- Vier Hürden waren nach einer Woche weg.
- Neun brauchten einen Haushaltsbeschluss oder einen Handwerker.
- Vier gibt es noch. Sie stehen mit Begründung auf der Seite der Stadt.

# Der zweite Rundgang

Ein Jahr später gingen dieselben sechs noch einmal. Am Eingang hing ein Plan mit Farben statt
Zimmernummern, und am Schalter lag das Formular in einer Fassung, die auf eine Seite passt. Die
Großmutter kam nicht mehr vor.

Die Liste wird weitergeführt. Wer einen neuen Schalter plant, geht den Weg vorher mit jemandem, der ihn
nicht kennt. Das kostet einen Vormittag und spart, so rechnet das Bürgerbüro vor, viele Rückfragen.

Für den nächsten Rundgang hat sich eine Schulklasse gemeldet. Sie möchte prüfen, ob man das Jugendamt
auch findet, wenn man zwölf ist.""",
        "Ich habe gelernt, mein eigenes Haus zu betreten.",
        "Mitarbeiter im Bürgerbüro (erfunden)",
        pictures=(
            Shown(
                "strasse",
                "Sechs bunte Häuser einer Straße, drei der Haustüren stehen offen.",
                "Jede zweite Tür steht offen, die anderen folgen",
                60,
            ),
            Shown(
                "bruecke",
                "Fünf Menschen gehen auf einer Brücke mit sechs Bögen über einen Fluss.",
                "Sechs Bögen, sechs Rundgänge",
            ),
        ),
    ),
    Told(
        ItemKind.PORTRAIT,
        "Der Garten hinter der Schule",
        "Vierzehn Beete, elf Familien und ein Schuppen, dessen Schlüssel unter der Gießkanne liegt. (erfunden)",
        """Früher war hier Rasen, den niemand betreten durfte. Dann fragte eine Grundschulklasse, warum eigentlich
nicht. Seitdem wachsen hinter der Schule Bohnen, Minze, Mangold und etwas, das alle nur „das Hohe“
nennen.

Die Gruppe trifft sich am Samstagvormittag. Wer kommt, bekommt ein Stück Erde und eine Aufgabe. Deutsch
lernt man nebenbei, sagt die Gruppe, und Geduld auch.""",
        "Bohnen fragen nicht, woher du kommst.",
        "Gärtner der Gruppe (erfunden)",
        facts={
            "who": "Elf Familien aus sieben Ländern, zwei Lehrkräfte, ein Hausmeister",
            "since": "Frühjahr 2020",
            "contact": "garten@bergkamen.example",
            "contact_allowed": True,
        },
        pictures=(
            Shown(
                "garten",
                "Hohe Pflanzen mit bunten Blüten vor einer großen Sonne, darunter Beete in Reihen.",
                "„Das Hohe“ im Juli",
            ),
        ),
    ),
    Told(
        ItemKind.TIMELINE,
        "Schritt für Schritt",
        "Was in dieser Zeit geschehen ist, soweit es öffentlich ist.",
        facts={
            "days": "04.06.2019 | Das Integrationsmanagement nimmt seine Arbeit auf (Tag erfunden)\n"
            "18.10.2019 | Der erste Tisch in der Bücherei (erfunden)\n"
            "25.04.2020 | Das erste Beet hinter der Schule (erfunden)\n"
            "11.05.2021 | Sechs Rundgänge durch das Rathaus (erfunden)\n"
            "30.11.2022 | Die Förderung durch das Land endet"
        },
    ),
    Told(
        ItemKind.STORY,
        "Viele Sprachen, ein Nachmittag",
        "Im Sprachcafé gilt eine Regel: Wer etwas nicht versteht, hebt die Hand, und alle freuen sich. (erfunden)",
        """Dienstag, kurz nach drei. An der Tür liegt ein Stapel bunter Karten. Jede Farbe steht für eine Sprache,
die jemand heute lernen oder zeigen möchte. Am Ende des Nachmittags sind die Karten gemischt, das ist
Absicht.

Gegründet wurde das Café von zwei Frauen, die sich im Wartezimmer einer Kinderärztin kennengelernt
hatten. Die eine konnte kein Deutsch, die andere kein Arabisch; beide hatten anderthalb Stunden Zeit.
مرحبا war das erste Wort, das auf der Rückseite eines Rezepts landete.

# Fehler sind erwünscht

Inzwischen kommen an guten Tagen vierzig Menschen. Sie übersetzen Kochrezepte, Fußballregeln und
Mietverträge. Ein Rentner, der vierzig Jahre unter Tage war, bringt Jugendlichen Wörter bei, die in
keinem Lehrbuch stehen.

Aus dem Café sind Sprachmittlerinnen hervorgegangen, die bei Elternabenden und in Arztpraxen helfen. Die
Stadt zahlt ihnen eine Aufwandsentschädigung. Das war der längste Streit dieser dreieinhalb Jahre, und
er hat sich gelohnt.

# Und jetzt?

Das Café zieht um, in einen größeren Raum mit einer Küche. Den Stapel Karten nimmt es mit. Eine Farbe
ist dazugekommen: Sie steht für Leute, die einfach nur zuhören möchten.""",
        "Hier lache ich über meine Fehler, bevor es jemand anders tut.",
        "Besucher des Sprachcafés (erfunden)",
        pictures=(
            Shown(
                "sprache",
                "Sprechblasen in vielen Farben und Größen, die sich überlagern.",
                "Eine Karte, eine Farbe, eine Sprache",
            ),
            Shown(
                "faden",
                "Zwölf bunte Punkte halten je einen roten Faden, der zur Mitte führt.",
                "Alle halten ein Ende",
            ),
        ),
    ),
)


def tell(cast: Cast) -> None:
    """Tell the chapter."""
    anna = cast.people["anna"]
    with clock.standing_on(MADE):
        magazine = create_magazine(
            municipality=cast.bergkamen,
            title="Auf Augenhöhe",
            subtitle=SUBTITLE,
            period_from=datetime.date(2019, 6, 1),
            period_to=datetime.date(2022, 12, 31),
            layout=MagazineLayout.ARC,
            publisher="Stadt Bergkamen",
            imprint=SOFT_BREAK.sub(" ", IMPRINT),
            by=anna,
        )
        _picture(magazine, None, COVER, cast)
        for told in ITEMS:
            _item(magazine, told, cast)
        frozen = freeze_magazine(magazine=magazine, by=anna)
        for purpose in MagazinePurpose:
            make(frozen, purpose, by=anna)
        publish_magazine(magazine=frozen, by=anna)


def _item(magazine: Magazine, told: Told, cast: Cast) -> None:
    item = add_magazine_item(magazine=magazine, kind=told.kind, title=told.title, by=cast.people["anna"])
    facts = dict(told.facts)
    if told.kind is ItemKind.TIMELINE:
        facts["chosen"] = [one.key for one in happenings(magazine, cast.people["anna"])][:5]
    edit_magazine_item(
        item=item,
        title=told.title,
        teaser=told.teaser,
        text=SOFT_BREAK.sub(" ", told.text),
        quote=told.quote,
        speaker=told.speaker,
        facts=facts,
        revision=item.revision,
        by=cast.people["anna"],
    )
    for shown in told.pictures:
        _picture(magazine, item, shown, cast)


@functools.cache
def _drawn(scene: str) -> bytes:
    """The scene fit for print, drawn once by a process: tests tell the demo often."""
    return picture(scene)


def _picture(magazine: Magazine, item: MagazineItem | None, shown: Shown, cast: Cast) -> None:
    sent = Sent(
        alternative_text=shown.alternative_text,
        caption=shown.caption,
        holder="Zeichnung: Augenhöhe",
        licence="CC0 1.0",
        recognisable=Recognisable.NOBODY,
        focus_y=shown.focus_y,
        name=f"{shown.scene}.png",
        content=_drawn(shown.scene),
    )
    add_magazine_picture(magazine=magazine, item=item, sent=sent, by=cast.people["anna"])
