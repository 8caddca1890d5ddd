# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages for the parts of a grant: each kind has its form and its words, all are saved the same way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.measures.actions.grant_parts import FIELDS, GrantPart
from augenhoehe.measures.actions.remove_grant_part import remove_grant_part
from augenhoehe.measures.actions.save_grant_part import save_grant_part
from augenhoehe.measures.forms import grant_part_forms as forms
from augenhoehe.measures.models import (
    Drawdown,
    Forwarding,
    Grant,
    GrantCondition,
    GrantExtension,
    GrantQuota,
    GrantYear,
    Repayment,
)
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.views.grants import grant_crumbs


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of part: its rows, its form, and the headings of its pages."""

    model: type[Any]
    form: type[forms.PartForm]
    add: str | Promise
    edit: str | Promise


KINDS: Mapping[str, Kind] = {
    "verlaengerungen": Kind(
        GrantExtension,
        forms.ExtensionForm,
        gettext_lazy("Enter an extension"),
        gettext_lazy("Edit the extension"),
    ),
    "jahre": Kind(
        GrantYear,
        forms.YearForm,
        gettext_lazy("Enter the amount of a year"),
        gettext_lazy("Edit the amount of a year"),
    ),
    "zwecke": Kind(
        GrantQuota, forms.QuotaForm, gettext_lazy("Enter a purpose"), gettext_lazy("Edit the purpose")
    ),
    "auflagen": Kind(
        GrantCondition,
        forms.ConditionForm,
        gettext_lazy("Enter a condition"),
        gettext_lazy("Edit the condition"),
    ),
    "raten": Kind(
        Drawdown,
        forms.DrawdownForm,
        gettext_lazy("Enter an instalment or drawdown"),
        gettext_lazy("Edit the instalment or drawdown"),
    ),
    "weiterleitungen": Kind(
        Forwarding,
        forms.ForwardingForm,
        gettext_lazy("Enter forwarded money"),
        gettext_lazy("Edit the forwarded money"),
    ),
    "rueckforderungen": Kind(
        Repayment,
        forms.RepaymentForm,
        gettext_lazy("Enter a repayment"),
        gettext_lazy("Edit the repayment"),
    ),
}
"""By the word in their addresses."""


@page(MeasuresPermission.WRITE_MONEY)
def create(request: TownRequest, pk: int, part: str) -> HttpResponse:
    """Add a part to a grant."""
    kind = _kind(part)
    grant = fetch(request, Grant.objects.all(), pk=pk)
    return _answer(request, kind, part, grant, None)


@page(MeasuresPermission.WRITE_MONEY)
def edit(request: TownRequest, pk: int, part: str) -> HttpResponse:
    """Change a part of a grant."""
    kind = _kind(part)
    found = _found(request, kind, pk)
    return _answer(request, kind, part, found.grant, found)


@page(MeasuresPermission.WRITE_MONEY)
def remove(request: TownRequest, pk: int, part: str) -> HttpResponse:
    """Take back a part that was entered by mistake, with the reason."""
    found = _found(request, _kind(part), pk)
    form = forms.RemovalForm(
        request.POST if request.method == "POST" else None, initial={"revision": found.revision}
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        if attempt(form, lambda: remove_grant_part(part=found, by=request.user, **data) or True):
            messages.success(request, _("The entry has been taken back."))
            return redirect(found.grant)
    return _page(request, form, found.grant, _("Take back: %(entry)s") % {"entry": found})


def _kind(part: str) -> Kind:
    """The kind that an address names; 404 for any other word."""
    if part not in KINDS:
        raise Http404
    return KINDS[part]


def _found(request: TownRequest, kind: Kind, pk: int) -> GrantPart:
    rows: QuerySet[Any] = kind.model.objects.select_related("grant__municipality")
    found: GrantPart = fetch(request, rows, town="grant__municipality", pk=pk)
    return found


def _answer(
    request: TownRequest, kind: Kind, part: str, grant: Grant, found: GrantPart | None
) -> HttpResponse:
    initial: dict[str, Any] = {}
    if found is not None:
        attributes = {field.name: field.attname for field in found._meta.concrete_fields}
        initial = {name: found.serializable_value(attributes[name]) for name in FIELDS[kind.model]}
        initial["revision"] = found.revision
    form = kind.form(
        request.POST if request.method == "POST" else None,
        initial=initial,
        municipality=request.municipality,
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: once(
                request,
                lambda: save_grant_part(
                    grant=grant,
                    kind=kind.model,
                    part=found,
                    values=form.values(),
                    revision=form.cleaned_data["revision"],
                    by=request.user,
                ),
                done=_("The entry has been saved."),
            ),
        )
        if saved is not None:
            return redirect(grant)
    remove_url = ""
    if found is not None:
        remove_url = reverse("measures:grant-part-remove", args=[request.municipality.slug, part, found.pk])
    return _page(request, form, grant, str(kind.edit if found else kind.add), remove_url)


def _page(
    request: TownRequest,
    form: forms.PartForm | forms.RemovalForm,
    grant: Grant,
    title: str,
    remove_url: str = "",
) -> HttpResponse:
    url = grant.get_absolute_url()
    context = {
        "form": form,
        "title": title,
        "cancel": url,
        "remove_url": remove_url,
        "grant": grant,
        "crumbs": grant_crumbs(request.municipality.slug, (grant.title, url), (title, "")),
    }
    return render(request, "measures/grant_part.html", context, status=form_status(form))
