# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fetches a file from a public address that a person wrote down: https alone, never from inside the own network.

The name is resolved here and the connection goes to exactly the address that was looked at, so that a name which
answers differently the second time leads nowhere else. Every step of a redirection is looked at anew.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, urljoin, urlsplit

from augenhoehe.kit.reasons import Reason, _

REDIRECTS = 3
PORT = 443
PIECE = 64 * 1024
AGENT = "Augenhoehe"


class Trouble(StrEnum):
    """Why nothing was fetched."""

    NO_HTTPS = "no_https"
    NO_HOST = "no_host"
    NOT_PUBLIC = "not_public"
    NOT_REACHED = "not_reached"
    NOT_TRUSTED = "not_trusted"
    REDIRECTED_TOO_OFTEN = "redirected_too_often"
    REFUSED = "refused"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"


_MESSAGES = {
    Trouble.NO_HTTPS: _(
        "Only addresses that begin with https:// are fetched, without a user name or a port of their own."
    ),
    Trouble.NO_HOST: _("There is no server with this name. Please check the address."),
    Trouble.NOT_PUBLIC: _("This address lies in a network that is not public. It is not fetched."),
    Trouble.NOT_REACHED: _("The server could not be reached. Please try again later."),
    Trouble.NOT_TRUSTED: _("The server's certificate is not valid, so nothing was fetched."),
    Trouble.REDIRECTED_TOO_OFTEN: _(
        "The address leads on too often. Please give the address of the file itself."
    ),
    Trouble.REFUSED: _(
        "The server answered with status %(status)s instead of a file. Please check the address."
    ),
    Trouble.TOO_LARGE: _("The file is too large to be fetched."),
    Trouble.TOO_SLOW: _("Fetching the file took too long, so it was stopped. Please try again later."),
}


class FetchError(Exception):
    """Nothing was fetched; `reason` is a sentence that says why and what to do."""

    def __init__(self, trouble: Trouble, **values: object) -> None:
        self.trouble = trouble
        self.reason = Reason(_MESSAGES[trouble], values)
        super().__init__(trouble.value)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: its status, where it sends on to, and the body of a good answer."""

    status: int
    location: str = ""
    body: bytes = b""


def fetch(address: str, *, most_bytes: int, seconds: float) -> bytes:
    """The file at an address, at most `most_bytes` long, fetched within `seconds`. Raises FetchError."""
    until = time.monotonic() + seconds
    for _step in range(REDIRECTS + 1):
        parts = checked(address)
        answer = _ask(parts, public_address(str(parts.hostname)), most_bytes, until)
        if answer.status == http.HTTPStatus.OK:
            return answer.body
        if answer.status not in (301, 302, 303, 307, 308) or not answer.location:
            raise FetchError(Trouble.REFUSED, status=answer.status)
        address = urljoin(address, answer.location)
    raise FetchError(Trouble.REDIRECTED_TOO_OFTEN)


def checked(address: str) -> SplitResult:
    """The parts of an address that may be asked. Raises FetchError for everything but plain https."""
    try:
        parts = urlsplit(address)
        plain = parts.scheme == "https" and parts.port in (None, PORT) and parts.username is None
    except ValueError as error:
        raise FetchError(Trouble.NO_HTTPS) from error
    printable = address.isascii() and not any(c.isspace() or ord(c) < 32 for c in address)
    if not (plain and printable and parts.hostname):
        raise FetchError(Trouble.NO_HTTPS)
    return parts


def public_address(host: str) -> str:
    """One of the host's addresses in the net, all of which must be public. Raises FetchError where one is not."""
    try:
        found = socket.getaddrinfo(host, PORT, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(Trouble.NO_HOST) from error
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(map(is_public, addresses)):
        raise FetchError(Trouble.NOT_PUBLIC)
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an address in the net is anybody's: no loopback, private, link-local, shared or multicast one."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is not None and not is_public(str(inner)):
            return False
        if found in ipaddress.ip_network("64:ff9b::/96"):  # IPv4 behind a translator (RFC 6052)
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast


def _ask(parts: SplitResult, at: str, most_bytes: int, until: float) -> Answer:
    """One request to the host, sent to the address that was looked at."""
    connection = _PinnedConnection(str(parts.hostname), at, _left(until))
    stopwatch = threading.Timer(_left(until), connection.cut)  # a server that drips holds nobody
    stopwatch.start()
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("GET", target, headers={"User-Agent": AGENT, "Accept-Encoding": "identity"})
        response = connection.getresponse()
        if response.status != http.HTTPStatus.OK:
            return Answer(response.status, response.getheader("Location", ""))
        return Answer(response.status, body=_read(response, most_bytes, until))
    except ssl.SSLError as error:
        _left(until)  # a handshake that was cut because it dripped says nothing of the certificate
        raise FetchError(Trouble.NOT_TRUSTED) from error
    except TimeoutError as error:
        raise FetchError(Trouble.TOO_SLOW) from error
    except (OSError, http.client.HTTPException) as error:
        _left(until)
        raise FetchError(Trouble.NOT_REACHED) from error
    finally:
        stopwatch.cancel()
        connection.close()


def _read(response: http.client.HTTPResponse, most_bytes: int, until: float) -> bytes:
    """The body, piece by piece, so that neither its length nor its slowness goes beyond what was given.

    Raises FetchError where the connection ended before all that the server announced had come.
    """
    pieces, length = [], 0
    while piece := response.read1(PIECE):
        length += len(piece)
        if length > most_bytes:
            raise FetchError(Trouble.TOO_LARGE)
        pieces.append(piece)
    _left(until)
    if response.length:
        raise FetchError(Trouble.NOT_REACHED)  # half a table reads like a whole one
    return b"".join(pieces)


def _left(until: float) -> float:
    """The seconds that are left. Raises FetchError where none are."""
    left = until - time.monotonic()
    if left <= 0:
        raise FetchError(Trouble.TOO_SLOW)
    return left


class _PinnedConnection(http.client.HTTPSConnection):
    """A connection to one address in the net, with the certificate of the host's name."""

    def __init__(self, host: str, at: str, seconds: float) -> None:
        self._context_of_host = ssl.create_default_context()
        super().__init__(host, PORT, timeout=seconds, context=self._context_of_host)
        self._at = at

    def connect(self) -> None:
        """Connect to the address that was looked at instead of asking for the name again."""
        plain = socket.create_connection((self._at, self.port), self.timeout)
        # the handshake comes after `sock` is set, so that `cut` ends one that drips, too
        self.sock = self._context_of_host.wrap_socket(
            plain, server_hostname=self.host, do_handshake_on_connect=False
        )
        self.sock.do_handshake()

    def cut(self) -> None:
        """End the connection from outside: whoever waits for it is told at once."""
        if self.sock is not None:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)
