# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from enum import StrEnum


class SubjectKind(StrEnum):
    """What a check is about."""

    MEASURE = "measure"
    IDEA = "idea"
    PAPER = "paper"
    PLAN = "plan"


class CheckState(StrEnum):
    """People answer apart, then compare and agree; what was agreed stays."""

    ANSWERING = "answering"
    COMPARING = "comparing"
    CLOSED = "closed"


class Rating(StrEnum):
    """An honest answer to a guiding question. There is no sum of them."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_ASSESSABLE = "not_assessable"


class Development(StrEnum):
    """What became of an answer between two checks of the same subject."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    CANNOT_SAY = "cannot_say"
    NEW = "new"


class Licence(StrEnum):
    """Under which conditions another town may use a handbook."""

    CC_BY = "cc-by-4.0"
    CC_BY_SA = "cc-by-sa-4.0"
    CC0 = "cc0-1.0"
