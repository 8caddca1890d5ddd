# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict
from augenhoehe.reporting.actions.publish_easy_text import publish_easy_text
from augenhoehe.reporting.models import EasyText
from tests.reporting import builders
from tests.reporting.actions.test_write_easy_text import checked

pytestmark = pytest.mark.django_db


def test_what_was_changed_while_it_was_set_is_not_published(cast: Cast) -> None:
    report = builders.frozen(cast)
    text = checked(cast, report)
    stale = EasyText.objects.select_related("report__municipality").get(pk=text.pk)
    stale.text = "Etwas anderes."
    with pytest.raises(Conflict):
        publish_easy_text(text=stale, content=b"%PDF-1.7", by=cast.people["anna"])
