# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two senders at once on a database of their own: `python -m tests.core.mail_race COMMAND`.

Started by test_outbox. `prepare` sets up the house with readers and news; `send` makes and sends what is due;
`hold` is killed while the mail server has a mail; `after` looks what is left. Each prints a line of JSON.
"""

from __future__ import annotations

import datetime
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import django

READERS = 12
DAY = datetime.date(2023, 1, 17)


def folder() -> Path:
    """Where this mail server puts what it gets: a second mail to one reader raises FileExistsError."""
    return Path(os.environ["MAIL_RACE_FOLDER"])


def prepare() -> dict[str, int]:
    """A town with readers, and one thing to tell them."""

    from augenhoehe.council.actions.schedule_meeting import schedule_meeting
    from tests.core.following import confirmed
    from tests.people import known_cast

    cast = known_cast()
    folder().mkdir()
    body = cast.bodies["bergkamen"]["rat"]
    for number in range(READERS):
        confirmed(cast.bergkamen, f"leserin{number}@post.example", "gremium", str(body.pk))
    schedule_meeting(
        municipality=cast.bergkamen,
        organization=body,
        date=datetime.date(2023, 4, 20),
        by=cast.people["dora"],
    )
    return {"readers": READERS}


def put_down(mails: Any) -> int:
    """Take mails as a slow mail server does."""
    for one in mails:
        (address,) = one.to
        number = address.removeprefix("leserin").partition("@")[0]
        time.sleep(0.02)
        with (folder() / f"{number}.txt").open("x") as file:
            file.write(one.body)
    return len(mails)


def hold(mails: Any) -> int:
    """Take a mail, and never answer."""
    print(json.dumps({"handed over": len(mails)}), flush=True)  # noqa: T201 - to the test
    time.sleep(600)
    return 0


def main(command: str) -> dict[str, int]:
    """Do what the test asks for."""
    from django.core.mail.backends.locmem import EmailBackend

    from augenhoehe.core import outbox
    from augenhoehe.core.actions.make_digest import make_digest
    from augenhoehe.core.digests import digest_of, due_subscriptions, look_for
    from augenhoehe.core.models import Message
    from augenhoehe.kit import clock

    if command == "prepare":
        return prepare()
    with clock.standing_on(DAY):
        if command == "send":
            setattr(EmailBackend, "send_messages", staticmethod(put_down))  # noqa: B010 - another mail server
            readers = due_subscriptions()
            look = look_for(readers)
            for due in readers:
                make_digest(digest=digest_of(due, look), root="https://a.example", by="Test")
            return {"sent": outbox.send_waiting().sent}
        if command == "hold":
            setattr(EmailBackend, "send_messages", staticmethod(hold))  # noqa: B010 - as above
            Message.objects.create(key="held", to="jan@post.example", subject="Neues", text="Hallo")
            outbox.send_waiting()
        claimed = Message.objects.filter(claimed_at__isnull=False, sent_at=None).count()
        sent = outbox.send_waiting().sent
    with clock.standing_on(DAY + datetime.timedelta(days=1)):
        return {"sent": sent, "in doubt": outbox.in_doubt().count(), "claimed": claimed}


if __name__ == "__main__":
    os.environ["AUGENHOEHE_EMAIL_BACKEND"] = "django.core.mail.backends.locmem.EmailBackend"
    django.setup()
    print(json.dumps(main(sys.argv[1])))  # noqa: T201 - the answer to the test
