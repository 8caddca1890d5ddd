# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A form that makes something makes it once, however often its button is pressed.

The page carries a token (the template tag `once`). Sent twice exactly as it was, the form leads to what the first click
made. The same page with other entries is another wish: whoever goes back, changes the amount and sends again means it.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable
from typing import Any, TypeVar

from django.apps import apps
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from augenhoehe.kit.models.sent_form import SentForm
from augenhoehe.kit.violations import RuleViolation

NAME = "once"
"""The field that carries the token."""
KEPT = datetime.timedelta(days=7)
"""So long a form can be sent again without making anything twice."""

R = TypeVar("R")


def once(request: HttpRequest, act: Callable[[], R], *, done: str | Promise | Callable[[R], str]) -> R:
    """Carry out what a form asks for and say `done`; for the same form sent again return what it made, and say so.

    All in one transaction: where `act` is refused, the form may be sent again. A form without a token is carried out as
    it comes. `done` may tell of what was made, such as its number. Raises RuleViolation where what the first click made
    is not there any more.
    """
    key = fingerprint(request)
    if key is None:
        made = act()
        messages.success(request, done(made) if callable(done) else str(done))
        return made
    with transaction.atomic():
        now = timezone.now()
        SentForm.objects.filter(sent_at__lt=now - KEPT).delete()
        sent, new = SentForm.objects.get_or_create(key=key, defaults={"sent_at": now})
        if not new:
            found: R = _made(sent)
            messages.info(request, _("This was entered already. It was not entered a second time."))
            return found
        made = act()
        if isinstance(made, models.Model):
            sent.made_type, sent.made_id = made._meta.label, made.pk
            sent.save()
    messages.success(request, done(made) if callable(done) else str(done))
    return made


def fingerprint(request: HttpRequest) -> str | None:
    """SHA-256 over who sent what to which address, files included; None where the form carries no token."""
    if not request.POST.get(NAME):
        return None
    fields = sorted((name, texts) for name, texts in request.POST.lists() if name != "csrfmiddlewaretoken")
    account = getattr(getattr(request, "user", None), "pk", None)
    files = sorted((name, _digest(file)) for name, sent in request.FILES.lists() for file in sent)
    told = json.dumps([account, request.path, fields, files], ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _digest(file: UploadedFile[Any]) -> str:
    """SHA-256 of what was sent along; the file is read from its beginning afterwards."""
    found = hashlib.sha256()
    for chunk in file.chunks():
        found.update(chunk)
    file.seek(0)
    return found.hexdigest()


def _made(sent: SentForm) -> Any:
    """What the first click made; True where it was no row."""
    if sent.made_id is None:
        return True
    found = apps.get_model(sent.made_type)._default_manager.filter(pk=sent.made_id).first()
    if found is None:
        raise RuleViolation(
            _(
                "This was entered already and taken out again since. To enter it anew, please open the form anew."
            )
        )
    return found
