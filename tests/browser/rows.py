# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: S608 - put together from the constants of this file alone
"""SQL for the numbers in the addresses of pages: which rows of the demo the browser looks at."""

from __future__ import annotations


def town(slug: str, table: str, more: str = "1") -> str:
    """SQL: the first row of a table in a town."""
    here = f"(SELECT id FROM core_municipality WHERE slug = '{slug}')"
    return f"SELECT id FROM {table} WHERE municipality_id = {here} AND {more} ORDER BY id"


BODY = town("bergkamen", "core_organization", "kind = 'council_body'")
PAPER = town("bergkamen", "council_paper", "reference = '12/0767'")
ON_ITS_WAY = town("bergkamen", "council_paper", "reference = '12/0839'")
BEING_SIGNED = town("bergkamen", "council_paper", "state = 'in_sign_off'")
SIGN_OFF = f"SELECT id FROM council_signoff WHERE paper_id = ({BEING_SIGNED}) AND state = 'asked'"
SIGN_OFF_POLICY = town("bergkamen", "council_signoffpolicy")
DRAFT = town("bergkamen", "council_paper", "state = 'draft'")
SCHEME, TERM = town("bergkamen", "council_numberscheme"), town("bergkamen", "council_legislativeterm")
DEPARTMENT = town("bergkamen", "core_organization", "kind = 'department'")
STEP = f"SELECT id FROM council_consultation WHERE paper_id = ({ON_ITS_WAY}) ORDER BY position"
RESOLUTION = (
    "SELECT r.id FROM council_resolution r JOIN council_consultation c ON c.id = r.consultation_id "
    f"WHERE c.paper_id = ({PAPER})"
)
DUTY = town("bergkamen", "council_followup")
ASKED_DUTY = "SELECT follow_up_id FROM council_answerlink WHERE used_at IS NULL AND revoked_at IS NULL"
DONE_DUTY = town("bergkamen", "council_followup", "state = 'done' AND closed_on IS NULL")
LIST = town("bergkamen", "council_followuplist", "public AND end_date = '2022-12-31'")
HELD, INVITED = (
    town("bergkamen", "council_meeting", "state = 'held'"),
    town("bergkamen", "council_meeting", "state = 'invited'"),
)
AGENDA_ITEM = f'SELECT id FROM council_agendaitem WHERE meeting_id = ({INVITED}) ORDER BY "order"'
CONCEPT, KAMENS_CONCEPT = town("bergkamen", "concept_concept"), town("kamen", "concept_concept")
VERSION = f"SELECT id FROM concept_version WHERE concept_id = ({CONCEPT}) ORDER BY number"
KAMENS_FIRST = f"SELECT id FROM concept_version WHERE concept_id = ({KAMENS_CONCEPT}) ORDER BY number"
KAMENS_SECOND = f"SELECT id FROM concept_version WHERE concept_id = ({KAMENS_CONCEPT}) AND number = 2"
ROUND = f"SELECT id FROM concept_participationround WHERE version_id = ({KAMENS_FIRST}) ORDER BY id"
PUBLIC_ROUND = f"SELECT id FROM concept_participationround WHERE version_id = ({VERSION}) AND public"
WITH_OUTCOME = "SELECT id FROM concept_participationround WHERE outcome_public_on IS NOT NULL"
SUBMISSION = "SELECT id FROM concept_submission WHERE channel = 'letter' ORDER BY id"
FOREIGN_POINT = "SELECT id FROM concept_proposal WHERE original_text <> '' AND reason = '' ORDER BY id"
PROPOSAL = f"SELECT id FROM concept_proposal WHERE base_id = ({VERSION}) ORDER BY number"
ANSWERED = f"SELECT id FROM concept_proposal WHERE base_id = ({KAMENS_FIRST}) ORDER BY number"
ASKED_PROPOSAL = (
    "SELECT proposal_id FROM concept_departmentstatement WHERE answered_at IS NULL ORDER BY proposal_id"
)
TERM = f"SELECT id FROM concept_glossaryterm WHERE concept_id = ({KAMENS_CONCEPT}) ORDER BY term"
MEASURE = town("bergkamen", "measures_measure")
MILESTONE = f"SELECT id FROM measures_milestone WHERE measure_id = ({MEASURE}) ORDER BY id"
INDICATOR = town("bergkamen", "measures_indicator", "code = 'F2'")
TARGET = (
    "SELECT t.id FROM measures_indicatortarget t JOIN measures_indicator i ON i.id = t.indicator_id "
    "WHERE i.code = 'R1'"
)
SOURCE = town("bergkamen", "measures_indicatorsource")
BUDGETED_MEASURE = town("bergkamen", "measures_measure", "id IN (SELECT measure_id FROM measures_budgetline)")
BUDGET_LINE = f"SELECT id FROM measures_budgetline WHERE measure_id = ({BUDGETED_MEASURE}) ORDER BY id"
GOAL = town("bergkamen", "measures_goal")
OPEN_ROUND = town("bergkamen", "measures_updateround", "state = 'open'")
LATER_ROUND = town("bergkamen", "measures_updateround", "state = 'closed' AND as_of = '2022-12-31'")
EARLIER_ROUND = town("bergkamen", "measures_updateround", "state = 'closed' AND as_of = '2022-11-30'")
ROUND_OFFICE = f"SELECT id FROM measures_roundoffice WHERE round_id = ({OPEN_ROUND}) ORDER BY id"
ROUND_ANSWER = (
    "SELECT e.id FROM measures_roundentry e JOIN measures_roundoffice o ON o.id = e.office_id "
    f"WHERE o.round_id = ({OPEN_ROUND}) AND e.state = 'submitted' ORDER BY e.id"
)
REPLACED_MEASURE = town("bergkamen", "measures_measure", "status = 'replaced'")
WORD = (
    "SELECT t.id FROM core_term t JOIN core_vocabulary v ON v.id = t.vocabulary_id "
    f"WHERE v.id = ({town('bergkamen', 'core_vocabulary')} LIMIT 1) ORDER BY t.position"
)
GRANT = town("bergkamen", "measures_grant")
EXPENSE = f"SELECT id FROM measures_expense WHERE grant_id = ({GRANT}) AND corrects_id IS NULL ORDER BY id"
CONDITION = f"SELECT id FROM measures_grantcondition WHERE grant_id = ({GRANT}) ORDER BY id"
PROOF = f"SELECT id FROM measures_proofofuse WHERE grant_id = ({GRANT}) AND submitted_on IS NULL"
SENT_PROOF = f"SELECT id FROM measures_proofofuse WHERE grant_id = ({GRANT}) AND submitted_on IS NOT NULL"
PROGRAMME = town("bergkamen", "measures_fundingprogramme")
CLOSED_CHECK = town("bergkamen", "factors_check", "public")
COMPARED_CHECK = town("bergkamen", "factors_check", "state = 'comparing'")
OPEN_CHECK = town("bergkamen", "factors_check", "state = 'answering'")
REPEATED_CHECK = town("bergkamen", "factors_check", "previous_id IS NOT NULL")
NEXT_STEP = f"SELECT id FROM factors_nextstep WHERE of_check_id = ({CLOSED_CHECK}) ORDER BY id"
HANDBOOK = town("bergkamen", "factors_handbook")
NOTED_BLOCK = (
    "SELECT b.id FROM concept_block b JOIN concept_version v ON v.id = b.version_id JOIN concept_comment c "
    "ON c.concept_id = v.concept_id AND c.block_key = b.key WHERE v.state = 'draft' ORDER BY b.id"
)
FACTOR_SET = town("bergkamen", "factors_factorset", "origin = 'gelingensfaktoren'")
DRAFTED_FACTORS = (
    "SELECT v.id FROM factors_setversion v JOIN factors_factorset s ON s.id = v.factor_set_id "
    f"WHERE v.published_on IS NULL AND s.id IN ({town('bergkamen', 'factors_factorset')})"
)
DRAFTED_FACTOR = f"SELECT id FROM factors_successfactor WHERE version_id = ({DRAFTED_FACTORS}) ORDER BY id"
REPORT, FROZEN = town("bergkamen", "reporting_report"), town("kamen", "reporting_report")
MAGAZINE = town("bergkamen", "reporting_magazine")
MAGAZINE_ITEM = f"SELECT id FROM reporting_magazineitem WHERE magazine_id = ({MAGAZINE}) AND kind = 'story'"
MAGAZINE_PICTURE = f"SELECT id FROM reporting_magazinepicture WHERE magazine_id = ({MAGAZINE})"
TEMPLATE = town("bergkamen", "reporting_reporttemplate")
TEMPLATE_SECTION = (
    f"SELECT id FROM reporting_templatesection WHERE template_id = ({TEMPLATE}) ORDER BY position"
)
JOB = town("kamen", "kit_job")
SECTION = f"SELECT id FROM reporting_reportsection WHERE report_id = ({REPORT}) ORDER BY position"
ACCOUNT = "SELECT id FROM core_account WHERE email = 'bilal@bergkamen.example'"

#: A concept that Anna begins for these tests, since the demo has none that is still being written.
_BEING_WRITTEN = (
    "SELECT id FROM concept_version v WHERE frozen_on IS NULL AND "
    "concept_id IN (SELECT id FROM concept_concept WHERE kind = 'concept') AND"
)
_BLOCKS = "EXISTS (SELECT 1 FROM concept_block b WHERE b.version_id = v.id)"
WRITTEN, EMPTY = f"{_BEING_WRITTEN} {_BLOCKS}", f"{_BEING_WRITTEN} NOT {_BLOCKS}"
PASSAGE = f"SELECT id FROM concept_block WHERE version_id = ({WRITTEN}) AND kind = 'p' ORDER BY position DESC"
CAPTION = f"SELECT id FROM concept_block WHERE version_id = ({WRITTEN}) AND plain_text = 'Bild zur Probe'"
