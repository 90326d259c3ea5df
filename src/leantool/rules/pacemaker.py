"""Is the stream scheduled at one point?  L-28."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model import Process, ValueStream
from leantool.rules.rule import Case, Hit, Rule


def several_pacemakers(case: Case) -> Iterator[Hit]:
    found = [p for p in case.stream.processes if p.pacemaker]
    for process in found[1:]:
        said = {"name": case.stream.name_of(process), "first": case.stream.name_of(found[0])}
        yield Hit(("steps", process.index, "pacemaker"), said)


def schedule_below_pacemaker(case: Case) -> Iterator[Hit]:
    """The last process may have its shipping schedule."""
    stream = case.stream
    pacemakers = [p for p in stream.processes if p.pacemaker]
    if len(pacemakers) != 1 or not stream.information:
        return
    below = _processes_after(stream, pacemakers[0])[:-1]
    for n, flow in enumerate(stream.information):
        scheduled = [p for p in below if p.index in flow.targets]
        if flow.source == "control" and scheduled:
            said = {"name": stream.name_of(scheduled[0]), "pacemaker": stream.name_of(pacemakers[0])}
            yield Hit(("information", n, "to"), said)


def _processes_after(stream: ValueStream, first: Process) -> list[Process]:
    """What comes after a process, in flow order."""
    found, reached = [], {first.index}
    for step in sorted(stream.steps, key=lambda s: s.position):
        if any(link.source in reached for link in step.follows):
            reached.add(step.index)
            if isinstance(step, Process):
                found.append(step)
    return found


RULES = (
    Rule(
        id="L-28",
        code="several-pacemakers",
        severity="warning",
        check=several_pacemakers,
        title={"en": "More than one pacemaker", "nl": "Meer dan één pacemaker"},
        message={
            "en": '"{name}" is a second pacemaker beside "{first}": a stream is scheduled at one point',
            "nl": '"{name}" is een tweede pacemaker naast "{first}": een stroom wordt op één punt gepland',
        },
        help={
            "en": "Keep the one from which on everything flows to the customer.",
            "nl": "Houd degene waarna alles naar de klant stroomt.",
        },
        manual={
            "en": "Looks for more than one process with pacemaker: true. The pacemaker is the one point that "
            "gets the schedule; before it steps pull, after it they flow. Two schedules never agree, and the "
            "difference becomes stock between them.",
            "nl": "Zoekt meer dan één proces met pacemaker: true. De pacemaker is het ene punt dat de "
            "planning krijgt; ervoor wordt getrokken, erna stroomt het. Twee planningen zijn het nooit eens, "
            "en het verschil wordt voorraad ertussen.",
        },
    ),
    Rule(
        id="L-28",
        code="schedule-below-pacemaker",
        severity="warning",
        check=schedule_below_pacemaker,
        title={"en": "Schedule below the pacemaker", "nl": "Planning na de pacemaker"},
        message={
            "en": '"{name}" gets a schedule, though it comes after the pacemaker "{pacemaker}"',
            "nl": '"{name}" krijgt een planning, terwijl hij na de pacemaker "{pacemaker}" komt',
        },
        help={
            "en": "Leave the schedule out and let the work flow on in order, or move the pacemaker.",
            "nl": "Laat de planning weg en laat het werk op volgorde doorstromen, of verplaats de pacemaker.",
        },
        manual={
            "en": "Looks for an information line from control to a process after the pacemaker; the last "
            "process may have its shipping list. What leaves the pacemaker goes on in the same order to the "
            "customer. A second schedule down there changes the order again, and work starts to wait.",
            "nl": "Zoekt een informatieregel van control naar een proces na de pacemaker; het laatste proces "
            "mag zijn laadlijst hebben. Wat de pacemaker verlaat gaat in dezelfde volgorde door naar de "
            "klant. Een tweede planning verderop gooit de volgorde weer om, en werk gaat wachten.",
        },
    ),
)
