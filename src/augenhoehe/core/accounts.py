# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How accounts come to be and how people sign in: what the house wants of allauth."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.adapter import DefaultMFAAdapter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Account
from augenhoehe.core.models.account import with_grants
from augenhoehe.kit.prepared import prepared


class SignInBackend(AuthenticationBackend):
    """Signs in as allauth does. Whose request it is, every page asks: so the question is prepared."""

    def get_user(self, user_id: int) -> Account | None:
        """The account, unless it is closed. Its roles come along in the same query, where it holds any."""
        found = with_grants(int(user_id)) or next(iter(_account(int(user_id))), None)
        return found if found is not None and self.user_can_authenticate(found) else None


@prepared
def _account(pk: int) -> QuerySet[Account]:
    return Account.objects.filter(pk=pk).order_by()


class InvitedOnlyAdapter(DefaultAccountAdapter):
    """Accounts by invitation only; after a change of password back to the page it was begun on."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers themselves: roles are granted by the town."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the page of one's own account."""
        return reverse("mfa_index")

    def format_email_subject(self, subject: str) -> str:
        """The subject as it is, with the product's name instead of a host name."""
        return f"Augenhöhe: {subject}"


class SecondFactorAdapter(DefaultMFAAdapter):
    """The QR code on white ground, so that it can be scanned from a dark page too."""

    def build_totp_svg(self, url: str) -> str:
        """The code as an SVG."""
        svg: str = super().build_totp_svg(url)
        return svg.replace("<path", '<rect width="100%" height="100%" fill="#fff"/><path', 1)


# allauth's own German mixes Sie and du. These are its texts that a reader can meet; the catalogue of this room
# comes before allauth's, so its German counts.
SAID_BY_ALLAUTH = (
    _("Email"),
    _("Password"),
    _("Password (again)"),
    _("Current Password"),
    _("New Password"),
    _("New Password (again)"),
    _("Forgot your password?"),
    _("Authenticator code"),
    _("Passwordless"),
    _(
        "Enabling passwordless operation allows you to sign in using just this key, but imposes additional "
        "requirements such as biometrics or PIN protection."
    ),
    _("Master key"),
    _("Backup key"),
    _("Key nr. {number}"),
    _("This account is currently inactive."),
    _("The email address and/or password you specified are not correct."),
    _("Please type your current password."),
    _("Incorrect code."),
    _("Incorrect password."),
    _("Invalid or expired key."),
    _("Invalid login."),
    _("The password reset token was invalid."),
    _("Too many failed login attempts. Try again later."),
    _("Be patient, you are sending too many requests."),
    _("The new value must be different from the current one."),
    _("You must type the same password each time."),
    _("You cannot deactivate two-factor authentication."),
    _("You cannot generate recovery codes without having two-factor authentication enabled."),
    _("Use your password"),
    _("Use authenticator app or code"),
    _("Use a security key"),
)
