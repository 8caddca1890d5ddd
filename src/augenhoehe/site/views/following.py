# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Following the council without an account: by mail, in a feed reader, in a calendar.

The form needs no session and sets no cookie. What it does is harmless until the owner of the address confirms it;
how often somebody may send it is limited for each reader and for each address.
"""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from augenhoehe.core import outbox
from augenhoehe.core.actions.ask_to_follow import ask_to_follow
from augenhoehe.core.feeds import atom_of, meetings_of, root_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.queries import council_bodies, topics_to_follow
from augenhoehe.core.readers import address_of, letter_box
from augenhoehe.core.subscription_forms import FollowByMailForm
from augenhoehe.kit import subjects
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.rate_limits import Limit, is_too_often
from augenhoehe.kit.subjects import Subject
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import READER
from augenhoehe.site.views.show import show

TOO_MANY = 429
MINUTE, HOUR = 60, 3600
OF_A_READER = (Limit(5, MINUTE), Limit(30, HOUR))
TO_AN_ADDRESS = Limit(3, HOUR)
"""Nobody's letter box is filled by somebody who types a stranger's address again and again."""
EVERYTHING = "alles"


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@page(SitePermission.READ)
def follow(request: TownRequest) -> HttpResponse:
    """What can be followed and how; the answer to a sent form is the same whether the address is known or not."""
    subject = _asked_for(request)
    form = FollowByMailForm(request.POST if request.method == "POST" else None)
    asked, status = False, 0
    if request.method == "POST" and form.is_valid():
        if _is_too_often(request, form.cleaned_data["email"]):
            form.add_error(None, _("Too many requests in a short time. Please wait and send it again."))
            status = TOO_MANY
        else:
            asked = _ask(request, form, subject)
    town = request.municipality
    return show(
        request,
        "site/follow.html",
        (_("Follow"), ""),
        status=status or form_status(form),
        subject=subject,
        kind=subjects.kinds()[subject.kind].label,
        form=form,
        asked=asked,
        address=form.cleaned_data["email"] if asked else "",
        query=request.GET.urlencode(),
        bodies=[] if asked else list(council_bodies(town)),
        topics=[] if asked else list(topics_to_follow(town)),
    )


@require_safe
@page(SitePermission.READ)
def feed(request: TownRequest) -> HttpResponse:
    """News as an Atom feed: of everything, or of what `art` and `ziel` name."""
    return atom_of(request, READER, request.municipality, _asked_for(request))


@require_safe
@page(SitePermission.READ)
def calendar(request: TownRequest) -> HttpResponse:
    """Sittings as a calendar: of all bodies, or of the one that `gremium` names; 404 where there is none such."""
    wanted = request.GET.get("gremium", "")
    body = None
    if wanted:
        found = subjects.find(READER, request.municipality, "gremium", wanted)
        if found is None:
            raise Http404
        body = council_bodies(request.municipality, active=None).get(pk=int(found.target))
    return meetings_of(request, READER, request.municipality, body)


def _asked_for(request: TownRequest) -> Subject:
    """The subject that `art` and `ziel` name, as the street may know it; 404 for everything else."""
    kind, target = request.GET.get("art", EVERYTHING), request.GET.get("ziel", "")
    found = subjects.find(READER, request.municipality, kind, target)
    if found is None:
        raise Http404
    return found


def _ask(request: TownRequest, form: FollowByMailForm, subject: Subject) -> bool:
    """Put the question into the outbox and send it; where that fails now, it goes out with the next mails."""
    message = attempt(
        form,
        lambda: ask_to_follow(
            municipality=request.municipality,
            email=form.cleaned_data["email"],
            frequency=form.cleaned_data["frequency"],
            subject=subject,
            root=root_of(request),
        ),
    )
    if message is None:
        return False
    outbox.send(message.pk)
    return True


def _is_too_often(request: TownRequest, email: str) -> bool:
    hurried = is_too_often("follow", address_of(request), *OF_A_READER)
    return is_too_often("follow", letter_box(email), TO_AN_ADDRESS) or hurried
