# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.rules.number_patterns import LONGEST_PATTERN, LONGEST_SUFFIX, Pattern
from augenhoehe.kit.forms import HouseForm, RevisionForm
from augenhoehe.kit.violations import told

DAY = {"type": "date"}
LONGEST_LIST = 1_000_000


class NumberSchemeForm(RevisionForm):
    """How papers are numbered from a day on."""

    pattern = forms.CharField(
        label=_("Pattern"),
        max_length=LONGEST_PATTERN,
        help_text=_(
            "{nr:03} is the running number with at least three digits. Also possible: {jahr}, {jj} (two digits), "
            "{wp} (legislative term), {amt} (code of the lead department), {art} (kind of paper). Everything "
            "beside {nr} tells within what is counted. Examples: {nr:03}/{jahr} gives 039/2022, {wp}/{nr:04} gives "
            "12/0767."
        ),
    )
    suffix_pattern = forms.CharField(
        label=_("Pattern of the suffix of supplements"),
        required=False,
        strip=False,
        max_length=LONGEST_SUFFIX,
        help_text=_(
            "Is put behind the number of the paper that is supplemented: /{n} gives 12/0767/1. If empty, supplements "
            "count like all other papers."
        ),
    )
    valid_from = forms.DateField(label=_("Valid from"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))

    def clean(self) -> dict[str, Any]:
        """Everything that is wrong with the pattern, at its field."""
        typed = super().clean() or {}
        suffix = (typed.get("suffix_pattern") or "").rstrip()
        if "pattern" in typed:
            for reason in Pattern(" ".join(typed["pattern"].split())).check().reasons:
                self.add_error("pattern", told(reason))
        if suffix:
            for reason in Pattern("{nr}", suffix).check().reasons:
                self.add_error("suffix_pattern", told(reason))
        return typed

    def stored(self) -> Pattern:
        """The pattern as it will be kept."""
        typed = self.cleaned_data
        return Pattern(" ".join(typed["pattern"].split()), typed["suffix_pattern"].rstrip())


class LegislativeTermForm(RevisionForm):
    """A term of the council."""

    name = forms.CharField(
        label=_("Number of the term, as printed"), max_length=20, help_text=_("Such as 12 or XVII.")
    )
    start_date = forms.DateField(label=_("From"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    end_date = forms.DateField(
        label=_("To"),
        required=False,
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
        help_text=_("May stay empty while the end is not known."),
    )


class DepartmentCodeForm(RevisionForm):
    """The code of a department in paper numbers."""

    code = forms.CharField(label=_("Code"), required=False, max_length=20, help_text=_("Such as FB 56."))

    def clean_code(self) -> str:
        """A slash would part the number at the wrong place."""
        code = " ".join(str(self.cleaned_data["code"]).split())
        if any(letter in "/#{}" or not letter.isprintable() for letter in code):
            raise ValidationError(_("Please use letters, digits, points and blanks only."))
        return code


class NumberImportForm(HouseForm):
    """Numbers that exist: a file or a pasted list, one a line."""

    file = forms.FileField(
        label=_("List as CSV or text file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv,text/plain"}),
        help_text=_("The number stands first in each line; what comes after a semicolon is left out."),
    )
    numbers = forms.CharField(
        label=_("Or paste the numbers here, one a line"),
        required=False,
        max_length=LONGEST_LIST,
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def clean(self) -> dict[str, Any]:
        """The list as text, whichever way it came; the file counts where there is one."""
        typed = super().clean() or {}
        file = typed.get("file")
        if file is not None:
            typed["numbers"] = _text_of(file)
        if not self.errors and not (typed.get("numbers") or "").strip():
            raise ValidationError(_("Please choose a file or paste the numbers."))
        return typed

    def lines(self) -> list[str]:
        """The lines of the list."""
        return str(self.cleaned_data["numbers"]).splitlines()


def _text_of(file: Any) -> str:
    """A list as office programs save it: UTF-8 or, in older ones, Windows-1252."""
    if file.size > LONGEST_LIST:
        raise ValidationError({"file": _("The list is too large. Please give at most 1 MB at once.")})
    content = file.read()
    if b"\x00" in content:
        raise ValidationError({"file": _("This is no text file. Please save the list as CSV.")})
    try:
        text: str = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    return text
