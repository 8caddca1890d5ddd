# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The links with which departments say what they think of proposals: never stored, but always the same."""

from __future__ import annotations

import datetime

from django.urls import reverse

from augenhoehe.concept.models import OpinionRequest
from augenhoehe.kit.link_secrets import hash_of, secret_for


def request_secret(request: OpinionRequest) -> str:
    """The secret of a request's link."""
    moment = request.asked_at.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    return secret_for(f"opinion-request/{request.pk}/{moment}")


def request_address(request: OpinionRequest, root: str) -> str:
    """The whole address of a request's page. `root` is where the house is found."""
    return f"{root}{reverse('statements:request', args=[request_secret(request)])}"


def request_by_secret(secret: str) -> OpinionRequest | None:
    """The request that a secret opens, whatever its state; one query.

    Whoever holds the secret may see it: no rule of visibility stands between.
    """
    parts = ("concept__municipality", "department", "asked_by")
    return OpinionRequest.objects.select_related(*parts).filter(secret_hash=hash_of(secret)).first()
