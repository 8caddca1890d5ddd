# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody with an account follows, how often they are told, and their personal feed address."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.actions.end_subscriptions import end_subscriptions
from augenhoehe.core.actions.follow_subject import follow_subject
from augenhoehe.core.actions.renew_feed_address import renew_feed_address
from augenhoehe.core.actions.revoke_feed_address import revoke_feed_address
from augenhoehe.core.actions.set_frequency import set_frequency
from augenhoehe.core.enums import Frequency
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.labels import FREQUENCY_NAMES
from augenhoehe.core.models import Subscription
from augenhoehe.core.permissions import CorePermission
from augenhoehe.core.queries import (
    council_bodies,
    feed_address_of,
    subscriptions_of,
    topics_to_follow,
)
from augenhoehe.core.signed_links import feed_secret
from augenhoehe.core.subscription_forms import FrequencyForm
from augenhoehe.kit import subjects
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.subjects import Subject


@page(CorePermission.FOLLOW)
def subscriptions(request: TownRequest) -> HttpResponse:
    """Everything the reader follows here, what else could be followed, and the personal addresses."""
    town = request.municipality
    listed = _named(request, list(subscriptions_of(request.user, town)))
    followed = {(item.kind, item.target) for item in listed}
    kinds = subjects.kinds()
    context = {
        "rows": [(item, kinds[item.kind].label if item.kind in kinds else "") for item in listed],
        "frequencies": [(key.value, name) for key, name in FREQUENCY_NAMES.items()],
        "offers": [
            (title, [(word, pk, name) for word, pk, name in offered if (word, str(pk or "")) not in followed])
            for title, offered in _offers(request)
        ],
        "addresses": _addresses(request),
        "crumbs": _crumbs(request),
    }
    return render(request, "core/subscriptions.html", context)


@page(CorePermission.FOLLOW)
def follow(request: TownRequest) -> HttpResponse:
    """Follow what the address names, or see how one follows it. Opening the page changes nothing."""
    subject = asked_for(request)
    known = subscriptions_of(request.user, request.municipality).filter(
        kind=subject.kind, target=subject.target
    )
    stored = known.first()
    initial = {"frequency": stored.frequency if stored else Frequency.DAILY}
    form = FrequencyForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: follow_subject(
                municipality=request.municipality,
                subject=subject,
                frequency=form.cleaned_data["frequency"],
                by=request.user,
            ),
        )
        if made is not None:
            messages.success(request, _("You follow “%(label)s” now.") % {"label": subject.label})
            return redirect("core:subscriptions", request.municipality.slug)
    context = {
        "subject": subject,
        "kind": subjects.kinds()[subject.kind].label,
        "stored": stored,
        "form": form,
        "crumbs": _crumbs(request, (_("Follow"), "")),
    }
    return render(request, "core/follow.html", context, status=form_status(form))


@require_POST
@page(CorePermission.FOLLOW)
def end(request: TownRequest, pk: int) -> HttpResponse:
    """End one subscription with one click."""
    (item,) = _named(request, [fetch(request, Subscription.objects.all(), pk=pk)])
    end_subscriptions(numbers=[item.pk], by=request.user)
    messages.success(request, _("You do not follow “%(label)s” any more.") % {"label": item.label})
    return redirect("core:subscriptions", request.municipality.slug)


@require_POST
@page(CorePermission.FOLLOW)
def frequency(request: TownRequest, pk: int) -> HttpResponse:
    """Change how often one is told."""
    item = fetch(request, Subscription.objects.all(), pk=pk)
    form = FrequencyForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Please choose how often you want to be told."))
    else:
        chosen = form.cleaned_data["frequency"]
        set_frequency(subscription=item, frequency=chosen, revision=seen_revision(request), by=request.user)
        messages.success(request, _("Saved."))
    return redirect("core:subscriptions", request.municipality.slug)


@require_POST
@page(CorePermission.FOLLOW)
def renew_address(request: TownRequest) -> HttpResponse:
    """Make a personal address, or a new one in place of the old."""
    renew_feed_address(municipality=request.municipality, by=request.user)
    messages.success(request, _("Your personal address has been made. An older one opens nothing any more."))
    return redirect(f"{reverse('core:subscriptions', args=[request.municipality.slug])}#adresse")


@require_POST
@page(CorePermission.FOLLOW)
def revoke_address(request: TownRequest) -> HttpResponse:
    """Close the personal address."""
    revoke_feed_address(municipality=request.municipality, by=request.user)
    messages.success(request, _("Your personal address opens nothing any more."))
    return redirect(f"{reverse('core:subscriptions', args=[request.municipality.slug])}#adresse")


def asked_for(request: TownRequest) -> Subject:
    """The subject an address names by `art` and `ziel`, as its reader may know it; 404 for everything else."""
    found = subjects.find(
        request.user, request.municipality, request.GET.get("art", "alles"), request.GET.get("ziel", "")
    )
    if found is None:
        raise Http404
    return found


def _offers(request: TownRequest) -> list[tuple[str, list[tuple[str, int | None, str]]]]:
    """What can be followed from here: the council as a whole, its bodies, the town's topics."""
    town = request.municipality
    everything: list[tuple[str, int | None, str]] = [("alles", None, _("Everything from the council"))]
    return [
        (_("The whole council"), everything),
        (_("Bodies"), [("gremium", body.pk, body.name) for body in council_bodies(town)]),
        (_("Topics"), [("thema", term.pk, term.label) for term in topics_to_follow(town)]),
    ]


def _named(request: TownRequest, listed: list[Subscription]) -> list[Subscription]:
    """Subscriptions under the names that their reader may know today: a paper may have been taken back since."""
    kept = {(item.kind, item.target): item.label for item in listed}
    names = subjects.names_of(request.user, request.municipality, kept)
    for item in listed:
        item.label = names[item.kind, item.target]
    return listed


def _addresses(request: TownRequest) -> list[tuple[str, str]]:
    """The personal addresses with their names; none where none was made."""
    stored = feed_address_of(request.user, request.municipality)
    if stored is None:
        return []
    secret = feed_secret(stored)
    named = [
        (_("Meetings (calendar)"), "core:personal-calendar"),
        (_("My deadlines (calendar)"), "core:personal-deadlines"),
        (_("News (Atom feed)"), "core:personal-feed"),
    ]
    return [(name, request.build_absolute_uri(reverse(route, args=[secret]))) for name, route in named]


def _crumbs(request: TownRequest, *last: tuple[str, str]) -> list[tuple[str, Any]]:
    slug = request.municipality.slug
    first = (_("Start"), reverse("core:start", args=[slug]))
    return [first, (_("What I follow"), reverse("core:subscriptions", args=[slug]) if last else ""), *last]
