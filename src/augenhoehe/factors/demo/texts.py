# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people of the demo say about Bergkamen's Jugendkonferenz and an idea. All of it is invented."""

from __future__ import annotations

from augenhoehe.factors.enums import Rating

J, T, N, U = Rating.YES, Rating.PARTLY, Rating.NO, Rating.NOT_ASSESSABLE

Said = tuple[Rating, str]

CONFERENCE: tuple[tuple[Said, Said, Said], ...] = (
    (
        (J, "Wir haben vorher mit drei Schulklassen und zwei Jugendtreffs gesprochen."),
        (J, "Die Themen kamen aus Gesprächen im Jugendtreff."),
        (T, "Mit Jugendlichen, die keinen Treff besuchen, hat niemand gesprochen."),
    ),
    (
        (J, "Es gab einen Mädchenraum und Pausen zu Gebetszeiten."),
        (T, "An Jugendliche mit Behinderung war erst spät gedacht."),
        (T, "Für Ältere, die schon arbeiten, lag der Termin schlecht."),
    ),
    (
        (J, "Die Einladung zeigt Jugendliche aus Bergkamen bei dem, was sie können."),
        (J, "Auf dem Plakat steht, was zu entscheiden ist, nicht woher jemand kommt."),
        (J, "Niemand wurde nach seiner Herkunft vorgestellt."),
    ),
    (
        (J, "Wir wollten alle zwischen 14 und 20 erreichen, besonders von der Gesamtschule."),
        (T, "Wer noch fehlt, haben wir nicht aufgeschrieben."),
        (N, "Jugendliche aus der Berufsschule standen auf keiner Liste."),
    ),
    (
        (T, "Plakat und Schulbrief gab es, soziale Netze haben wir kaum genutzt."),
        (T, "Der Brief war lang, die meisten haben es von Freunden erfahren."),
        (N, "Auf Türkisch, Arabisch oder Ukrainisch gab es nichts."),
    ),
    (
        (J, "Der Schülerrat hat in allen Klassen eingeladen."),
        (J, "Zwei Jugendleiter haben persönlich angesprochen."),
        (J, "Der Verein hat in vier Familien noch einmal nachgefragt."),
    ),
    (
        (J, "Wer kommt, bringt ein Thema in den Ausschuss: Das sagen die Jugendlichen selbst."),
        (J, "Viele wollten endlich etwas gegen die leeren Busse am Abend sagen."),
        (J, "Das Essen und die Musik haben auch geholfen."),
    ),
    (
        (J, "Die Schulen rechnen den Tag als Projekttag an."),
        (J, "Das Jugendamt bekommt Themen für seine Planung."),
        (T, "Der Verein hatte viel Arbeit und wenig davon."),
    ),
    (
        (T, "Es gab eine Bescheinigung, aber kein Geld für die Redaktion."),
        (T, "Die Moderation war ehrenamtlich, nur Fahrtkosten wurden erstattet."),
        (T, "Der Dank im Ausschuss war schön, mehr war es nicht."),
    ),
    (
        (J, "Die Gesamtschule liegt an zwei Buslinien."),
        (T, "Zurück fuhr nach 18 Uhr kaum noch ein Bus."),
        (T, "Aus Rünthe war es ohne Auto schwierig."),
    ),
    (
        (J, "Anmeldung über die Klasse, keine Kosten."),
        (J, "Man konnte auch ohne Anmeldung kommen."),
        (J, "Zwei Jugendliche haben übersetzt, das klappte gut."),
    ),
    (
        (U, "Ob die Aula wirklich barrierefrei ist, hat niemand geprüft."),
        (U, "Es kam niemand mit Rollstuhl, deshalb wissen wir es nicht."),
        (U, "Das kann ich nicht sagen."),
    ),
    (
        (J, "Gruppen waren gemischt ausgelost."),
        (J, "Auch die Leute aus der Verwaltung saßen im Kreis und nicht vorn."),
        (J, "Am Ende hat jede Gruppe etwas mitgenommen."),
    ),
    (
        (J, "Vier von acht Moderierenden haben eine Einwanderungsgeschichte."),
        (J, "Das Podium war gemischt."),
        (T, "In der Vorbereitung waren es nur zwei von neun."),
    ),
    (
        (J, "Es gab gemeinsame Regeln, die an der Wand hingen."),
        (T, "Die Regeln kannten nicht alle Helfenden."),
        (J, "Als ein Spruch fiel, hat die Moderation sofort reagiert."),
    ),
    (
        (J, "Die Themen haben die Jugendlichen gewählt."),
        (T, "Den Ablauf hatten wir Erwachsenen schon festgelegt."),
        (T, "Beim Programm durften wir nur noch Kleinigkeiten ändern."),
    ),
    (
        (T, "Dass der Ausschuss nur empfiehlt, haben wir zu spät gesagt."),
        (N, "Viele dachten, die Busse fahren jetzt."),
        (N, "Die Enttäuschung danach war groß."),
    ),
    (
        (T, "Die Ergebnisse stehen im Protokoll des Ausschusses."),
        (N, "Eine Rückmeldung an die Jugendlichen gab es noch nicht."),
        (N, "Wir werden gefragt, was daraus geworden ist, und wissen es nicht."),
    ),
    (
        (J, "Schule, Verein und Jugendamt haben von Anfang an gemeinsam geplant."),
        (J, "Die erste Sitzung war ein Jahr vorher."),
        (J, "Wir waren von Beginn an dabei."),
    ),
    (
        (J, "Es gibt einen Plan mit Namen und Terminen."),
        (J, "Die Aufgabenliste wurde alle zwei Wochen fortgeschrieben."),
        (J, "Wer entscheidet, war klar."),
    ),
    (
        (J, "Die Auswertung war zwei Wochen danach."),
        (J, "Das Protokoll der Auswertung liegt vor."),
        (T, "Die Jugendlichen selbst waren dabei nur zu dritt."),
    ),
    (
        (J, "Drei Jugendliche leiten jetzt eine Arbeitsgruppe."),
        (J, "Der Blog ist daraus entstanden."),
        (J, "Zwei sind in den Vorstand des Vereins gewählt worden."),
    ),
    (
        (T, "Bis 2023 ist Geld da, danach noch nicht."),
        (T, "Die Stelle im Jugendamt ist befristet."),
        (U, "Das wissen wir nicht."),
    ),
    (
        (J, "Ablauf, Checkliste und Vorlagen liegen im Netzlaufwerk."),
        (T, "Nur das Jugendamt kommt an die Unterlagen heran."),
        (J, "Wir haben die Vorlagen schon für das Sommerfest genommen."),
    ),
)
"""By question, what Anna, Fatma and Bilal say."""

CONFERENCE_AGREED: dict[int, Said] = {
    1: (T, "Gesprochen wurde mit vielen, aber nur in Schulen und Treffs. Das soll vor 2023 anders werden."),
    2: (T, "Viel war bedacht, Jugendliche mit Behinderung und im Beruf fehlten."),
    4: (T, "Wen wir erreichen wollten, war klar; wer fehlte, nicht. Die Berufsschule kommt auf die Liste."),
    5: (T, "Eingeladen wurde auf üblichen Wegen und nur auf Deutsch."),
    8: (J, "Der Nutzen ist da. Den Aufwand des Vereins besprechen wir vor der nächsten Konferenz."),
    10: (T, "Hinweg gut, Rückweg nach 18 Uhr schlecht."),
    14: (J, "Auf der Bühne ja, in der Vorbereitung sollen es mehr werden."),
    15: (J, "Die Regeln haben getragen. Künftig bekommen sie alle Helfenden."),
    16: (T, "Die Themen ja, den Ablauf nicht."),
    17: (N, "Viele hielten die Empfehlung für eine Zusage. Das darf nicht noch einmal geschehen."),
    18: (N, "Eine Antwort an die Jugendlichen steht aus."),
    21: (J, "Ausgewertet wurde gemeinsam, nächstes Mal mit mehr Jugendlichen."),
    23: (T, "Bis Ende 2023 gesichert, danach offen."),
    24: (J, "Die Unterlagen sind gut. Der Verein bekommt Zugang zum Laufwerk."),
}
"""By question, what the three agree on where they differ."""

IDEA = "Sprachtandems am Kanal (erfunden)"
IDEA_TEXT = (
    "Zwei Menschen, die je eine andere Sprache gut können, gehen einmal in der Woche am Kanal spazieren "
    "und üben."
)
IDEA_FIRST: tuple[Said, ...] = (
    (T, "Gedacht ist an Neuzugewanderte, an andere noch nicht."),
    (N, "Darüber haben wir noch nicht nachgedacht."),
    (N, "Bisher steht der Aufruf nur im Amtsblatt."),
    (T, "Kostenlos ist es, aber man muss sich schriftlich anmelden."),
    (N, "Gefragt haben wir noch niemanden."),
    (U, "Es gibt noch keinen Plan, an dem man es messen könnte."),
)
IDEA_SECOND: tuple[Said, ...] = (
    (J, "Neuzugewanderte und Menschen, die lange hier leben, lernen voneinander."),
    (T, "Wer nicht gut zu Fuß ist, bekommt ein Angebot im Café; Räume am Abend fehlen noch."),
    (J, "Der Aufruf geht in fünf Sprachen über Vereine und Sprachkurse."),
    (J, "Anmelden kann man sich am Telefon oder im Elterncafé."),
    (J, "Das Elterncafé und der Verein haben mitgeplant."),
    (T, "Gezählt werden die Paare, die nach drei Monaten noch gehen. Mehr ist nicht vereinbart."),
)

PAPER: tuple[Said, ...] = (
    (J, "Das Angebot richtet sich ausdrücklich an alle, die neu in der Stadt sind."),
    (T, "Berufstätige könnten zu kurz kommen, weil die Zeiten vormittags liegen."),
    (T, "Angekündigt wird in drei Sprachen, ein Text in einfacher Sprache fehlt."),
    (J, "Es ist kostenlos, zentral und ohne Anmeldung."),
    (J, "Der Integrationsrat berät die Vorlage vor dem Ausschuss."),
    (N, "Wann geprüft wird, ob es genutzt wird, steht nicht in der Vorlage."),
)

PLAN: tuple[tuple[Said, Said], ...] = (
    ((J, "Jedes Kapitel nennt, für wen es gedacht ist."), (J, "Ja, das steht in jedem Kapitel.")),
    ((T, "Beim Wohnen ist es bedacht, bei der Arbeit nicht."), (N, "Davon lese ich nichts.")),
    ((T, "Die Kurzfassung gibt es in vier Sprachen."), (T, "Aber wer gibt sie weiter?")),
    ((J, "Alle Angebote sind beschrieben."), (U, "Das hängt von den Angeboten ab.")),
    ((J, "15 Vereine haben mitgeschrieben."), (J, "Die Beteiligung war ungewöhnlich groß.")),
    ((T, "Kennzahlen gibt es nur für zwei Felder."), (N, "Wann geprüft wird, bleibt offen.")),
)
"""By question, what Anna and Dora say."""

EXAMPLES: tuple[tuple[str, str, str], ...] = (
    ("partizipation", "1.1.1", "Jugendliche bestimmen die Themen und tragen sie selbst in den Ausschuss."),
    (
        "niedrigschwellig",
        "2.1.1",
        "Vereine laden dort ein, wo sie zu Hause sind; niemand muss sich anmelden.",
    ),
    (
        "gemeinsam",
        "1.2.1",
        "Verein und Stadt laden abwechselnd ein, Aufgaben stehen in einer gemeinsamen Liste.",
    ),
    ("verankern", "3.1.1", "Wer die Fortbildung gemacht hat, berät danach den eigenen Fachbereich."),
)
"""Factor, code of the measure, why it is a good example."""
