"""Is there time enough for the work, now and in the state to be?  L-16, L-30."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.figures.capacity import productive_time
from leantool.rules import amounts, loads
from leantool.rules.rule import Case, Hit, Rule
from leantool.units import ONE


def overloaded(case: Case) -> Iterator[Hit]:
    for found in loads.of_cause(case, "overloaded"):
        process, said = found.process, loads.words(case, found)
        time = productive_time(process, case.stream)
        if found.cycle:
            own = process.demand is not None or process.per is not None
            said["required"] = amounts.per_day(
                found.load * time / found.cycle, "" if own else case.stream.item
            )
            said["cycle"] = amounts.time(found.cycle, case.stream.calendar)
            said["time"] = amounts.clock(time)
            yield Hit(("steps", process.index, loads.field_of(process)), said)


def nearly_overloaded(case: Case) -> Iterator[Hit]:
    if case.stream.state != "current":
        return
    for found in loads.above(case, case.thresholds.high_utilisation):
        if found.load <= ONE:
            yield Hit(("steps", found.process.index, loads.field_of(found.process)), loads.words(case, found))


def future_without_room(case: Case) -> Iterator[Hit]:
    if case.stream.state == "current":
        return
    limit = case.thresholds.high_utilisation
    for found in loads.of_cause(case, "future-without-room", limit):
        said = loads.words(case, found) | {"limit": amounts.share(limit)}
        yield Hit(("steps", found.process.index, loads.field_of(found.process)), said)


RULES = (
    Rule(
        id="L-16",
        code="overloaded",
        severity="warning",
        check=overloaded,
        title={"en": "More work than capacity", "nl": "Meer werk dan capaciteit"},
        message={
            "en": '"{name}" has more work than capacity: {required} with an effective cycle time of {cycle} '
            "take {load} of its {time} a day",
            "nl": '"{name}" heeft meer werk dan capaciteit: {required} met een effectieve cyclustijd van '
            "{cycle} kosten {load} van zijn {time} per dag",
        },
        help={
            "en": "Check demand, people, productive hours and rework; if they are right, the backlog grows "
            "here.",
            "nl": "Controleer klantvraag, people, productive_hours en rework; kloppen ze, dan groeit hier de "
            "achterstand.",
        },
        manual={
            "en": "Looks for a process with a utilisation above 100 %: the items it must handle a day, "
            "repeats from rework and spare pieces for later scrap included, take more time than it has. "
            "Nothing can work like that for long: there is overtime, help from others, a growing backlog, or "
            "a number is wrong. Find out which. Less rework upstream often frees more time than working "
            "faster here.",
            "nl": "Zoekt een proces met een bezettingsgraad boven 100 %: wat het per dag moet doen, "
            "inclusief herhaling door herstel en extra stuks voor latere uitval, kost meer tijd dan er is. "
            "Dat gaat nooit lang goed: er is overwerk, hulp van anderen, een groeiende achterstand, of een "
            "getal klopt niet. Zoek uit welke. Minder herstelwerk maakt vaak meer tijd vrij dan hier sneller "
            "werken.",
        },
    ),
    Rule(
        id="L-16",
        code="nearly-overloaded",
        severity="warning",
        check=nearly_overloaded,
        title={"en": "No room for variation", "nl": "Geen ruimte voor variatie"},
        message={
            "en": '"{name}" has a utilisation of {load}: every disturbance becomes a queue',
            "nl": '"{name}" heeft een bezettingsgraad van {load}: elke verstoring wordt een wachtrij',
        },
        help={
            "en": "Give it room: less rework, shorter changeovers, better uptime, or help at peaks.",
            "nl": "Geef ruimte: minder herstel, korter omstellen, betere uptime, of hulp bij pieken.",
        },
        manual={
            "en": "Looks for a process with a utilisation from 95 % up to 100 %. Waiting grows steeply with "
            "utilisation: what waits at 80 % waits nearly five times as long at 95 %, with the same "
            "variation. On paper it fits, in practice the queue in front of it is long. Look for losses to "
            "take out before adding people.",
            "nl": "Zoekt een proces met een bezettingsgraad van 95 tot en met 100 %. Wachten groeit steil "
            "met de bezettingsgraad: wat bij 80 % wacht, wacht bij 95 % bij dezelfde variatie bijna vijf "
            "keer zo lang. Op papier past het, in de praktijk staat er een lange wachtrij voor. Haal eerst "
            "verliezen weg voor je mensen toevoegt.",
        },
    ),
    Rule(
        id="L-30",
        code="future-without-room",
        severity="warning",
        check=future_without_room,
        title={"en": "Future state without room", "nl": "Toekomst zonder ruimte"},
        message={
            "en": '"{name}" would have a utilisation of {load} in this plan; more than {limit} will not hold',
            "nl": '"{name}" zou in dit plan een bezettingsgraad van {load} hebben; meer dan {limit} houdt '
            "geen stand",
        },
        help={
            "en": "Plan a shorter cycle time, less rework or more capacity, and say in kaizen how to get "
            "there.",
            "nl": "Plan een kortere cyclustijd, minder herstel of meer capaciteit, en zeg bij kaizen hoe dat "
            "lukt.",
        },
        manual={
            "en": "On a future or ideal map, looks for a process that is slower than takt or has a "
            "utilisation above 95 %. Waiting grows steeply with utilisation: what waits at 80 % waits nearly "
            "five times as long at 95 %, with the same variation. A plan that leaves no room keeps the "
            "queues it wants to remove. Plan the cycle a little below takt (90 to 95 %) and write in kaizen "
            "what makes that possible.",
            "nl": "Zoekt op een toekomst- of ideale kaart een proces dat trager is dan de takt of een "
            "bezettingsgraad boven 95 % heeft. Wachten groeit steil met de bezettingsgraad: wat bij 80 % "
            "wacht, wacht bij 95 % bij dezelfde variatie bijna vijf keer zo lang. Een plan zonder ruimte "
            "houdt de wachtrijen die het wil weghalen. Plan de cyclus iets onder de takt (90 tot 95 %) en "
            "schrijf bij kaizen wat dat mogelijk maakt.",
        },
    ),
)
