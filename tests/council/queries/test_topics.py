# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Term
from augenhoehe.council.queries.topics import topics_for
from tests.council import builders


def test_own_words_and_retired_ones_only_where_they_stand(cast: Cast) -> None:
    first, *others = cast.fields_of_action["bergkamen"]
    paper = builders.paper(cast, topics=[first])
    Term.objects.filter(pk=first.pk).update(active=False)
    assert list(topics_for(cast.bergkamen)) == others
    assert list(topics_for(cast.bergkamen, paper)) == [first, *others]
    assert not set(topics_for(cast.kamen)) & {first, *others}
