# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.http import HttpRequest


class HouseRequest(HttpRequest):
    """A request as the middleware hands it on.

    `request_id`: its number in the audit log and on error pages; `csp_nonce`: what a page's own scripts and styles
    carry, drawn when a page asks for it.
    """

    request_id: str
    csp_nonce: Any
