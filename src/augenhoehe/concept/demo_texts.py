# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of this room's chapter of the demo. All of it is invented; no sentence comes from a town's real concept."""

KAMEN = """
# Wozu dieses Konzept

In Kamen leben Menschen mit sehr verschiedenen Wegen hierher. Dieses Konzept sagt, was die Stadt, die Vereine und die \
Einrichtungen in den nächsten fünf Jahren gemeinsam tun, damit alle gut ankommen und mitgestalten können.

Es beschreibt vier Felder, nennt für jedes, wer etwas tut, und wird jedes Jahr im Rat besprochen.

# Unterbringung und Finanzen

## Wohnen statt Unterkunft

Wer neu nach Kamen kommt, soll so früh wie möglich in eine eigene Wohnung ziehen. Die Stadt hält dafür Kontakt zu den \
Wohnungsgesellschaften und zu privaten Vermieterinnen und Vermietern.

Gemeinschaftsunterkünfte haben feste Ansprechpersonen. Sprechzeiten hängen in den Sprachen aus, die im Haus \
gesprochen \
werden.

## Was es kostet

Die Mittel stehen unter dem Vorbehalt der Haushaltsberatung. Die Übersicht zeigt, womit die Stadt plant.

Vorhaben | 2022 | 2023
Begleitung beim Einzug | 6.000 € | 6.000 €
Sprachpatenschaften | 4.500 € | 4.500 €
Begegnungsfeste | 2.000 € | 2.500 €

# Sprache und Bildung

## Sprache von Anfang an

Sprache öffnet Türen. Kinder, die zu Hause eine andere Sprache als Deutsch sprechen, bringen ein Können mit, das \
Kindertageseinrichtungen und Schulen aufgreifen.

Die Stadt Kamen prüft gemeinsam mit den Trägern der Kindertageseinrichtungen die Einrichtung von Sprachpatenschaften. \
Je Einrichtung soll eine Patin oder ein Pate zur Verfügung stehen.

Sprachkurse für Erwachsene finden zu Zeiten statt, die zu Arbeit und Kinderbetreuung passen. Die Bildungsträger \
stimmen \
ihre Angebote zweimal im Jahr ab und veröffentlichen sie in einer gemeinsamen Übersicht.

## Lernen in Schule und Bücherei

Die Stadtbücherei hält Bücher in Herkunftssprachen bereit und lädt einmal im Monat zum mehrsprachigen Vorlesen ein.

Eltern werden an drei Stellen erreicht:

- beim ersten Gespräch in der Kindertageseinrichtung
- bei der Anmeldung zur Grundschule
- beim Übergang auf die weiterführende Schule

# Qualifizierung und Arbeit

## Der Weg in die Ausbildung

Jugendliche mit Einwanderungsgeschichte sollen Betriebe kennenlernen, bevor sie sich bewerben. Die \
Wirtschaftsförderung \
sucht dafür jedes Jahr Betriebe, die Praktika anbieten.

## Abschlüsse und Können

Wer einen Abschluss aus einem anderen Land hat, erfährt im Bürgerbüro, wo er anerkannt wird. Die Beratung ist \
freiwillig \
und kostet nichts.

# Kultureller Austausch

## Begegnung im Alltag

Vereine öffnen ihre Häuser für Feste und Treffen. Die Stadt hilft bei Räumen, Technik und Genehmigungen.

Einmal im Jahr feiert die Stadt ein Fest der Kulturen auf dem Markt. Vereine und Verwaltung bereiten es gemeinsam vor.

## Mitreden

Der Integrationsrat wird gehört, bevor ein Ausschuss über Fragen dieses Konzepts entscheidet.
"""

KAMEN_AFTER_PARTICIPATION = (
    "Wie das Konzept entstanden ist: Vereine, Fraktionen und Einrichtungen haben zur ersten Fassung Vorschläge gemacht."
    " Was daraus geworden ist, steht in der Liste der Vorschläge."
)

BERGKAMEN = """
# Wozu Standards

Seit es in Bergkamen ein Integrationsmanagement gibt, arbeiten Ämter, Vereine und Schulen enger zusammen. Damit \
das so \
bleibt, wenn Förderungen enden oder Menschen wechseln, halten diese Standards fest, worauf sich alle verlassen können.

# Zusammenarbeit

## Ein Tisch für alle

Die Steuerungsgruppe trifft sich viermal im Jahr. Eingeladen sind die Ämter, die Migrantenorganisationen, die \
Wohlfahrtsverbände und der Integrationsrat.

Jedes Treffen hat eine Tagesordnung, die zwei Wochen vorher verschickt wird, und ein Protokoll in einfacher Sprache.

## Vorhaben gemeinsam planen

Ein neues Vorhaben beginnt mit drei Fragen:

1. Wer hat den Bedarf genannt?
2. Wer aus der Zielgruppe plant mit?
3. Woran merken wir, dass es wirkt?

# Offene Verwaltung

Schreiben, die viele Menschen betreffen, gibt es in einfacher Sprache. Formulare werden bei der nächsten \
Überarbeitung \
geprüft.

Beschäftigte können sich jedes Jahr zu Vielfalt und gegen Diskriminierung fortbilden.

# Bericht

Die Verwaltung berichtet dem Rat einmal im Jahr, was aus den Vorhaben geworden ist.

Was berichtet wird | Woher die Angaben kommen
Stand der Maßnahmen | Meldungen der Ämter
Beteiligte Vereine | Listen der Steuerungsgruppe
Kosten | Kämmerei
"""

KAMEN_INTERPRETING = """
# Wann gedolmetscht wird

Bei Gesprächen über Aufenthalt, Gesundheit und Schule dolmetscht niemand aus der Familie, schon gar kein Kind.

# Wie es geht

Wer dolmetscht, wird drei Tage vorher über das Bürgerbüro bestellt.

Die Stadt zahlt Ehrenamtlichen 15 € für jeden Einsatz und die Fahrt.
"""
"""A second text of Kamen's, much shorter (invented)."""

KAMEN_TERMS = {
    "Sprachpatenschaft": "Jemand trifft sich jede Woche mit einem Kind, liest ihm vor und spricht mit ihm Deutsch.",
    "Integrationsrat": "Das gewählte Gremium, das in der Stadt für Menschen mit Einwanderungsgeschichte spricht.",
}
"""Words that Kamen's concept explains (invented)."""

KAMEN_COSTS = {
    "Begleitung beim Einzug": (6_000, 6_000),
    "Sprachpatenschaften": (4_500, 4_500),
    "Begegnungsfeste": (2_000, 2_500),
}
"""The table of costs in Kamen's concept, for its drawing: euros in 2022 and 2023."""
