# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that German council papers put together, and words that say nothing.

A word of `PARTS` is found inside longer ones ("Konzept" in "Integrationskonzept"). Words are told as in a
dictionary; endings, umlauts and the letters that join two words are the business of `compounds`. After a change,
`augenhoehe reindex` brings the stored index up to date.
"""

PARTS = """
abgabe ablauf abschluss absprache abstimmung abteilung adresse akteur aktion aktiv akzeptanz alltag alter amt analyse
anerkennung anfang anfrage angebot angelegenheit anhörung ankunft anlage anlauf anmeldung anpassung anreiz ansatz
anspruch ansprechpartner antrag antwort anzahl arbeit arbeiter arbeitgeber arbeitnehmer arbeitslos armut art arzt asyl
asylbewerber aufenthalt aufgabe auflage aufklärung aufnahme auftrag aufwand ausbau ausbildung ausgabe ausgang ausgleich
auskunft ausland ausländer ausschreibung ausschuss ausstattung austausch auszug autor bad bahn bau baustein bauen bedarf
bedingung beginn begegnung begleitung begriff behinderung behörde beirat beitrag bekanntmachung belange beleg benefiz
beratung bereich bericht beruf beschaffung bescheid beschluss beschwerde besetzung bestand besuch beteiligung betreuung
betrieb bevölkerung bewegung bewerber bewertung bewilligung beziehung beauftragte bezirk bibliothek bild blatt bildung
bilanz blog boden branche brücke buch bücherei budget bühne bund bürger bürgermeister bürgerin bürgerschaft büro bus
chance daten datum datenschutz demokratie denkmal deutsch dialog dienst digital diskriminierung dokument dolmetscher
dorf drucksache ebene ehe ehrenamt eigentum einbürgerung eingang eingliederung einheit einladung einnahme einrichtung
einsatz einstieg einwanderung einwohner eltern empfang empfänger empfehlung energie engagement entgelt entscheidung
entschädigung entwicklung entwurf erfahrung erfassung erfolg ergebnis erhebung erlass ermäßigung ermächtigung ersatz
erwachsene erwerb erziehung etat europa evaluation fach fachbereich fachkraft fahrrad fahrt faktor familie farbe feier
ferien fest feuerwehr finanz finanzen finanzierung firma fläche flucht flüchtling folge fonds forderung förderung form
forschung fortbildung fortschreibung forum frage fraktion frau freiwillig freizeit fremd frieden frist führung fürsorge
gast gebäude gebiet gebühr geburt gegenwart gehalt geld geltung gemeinde gemeinschaft generation genehmigung gericht
gesamt geschäft geschichte geschlecht gesellschaft gesetz gesicht gespräch gestaltung gesundheit gewalt gewerbe
gleichstellung gleichbehandlung gremium grenze größe grund grundlage grundschule grundstück gruppe gutachten güte
gymnasium hafen handbuch handel handlung handwerk haupt haus haushalt hebamme heft heil heim heimat herkunft hilfe
hinweis hochschule hof höhe information infrastruktur initiative inklusion innenstadt inhalt institut instrument
integration interesse interkultur interkulturell internet investition jahr jahrgang job jubiläum jugend jugendamt junge
kammer kampagne kanal kanzlei kapital karte kasse kauf kindergarten kind kirche kita klasse klima klinik koalition
kommission kommunal kommune kommunikation kompetenz konferenz konflikt konto kontrolle konzept kooperation koordination
koordinator körper kosten kraft kranken kredit kreis krieg krise kultur kunde kunst kurs laden lage land landkreis
landschaft laufzeit leben lehre lehrer lehrgang leistung leitbild leitlinie leitfaden leiter leitung lesung lehrstelle
liegenschaft linie liste literatur logo lohn lokal lösung mädchen management manager mandat mangel mann maßnahme markt
material medien medium medizin mehr meldung mensch messe methode miete migrant migration minderheit minister mitarbeiter
mitglied mittel mobilität moderation modell modul monat moschee motto musik mutter muttersprache nachbar nachbarschaft
nachhaltigkeit nachmittag nachricht nachtrag nachweis nation national natur netz netzwerk niederschrift not novelle
nummer nutzung objekt ordnung organisation ort pädagogik park partei partizipation partner partnerschaft pass paten
patenschaft pause person personal pflege pflicht phase plan planung platz politik polizei portal post potenzial
prävention praxis praktikum preis presse prinzip problem produkt programm projekt protokoll prozess prüfung publikum
qualifikation qualifizierung qualität quartier quelle quote rahmen rand rassismus rat raum recht rechnung referat reform
regel region regional register religion rente ressource richtlinie ring rolle runde sache sachstand saison sammlung
satzung schaden schließung schritt schrift schuld schule schüler schutz schwerpunkt seite sektor selbsthilfe seminar
senior service sicherheit sitzung situation sozial spende spiel sport sprache spracherwerb staat staatsangehörigkeit
stadt stadtteil stand standard standort stätte stärkung statistik status stelle stellen stellungnahme steuer steuerung
stiftung strategie strom straße struktur studie studium stunde suche system tafel tag tagung tagesordnung tarif täter
teil teilhabe teilnahme teilnehmer telefon termin test text theater thema therapie ticket tier titel tod tour träger
transfer transparenz treff treffen trend typ überblick übergang übersetzung übersicht überprüfung übung umbau umfeld
umfrage umgang umlage umsatz umsetzung umwelt umzug union universität unterhalt unterkunft unterlagen unternehmen
unterricht unterstützung untersuchung urkunde urlaub ursache vater verband verbesserung verbot verbraucher verbund
verein vereinbarung verfahren verfassung vergabe vergleich vergütung verkauf verkehr verlag verlängerung vermietung
vermittlung vermögen verordnung verpflegung versammlung versicherung versorgung versuch vertrag vertreter vertretung
verwaltung verwendung verzeichnis vielfalt volk volkshochschule vorhaben vorlage vorrang vorschlag vorschrift vorsitz
vorsitzende vorstand vortrag wahl wald wand wandel wasser weg weiterbildung welt werbung werk werkstatt wert wettbewerb
wirkung wirtschaft wissen wissenschaft woche wohlfahrt wohnraum wohnung wohnen wort zahl zeichen zeit zeitraum zeitung
zentrum zeugnis ziel zielgruppe zimmer zugang zukunft zusammenarbeit zusammenleben zuschuss zustand zuständigkeit
zuwanderer zuwanderung zuwendung zweck
""".split()

STOP_WORDS = """
ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bereits bis bzw
da dabei dadurch dafür daher damit dann daran darauf daraus darin darüber das dass davon dazu dem den denn der deren des
dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa euch
für gegen gemäß hat hatte hatten haben hier hierzu ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins
ist ja jede jedem jeden jeder jedes jedoch jene kann kein keine keinem keinen keiner können könnte mehr mit muss müssen
nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so sofern soll sollen
sollte somit sondern sonst soweit sowie sowohl um und uns unser unter vom von vor war waren was weil welche welcher wenn
werden wer wie wir wird wo wobei wurde wurden würde zu zum zur zwischen über
""".split()

NUMBER_NAMES = """
vorlage vorlagen vorl beschlussvorlage mitteilungsvorlage drucksache drucksachen drs ds nr no nummer aktenzeichen az
antrag anfrage
""".split()
"""What stands before a paper's number in speech and print, and says nothing when a number follows."""
