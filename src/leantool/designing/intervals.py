"""How often every variant can be made (EPEI), and the batches that follow from it (C-21)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.designing.amounts import clock, days, number, per_day, pieces, time, up
from leantool.designing.case import Case
from leantool.designing.sizing import Input, Sizing, absent
from leantool.figures import Reason
from leantool.figures.capacity import paced_by, productive_time
from leantool.model import Process
from leantool.units import ONE


def interval(changeovers: Fraction, available: Fraction, running: Fraction) -> Fraction | None:
    """Days to make every variant once: changeover time of a round / time left a day; None when none is left."""
    left = available - running
    return changeovers / left if left > 0 else None


def changeover_for(
    wanted: Fraction, count: Fraction, available: Fraction, running: Fraction
) -> Fraction | None:
    """The changeover time with which `count` variants can be made in `wanted` days; None when no time is left."""
    left = available - running
    return wanted * left / count if left > 0 else None


def running(case: Case, process: Process) -> Fraction | Reason:
    """Seconds a day that a process runs for the stream, without its changeovers."""
    pace = paced_by(process)
    required = case.work.required[process.index]
    for part in (pace, required):
        if not isinstance(part, Fraction):
            return part if isinstance(part, Reason) else Reason("no-demand")
    assert isinstance(pace, Fraction)
    assert isinstance(required, Fraction)
    return required * pace / (process.uptime or ONE) / (1 - process.scrap_share)


def count_of(case: Case, process: Process) -> Input | None:
    """How many variants a process changes over between: as it states, else those of the demand."""
    if process.variants is not None:
        return Input("variants", number(process.variants.value), case.ref(process, "variants"))
    if len(case.variants) > 1:
        return Input("variants", number(len(case.variants)), ("customers",))
    return None


def size(case: Case, process: Process) -> Sizing:
    """The EPEI of a process, with the reason where it has none."""
    n, key = process.index, "epei"
    if process.changeover is None:
        return absent(key, Reason("no-changeover", {"step": case.name(process)}), n)
    count = count_of(case, process)
    if count is None:
        return absent(key, Reason("no-variants", {"step": case.name(process)}), n)
    if process.shared and process.allocation is None and process.demand is None:
        return absent(key, Reason("no-allocation", {"step": case.name(process)}), n)
    run = running(case, process)
    if isinstance(run, Reason):
        return absent(key, run, n)
    available = productive_time(process, case.stream)
    found = interval(process.changeover.seconds * count.amount.value, available, run)
    if found is None:
        name = case.name(process)
        why = Reason("no-time-left", {"step": name, "running": clock(run), "available": clock(available)})
        return absent(key, why, n)
    return Sizing(
        key=key,
        step=n,
        amount=days(found),
        planned=days(max(up(found), ONE)),
        formula="{variants} x {changeover} / ({available} - {running})",
        inputs=(
            count,
            Input("changeover", time(process.changeover.seconds), case.ref(process, "changeover")),
            Input("available", clock(available), case.ref(process, "allocation", "calendar")),
            Input("running", clock(run), case.ref(process, "cycle_time", "process_time")),
        ),
    )


def batches(case: Case, process: Process, epei: Sizing) -> Iterator[Sizing]:
    """Demand of each variant x the interval that is planned; what is scrapped downstream is made too."""
    if epei.planned is None or isinstance(case.demand, Reason) or not (required := case.required(process)):
        return
    every = epei.planned.value
    for variant, demand in (case.variants or {"": case.demand}).items():
        each = demand * required / case.demand
        yield Sizing(
            key="batch",
            step=process.index,
            variant=variant,
            amount=pieces(each * every, case.item),
            planned=pieces(up(each * every), case.item),
            formula="{demand} x {interval}",
            inputs=(
                Input("demand", per_day(each, case.item), ("customers",)),
                Input("interval", days(every), case.ref(process, "changeover")),
            ),
        )
