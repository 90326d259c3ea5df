"""How large a FIFO lane must be (C-25), and how much work may be under way in an office (C-24, Little's law)."""

from __future__ import annotations

from fractions import Fraction

from leantool.designing.amounts import per_day, pieces, time, up
from leantool.designing.case import Case
from leantool.designing.sizing import Input, Sizing, absent
from leantool.figures import Reason
from leantool.model import Process, Stock
from leantool.units import Duration


def lane(bridge: Fraction, takt: Fraction) -> Fraction:
    """Items that pass in the time to bridge, rounded up."""
    return up(bridge / takt)


def wip_limit(throughput: Fraction, lead_time_days: Fraction) -> Fraction:
    """Items under way that fit a lead time at a throughput a day."""
    return throughput * lead_time_days


def size(case: Case, before: Process, after: Process, between: Stock | None = None) -> Sizing:
    """The lane between two processes: the longest stop or changeover of either, at takt."""
    key, n = "fifo", between.index if between is not None else after.index
    disturbances: list[tuple[Duration, Process, str]] = [
        (stated, process, field)
        for process in (before, after)
        for field in ("longest_stop", "changeover")
        if (stated := getattr(process, field)) is not None and stated.seconds
    ]
    takt = case.takt(after)
    if takt is None:
        return absent(key, case.demand if isinstance(case.demand, Reason) else Reason("no-demand"), n)
    if not disturbances:
        why = Reason("no-disturbance", {"before": case.name(before), "after": case.name(after)})
        return absent(key, why, n)
    bridge, process, field = max(disturbances, key=lambda one: one[0].seconds)
    pace = takt / case.share_here(after)
    return Sizing(
        key=key,
        step=n,
        amount=pieces(bridge.seconds / pace, case.item),
        planned=pieces(lane(bridge.seconds, pace), case.item),
        formula="{bridge} / {takt}",
        inputs=(
            Input("bridge", time(bridge.seconds), case.ref(process, field)),
            Input("takt", time(pace), ("customers",)),
        ),
    )


def limit(case: Case, process: Process | None = None) -> Sizing:
    """The limit to work under way in a process, or in the whole stream, for the lead time that is wanted."""
    n = process.index if process is not None else None
    wanted, ref = case.wanted, case.wanted_ref
    if process is not None:
        wanted = process.wanted_lead_time.seconds if process.wanted_lead_time is not None else None
        ref = case.ref(process, "wanted_lead_time")
    if wanted is None:
        return absent("wip_limit", Reason("no-wanted-lead-time"), n)
    if isinstance(case.demand, Reason):
        return absent("wip_limit", case.demand, n)
    through = case.demand if process is None else case.required(process)
    if through is None:
        return absent("wip_limit", Reason("no-demand"), n)
    found = wip_limit(through, wanted / case.work.day)
    return Sizing(
        key="wip_limit",
        step=n,
        amount=pieces(found, case.item),
        planned=pieces(max(Fraction(found.__floor__()), Fraction(1)), case.item),
        formula="{throughput} x {wanted}",
        inputs=(
            Input("throughput", per_day(through, case.item), ("customers",)),
            Input("wanted", time(wanted), ref),
        ),
    )
