# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import contextlib
import multiprocessing
import socket
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core.models import Account, Municipality
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS


class Command(BaseCommand):
    """Serves the house."""

    help = gettext_noop(
        "Bring the database up to date, collect the static files, and serve on this computer."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add where to listen and whether to tell the demo."""
        parser.add_argument("--host", default="127.0.0.1", help=_("address to listen on (127.0.0.1)"))
        parser.add_argument("--port", type=int, default=8000, help=_("port to listen on (8000)"))
        parser.add_argument("--workers", type=int, default=1, help=_("number of processes (1)"))
        parser.add_argument("--threads", type=int, default=4, help=_("threads of each process (4)"))
        parser.add_argument(
            "--demo", action="store_true", help=_("tell the demo once and offer its sign-ins")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, print where the house is found, and hand over to the server."""
        host, port = options["host"], options["port"]
        refuse_taken(host, port)
        call_command("migrate", verbosity=0, interactive=False)
        if not settings.DEBUG:
            call_command("collectstatic", verbosity=0, interactive=False)
        if options["demo"]:
            call_command("demo", once=True, verbosity=0)
        address = f"http://{host}:{port}"
        self.stdout.write(_("Augenhöhe is open at %(url)s") % {"url": f"{address}{reverse('core:home')}"})
        if settings.AUGENHOEHE_DEMO:
            self.stdout.write("\n".join(demo_lines(address)))
        self.stdout.write(_("Stop with Ctrl+C."))
        self.stdout.flush()
        connections.close_all()  # the server's processes begin with connections of their own
        with background_worker():
            run_server(host, port, workers=options["workers"], threads=options["threads"])


def refuse_taken(host: str, port: int) -> None:
    """Raise CommandError where something else listens on the port, or nobody may."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise CommandError(
                _(
                    "Port %(port)d on %(host)s cannot be used (%(error)s). Choose another one: "
                    "augenhoehe serve --port %(other)d"
                )
                % {
                    "port": port,
                    "host": host,
                    "error": getattr(error, "strerror", None) or error,
                    "other": port + 1 if port < 65535 else 8000,
                }
            ) from None


def demo_lines(address: str) -> list[str]:
    """Who can be signed in with one click, for the terminal."""
    lines = [_("Sign in with one click at %(url)s as") % {"url": f"{address}{reverse('account_login')}"}]
    for municipality in Municipality.objects.all():
        accounts = Account.objects.filter(is_demo=True, grants__municipality=municipality).distinct()
        for account in accounts.prefetch_related("grants"):
            roles = ", ".join(
                str(description.label)
                for role, description in ROLE_DESCRIPTIONS.items()
                if role in account.roles_in(municipality.pk)
            )
            lines.append(f"  {municipality.short_name}: {account.name} ({roles})")
    return lines


@contextlib.contextmanager
def background_worker() -> Iterator[subprocess.Popen[bytes] | None]:
    """One process beside the server that does the long work, and ends with it; none where it is done at once.

    What it is doing when it ends is broken off, told so on its page, and goes on from there.
    """
    if not settings.AUGENHOEHE_WORKER:
        yield None
        return
    worker = subprocess.Popen([sys.executable, "-m", "augenhoehe", "worker", "--with-parent"])
    try:
        yield worker
    finally:
        worker.terminate()
        try:
            worker.wait(timeout=5)
        except subprocess.TimeoutExpired:
            worker.kill()
            worker.wait()


def run_server(host: str, port: int, *, workers: int, threads: int) -> None:
    """Run granian with the WSGI entry until it is stopped.

    The server's processes are started anew and not forked: this one may have printed PDFs for the demo, and the
    threads of the typesetter do not survive a fork, so that the first PDF would be waited for in vain.
    """
    multiprocessing.set_start_method("spawn", force=True)
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    server = Server(
        "config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        log_level=LogLevels.warning,
    )
    try:
        server.serve()
    except KeyboardInterrupt:
        sys.exit(0)
