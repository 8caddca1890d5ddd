# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of long work there are: each room registers its own when the house opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise

from augenhoehe.kit.models.job import Job


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `key`: its name for the work; `label`: for people; `done`: nothing is left to do for it."""

    key: str
    label: str
    done: bool = False


class StepFailed(Exception):
    """A step cannot be done; the message is a sentence for people: what is wrong where, and what to do."""


@dataclass(frozen=True, slots=True)
class JobKind:
    """One kind of long work on one object.

    `label`: what is being done, for headings. `permission`: who may begin it and let it go on.
    `steps`: of a job, in order, what exists already being done; asked anew at each attempt.
    `work`: does one step, by an account; it must leave nothing half done. Raises StepFailed, RuleViolation or any
    error; the last one is told as unexpected and logged.
    """

    name: str
    label: str | Promise
    permission: StrEnum
    steps: Callable[[Job], Sequence[Step]]
    work: Callable[[Job, str, Any], None]


_kinds: dict[str, JobKind] = {}


def register(kind: JobKind) -> None:
    """Make a kind of work known. Two kinds of one name are an error of the programmer."""
    if kind.name in _kinds:
        raise ValueError(f"{kind.name} is registered already.")
    _kinds[kind.name] = kind


def kind_of(job: Job) -> JobKind:
    """The kind of a job. Raises LookupError for work that the house does not know any more."""
    return _kinds[job.kind]


def kind_named(name: str) -> JobKind:
    """The kind with this name. Raises LookupError where there is none."""
    return _kinds[name]
