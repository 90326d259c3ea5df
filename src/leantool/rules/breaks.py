"""Which hours of the day are working time?  L-21."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule
from leantool.source import Ref
from leantool.units import FULL_DAY, Calendar

_FULL_SHIFT = FULL_DAY / 3


def breaks_not_taken_out(case: Case) -> Iterator[Hit]:
    """A factory day of full shifts: breaks are usually in those hours."""
    stream = case.stream
    calendar = stream.calendar
    if not calendar.stated or calendar.breaks or calendar.productive_hours is not None:
        return
    if calendar.hours < _FULL_SHIFT or calendar.hours >= FULL_DAY or stream.is_office:
        return
    written = stream.document is not None and stream.document.find(("calendar", "breaks")) is not None
    if not written and any(p.cycle_time is not None and p.calendar is None for p in stream.processes):
        yield Hit(("calendar", "hours"), {"hours": amounts.clock(calendar.hours)})


def day_above_24_hours(case: Case) -> Iterator[Hit]:
    stream = case.stream
    own = [(p.calendar, ("steps", p.index, "calendar", "shifts")) for p in stream.processes if p.calendar]
    places: list[tuple[Calendar, Ref]] = [(stream.calendar, ("calendar", "shifts")), *own]
    for calendar, ref in places:
        if calendar.day > FULL_DAY:
            said = {
                "shifts": amounts.number(calendar.shifts),
                "hours": amounts.clock(calendar.hours),
                "day": amounts.clock(calendar.day),
            }
            yield Hit(ref, said)


RULES = (
    Rule(
        id="L-21",
        code="breaks-not-taken-out",
        severity="warning",
        check=breaks_not_taken_out,
        title={"en": "Breaks not taken out", "nl": "Pauzes niet afgetrokken"},
        message={
            "en": "a shift counts as {hours} without breaks: takt comes out too long if people stop in that "
            "time",
            "nl": "een dienst telt als {hours} zonder pauze: de takt komt te lang uit als er in die tijd "
            "wordt gepauzeerd",
        },
        help={
            "en": "Add breaks: 30 min (per shift), or breaks: 0 min if the hours are net.",
            "nl": "Voeg breaks: 30 min toe (per dienst), of breaks: 0 min als de uren netto zijn.",
        },
        manual={
            "en": "On a factory map, looks for shifts of eight hours or more without breaks and without "
            "productive hours. Breaks, meetings and cleaning that stop everybody by plan are no available "
            "time: half an hour of them makes takt 6 % shorter. Breakdowns and changeovers stay in; they are "
            "losses to make visible. If the hours are net already, say breaks: 0 min.",
            "nl": "Zoekt op een fabriekskaart diensten van acht uur of langer zonder breaks en zonder "
            "productive_hours. Pauzes, overleg en schoonmaak die iedereen volgens plan stilleggen zijn geen "
            "beschikbare tijd: een half uur maakt de takt 6 % korter. Storingen en omstellen blijven erin; "
            "dat zijn verliezen die je wilt zien. Zijn de uren al netto, zeg dan breaks: 0 min.",
        },
    ),
    Rule(
        id="L-21",
        code="day-above-24-hours",
        severity="warning",
        check=day_above_24_hours,
        title={"en": "A day of more than 24 hours", "nl": "Een dag van meer dan 24 uur"},
        message={
            "en": "{shifts} shifts of {hours} make a day of {day}",
            "nl": "{shifts} diensten van {hours} maken een dag van {day}",
        },
        help={
            "en": "Count shifts, not people or machines; those go into people and stations of a step.",
            "nl": "Tel diensten, geen mensen of machines; die horen bij people en stations van een stap.",
        },
        manual={
            "en": "Looks for a calendar whose shifts and hours make a day longer than 24 hours. Available "
            "time is the time in which work goes on, never multiplied by people or machines: takt is the "
            "pace of the customer, whoever does the work. Put the number of people and places with the step.",
            "nl": "Zoekt een calendar waarvan diensten en uren samen meer dan 24 uur per dag zijn. "
            "Beschikbare tijd is de tijd waarin gewerkt wordt, nooit maal mensen of machines: de takt is het "
            "tempo van de klant, wie het werk ook doet. Zet het aantal mensen en plaatsen bij de stap.",
        },
    ),
)
