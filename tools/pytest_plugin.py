# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house's pytest options: which tests use the database, and which a browser.

`--only-db` keeps the tests that touch the database: the suite's second run, on PostgreSQL, need not repeat
what no database can change.

Coverage watches the tests that can be asked which rule they test. Stories told through HTTP are not watched:
they touch nearly every line and say of none what it should do, and watching costs half as much as running.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError

from tools.messages import catalogue

DATABASE_FIXTURES = frozenset({"db", "transactional_db", "live_server", "django_db_reset_sequences"})

#: Folders and files whose tests go through whole pages or documents.
WHOLE_STORIES = frozenset(
    {"browser", "documents", "journeys", "pdftext", "routes", "site", "test_views.py", "tools", "views"}
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.addoption("--only-db", action="store_true", help="run only the tests that use the database")


def pytest_configure(config: pytest.Config) -> None:
    """Compile changed message catalogues once, so that every test reads the German of the working tree."""
    if hasattr(config, "workerinput"):
        return
    try:
        catalogue.compile_below(Path(config.rootpath) / "src")
    except PoFileError as problem:
        config.issue_config_time_warning(pytest.PytestWarning(str(problem)), stacklevel=1)


def uses_database(item: pytest.Item) -> bool:
    """Tell whether a test may talk to the database: by mark, by fixture (also indirectly), or by class."""
    if item.get_closest_marker("django_db"):
        return True
    if DATABASE_FIXTURES.intersection(getattr(item, "fixturenames", ())):
        return True
    from django.test import TransactionTestCase  # only now are the settings known

    test_class = getattr(item, "cls", None)
    return test_class is not None and issubclass(test_class, TransactionTestCase)


def tells_a_story(test: Path) -> bool:
    """Tell whether a test file, by its path below tests/, goes through whole pages or documents."""
    return not WHOLE_STORIES.isdisjoint(test.parts)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the browser tests and the stories; with --only-db, deselect what does not use the database."""
    tests = Path(config.rootpath) / "tests"
    for item in items:
        if not item.path.is_relative_to(tests):
            continue
        inside = item.path.relative_to(tests)
        if inside.parts[0] == "browser":
            item.add_marker(pytest.mark.browser)
        if tells_a_story(inside):
            item.add_marker(pytest.mark.no_cover)
    if config.getoption("--only-db"):
        config.hook.pytest_deselected(items=[item for item in items if not uses_database(item)])
        items[:] = [item for item in items if uses_database(item)]
