# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages behind the links in mails. Opening one changes nothing, since mail scanners open every link.

They need no session and set no cookie: the signed link itself is the right to do what its button says, so there is
nothing that a forged form could borrow, and mail programs may send the one click of RFC 8058.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from augenhoehe.core.actions.confirm_subscription import confirm_subscription
from augenhoehe.core.actions.end_subscriptions import end_subscriptions
from augenhoehe.core.guard import name_town, open_to_all
from augenhoehe.core.models import Subscription
from augenhoehe.core.signed_links import confirmed_number, ended_numbers, ending_link
from augenhoehe.kit import subjects
from augenhoehe.kit.violations import RuleViolation

GONE, MADE_UP = 410, 404


@csrf_exempt
@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether the address is wanted; the button says yes."""
    number = confirmed_number(token)
    stored = Subscription.objects.select_related("municipality").filter(pk=number or 0).first()
    if stored is None:
        return _show(request, "core/subscription_gone.html", GONE if number else MADE_UP)
    name_town(request, stored.municipality)
    done = stored.confirmed_at is not None
    if request.method == "POST" and not done:
        try:
            confirm_subscription(number=stored.pk)
        except RuleViolation:  # ended between reading and confirming
            return _show(request, "core/subscription_gone.html", GONE)
        done = True
    ending = ending_link([stored.pk], "")
    return _show(
        request, "core/subscription_confirm.html", item=stored, label=_label(stored), done=done, ending=ending
    )


@csrf_exempt
@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, token: str) -> HttpResponse:
    """Show what would be ended; the button, or one click in a mail program, ends it. A second time says so."""
    numbers = ended_numbers(token)
    if numbers is None:
        return _show(request, "core/subscription_gone.html", MADE_UP)
    listed = list(Subscription.objects.select_related("municipality").filter(pk__in=numbers).order_by("pk"))
    towns = {item.municipality_id: item.municipality for item in listed}
    if len(towns) == 1:
        name_town(request, listed[0].municipality)
    if request.method == "POST":
        end_subscriptions(numbers=numbers)
        listed = []
    return _show(request, "core/subscriptions_end.html", items=[(item, _label(item)) for item in listed])


def _label(item: Subscription) -> str:
    """Whoever holds the link need not be who may know the name."""
    return subjects.public_label(item.municipality, item.kind, item.target)


def _show(request: HttpRequest, template: str, status: int = 200, **context: Any) -> HttpResponse:
    response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
