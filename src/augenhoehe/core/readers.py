# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""From where somebody without an account reads, as far as a rate limit has to know it."""

from __future__ import annotations

import ipaddress

from allauth.account.adapter import get_adapter
from django.http import HttpRequest

HOUSEHOLD = 64
"""Bits of an IPv6 address that a household shares; with the rest of them one reader could be a thousand."""


def address_of(request: HttpRequest) -> str:
    """The reader's network address, as the proxies that the settings trust tell it; of IPv6 the household's part.

    Raises PermissionDenied where the server was told no address.
    """
    address = ipaddress.ip_address(get_adapter().get_client_ip(request))
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped:  # a server that listens on both; the household's part would be the same for all
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((address, HOUSEHOLD), strict=False).network_address)


def letter_box(email: str) -> str:
    """The box behind an address: jan+1@… and jan+2@… reach the same person."""
    name, _at, host = email.strip().lower().rpartition("@")
    return f"{name.partition('+')[0]}@{host}"
