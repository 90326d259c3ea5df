"""Why work waits: the queue that load and variation explain (Kingman, VUT; C-26).

An explanation, not a measurement: it never takes the place of a wait that somebody measured.
"""

from __future__ import annotations

from fractions import Fraction

from leantool.designing.amounts import number, share, time
from leantool.designing.case import Case
from leantool.designing.sizing import Input, Sizing, absent
from leantool.designing.supermarkets import root
from leantool.figures import Reason
from leantool.model import Process
from leantool.units import ONE

MODERATE = ONE
"""Standard deviation / mean where nobody has measured it."""


FORMULA = "({arrivals}² + {variation}²) / 2 x {load}^(√(2 x ({servers} + 1)) - 1) / ({servers} x (1 - {load})) x {work}"


def wait(
    work: Fraction, load: Fraction, arrivals: Fraction, times: Fraction, servers: Fraction = ONE
) -> Fraction | None:
    """Expected time in the queue: (c_a^2 + c_e^2) / 2 x u^(sqrt(2 (m + 1)) - 1) / (m (1 - u)) x t_e; None: no limit.

    `work` is the time of one item at one server, `arrivals` and `times` are standard deviations / means.
    """
    if load >= 1:
        return None
    exponent = root(2 * (servers + 1)) - 1
    busy = load if exponent == 1 else Fraction(float(load) ** float(exponent)).limit_denominator(10**9)
    return (arrivals**2 + times**2) / 2 * busy / (servers * (1 - load)) * work


def with_breakdowns(
    work: Fraction, variation: Fraction, uptime: Fraction, repair: Fraction, repair_variation: Fraction
) -> tuple[Fraction, Fraction]:
    """Effective time and its squared variation with breakdowns: t_0 / A and c_0^2 + (1 + c_r^2) A (1 - A) m_r / t_0."""
    squared = variation**2 + (1 + repair_variation**2) * uptime * (1 - uptime) * repair / work
    return work / uptime, squared


def servers(process: Process) -> Fraction:
    """How many items are worked on side by side."""
    if process.stations is not None:
        return process.stations.value
    if process.cycle_time is None and process.people is not None and process.people.value >= 1:
        return Fraction(process.people.value.__floor__())
    return ONE


def size(case: Case, process: Process) -> Sizing:
    """The queue in front of a process that its load explains; variation that is not stated is assumed moderate."""
    n, cycle, load = process.index, case.cycle(process), case.load(process)
    if cycle is None or load is None:
        return absent("queue", Reason("no-load", {"step": case.name(process)}), n)
    side = servers(process)
    times = process.variation.value if process.variation is not None else MODERATE
    found = wait(cycle * side, load, MODERATE, times, side)
    if found is None:
        return absent(
            "queue", Reason("queue-without-limit", {"step": case.name(process), "load": share(load)}), n
        )
    return Sizing(
        key="queue",
        step=n,
        amount=time(found),
        formula=FORMULA,
        inputs=(
            Input("arrivals", number(MODERATE), None, assumed=True),
            Input("variation", number(times), case.ref(process, "variation"), process.variation is None),
            Input("load", share(load), case.ref(process, "process_time", "cycle_time")),
            Input("servers", number(side), case.ref(process, "stations", "people", "operators")),
            Input("work", time(cycle * side), case.ref(process, "process_time", "cycle_time")),
        ),
    )
