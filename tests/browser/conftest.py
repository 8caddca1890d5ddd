# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A house in its own process with the demo told, and the system's Chromium to walk through it.

The demo is told and the static files are collected once per run; every test module gets a copy of it and a server of
its own, so that what one story changes is not the next one's beginning.
"""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.house import House
from tests.command_line import ROOT, FirstRun, run
from tools import chromium

ARTEFACTS = ROOT / "artefacts" / "browser"
#: Milliseconds; generous, because a build machine may be busy. Nothing waits longer than it must.
PATIENCE = 60_000


@pytest.fixture(scope="session")
def furnished(first_run: FirstRun) -> Path:
    """A data folder ready to be served, to be copied: by whichever worker comes first."""
    assert first_run.told[0] == 0, first_run.told
    folder = first_run.folder.with_name("furnished")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            made = shutil.copytree(first_run.folder, folder.with_suffix(".made"))
            done = run(made, "collectstatic", "--no-input", "--verbosity", "0")
            assert done.returncode == 0, done.stderr
            made.rename(folder)
    return folder


@pytest.fixture(scope="module")
def house(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The running house of this module; ended by its process id."""
    folder = shutil.copytree(furnished, tmp_path_factory.mktemp("house") / "data")
    with closing(House.opened(folder)) as opened:
        yield opened


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium with a new profile."""
    program = chromium.executable()
    if program is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program,
            args=[*chromium.options(), "--lang=de-DE"],
            timeout=PATIENCE,
            chromium_sandbox=False,
        )
        with closing(started):
            yield started


Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def visit(house: House, browser: Browser) -> Iterator[Visit]:
    """Opens a window of its own: `visit("Anna")` signed in with one click, `visit()` as anybody.

    Further options are playwright's for a context, such as `viewport`. What a page complains of in the console
    is kept in `house.complaints`.
    """
    contexts = []

    def open_window(name: str = "", **options: Any) -> Page:
        window: dict[str, Any] = {"locale": "de-DE", "viewport": {"width": 1280, "height": 800}, **options}
        context = browser.new_context(base_url=house.address, **window)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("console", house.hear)
        page.on("pageerror", lambda error: house.complaints.append(f"{page.url}: {error}"))
        if name:
            page.goto("/konto/anmelden/")
            page.get_by_role("button", name=name).click()
            page.wait_for_url("**/intern/")
        return page

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def keep() -> Callable[[Page, str], None]:
    """Keeps a picture of the whole page as an artefact of the run."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)

    def picture(page: Page, name: str) -> None:
        page.screenshot(path=ARTEFACTS / f"{name}.png", full_page=True, animations="disabled")

    return picture
