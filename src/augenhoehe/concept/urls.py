# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.concept.views import (
    answering,
    blocks,
    comparison,
    concepts,
    exports,
    panels,
    proposals,
    proposing,
    publishing,
    reading,
    writing,
)

app_name = "concept"
urlpatterns = [
    path("", concepts.concepts, name="concepts"),
    path("neu/", concepts.concept_new, name="concept-new"),
    path("<int:pk>/", concepts.concept, name="concept"),
    path("<int:pk>/vorschlaege/", proposals.proposals, name="proposals"),
    path("<int:pk>/vorschlaege/tabelle/", exports.proposal_table, name="proposal-table"),
    path("<int:pk>/vorschlaege/tabelle/datei/", exports.proposal_table_file, name="proposal-table-file"),
    path("<int:pk>/naechste-fassung/", concepts.version_next, name="version-next"),
    path("fassung/<int:pk>/", reading.version, name="version"),
    path("fassung/<int:pk>/schreiben/", writing.version_write, name="version-write"),
    path("fassung/<int:pk>/text/", writing.version_text, name="version-text"),
    path("fassung/<int:pk>/umsetzen/", writing.version_realise, name="version-realise"),
    path("fassung/<int:pk>/einfrieren/", writing.version_freeze, name="version-freeze"),
    path("fassung/<int:pk>/veroeffentlichen/", publishing.version_publish, name="version-publish"),
    path("fassung/<int:pk>/beteiligung/", publishing.version_participation, name="version-participation"),
    path("fassung/<int:pk>/beteiligung/schliessen/", publishing.version_close, name="version-close"),
    path("fassung/<int:pk>/vorlage/", publishing.version_paper, name="version-paper"),
    path("fassung/<int:pk>/vergleich/", comparison.compare_chosen, name="compare-chosen"),
    path("fassung/<int:pk>/vergleich/<int:other>/", comparison.compare, name="compare"),
    path("fassung/<int:pk>/vergleich/<int:other>/datei/", exports.comparison_file, name="comparison-file"),
    path("fassung/<int:pk>/datei/", exports.version_file, name="version-file"),
    path("fassung/<int:pk>/absatz/neu/", blocks.block_insert, name="block-insert"),
    path("fassung/<int:pk>/vorschlagen/<slug:key>/", proposing.propose, name="propose"),
    path("absatz/<int:pk>/", blocks.block_edit, name="block-edit"),
    path("absatz/<int:pk>/verschieben/", blocks.block_move, name="block-move"),
    path("absatz/<int:pk>/loeschen/", blocks.block_delete, name="block-delete"),
    path("vorschlag/<int:pk>/", proposals.proposal, name="proposal"),
    path("vorschlag/<int:pk>/stellungnahme/", answering.opinion, name="opinion"),
    path("vorschlag/<int:pk>/entscheidung/", answering.decision, name="decision"),
    path("vorschlag/<int:pk>/umgesetzt/", answering.proposal_realised, name="proposal-realised"),
    path("vorschlag/<int:pk>/zurueckziehen/", proposing.proposal_withdraw, name="proposal-withdraw"),
    path("vorlage/<int:pk>/", panels.paper_panel, name="paper-panel"),
]
