# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of Bergkamen's handbook. All of it is invented."""

from __future__ import annotations

TITLE = "Transferhandbuch: acht Gelingensfaktoren"
HOW_TO_READ = (
    "Dieses Handbuch sammelt, was wir in dreieinhalb Jahren gemeinsamer Arbeit gelernt haben. "
    "Jedes Kapitel beginnt mit Fragen für das nächste Vorhaben, erzählt dann von einem, das schon "
    "gelungen oder missglückt ist, und endet damit, was hilft, wenn etwas fehlt. Lesen Sie nicht "
    "alles: Nehmen Sie das Kapitel, das zu Ihrer Aufgabe passt."
)
EXPERIENCE: dict[str, tuple[str, ...]] = {
    "identitaeten": (
        (
            "Zum ersten Frauenfrühstück hatten wir „Migrantinnen“ eingeladen. Es kamen vier. Als auf dem "
            "Zettel „Nachbarinnen aus der Siedlung“ stand, kamen neunundzwanzig, und die meisten waren "
            "dieselben, die wir vorher gemeint hatten."
        ),
        ("Seitdem fragen wir zuerst, wie jemand angesprochen werden will, und schreiben es uns auf."),
    ),
    "zielgruppe": (
        (
            "Der Elternabend in der Mensa blieb leer, bis eine Mutter ihn in die Nachrichtengruppe ihrer "
            "Klasse sprach: auf Türkisch, vierzig Sekunden, mit dem Satz „Ihr müsst nichts vorbereiten“. "
            "Am nächsten Termin fehlten Stühle."
        ),
    ),
    "mehrwerte": (
        (
            "Für die Fortbildung der Übungsleiter gab es erst nur ein Dankeschön. Mit der Bescheinigung, "
            "die beim Verband als Fortbildungsstunde zählt, war der Kurs in drei Tagen voll."
        ),
    ),
    "niedrigschwellig": (
        (
            "Das Begegnungscafé lag im Rathaus, hinter einer Tür mit Klingel. Im Laden am Markt, mit "
            "offener Tür und ohne Liste, kamen in einem Monat mehr Menschen als vorher in einem Jahr."
        ),
    ),
    "augenhoehe": (
        (
            "In der Steuerungsgruppe saßen die Ämter vorn und die Vereine an der Wand. Ein runder Tisch "
            "und eine Leitung, die zwischen Stadt und Verein wechselt, haben mehr verändert als jede "
            "Geschäftsordnung."
        ),
    ),
    "partizipation": (
        (
            "Die Jugendkonferenz hat ihre Themen selbst gewählt. Enttäuscht waren viele trotzdem, weil "
            "wir nicht gesagt hatten, dass der Ausschuss nur empfiehlt. Heute steht auf jeder Einladung, "
            "worüber entschieden wird und wer entscheidet."
        ),
    ),
    "gemeinsam": (
        (
            "Das Sommerfest planten wir einmal in vier Wochen und einmal in acht Monaten. Beim zweiten "
            "Mal standen die Vereine im Programm, weil sie es mit geschrieben hatten, und die Auswertung "
            "fand statt, bevor der Grill kalt war."
        ),
    ),
    "verankern": (
        (
            "Als die Stelle im Jugendamt auslief, lagen alle Unterlagen auf einem privaten Laptop. "
            "Seitdem hat jedes Vorhaben einen Ordner, auf den drei Menschen zugreifen können, und einen, "
            "der es in zwei Jahren noch macht."
        ),
    ),
}
TERMS = {
    "Steuerungsgruppe": "Die Runde aus Ämtern, Vereinen und Politik, die das Integrationsmanagement begleitet.",
}
INVITATION = (
    "Guten Tag,",
    (
        "wir planen etwas in Ihrer Nachbarschaft und möchten nicht ohne Sie anfangen. Kommen Sie "
        "vorbei: am … um … Uhr in …. Sie müssen nichts vorbereiten und nichts mitbringen. Kinder sind "
        "willkommen. Wir sprechen …"
    ),
    "Worum es geht: … Entschieden wird am … von …",
    "Fragen? Rufen Sie uns an: …",
)
INVITATION_IS_FOR = "Für die erste Einladung: sagt in fünf Sätzen, worum es geht und wer am Ende entscheidet."
PLAN_IS_FOR = "Für jede Planungsrunde: eine Liste, in der alle sehen, wer was bis wann macht."
ADDED = "Wir prüfen das vor jeder Einladung mit zwei Menschen, die wir erreichen wollen."
COMMENT = (
    "Können wir hier das Beispiel mit der Sprachnachricht aus der Jahnschule ergänzen? Ich frage die Mutter."
)
GUESTS = "Gäste im Begegnungscafé, vor und nach dem Umzug an den Markt"
GUESTS_BY_MONTH = {"März": 6, "April": 4, "Mai": 41, "Juni": 58}
