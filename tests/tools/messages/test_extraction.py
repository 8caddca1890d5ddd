# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

from tools.messages.extraction import in_python, in_room, in_template
from tools.messages.message import Message

PYTHON = """
from django.utils.translation import gettext as _, ngettext, npgettext, pgettext_lazy

A = _("today")
B = ngettext("in %(days)d day", "in %(days)d days", 3)
C = pgettext_lazy("month", "May")
D = npgettext("votes", "one", "many", 2)
E = _("a long "
      "sentence")
F = other("not marked")
G = _(variable)
"""

TEMPLATE = """{# Don't stumble over "quotes" #}
<main>
    <c-button label="{% trans 'Save it' %}" :options="{'a': 1}">It's a "plain" text</c-button>
  {% if kind == _("paper") %}
      {% blocktrans trimmed count n=items|length %}
        One {{ n }} row
      {% plural %}
        {{ n }} rows, 5 %
      {% endblocktrans %}
 {% endif %}
    {% translate "May" context "month" as name %}
</main>
"""


def test_every_function_of_django_is_known() -> None:
    assert set(in_python(PYTHON)) == {
        Message("today"),
        Message("in %(days)d day", "in %(days)d days"),
        Message("May", context="month"),
        Message("one", "many", "votes"),
        Message("a long sentence"),
    }


def test_templates_are_read_in_all_corners() -> None:
    assert set(in_template(TEMPLATE, "x.html")) == {
        Message("Save it"),
        Message("paper"),
        Message("One %(n)s row", "%(n)s rows, 5 %%"),
        Message("May", context="month"),
    }


def test_a_room_is_its_python_and_its_templates(tmp_path: Path) -> None:
    files = {
        "rules.py": '_("from code")\n_("one row")',
        "views.py": 'ngettext("one row", "%(n)d rows", n)',
        "templates/room/page.html": "{% trans 'from a page' %}",
        "migrations/0001_initial.py": '_("from a migration")',
        "static/room.html": "{% trans 'from elsewhere' %}",
    }
    for name, source in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(source)
    assert in_room(tmp_path) == {
        Message("from code"),
        Message("from a page"),
        Message("one row", "%(n)d rows"),
    }
