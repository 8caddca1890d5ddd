# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import http.client
import io
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Any

import pytest

from augenhoehe.kit import fetching
from augenhoehe.kit.fetching import FetchError, Trouble

PUBLIC = "93.184.216.34"
ADDRESS = "https://daten.example.org/tabelle.csv?jahr=2022"


class _Server:
    """A connection that answers from memory: raw answers by target, and what it was asked."""

    def __init__(self, answers: dict[str, bytes]) -> None:
        self.answers = answers
        self.asked: list[tuple[str, tuple[str, int]]] = []

    def connect(self, at: tuple[str, int], _timeout: float) -> _Socket:
        return _Socket(self, at)


class _Socket:
    """Enough of a socket for http.client."""

    def __init__(self, server: _Server, at: tuple[str, int]) -> None:
        self.server, self.at, self.sent = server, at, b""

    def sendall(self, data: bytes) -> None:
        self.sent += data

    def makefile(self, *_args: Any) -> io.BytesIO:
        target = self.sent.split(b" ")[1].decode()
        self.server.asked.append((target, self.at))
        return io.BytesIO(self.server.answers[target])

    def do_handshake(self) -> None:
        pass

    def shutdown(self, _how: int) -> None:
        raise OSError

    def close(self) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, bytes]], _Server]:
    """Put a server in the place of the net; every name is public there."""

    def put(answers: dict[str, bytes]) -> _Server:
        made = _Server(answers)
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: [(0, 0, 0, "", (PUBLIC, 443))])
        monkeypatch.setattr(socket, "create_connection", made.connect)
        monkeypatch.setattr(ssl.SSLContext, "wrap_socket", lambda _self, plain, **_k: plain)
        return made

    return put


def _ok(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)


def _trouble(address: str, most_bytes: int = 1000, seconds: float = 5.0) -> Trouble:
    with pytest.raises(FetchError) as caught:
        fetching.fetch(address, most_bytes=most_bytes, seconds=seconds)
    assert str(caught.value.reason)
    return caught.value.trouble


def test_a_file_is_fetched_from_the_address_that_was_looked_at(server: Callable[..., _Server]) -> None:
    made = server({"/tabelle.csv?jahr=2022": _ok(b"a;b")})
    assert fetching.fetch(ADDRESS, most_bytes=3, seconds=5) == b"a;b"
    assert made.asked == [("/tabelle.csv?jahr=2022", (PUBLIC, 443))]


@pytest.mark.parametrize(
    "address",
    [
        "http://daten.example.org/",
        "ftp://daten.example.org/",
        "file:///etc/passwd",
        "https://nutzer@daten.example.org/",
        "https://daten.example.org:8443/",
        "https://daten.example.org:kaputt/",
        "https:///x",
        "https://daten.example.org/ x",
        "https://daten.example.org/\r\nHost: x",
        "https://dätén.example.org/",
        "https://[::1",
    ],
)
def test_only_plain_https_is_asked(address: str) -> None:
    assert _trouble(address) is Trouble.NO_HTTPS


@pytest.mark.parametrize(
    ("address", "public"),
    [
        (PUBLIC, True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - an address to refuse, nothing listens
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff0e::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d822", True),
        ("2002:7f00:1::", False),
        ("kein", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert fetching.is_public(address) is public


def test_a_name_with_one_inner_address_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(0, 0, 0, "", (PUBLIC, 443)), (0, 0, 0, "", ("127.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: found)
    assert _trouble(ADDRESS) is Trouble.NOT_PUBLIC


def test_a_name_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_args: Any, **_more: Any) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", gone)
    assert _trouble(ADDRESS) is Trouble.NO_HOST


def test_a_redirection_is_looked_at_anew(server: Callable[..., _Server]) -> None:
    on = b"HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
    server({"/a": on % b"/b", "/b": _ok(b"x"), "/inner": on % b"http://127.0.0.1/", "/loop": on % b"/loop"})
    root = "https://daten.example.org"
    assert fetching.fetch(f"{root}/a", most_bytes=9, seconds=5) == b"x"
    assert _trouble(f"{root}/inner") is Trouble.NO_HTTPS
    assert _trouble(f"{root}/loop") is Trouble.REDIRECTED_TOO_OFTEN


def test_what_is_no_file_or_too_large_is_refused(server: Callable[..., _Server]) -> None:
    server(
        {
            "/gone": b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
            "/nowhere": b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
            "/large": _ok(b"x" * 2000),
            "/garbled": b"nothing that is HTTP",
            "/half": _ok(b"Jahr;Wert\n2022;12345")[:-3],
        }
    )
    root = "https://daten.example.org"
    assert _trouble(f"{root}/gone") is Trouble.REFUSED
    assert _trouble(f"{root}/nowhere") is Trouble.REFUSED
    assert _trouble(f"{root}/large") is Trouble.TOO_LARGE
    assert _trouble(f"{root}/garbled") is Trouble.NOT_REACHED
    assert _trouble(f"{root}/half") is Trouble.NOT_REACHED
    assert _trouble(f"{root}/large", seconds=0) is Trouble.TOO_SLOW


def test_a_handshake_that_drips_is_cut(
    server: Callable[..., _Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = threading.Event()

    def drip(_self: _Socket) -> None:
        assert cut.wait(5), "nobody cut it"
        raise ssl.SSLEOFError

    monkeypatch.setattr(_Socket, "do_handshake", drip)
    monkeypatch.setattr(_Socket, "shutdown", lambda _self, _how: cut.set())
    server({})
    assert _trouble(ADDRESS, seconds=0.05) is Trouble.TOO_SLOW


@pytest.mark.parametrize(
    ("raised", "trouble"),
    [
        (ssl.SSLCertVerificationError(), Trouble.NOT_TRUSTED),
        (TimeoutError(), Trouble.TOO_SLOW),
        (ConnectionRefusedError(), Trouble.NOT_REACHED),
        (http.client.BadStatusLine("x"), Trouble.NOT_REACHED),
    ],
)
def test_servers_that_fail_are_told(
    server: Callable[..., _Server], monkeypatch: pytest.MonkeyPatch, raised: Exception, trouble: Trouble
) -> None:
    server({})

    def fail(*_args: Any) -> None:
        raise raised

    monkeypatch.setattr(socket, "create_connection", fail)
    assert _trouble(ADDRESS) is trouble
