# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.concept.views import (
    answering,
    blocks,
    comparison,
    concepts,
    panels,
    proposals,
    proposing,
    publishing,
    reading,
    rounds,
    writing,
)

app_name = "concept"
urlpatterns = [
    path("", concepts.concepts, name="concepts"),
    path("neu/", concepts.concept_new, name="concept-new"),
    path("<int:pk>/", concepts.concept, name="concept"),
    path("<int:pk>/vorschlaege/", proposals.proposals, name="proposals"),
    path("<int:pk>/naechste-fassung/", concepts.version_next, name="version-next"),
    path("fassung/<int:pk>/", reading.version, name="version"),
    path("fassung/<int:pk>/schreiben/", writing.version_write, name="version-write"),
    path("fassung/<int:pk>/text/", writing.version_text, name="version-text"),
    path("fassung/<int:pk>/umsetzen/", writing.version_realise, name="version-realise"),
    path("fassung/<int:pk>/einfrieren/", writing.version_freeze, name="version-freeze"),
    path("fassung/<int:pk>/veroeffentlichen/", publishing.version_publish, name="version-publish"),
    path("fassung/<int:pk>/beteiligung/", rounds.round_new, name="round-new"),
    path("fassung/<int:pk>/vorlage/", publishing.version_paper, name="version-paper"),
    path("fassung/<int:pk>/vergleich/", comparison.compare_chosen, name="compare-chosen"),
    path("fassung/<int:pk>/vergleich/<int:other>/", comparison.compare, name="compare"),
    path("fassung/<int:pk>/absatz/neu/", blocks.block_insert, name="block-insert"),
    path("fassung/<int:pk>/vorschlagen/<slug:key>/", proposing.propose, name="propose"),
    path("absatz/<int:pk>/", blocks.block_edit, name="block-edit"),
    path("absatz/<int:pk>/verschieben/", blocks.block_move, name="block-move"),
    path("absatz/<int:pk>/loeschen/", blocks.block_delete, name="block-delete"),
    path("beteiligung/<int:pk>/", rounds.round_page, name="round"),
    path("beteiligung/<int:pk>/verlaengern/", rounds.round_extend, name="round-extend"),
    path("beteiligung/<int:pk>/schliessen/", rounds.round_close, name="round-close"),
    path("vorschlag/<int:pk>/", proposals.proposal, name="proposal"),
    path("vorschlag/<int:pk>/stellungnahme/", answering.opinion, name="opinion"),
    path("vorschlag/<int:pk>/entscheidung/", answering.decision, name="decision"),
    path("vorschlag/<int:pk>/umgesetzt/", answering.proposal_realised, name="proposal-realised"),
    path("vorschlag/<int:pk>/zurueckziehen/", proposing.proposal_withdraw, name="proposal-withdraw"),
    path("vorlage/<int:pk>/", panels.paper_panel, name="paper-panel"),
]
