# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""allauth's forms in the house's manner: labels stay visible, so nothing is written into the fields as an example."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_factor
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django.utils.translation import gettext_lazy as _


class Plain:
    """Takes the placeholders out: they vanish while typing and are read out twice."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class SignInForm(Plain, account.LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["remember"].label = _("Stay signed in on this device for up to twelve hours")


class ForgottenPasswordForm(Plain, account.ResetPasswordForm):
    """The address to which the link goes."""


class NewPasswordForm(Plain, account.ResetPasswordKeyForm):
    """A new password, twice, after the link of a mail."""


class ChangePasswordForm(Plain, account.ChangePasswordForm):
    """The password of now and the new one, twice."""


class SetPasswordForm(Plain, account.SetPasswordForm):
    """A first password, twice."""


class ConfirmPasswordForm(Plain, account.ReauthenticateForm):
    """The password once more before something delicate."""


class CodeForm(Plain, second_factor.AuthenticateForm):
    """The code of the app, or a recovery code, when signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code of the app, or recovery code")


class ConfirmCodeForm(Plain, second_factor.ReauthenticateForm):
    """The code once more before something delicate."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code of the app, or recovery code")


class ActivateAppForm(Plain, totp.ActivateTOTPForm):
    """The first code of the app, which proves that it works."""


class AddPasskeyForm(Plain, webauthn.AddWebAuthnForm):
    """A name for the passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey, such as “work phone”")


class RenamePasskeyForm(Plain, webauthn.EditWebAuthnForm):
    """Another name for the passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey, such as “work phone”")
