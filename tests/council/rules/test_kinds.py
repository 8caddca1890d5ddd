# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.council.enums import PaperState, PaperType, RelationKind
from augenhoehe.council.rules.kinds import (
    KINDS,
    ONLY_NOTED,
    OWN_RELATIONS,
    REVERSED,
    TAKEN_OVER,
    Part,
    check_relation,
    check_still_decided,
    followers,
    missing_parts,
)
from augenhoehe.kit.reasons import Verdict

FULL = dict.fromkeys(Part, "Text")


def told(verdict: Verdict) -> str:
    return " ".join(str(reason) for reason in verdict.reasons)


def test_every_kind_is_described_and_has_a_code_of_its_own() -> None:
    assert set(KINDS) == set(PaperType)
    assert len({kind.code for kind in KINDS.values()}) == len(KINDS)
    assert all(kind.explained and kind.parts for kind in KINDS.values())
    assert all(bool(kind.relation) == bool(kind.relation_label) for kind in KINDS.values())
    assert set(REVERSED) == set(RelationKind)
    assert set(RelationKind) - {RelationKind.REFERS_TO} == OWN_RELATIONS


@pytest.mark.parametrize("kind", list(PaperType))
def test_a_kind_asks_for_what_it_needs_and_nothing_else(kind: PaperType) -> None:
    needed = {part for part, use in KINDS[kind].parts.items() if use.needed}
    assert len(missing_parts(kind, dict.fromkeys(Part, " "))) == len(needed)
    assert missing_parts(kind, FULL) == ()
    assert missing_parts(kind, {}) == ()


@pytest.mark.parametrize("kind", [kind for kind, facts in KINDS.items() if facts.decides])
def test_what_is_decided_says_what_is_to_be_decided(kind: PaperType) -> None:
    assert KINDS[kind].parts[Part.RESOLUTION_TEXT].needed
    assert Part.REASONS in KINDS[kind].parts


def test_names_of_parts() -> None:
    assert KINDS[PaperType.INQUIRY].label_of(Part.RESOLUTION_TEXT) == "Questions"
    assert KINDS[PaperType.ANSWER].label_of(Part.RESOLUTION_TEXT) == ""


def test_a_paper_of_its_own_belongs_to_none() -> None:
    assert check_relation(PaperType.RESOLUTION, "12/1", "", None).ok


@pytest.mark.parametrize("kind", [kind for kind, facts in KINDS.items() if facts.relation])
def test_the_other_paper_is_named_and_another_one(kind: PaperType) -> None:
    assert "missing" in told(check_relation(kind, "12/1", "", None))
    assert "itself" in told(check_relation(kind, "12/1", "12/1", None))
    assert check_relation(kind, "12/1", "12/2", None).ok
    assert check_relation(kind, "", "12/2", None).ok


def test_the_other_paper_is_of_a_fitting_kind() -> None:
    assert check_relation(PaperType.ANSWER, "", "12/2", PaperType.INQUIRY).ok
    assert "Only an inquiry" in told(check_relation(PaperType.ANSWER, "", "12/2", PaperType.MOTION))
    assert "no resolution" in told(check_relation(PaperType.AMENDMENT, "", "12/2", PaperType.ANSWER))
    assert check_relation(PaperType.AMENDMENT, "", "12/2", PaperType.MOTION).ok
    assert check_relation(PaperType.REVISION, "", "12/2", PaperType.INQUIRY).ok


@pytest.mark.parametrize(
    "state", [PaperState.DRAFT, PaperState.IN_SIGN_OFF, PaperState.RELEASED, PaperState.WITHDRAWN]
)
def test_nothing_is_written_to_what_is_not_on_its_way(state: PaperState) -> None:
    assert followers(PaperType.RESOLUTION, state) == ()


def test_what_may_be_written_to_a_paper() -> None:
    on_its_way = PaperState.SUBMITTED
    assert followers(PaperType.INQUIRY, on_its_way) == (
        PaperType.ANSWER,
        PaperType.ADDENDUM,
        PaperType.REVISION,
    )
    assert followers(PaperType.RESOLUTION, on_its_way) == (
        PaperType.AMENDMENT,
        PaperType.SUPPLEMENT,
        PaperType.ADDENDUM,
        PaperType.REVISION,
    )
    assert followers(PaperType.RESOLUTION, PaperState.DECIDED) == (PaperType.ADDENDUM,)
    assert followers(PaperType.INQUIRY, PaperState.DECIDED) == (PaperType.ANSWER, PaperType.ADDENDUM)


def test_every_kind_that_follows_says_what_it_takes_over() -> None:
    following = {kind for kind, facts in KINDS.items() if facts.relation}
    assert set(TAKEN_OVER) == following
    assert following > ONLY_NOTED


def test_a_replaced_paper_is_not_decided() -> None:
    assert check_still_decided("").ok
    assert "12/0900" in told(check_still_decided("12/0900"))
