# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bookings of a grant: all of them, a new one, and one taken back."""

from __future__ import annotations

from decimal import Decimal

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.measures.actions.book_expense import book_expense
from augenhoehe.measures.actions.counter_book_expense import counter_book_expense
from augenhoehe.measures.forms.expense_form import CounterBookingForm, ExpenseForm
from augenhoehe.measures.models import Expense, Grant
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grants import expenses_of, story_of, with_parts
from augenhoehe.measures.rules.grants import total
from augenhoehe.measures.views.grant_page import quota_lines
from augenhoehe.measures.views.grants import grant_crumbs

A_PAGE = 100


@page(MeasuresPermission.READ_VOUCHERS)
def expenses(request: TownRequest, pk: int) -> HttpResponse:
    """All bookings of a grant, the newest first."""
    grant = fetch(request, Grant.objects.all(), pk=pk)
    shown = Paginator(expenses_of(request.user, grant), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "grant": grant,
        "page": shown,
        "may_write": policies.can(request.user, MeasuresPermission.WRITE_MONEY, grant).ok,
        "crumbs": grant_crumbs(
            request.municipality.slug, (grant.title, grant.get_absolute_url()), (_("Bookings"), "")
        ),
    }
    return render(request, "measures/expenses.html", context)


@page(MeasuresPermission.WRITE_MONEY)
def book(request: TownRequest, pk: int) -> HttpResponse:
    """Book an expense; what is left stands beside the form, and a refusal says it once more."""
    story = story_of(fetch(request, with_parts(Grant.objects.all()), pk=pk))
    grant = story.grant
    form = ExpenseForm(
        request.POST if request.method == "POST" else None,
        initial={"booked_on": clock.today()},
        grant=grant,
        actor=request.user,
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: book_expense(grant=grant, by=request.user, **form.values()),
                done=_("The expense has been booked."),
            ),
        )
        if made is not None:
            return redirect(grant)
    url = grant.get_absolute_url()
    context = {
        "form": form,
        "grant": grant,
        "facts": story.facts,
        "quotas": quota_lines(story),
        "cancel": url,
        "crumbs": grant_crumbs(request.municipality.slug, (grant.title, url), (_("Book an expense"), "")),
    }
    return render(request, "measures/expense_new.html", context, status=form_status(form))


@page(MeasuresPermission.WRITE_MONEY)
def take_back(request: TownRequest, pk: int) -> HttpResponse:
    """Take a booking back by a counter-booking with its reason."""
    rows = Expense.objects.select_related("grant__municipality").prefetch_related("corrections")
    expense = fetch(request, rows, town="grant__municipality", pk=pk)
    left = expense.amount + total(one.amount for one in expense.corrections.all())
    form = CounterBookingForm(
        request.POST if request.method == "POST" else None,
        initial={"amount": max(left, Decimal(0)), "booked_on": clock.today()},
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: counter_book_expense(expense=expense, by=request.user, **data),
                done=_("The counter-booking stands beside the booking."),
            ),
        )
        if made is not None:
            return redirect(expense.grant)
    grant, title = expense.grant, _("Take a booking back")
    context = {
        "form": form,
        "title": title,
        "expense": expense,
        "left": left,
        "cancel": grant.get_absolute_url(),
        "crumbs": grant_crumbs(
            request.municipality.slug, (grant.title, grant.get_absolute_url()), (title, "")
        ),
    }
    return render(request, "measures/expense_back.html", context, status=form_status(form))
