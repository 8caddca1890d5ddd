# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house's pytest options: which tests use the database, and which a browser.

`--only-db` keeps the tests that touch the database: the suite's second run, on PostgreSQL, need not repeat
what no database can change.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError

from tools.messages import catalogue

DATABASE_FIXTURES = frozenset({"db", "transactional_db", "live_server", "django_db_reset_sequences"})


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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the browser tests; with --only-db, deselect what does not use the database."""
    browser = Path(config.rootpath) / "tests" / "browser"
    for item in items:
        if browser in item.path.parents:
            item.add_marker(pytest.mark.browser)
    if config.getoption("--only-db"):
        config.hook.pytest_deselected(items=[item for item in items if not uses_database(item)])
        items[:] = [item for item in items if uses_database(item)]
