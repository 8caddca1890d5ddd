# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking part without an account: which rounds are open to everybody, their text, and the form.

The form needs no session and sets no cookie. What it does is harmless until the owner of the address confirms it;
how often somebody may send it is limited for each reader and for each address.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from augenhoehe.concept import cards
from augenhoehe.concept.actions.submit_publicly import SentIn, submit_publicly
from augenhoehe.concept.asked_text import asked_text
from augenhoehe.concept.forms.points import PublicPointForm, kind_links, places_in, wished_kind
from augenhoehe.concept.outline import Outline, outline
from augenhoehe.concept.personal_links import page_address
from augenhoehe.concept.rules.rounds import is_about
from augenhoehe.concept.senders import Sender
from augenhoehe.core import outbox
from augenhoehe.core.feeds import root_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.readers import address_of, letter_box
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.rate_limits import Limit, is_too_often
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.queries import concepts
from augenhoehe.site.queries.participation import PublicRound, told
from augenhoehe.site.views.show import show

TOO_MANY = 429
MINUTE, HOUR = 60, 3600
OF_A_READER = (Limit(5, MINUTE), Limit(40, HOUR))
"""A class or a meeting may write from one connection; a machine may not fill the work list."""
TO_AN_ADDRESS = Limit(3, HOUR)
"""Nobody's letter box is filled by somebody who types a stranger's address again and again."""


@require_safe
@page(SitePermission.READ)
def rounds(request: TownRequest) -> HttpResponse:
    """What the town asks everybody, now, soon and before."""
    return show(
        request, "site/participation.html", (_("Have your say"), ""), rounds=told(request.municipality)
    )


@require_safe
@page(SitePermission.READ)
def participation(request: TownRequest, pk: int) -> HttpResponse:
    """One round: what is asked and until when, how to take part, and the text with a way from every paragraph."""
    found = _round(request, pk)
    read = _read(found)
    slug = request.municipality.slug

    def point_address(key: str) -> str:
        return reverse("site:participation-point", args=[slug, pk, key])

    return show(
        request,
        "site/participation_round.html",
        *_crumbs(request, (found.round.version.concept.title, "")),
        shown=found,
        round=found.round,
        version=found.round.version,
        extensions=list(found.round.extensions.all()),
        chapters=asked_text(read, found.round.facts, point_address if found.possible else None),
    )


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@page(SitePermission.READ)
def point(request: TownRequest, pk: int, key: str = "") -> HttpResponse:
    """Say something about a paragraph, or without one about the whole text."""
    found = _round(request, pk)
    if not found.possible:
        raise Http404
    read = _read(found)
    passage = read.passages.get(key)
    if key and (passage is None or not is_about(found.round.facts, read.chapter_of[key].key)):
        raise Http404
    basis = passage.block if passage else None
    form = PublicPointForm(
        request.POST if request.method == "POST" else None,
        basis=basis,
        kind=wished_kind(request.GET, basis=basis),
        places=places_in(read, without=key),
        anonymous=found.round.anonymous,
    )
    preview: SafeString | None = None
    status = 0
    if request.method == "POST" and form.is_valid():
        if "vorschau" in request.POST:
            preview = cards.change(form.wish, basis, form.proposed())
        elif _is_too_often(request, form.cleaned_data["email"]):
            form.add_error(None, _("Too many proposals in a short time. Please wait and send it again."))
            status = TOO_MANY
        elif form.is_trapped:
            return _sent(request, found, None, form.cleaned_data["email"])
        elif made := _send(request, found, form, key):
            return _sent(request, found, made, form.cleaned_data["email"])
    back = reverse("site:participation-round", args=[request.municipality.slug, pk])
    context: dict[str, Any] = {
        "round": found.round,
        "version": found.round.version,
        "passage": passage,
        "place": passage.place if passage else "",
        "kinds": kind_links(form.wish),
        "form": form,
        "preview": preview,
        "back": f"{back}#b-{key}" if key else back,
    }
    crumbs = _crumbs(request, (found.round.version.concept.title, back), (_("Your proposal"), ""))
    return show(
        request, "site/participation_point.html", *crumbs, status=status or form_status(form), **context
    )


def _send(request: TownRequest, found: PublicRound, form: PublicPointForm, key: str) -> SentIn | None:
    given = form.cleaned_data
    found.round.version.concept.municipality = request.municipality
    made = attempt(
        form,
        lambda: submit_publicly(
            participation=found.round,
            points=[form.point(key)],
            sender=Sender(name=given["name"], email=given["email"], may_be_named=given["may_be_named"]),
            language=form.written_in,
            root=root_of(request),
        ),
    )
    if made is not None and made.mail is not None:
        outbox.send(made.mail.pk)
    return made


def _sent(request: TownRequest, found: PublicRound, made: SentIn | None, email: str) -> HttpResponse:
    """What happens next. The link of somebody without address is shown this once; machines see what people see."""
    nameless = made is not None and made.submission.confirmed_at is not None
    response = show(
        request,
        "site/participation_sent.html",
        *_crumbs(request, (_("Sent"), "")),
        round=found.round,
        email=email,
        link=page_address(made.secret, root_of(request)) if made is not None and nameless else "",
        number=made.submission.number if made is not None and nameless else None,
    )
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _round(request: TownRequest, pk: int) -> PublicRound:
    found = next((one for one in told(request.municipality) if one.round.pk == pk), None)
    if found is None:
        raise Http404
    return found


def _read(found: PublicRound) -> Outline:
    return outline(concepts.blocks_of(found.round.version), numbered_lines=False)


def _crumbs(request: TownRequest, *more: tuple[str, str]) -> list[tuple[str, str]]:
    return [(_("Have your say"), reverse("site:participation", args=[request.municipality.slug])), *more]


def _is_too_often(request: TownRequest, email: str) -> bool:
    hurried = is_too_often("take-part", address_of(request), *OF_A_READER)
    filled = bool(email) and is_too_often("take-part", letter_box(email), TO_AN_ADDRESS)
    return hurried or filled
