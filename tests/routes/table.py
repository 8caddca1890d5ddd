# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may use which address. A new route needs its row here, or the test fails.

A row names the route, who may use it, how it answers them, and the objects of the scene its address needs.
Everybody else is refused: the anonymous are sent to sign in, the others get 403, or 404 where they may not even
know that there is something.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from augenhoehe.core.enums import Role
from tests.routes.actors import ANONYMOUS, WITHOUT_ROLE


class Kind(Enum):
    """How an address answers those who may use it: statuses for GET and for POST with a useless form."""

    READ = ({200}, {200, 405})
    FORM = ({200}, {302, 409, 422})  # 409 where the form says with its revision what was seen
    BUTTON = ({405}, {302, 409, 422})
    WAY = ({302}, {302, 405, 422})  # leads on to another page
    ENTRANCE = ({200, 302}, {200, 302})  # allauth's pages, which answer a wrong form with 200
    ABSENT = ({404, 405}, {404})  # not there outside the demo or the workshop

    def __init__(self, get: set[int], post: set[int]) -> None:
        self.get = get
        self.post = post


EVERYBODY = frozenset(map(str, Role))
INSIDE = EVERYBODY - {Role.COUNCIL_MEMBER, Role.PARTNER, Role.STEERING_MEMBER}
COUNCIL = INSIDE | {Role.COUNCIL_MEMBER}
ADMINISTRATOR = frozenset({"administrator"})
MANAGERS = frozenset({"administrator", "integration_manager"})
CLERKS = ADMINISTRATOR | {"clerk"}
OFFICE = MANAGERS | {"clerk"}
AUTHORS = MANAGERS | {"editor"}
SIGNERS = INSIDE - {Role.AUDITOR}
RELEASERS = MANAGERS | {"signatory"}
REPORTERS = MANAGERS | {"contributor"}

#: Beyond the roles of the town itself.
ANYONE = EVERYBODY | {ANONYMOUS, WITHOUT_ROLE, "other town"}
SIGNED_IN = ANYONE - {ANONYMOUS}


@dataclass(frozen=True)
class Row:
    """One address. `objects` fills its parameters: names of the scene for pk and other, plain text else."""

    route: str
    who: frozenset[str]
    kind: Kind
    objects: Mapping[str, str] = field(default_factory=dict)
    town: str = "bergkamen"


def row(
    route: str, who: frozenset[str], kind: Kind, pk: str = "", /, *, town: str = "bergkamen", **texts: str
) -> Row:
    """A row, with the object that `pk` stands for."""
    return Row(route, who, kind, {**({"pk": pk} if pk else {}), **texts}, town)


READ, FORM, BUTTON, WAY, ENTRANCE, ABSENT = Kind

EXPECTED: tuple[Row, ...] = (
    # signing in, and one's own account: each page asks for the session it needs
    row("account_login", ANYONE, ENTRANCE),
    row("account_logout", ANYONE, ENTRANCE),
    row("account_inactive", ANYONE, READ),
    row("account_reset_password", ANYONE, ENTRANCE),
    row("account_reset_password_done", ANYONE, READ),
    row("account_reset_password_from_key", ANYONE, ENTRANCE, uidb36="1", key="falsch"),
    row("account_reset_password_from_key_done", ANYONE, READ),
    row("account_change_password", SIGNED_IN, ENTRANCE),
    row("account_set_password", SIGNED_IN, ENTRANCE),
    row("account_reauthenticate", frozenset(), READ),
    row("mfa_index", SIGNED_IN, READ),
    row("mfa_authenticate", ANYONE, ENTRANCE),
    row("mfa_reauthenticate", frozenset(), READ),
    row("mfa_activate_totp", SIGNED_IN, ENTRANCE),
    row("mfa_deactivate_totp", frozenset(), READ),
    row("mfa_view_recovery_codes", frozenset(), READ),
    row("mfa_generate_recovery_codes", SIGNED_IN, ENTRANCE),
    row("mfa_download_recovery_codes", frozenset(), READ),
    row("mfa_list_webauthn", SIGNED_IN, READ),
    row("mfa_add_webauthn", SIGNED_IN, ENTRANCE),
    row("mfa_login_webauthn", ANYONE, ENTRANCE),
    row("mfa_reauthenticate_webauthn", frozenset(), READ),
    row("mfa_edit_webauthn", frozenset(), READ, "grant"),
    row("mfa_remove_webauthn", frozenset(), READ, "grant"),
    # kit
    row("kit:gallery", ANYONE, ABSENT),
    row("kit:gallery-panel", ANYONE, ABSENT),
    # core
    row("core:home", ANYONE, READ),
    row("core:after-login", SIGNED_IN, ENTRANCE),
    row("core:demo-login", ANYONE, ABSENT),
    row("core:file", ANYONE, READ, "public file"),
    row("core:file", INSIDE, READ, "inner file"),
    row("core:start", EVERYBODY, READ),
    row("core:object", EVERYBODY, WAY, "paper", kind="council.Paper"),
    row("core:object", INSIDE, WAY, "draft paper", kind="council.Paper"),
    row("core:organizations", CLERKS, READ),
    row("core:organization-new", CLERKS, FORM),
    row("core:organization", CLERKS, FORM, "body"),
    row("core:organization-active", CLERKS, BUTTON, "body"),
    row("core:vocabularies", MANAGERS, READ),
    row("core:vocabulary", MANAGERS, FORM, address="handlungsfelder"),
    row("core:words-suggested", MANAGERS, FORM, address="handlungsfelder"),
    row("core:term", MANAGERS, FORM, "word"),
    row("core:term-move", MANAGERS, BUTTON, "word"),
    row("core:term-active", MANAGERS, BUTTON, "word"),
    row("core:subscriptions", EVERYBODY, READ),
    row("core:follow", EVERYBODY, FORM),
    row("core:feed-address-renew", EVERYBODY, BUTTON),
    row("core:feed-address-revoke", EVERYBODY, BUTTON),
    row("core:subscription-end", frozenset(), BUTTON, "grant"),  # only one's own, which nobody here has
    row("core:subscription-frequency", frozenset(), BUTTON, "grant"),
    row("core:subscription-confirm", frozenset(), READ, token="falsch"),
    row("core:subscriptions-end", frozenset(), READ, token="falsch"),
    row("core:personal-feed", frozenset(), READ, secret="falsch"),
    row("core:personal-calendar", frozenset(), READ, secret="falsch"),
    row("core:personal-deadlines", frozenset(), READ, secret="falsch"),
    row("core:accounts", ADMINISTRATOR, READ),
    row("core:account-invite", ADMINISTRATOR, FORM),
    row("core:account", ADMINISTRATOR, FORM, "account"),
    row("core:role-revoke", ADMINISTRATOR, BUTTON, "grant"),
    # council
    row("answers:answer", ANYONE, ABSENT, secret="falsch"),
    row("participation:page", ANYONE, ABSENT, secret="falsch"),
    row("participation:confirm", ANYONE, ABSENT, secret="falsch"),
    row("participation:remark", ANYONE, ABSENT, secret="falsch"),
    row("participation:point", ANYONE, ABSENT, secret="falsch", passage="falsch"),
    row("participation:withdraw", ANYONE, ABSENT, "proposal", secret="falsch"),
    row("council:papers", EVERYBODY, READ),
    row("council:search", EVERYBODY, READ),
    row("council:paper-new", OFFICE, FORM),
    row("council:paper-read", OFFICE, FORM),
    row("council:paper-confirm", OFFICE, WAY, token="unbekannt"),
    row("council:meetings", EVERYBODY, READ),
    row("council:meeting-new", OFFICE, FORM),
    row("council:meeting", EVERYBODY, READ, "invited meeting"),
    row("council:meeting-edit", OFFICE, FORM, "invited meeting"),
    row("council:meeting-invite", OFFICE, BUTTON, "invited meeting"),
    row("council:meeting-move", OFFICE, FORM, "invited meeting"),
    row("council:meeting-cancel", OFFICE, FORM, "invited meeting"),
    row("council:meeting-hold", OFFICE, BUTTON, "invited meeting"),
    row("council:meeting-approve", OFFICE, FORM, "held meeting"),
    row("council:meeting-attendance", OFFICE, FORM, "held meeting"),
    row("council:meeting-results", OFFICE, FORM, "held meeting"),
    row("council:meeting-invitation", EVERYBODY, READ, "invited meeting"),
    row("council:meeting-invitation", INSIDE, READ, "scheduled meeting"),
    row("council:meeting-invitation-public", EVERYBODY, READ, "invited meeting"),
    row("council:meeting-minutes-pdf", EVERYBODY, READ, "held meeting"),
    row("council:meeting-minutes-docx", EVERYBODY, READ, "held meeting"),
    row("council:meeting-minutes-public-pdf", EVERYBODY, READ, "held meeting"),
    row("council:meeting-minutes-public-docx", EVERYBODY, READ, "held meeting"),
    row("council:meeting-minutes-pdf", frozenset(), READ, "invited meeting"),
    row("council:agenda-add", OFFICE, FORM, "invited meeting"),
    row("council:agenda-take", OFFICE, BUTTON, "invited meeting", step="consultation"),
    row("council:agenda-item-edit", OFFICE, FORM, "agenda item"),
    row("council:agenda-item-move", OFFICE, BUTTON, "agenda item", way="hoch"),
    row("council:agenda-item-remove", OFFICE, BUTTON, "agenda item"),
    row("council:agenda-item-depublish", OFFICE, FORM, "agenda item"),
    row("council:agenda-item-republish", OFFICE, BUTTON, "agenda item"),
    row("council:agenda-item-extract", EVERYBODY, READ, "item with minutes"),
    row("council:agenda-item-extract", COUNCIL, READ, "closed item with minutes"),
    row("council:rules", CLERKS, READ),
    row("council:body-rules", CLERKS, FORM),
    row("council:body-rule", CLERKS, FORM, "body"),
    row("council:follow-ups", EVERYBODY, READ),
    row("council:follow-up", EVERYBODY, READ, "duty"),
    row("council:follow-up-edit", OFFICE, FORM, "duty"),
    row("council:follow-up-answer", OFFICE, FORM, "duty"),
    row("council:follow-up-answer", OFFICE | {"contributor"}, FORM, "duty of the contributor"),
    row("council:follow-up", COUNCIL, READ, "non-public duty"),
    row("council:follow-up-answer", OFFICE, FORM, "non-public duty"),
    row("council:follow-up-note", OFFICE, FORM, "duty"),
    row("council:answer-link-new", OFFICE, FORM, "duty"),
    row("council:answer-link-revoke", OFFICE, BUTTON, "answer link"),
    row("council:answer-links-ask", OFFICE, FORM),
    row("council:follow-up-lists", INSIDE, READ),
    row("council:follow-up-list-new", OFFICE, FORM),
    row("council:follow-up-list-rules", ADMINISTRATOR | {"clerk"}, FORM),
    row("council:follow-up-list", INSIDE, READ, "list of duties"),
    row("council:follow-up-list", INSIDE, READ, "non-public list of duties"),
    row("council:follow-up-list-pdf", INSIDE, READ, "list of duties"),
    row("council:follow-up-list-xlsx", INSIDE, READ, "non-public list of duties"),
    row("council:follow-up-list-take", OFFICE, BUTTON, "list of duties"),
    row("council:follow-up-list-discard", OFFICE, FORM, "list of duties"),
    row("council:resolution", EVERYBODY, READ, "resolution"),
    row("council:duty-new", OFFICE, FORM, "resolution"),
    row("council:consultation-result", OFFICE, FORM, "consultation"),
    row("council:consultation-result", OFFICE, FORM, "consultation of a draft"),
    row("council:paper", EVERYBODY, READ, "paper"),
    row("council:paper", COUNCIL, READ, "non-public paper"),
    row("council:paper", INSIDE, READ, "draft paper"),
    row("council:paper-edit", OFFICE, FORM, "draft paper"),
    row("council:paper-submit", OFFICE, BUTTON, "draft paper"),
    row("council:paper-withdraw", OFFICE, FORM, "draft paper"),
    row("council:paper-consultations", OFFICE, FORM, "draft paper"),
    row("council:paper-plan", OFFICE, READ, "draft paper"),
    row("council:paper-number", OFFICE, BUTTON, "draft paper"),
    row("council:paper-files", OFFICE, FORM, "paper"),
    row("council:paper-file-new", OFFICE, FORM, "draft paper"),
    row("council:paper-file", ANYONE, READ, "public attachment"),
    row("council:paper-file", COUNCIL, READ, "non-public attachment"),
    row("council:number-schemes", CLERKS, READ),
    row("council:number-scheme-new", CLERKS, FORM),
    row("council:number-import", CLERKS, FORM),
    row("council:number-scheme", CLERKS, FORM, "number scheme"),
    row("council:number-scheme-remove", CLERKS, BUTTON, "number scheme"),
    row("council:legislative-term-new", CLERKS, FORM),
    row("council:legislative-term", CLERKS, FORM, "legislative term"),
    row("council:department-code", CLERKS, FORM, "department"),
    row("council:paper-pdf", EVERYBODY, READ, "paper"),
    row("council:paper-pdf", COUNCIL, READ, "non-public paper"),
    row("council:paper-pdf", INSIDE, READ, "draft paper"),
    row("council:paper-docx", EVERYBODY, READ, "paper"),
    row("council:paper-docx", COUNCIL, READ, "non-public paper"),
    row("council:paper-docx", INSIDE, READ, "draft paper"),
    row("council:paper", INSIDE, READ, "paper being signed"),
    row("council:paper-pdf", INSIDE, READ, "paper being signed"),
    row("council:paper-finances", OFFICE, FORM, "draft paper"),
    row("council:sign-offs", SIGNERS, READ),
    row("council:sign-off", SIGNERS, FORM, "sign-off"),
    row("council:sign-off-remind", OFFICE, BUTTON, "sign-off"),
    row("council:paper-sign-offs", SIGNERS, READ, "paper being signed"),
    row("council:sign-off-start", OFFICE, FORM, "draft paper"),
    row("council:sign-off-take-back", OFFICE, FORM, "paper being signed"),
    row("council:paper-release", RELEASERS, BUTTON, "paper being signed"),
    row("council:sign-off-policies", CLERKS, READ),
    row("council:sign-off-policy-new", CLERKS, FORM),
    row("council:sign-off-policy", CLERKS, FORM, "sign-off policy"),
    # concept
    row("concept:concepts", EVERYBODY, READ),
    row("concept:concept-new", AUTHORS, FORM),
    row("concept:concept", EVERYBODY, READ, "concept"),
    row("concept:proposals", EVERYBODY, READ, "concept"),
    row("concept:proposal-table", EVERYBODY, READ, "concept"),
    row("concept:proposal-table-file", EVERYBODY, READ, "concept"),
    row("concept:version-next", AUTHORS, BUTTON, "concept"),
    row("concept:version", EVERYBODY, READ, "version"),
    row("concept:version", INSIDE, READ, "draft version"),
    row("concept:version-write", AUTHORS, READ, "draft version"),
    row("concept:concept-import", AUTHORS, FORM),
    row("concept:concept-import-check", AUTHORS, WAY, token="unbekannt"),
    row("concept:version-import", AUTHORS, FORM, "draft version"),
    row("concept:version-import-check", AUTHORS, WAY, "draft version", token="unbekannt"),
    row("concept:version-realise", AUTHORS, BUTTON, "draft version"),
    row("concept:version-freeze", MANAGERS, FORM, "draft version"),
    row("concept:version-publish", MANAGERS, BUTTON, "version"),
    row("concept:round-new", MANAGERS, FORM, "version"),
    row("concept:round", EVERYBODY, READ, "round"),
    row("concept:round-extend", MANAGERS, FORM, "round"),
    row("concept:round-close", MANAGERS, BUTTON, "round"),
    row("concept:invite", MANAGERS, FORM, "round"),
    row("concept:round-remind", MANAGERS, BUTTON, "round"),
    row("concept:invitation-remind", MANAGERS, BUTTON, "invitation"),
    row("concept:invitation-renew", MANAGERS, BUTTON, "invitation"),
    row("concept:invitation-revoke", MANAGERS, BUTTON, "invitation"),
    row("concept:submissions", EVERYBODY, READ, "round"),
    row("concept:submission-new", AUTHORS, FORM, "round"),
    row("concept:revised-upload", AUTHORS, FORM, "round"),
    row("concept:revised-check", AUTHORS, WAY, "round", token="falsch"),
    row("concept:replies", MANAGERS, FORM, "round"),
    row("concept:outcome-publish", MANAGERS, BUTTON, "round"),
    row("concept:submission", INSIDE, READ, "submission"),
    row("concept:submission-file", INSIDE, READ, "submission"),
    row("concept:point-place", AUTHORS, READ, "submission"),
    row("concept:point-remark", AUTHORS, FORM, "submission"),
    row("concept:point-new", AUTHORS, FORM, "submission", key="block"),
    row("concept:reply", MANAGERS, FORM, "submission"),
    row("concept:letter-file", INSIDE, READ, "letter"),
    row("concept:translation", AUTHORS, FORM, "proposal"),
    row("concept:version-paper", MANAGERS, FORM, "version"),
    row("concept:compare-chosen", EVERYBODY, WAY, "version"),
    row("concept:compare", INSIDE, READ, "version", other="draft version"),
    row("concept:comparison-file", INSIDE, READ, "version", other="draft version"),
    row("concept:version-file", EVERYBODY, READ, "version"),
    row("concept:version-file", INSIDE, READ, "draft version"),
    row("concept:terms", AUTHORS, FORM, "concept"),
    row("concept:term-edit", AUTHORS, FORM, "term"),
    row("concept:term-remove", AUTHORS, FORM, "term"),
    row("concept:figure-insert", AUTHORS, FORM, "draft version"),
    row("concept:figure-edit", AUTHORS, FORM, "figure block", town="kamen"),
    row("concept:figure", EVERYBODY, READ, key="figure", town="kamen"),
    row("concept:block-insert", AUTHORS, FORM, "draft version"),
    row("concept:propose-remark", EVERYBODY, FORM, "version"),
    row("concept:propose", EVERYBODY, FORM, "version", key="block"),
    row("concept:block-edit", AUTHORS, FORM, "draft block"),
    row("concept:block-move", AUTHORS, BUTTON, "draft block"),
    row("concept:block-place", AUTHORS, FORM, "draft block"),
    row("concept:block-split", AUTHORS, FORM, "draft block"),
    row("concept:block-join", AUTHORS, FORM, "draft block"),
    row("concept:block-delete", AUTHORS, FORM, "draft block"),
    row("concept:proposal", EVERYBODY, READ, "proposal"),
    row("concept:opinions", MANAGERS, FORM, "concept"),
    row("concept:decisions", OFFICE, FORM, "concept"),
    row("concept:alternatives", frozenset(), READ, "concept"),  # without proposals in conflict there is none
    row("concept:requests", MANAGERS, READ, "concept"),
    row("concept:ask-departments", MANAGERS, FORM, "concept"),
    row("concept:request-remind", MANAGERS, BUTTON, "opinion request"),
    row("concept:request-revoke", MANAGERS, BUTTON, "opinion request"),
    row("concept:merging-preview", AUTHORS, READ, "draft version"),
    row("concept:standings", MANAGERS, READ, "version"),
    row("concept:standing-confirm", MANAGERS, FORM, "standing"),
    row("statements:request", ANYONE, ABSENT, secret="geraten"),
    row("concept:opinion", MANAGERS, FORM, "proposal"),
    row("concept:decision", OFFICE, FORM, "proposal"),
    row("concept:proposal-realised", AUTHORS, BUTTON, "proposal"),
    row("concept:proposal-withdraw", frozenset(), BUTTON, "proposal"),
    row("concept:paper-panel", EVERYBODY, READ, "paper"),
    row("concept:paper-panel", COUNCIL, READ, "non-public paper"),
    # measures
    row("measures:measures", EVERYBODY, READ),
    row("measures:timeline", EVERYBODY, READ),
    row("measures:budget", COUNCIL, READ),
    row("measures:budget-xlsx", COUNCIL, READ),
    row("measures:panel-budget", COUNCIL, READ, "measure"),
    row("measures:budget-line-create", MANAGERS, FORM, "measure"),
    row("measures:budget-line-edit", MANAGERS, FORM, "budget line"),
    row("measures:budget-line-remove", MANAGERS, FORM, "budget line"),
    row("measures:import", MANAGERS, FORM),
    row("measures:import-columns", MANAGERS, WAY, token="gone"),
    row("measures:import-words", MANAGERS, WAY, token="gone"),
    row("measures:import-check", MANAGERS, WAY, token="gone"),
    row("measures:import-discard", MANAGERS, BUTTON, token="gone"),
    row("measures:export-xlsx", MANAGERS, READ),
    row("measures:export-csv", MANAGERS, READ),
    row("measures:measure-create", MANAGERS, FORM),
    row("measures:measure", EVERYBODY, READ, "measure"),
    row("measures:measure-edit", MANAGERS, FORM, "measure"),
    row("measures:measure-merge", MANAGERS, FORM, "measure"),
    row("measures:measure-split", MANAGERS, FORM, "measure"),
    row("measures:measure-supersede", MANAGERS, FORM, "measure"),
    row("measures:carry-on", MANAGERS, FORM),
    row("measures:matrix", EVERYBODY, READ),
    row("measures:update-add", REPORTERS, FORM, "measure"),
    row("measures:milestone-create", MANAGERS, FORM, "measure"),
    row("measures:milestone-edit", MANAGERS, FORM, "milestone"),
    row("measures:milestone-reach", REPORTERS, FORM, "milestone"),
    row("measures:goals", EVERYBODY, READ),
    row("measures:goal-create", MANAGERS, FORM),
    row("measures:goal-edit", MANAGERS, FORM, "goal"),
    row("measures:goal-move", MANAGERS, BUTTON, "goal"),
    row("measures:panel-resolution", EVERYBODY, READ, "resolution"),
    # reporting
    row("reporting:reports", EVERYBODY, READ),
    row("reporting:report-create", AUTHORS, FORM),
    row("reporting:report", INSIDE, READ, "draft report"),
    row("reporting:report", EVERYBODY, READ, "report", town="kamen"),
    row("reporting:report-preview", AUTHORS, READ, "draft report"),
    row("reporting:report-edit", AUTHORS, FORM, "draft report"),
    row("reporting:report-freeze", MANAGERS, BUTTON, "draft report"),
    row("reporting:report-publish", MANAGERS, BUTTON, "draft report"),
    row("reporting:report-take", MANAGERS, BUTTON, "draft report"),
    row("reporting:section-edit", AUTHORS, FORM, "section"),
    # site
    row("site:home", ANYONE, READ),
    row("site:follow", ANYONE, FORM),
    row("site:feed", ANYONE, READ),
    row("site:calendar", ANYONE, READ),
    row("site:concept", ANYONE, READ),
    row("site:concept", ANYONE, READ, "concept"),
    row("site:concept-figure", ANYONE, READ, "concept", key="figure", town="kamen"),
    row("site:participation", ANYONE, READ),
    row("site:participation-round", ANYONE, READ, "public round"),
    row("site:participation-remark", ANYONE, FORM, "public round"),
    row("site:participation-point", ANYONE, FORM, "public round", key="block"),
    row("site:outcome", ANYONE, READ, "round with outcome", town="kamen"),
    row("site:outcome-file", ANYONE, READ, "round with outcome", town="kamen"),
    row("site:concept-file", ANYONE, READ, "concept", ending="pdf"),
    row("site:search", ANYONE, READ),
    row("site:resolutions", ANYONE, READ),
    row("site:resolution", ANYONE, READ, "resolution"),
    row("site:meetings", ANYONE, READ),
    row("site:meeting", ANYONE, READ, "invited meeting"),
    row("site:meeting", ANYONE, READ, "scheduled meeting"),
    row("site:meeting-invitation", ANYONE, READ, "invited meeting"),
    row("site:meeting-invitation", frozenset(), READ, "scheduled meeting"),
    row("site:meeting-minutes", ANYONE, READ, "held meeting"),
    row("site:meeting-minutes", frozenset(), READ, "invited meeting"),
    row("site:measures", ANYONE, READ),
    row("site:measure", ANYONE, READ, "measure"),
    row("site:measures-in-time", ANYONE, READ),
    row("site:measures-embedded", ANYONE, READ),
    row("site:measures-json", ANYONE, READ),
    row("site:measures-csv", ANYONE, READ),
    row("site:reports", ANYONE, READ),
    row("site:report", ANYONE, READ, "report", town="kamen"),
    row("site:report", frozenset(), READ, "draft report"),
    row("site:accessibility", ANYONE, READ),
    row("site:privacy", ANYONE, READ),
    row("site:imprint", ANYONE, READ),
    row("site:help", ANYONE, READ),
)
