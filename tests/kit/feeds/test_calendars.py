# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from augenhoehe.kit.appointments import Appointment
from augenhoehe.kit.feeds.calendars import write_calendar

AT = datetime.datetime(2023, 1, 16, 9, 30, tzinfo=datetime.UTC)
DAY = datetime.date(2023, 2, 9)


def appointment(**changed: Any) -> Appointment:
    facts: dict[str, Any] = {
        "key": "sitzung-1", "sequence": 3, "modified_at": AT, "date": DAY, "title": "Rat",
        "start": datetime.time(17), "url": "/bergkamen/sitzungen/1/", **changed,
    }  # fmt: skip
    return Appointment(**facts)


def written(*items: Appointment) -> tuple[Calendar, list[Any]]:
    content = write_calendar(items, name="Bergkamen", domain="a.example", root="https://a.example")
    calendar = Calendar.from_ical(content)
    return calendar, list(calendar.walk("VEVENT"))


def test_an_appointment() -> None:
    calendar, (event,) = written(appointment(location="Ratssaal; 1. OG, links", text="Zeile 1\nZeile 2"))
    assert (calendar["version"], str(calendar["method"])) == ("2.0", "PUBLISH")
    assert str(event["uid"]) == "sitzung-1@a.example"
    assert (event["sequence"], str(event["status"])) == (3, "CONFIRMED")
    assert event.decoded("dtstart") == datetime.datetime(2023, 2, 9, 16, tzinfo=datetime.UTC)
    assert event.decoded("dtend") - event.decoded("dtstart") == datetime.timedelta(hours=2)
    assert event.decoded("last-modified") == AT
    assert str(event["location"]) == "Ratssaal; 1. OG, links"
    assert str(event["description"]) == "Zeile 1\nZeile 2"
    assert str(event["url"]) == "https://a.example/bergkamen/sitzungen/1/"


def test_summer_time_is_told_in_utc() -> None:
    _calendar, (event,) = written(appointment(date=datetime.date(2023, 7, 6)))
    assert event.decoded("dtstart").hour == 15


def test_beyond_midnight_and_all_day() -> None:
    _calendar, (late, whole) = written(
        appointment(end=datetime.time(0, 30)), appointment(key="2", start=None)
    )
    assert late.decoded("dtend") == datetime.datetime(2023, 2, 9, 23, 30, tzinfo=datetime.UTC)
    assert whole.decoded("dtstart") == DAY
    assert whole.decoded("dtend") == datetime.date(2023, 2, 10)


def test_a_cancelled_one_is_told() -> None:
    _calendar, (event,) = written(appointment(cancelled=True, url=""))
    assert (str(event["status"]), str(event["transp"])) == ("CANCELLED", "TRANSPARENT")
    assert "url" not in event


def test_the_same_appointments_make_the_same_file() -> None:
    files = {write_calendar([appointment()], name="B", domain="a", root="") for _time in range(2)}
    assert len(files) == 1


@given(st.text(max_size=120))
def test_any_text_makes_a_calendar(text: str) -> None:
    clean = text.encode("utf-8", "ignore").decode()
    _calendar, events = written(appointment(title=clean, location=clean, text=clean))
    assert len(events) == 1


def test_hostile_names_begin_no_line_of_their_own() -> None:
    hostile = "Rat\r\nBEGIN:VEVENT\n; , \\n \u202e]]>\x85\u2028" + "ä" * 90
    item = appointment(title=hostile, location=hostile, text=hostile)
    content = write_calendar([item], name=hostile, domain="a.example", root="https://a.example")
    assert content.count(b"\r\nBEGIN:VEVENT\r\n") == 1
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["summary"]) == "Rat BEGIN:VEVENT ; , \\n ]]> " + "ä" * 90
