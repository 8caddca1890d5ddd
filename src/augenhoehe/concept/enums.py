# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from enum import StrEnum


class ConceptKind(StrEnum):
    """What is written in versions: a concept that a council adopts, or a handbook made of experience."""

    CONCEPT = "concept"
    HANDBOOK = "handbook"


class VersionState(StrEnum):
    """A version is written, or frozen and never changed again. "Adopted" is read from the paper's resolution."""

    DRAFT = "draft"
    FROZEN = "frozen"


class BlockKind(StrEnum):
    """Kinds of blocks, as in the text engine."""

    PARAGRAPH = "p"
    HEADING_2 = "h2"
    HEADING_3 = "h3"
    HEADING_4 = "h4"
    LIST_ITEM = "li"
    QUOTE = "quote"
    NOTE = "note"
    TABLE = "table"


class ProposalKind(StrEnum):
    """What a proposal wants with its block."""

    REPLACE = "replace"
    INSERT_AFTER = "insert_after"
    DELETE = "delete"
    MOVE = "move"
    REMARK = "remark"


class Channel(StrEnum):
    """How a submission came in. The first three were typed by the sender, the others are recorded by the office."""

    ACCOUNT = "account"
    INVITATION = "invitation"
    PUBLIC = "public"
    EMAIL = "email"
    LETTER = "letter"
    TELEPHONE = "telephone"
    MEETING = "meeting"


class ReplyWay(StrEnum):
    """How somebody was told what became of a proposal."""

    MAIL = "mail"
    LETTER = "letter"
    PAGE = "page"
    IN_PERSON = "in_person"


class ReplyState(StrEnum):
    """How far the answer to a submission is; never stored, always derived from its points."""

    NOTHING = "nothing"
    UNDECIDED = "undecided"
    DECIDED = "decided"
    READY = "ready"
    TOLD = "told"


class Votum(StrEnum):
    """The administration's recommendation on a proposal."""

    ADOPTED = "adopted"
    ADOPTED_IN_SUBSTANCE = "adopted_in_substance"
    ADOPTED_IN_PART = "adopted_in_part"
    NOT_ADOPTED = "not_adopted"
    CONTAINED = "contained"
    SETTLED_BY = "settled_by"
    EDITORIAL = "editorial"
    NOTED = "noted"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    INADMISSIBLE = "inadmissible"
    DEFERRED = "deferred"


class Verdict(StrEnum):
    """What a body decided on a proposal."""

    ACCEPTED = "accepted"
    ACCEPTED_AMENDED = "accepted_amended"
    REJECTED = "rejected"
    POSTPONED = "postponed"


class ContentSource(StrEnum):
    """Whose wording an accepted change takes."""

    PROPOSAL = "proposal"
    ADMINISTRATION = "administration"
    DECISION = "decision"


class RoundState(StrEnum):
    """Where a participation round stands on a day; never stored."""

    PLANNED = "planned"
    OPEN = "open"
    ENDED = "ended"


class ProposalState(StrEnum):
    """Where a proposal stands; never stored, always derived from its four records."""

    OPEN = "open"
    WITH_OPINION = "with_opinion"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    REALISED = "realised"
    WITHDRAWN = "withdrawn"
