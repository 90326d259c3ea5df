"""What the data say about the customer: takt, variants, variation, and how soon he wants it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import gcd, lcm

from leantool.designing import supermarkets
from leantool.designing.amounts import clock, number, per_day, pieces, share, time, up
from leantool.designing.case import Case
from leantool.designing.questions import Candidate, Said
from leantool.designing.sizing import Input, Sizing, absent
from leantool.figures import Reason
from leantool.model import Stock

LARGEST_RATIO = 30
"""Above this a mix is too uneven to be said as a ratio of whole numbers."""


def takt(case: Case) -> Sizing:
    """Takt, as the map's figures have it."""
    found = case.work.takt
    if not isinstance(found, Fraction) or isinstance(case.demand, Reason):
        return absent("takt", found if isinstance(found, Reason) else Reason("no-demand"))
    return Sizing(
        key="takt",
        amount=time(found),
        formula="{available} / {demand}",
        inputs=(
            Input("available", clock(case.stream.calendar.productive_day), ("calendar",)),
            Input("demand", per_day(case.demand, case.item), ("customers",)),
        ),
    )


def planned(case: Case) -> Sizing:
    """The planned cycle time: takt x a factor of the house."""
    found = takt(case)
    if not found:
        return absent("planned_cycle_time", found.reason or Reason("no-demand"))
    factor = case.limits.planned_cycle_time
    return Sizing(
        key="planned_cycle_time",
        amount=time(found.value * factor),
        formula="{takt} x {factor}",
        inputs=(
            Input("takt", time(found.value), ("customers",)),
            Input("factor", share(factor), None, assumed=True),
        ),
    )


def uneven(case: Case) -> Iterator[Said]:
    """How much demand varies, where the map says so."""
    for n, party in enumerate(case.stream.customers):
        mean = sum((rate.per_day for rate in party.demand or ()), Fraction(0))
        if party.variation is not None:
            limit = case.limits.demand_variation
            word = "demand_varies" if party.variation.value > limit else "demand_steady"
            said = {"variation": number(party.variation.value), "limit": number(limit)}
            yield Said(word, said, ("customers", n, "variation"))
        if party.peak and mean:
            most = sum((rate.per_day for rate in party.peak), Fraction(0))
            yield Said(
                "demand_peaks",
                {"times": number(most / mean), "peak": per_day(most, case.item)},
                ("customers", n, "peak"),
            )


def mix(case: Case) -> Iterator[Said]:
    """The variants and their rhythm: what one round of the levelled mix holds."""
    if not case.variants:
        return
    total = sum(case.variants.values(), Fraction(0))
    for name, taken in case.variants.items():
        part = taken / total if total else Fraction(0)
        yield Said(
            "variant",
            {"variant": name, "demand": per_day(taken, case.item), "portion": share(part)},
            ("customers",),
        )
    ratio = round_of(tuple(case.variants.values()))
    if len(case.variants) > 1 and ratio is not None:
        yield Said(
            "mix_ratio",
            {"variants": tuple(case.variants), "ratio": " : ".join(str(n) for n in ratio)},
            ("customers",),
        )


def round_of(amounts: tuple[Fraction, ...]) -> tuple[int, ...] | None:
    """The smallest whole numbers in the same ratio; None when a round would be too long to level by."""
    if not all(amounts):
        return None
    scale = lcm(*(a.denominator for a in amounts))
    whole = [int(a * scale) for a in amounts]
    least = gcd(*whole)
    found = tuple(n // least for n in whole)
    return found if sum(found) <= LARGEST_RATIO else None


def finished_goods(case: Case) -> tuple[tuple[Candidate, ...], tuple[Said, ...]]:
    """A supermarket of finished goods or straight to shipping: what speaks for each, and what is not known."""
    stock, direct, missing = list[Said](), list[Said](), list[Said]()
    _by_lead_time(case, stock, direct, missing)
    few = case.limits.few_variants
    if case.variants:
        count = number(len(case.variants))
        side = stock if len(case.variants) <= few else direct
        side.append(
            Said("few_variants" if side is stock else "many_variants", {"count": count}, ("customers",))
        )
    else:
        missing.append(Said("variants_unknown", {}, ("customers",)))
    for said in uneven(case):
        if said.id == "demand_steady":
            stock.append(said)
        elif said.id == "demand_varies":
            direct.append(said)
    last = _last_stock(case)
    steps = (last.index,) if last is not None else ()
    candidates = (
        Candidate(
            kind="supermarket_of_finished_goods",
            steps=steps,
            reasons=tuple(stock),
            obstacles=tuple(direct),
            sizes=_sizes(case, last),
        ),
        Candidate(kind="direct_to_shipping", reasons=tuple(direct), obstacles=tuple(stock)),
    )
    return candidates, tuple(missing)


def _sizes(case: Case, stock: Stock | None) -> tuple[Sizing, ...]:
    """What a supermarket of finished goods would hold."""
    last = max(case.working, key=lambda p: p.position, default=None)
    return tuple(supermarkets.sizes(case, last, stock)) if last is not None else ()


def _by_lead_time(case: Case, stock: list[Said], direct: list[Said], missing: list[Said]) -> None:
    """Whether the customer waits as long as the stream takes."""
    wanted, n = wanted_by_customer(case)
    if wanted is None:
        missing.append(Said("wanted_unknown", {}, ("customers",)))
    elif isinstance(case.lead_time, Fraction):
        said = {"wanted": time(wanted), "lead": time(case.lead_time)}
        ref = ("customers", n, "wanted_lead_time")
        if case.lead_time <= wanted:
            direct.append(Said("customer_waits", said, ref))
        else:
            stock.append(Said("customer_does_not_wait", said, ref))


def wanted_by_customer(case: Case) -> tuple[Fraction | None, int]:
    """The shortest lead time that a customer wants, and whose it is."""
    stated = [
        (p.wanted_lead_time.seconds, n)
        for n, p in enumerate(case.stream.customers)
        if p.wanted_lead_time is not None
    ]
    return min(stated) if stated else (None, 0)


def _last_stock(case: Case) -> Stock | None:
    """The stock of finished goods: the last one, behind the last work."""
    last = max((p.position for p in case.working), default=-1)
    behind = [s for s in case.stream.steps if isinstance(s, Stock) and s.position > last]
    return max(behind, key=lambda s: s.position, default=None)


def containers(case: Case) -> Iterator[Said]:
    """How many containers of each variant leave a day."""
    packs = [p.pack for p in case.stream.customers if p.pack is not None]
    if len(packs) != 1:
        return
    for name, taken in case.variants.items():
        amount = taken / packs[0].value
        yield Said(
            "containers",
            {
                "variant": name,
                "count": number(up(amount)),
                "pack": pieces(packs[0].value, packs[0].word or case.item),
            },
            ("customers",),
        )
