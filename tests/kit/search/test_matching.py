# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.search.matching import Wanted, as_fts5, as_tsquery
from augenhoehe.kit.search.query import Atom

KONZEPT, RAT, INTEGR = Atom("konzept"), Atom("rat"), Atom("integr", beginning=True)


def test_every_clause_and_any_of_its_atoms() -> None:
    wanted = Wanted(((KONZEPT,), (RAT, INTEGR)))
    assert as_fts5(wanted) == '(("konzept") AND ("rat" OR "integr" *))'
    assert as_tsquery(wanted) == "('konzept') & ('rat' | 'integr':*)"


def test_what_must_not_be_there() -> None:
    wanted = Wanted(((KONZEPT,),), (RAT,), (((INTEGR,), (RAT,)),))
    assert as_fts5(wanted) == '(("konzept")) NOT "rat" NOT (("integr" *) AND ("rat"))'
    assert as_tsquery(wanted) == "('konzept') & !'rat' & !(('integr':*) & ('rat'))"
