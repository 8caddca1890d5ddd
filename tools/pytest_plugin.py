# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house's pytest options: which tests use the database, and which a browser.

`--only-db` keeps the tests that touch the database: the suite's second run, on PostgreSQL, need not repeat
what no database can change.

Coverage watches the tests that mirror what has to be covered in full: a rule is covered where its own test asks
for it, not where some page happens to come by. Watching costs up to half as much as running.
"""

from __future__ import annotations

import functools
import gc
import tomllib
from pathlib import Path, PurePath

import pytest
from babel.messages.pofile import PoFileError

from tools.messages import catalogue

DATABASE_FIXTURES = frozenset({"db", "transactional_db", "live_server", "django_db_reset_sequences"})

#: Objects made before the garbage collector looks at the newest, and how rarely it looks at the older ones.
RARELY = (20_000, 20, 50)


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


@functools.cache
def covered_in_full(pyproject: Path) -> tuple[str, ...]:
    """The patterns of source files that have to be covered in full."""
    run = tomllib.loads(pyproject.read_text(encoding="utf-8"))["tool"]["coverage"]["run"]
    return tuple(run["include"])


def mirrors(test: PurePath, patterns: tuple[str, ...]) -> bool:
    """Tell whether a test file, by its path below tests/, mirrors a source file that one of the patterns means."""
    source = PurePath("src/augenhoehe", test.parent, test.name.removeprefix("test_"))
    return any(source.match(pattern) for pattern in patterns)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the browser tests; with --only-db, deselect what does not use the database."""
    tests = Path(config.rootpath) / "tests"
    for item in items:
        if item.path.is_relative_to(tests / "browser"):
            item.add_marker(pytest.mark.browser)
    if config.getoption("--only-db"):
        config.hook.pytest_deselected(items=[item for item in items if not uses_database(item)])
        items[:] = [item for item in items if uses_database(item)]


def watch(config: pytest.Config, *, awake: bool) -> None:
    """Let coverage watch from now on, or rest; nothing where it was not asked for."""
    plugin = config.pluginmanager.getplugin("_cov")
    controller = getattr(plugin, "cov_controller", None)
    if controller is None or controller.started == awake:
        return
    if awake:
        controller.resume()
    else:
        controller.pause()


def pytest_collection_finish(session: pytest.Session) -> None:
    """All that is imported stays: the garbage collector need not look through it thousands of times."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> None:
    """Coverage watches a test with its fixtures, or rests."""
    tests = Path(item.config.rootpath) / "tests"
    mirroring = item.path.is_relative_to(tests) and mirrors(
        item.path.relative_to(tests), covered_in_full(item.config.rootpath / "pyproject.toml")
    )
    watch(item.config, awake=mirroring)
