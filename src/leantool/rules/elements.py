"""Do the elements of work and the machine time fit the process they are of?  F-03."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.model import Process
from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule
from leantool.units import ZERO

_ROUNDING = Fraction(2, 100)
"""How far clocked elements may miss the process time."""


def elements_do_not_add_up(case: Case) -> Iterator[Hit]:
    """All elements against the handwork; without a process time the busiest operator against the cycle time."""
    for process in case.stream.processes:
        times = [one.takes.seconds for one in process.elements if one.takes is not None]
        if not times or len(times) < len(process.elements):
            continue
        alone = process.machine_time.seconds if process.machine_time is not None else ZERO
        if process.process_time is not None:
            field, total, stated = "process_time", sum(times, ZERO), process.process_time.seconds - alone
        elif process.cycle_time is not None:
            field, total, stated = "cycle_time", _busiest(process), process.cycle_time.seconds - alone
        else:
            continue
        if abs(total - stated) > _ROUNDING * max(stated, ZERO):
            said = {
                "name": case.stream.name_of(process),
                "total": amounts.time_beside(total, stated, case.stream.calendar),
                "stated": amounts.time_beside(max(stated, ZERO), total, case.stream.calendar),
                "field": field,
            }
            yield Hit(("steps", process.index, "elements"), said)


def _busiest(process: Process) -> Fraction:
    """The largest sum of one operator."""
    sums: dict[str | None, Fraction] = {}
    for one in process.elements:
        if one.takes is not None:
            sums[one.operator] = sums.get(one.operator, ZERO) + one.takes.seconds
    return max(sums.values())


def machine_time_too_long(case: Case) -> Iterator[Hit]:
    for process in case.stream.processes:
        machine, touch = process.machine_time, process.touch_time
        if machine is not None and touch is not None and machine.seconds > touch.seconds:
            said = {"name": case.stream.name_of(process), "machine": machine.text, "process": touch.text}
            yield Hit(("steps", process.index, "machine_time"), said)


RULES = (
    Rule(
        id="F-03",
        code="elements-do-not-add-up",
        severity="warning",
        check=elements_do_not_add_up,
        title={"en": "Elements that do not add up", "nl": "Elementen die niet optellen"},
        message={
            "en": 'the elements of "{name}" come to {total}, its {field} leaves {stated} of handwork',
            "nl": 'de elementen van "{name}" zijn samen {total}, zijn {field} laat {stated} handwerk over',
        },
        help={
            "en": "Clock again, or correct the one that is wrong; machine_time takes out what a machine does "
            "alone.",
            "nl": "Klok opnieuw, of verbeter wat niet klopt; machine_time haalt eruit wat een machine alleen "
            "doet.",
        },
        manual={
            "en": "Looks for a process whose elements, all with a time, differ by more than 2 % from its process "
            "time less machine_time; where no process time is stated, the busiest operator is held against "
            "the cycle time. The yamazumi chart shows the elements and the map the process time: with two "
            "truths on the wall nobody believes either. Find the element that is missing.",
            "nl": "Zoekt een proces waarvan de elementen, alle met een tijd, meer dan 2 % afwijken van de "
            "bewerkingstijd zonder machine_time; staat er geen bewerkingstijd, dan wordt de drukste operator "
            "tegen de cyclustijd gehouden. De yamazumi toont de elementen en de kaart de bewerkingstijd: met "
            "twee waarheden aan de wand gelooft niemand er een. Zoek het element dat ontbreekt.",
        },
    ),
    Rule(
        id="F-03",
        code="machine-time-too-long",
        severity="warning",
        check=machine_time_too_long,
        title={"en": "Machine time above process time", "nl": "Machinetijd boven bewerkingstijd"},
        message={
            "en": 'the machine of "{name}" runs {machine} alone, longer than its process time of {process}',
            "nl": 'de machine van "{name}" draait {machine} alleen, langer dan de bewerkingstijd van {process}',
        },
        help={
            "en": "Machine time is a part of process_time; check both, and their units.",
            "nl": "Machinetijd is een deel van process_time; controleer beide, en hun eenheden.",
        },
        manual={
            "en": "Looks for a machine_time that is longer than the process time it is a part of. The process "
            "time of a piece holds the handwork and what the machine does alone. A machine that runs longer "
            "than that has more pieces in it at a time, or a unit is wrong.",
            "nl": "Zoekt een machine_time die langer is dan de bewerkingstijd waar ze deel van is. De "
            "bewerkingstijd van een stuk bevat het handwerk en wat de machine alleen doet. Een machine die "
            "langer draait heeft meer stuks tegelijk in zich, of er klopt een eenheid niet.",
        },
    ),
)
