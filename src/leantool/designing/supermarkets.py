"""How much a supermarket holds, and how many kanban go round (C-24)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import isqrt
from typing import NamedTuple

from leantool.designing.amounts import Amount, cards, number, per_day, pieces, share, time, up
from leantool.designing.case import Case
from leantool.designing.sizing import Input, Sizing, absent
from leantool.figures import Reason
from leantool.model import Process, Stock
from leantool.units import ZERO

FEWEST_CARDS = Fraction(2)
RECALCULATE = Fraction(15, 100)
"""How far demand may change before the cards are counted anew."""
_ROOT = 10**12


class Level(NamedTuple):
    """The three parts of a supermarket, in pieces."""

    cycle: Fraction
    buffer: Fraction
    safety: Fraction

    @property
    def most(self) -> Fraction:
        return self.cycle + self.buffer + self.safety


def level(demand: Fraction, days: Fraction, buffer: Fraction, safety: Fraction) -> Level:
    """Demand a day x replenishment time in days; a share of that for variation; a share of both for own losses."""
    cycle = demand * days
    return Level(cycle, cycle * buffer, (cycle + cycle * buffer) * safety)


def by_variation(
    demand: Fraction, days: Fraction, factor: Fraction, deviation: Fraction, safety: Fraction
) -> Level:
    """The same with the buffer from the standard deviation of the demand a day: factor x deviation x root of days."""
    cycle = demand * days
    buffer = factor * deviation * root(days)
    return Level(cycle, buffer, (cycle + buffer) * safety)


def kanban(most: Fraction, container: Fraction) -> Fraction:
    """Cards for so many pieces: rounded up, never fewer than two."""
    return max(up(most / container), FEWEST_CARDS)


def root(value: Fraction) -> Fraction:
    """The square root, to twelve decimals."""
    return Fraction(isqrt(value.numerator * _ROOT**2 // value.denominator), _ROOT)


class _Rules(NamedTuple):
    """What a supermarket is sized with."""

    replenishment: Input
    container: Input | None
    buffer: Input
    safety: Input
    factor: Input | None
    variation: Input | None


def sizes(
    case: Case, process: Process | None, stock: Stock | None, epei: Sizing | None = None
) -> Iterator[Sizing]:
    """All sizes of a supermarket behind a process, variant by variant; of a stock that states how it is filled."""
    at = stock or process
    if at is None:
        return
    n = at.index
    if isinstance(case.demand, Reason):
        yield absent("supermarket", case.demand, n)
        return
    rules = _rules(case, process, stock, epei)
    if rules is None:
        yield absent("supermarket", Reason("no-replenishment", {"step": case.name(n)}), n)
        return
    here = case.share_here(at)
    for variant, demand in (case.variants or {"": case.demand}).items():
        yield from _of_variant(case, stock, n, variant, demand * here, rules, epei)


def _rules(case: Case, process: Process | None, stock: Stock | None, epei: Sizing | None) -> _Rules | None:
    replenishment = _replenishment(case, process, stock, epei)
    if replenishment is None:
        return None
    return _Rules(
        replenishment,
        _container(case, stock),
        _share(case, stock, "buffer_share"),
        _share(case, stock, "safety_share"),
        _factor(case, stock),
        _variation(case),
    )


def _replenishment(
    case: Case, process: Process | None, stock: Stock | None, epei: Sizing | None
) -> Input | None:
    if stock is not None and stock.replenishment is not None:
        return Input("replenishment", time(stock.replenishment.seconds), case.ref(stock, "replenishment"))
    if process is not None and epei is not None and epei.planned is not None:
        seconds = epei.planned.value * case.work.day
        return Input("replenishment", time(seconds), case.ref(process, "changeover"), assumed=True)
    return None


def _container(case: Case, stock: Stock | None) -> Input | None:
    if stock is not None and stock.container is not None:
        amount = pieces(stock.container.value, stock.container.word or case.item)
        return Input("container", amount, case.ref(stock, "container"))
    packs = [(n, party.pack) for n, party in enumerate(case.stream.customers) if party.pack is not None]
    if len(packs) != 1:
        return None
    n, pack = packs[0]
    return Input(
        "container", pieces(pack.value, pack.word or case.item), ("customers", n, "pack"), assumed=True
    )


def _share(case: Case, stock: Stock | None, field: str) -> Input:
    stated = getattr(stock, field) if stock is not None else None
    if stock is not None and stated is not None:
        return Input(field, share(stated), case.ref(stock, field))
    return Input(field, share(getattr(case.limits, field)), None, assumed=True)


def _factor(case: Case, stock: Stock | None) -> Input | None:
    if stock is None or stock.service_factor is None:
        return None
    return Input("service_factor", number(stock.service_factor.value), case.ref(stock, "service_factor"))


def _variation(case: Case) -> Input | None:
    """Standard deviation / mean of the demand a day, of the customer with the largest."""
    stated = [(p.variation.value, n) for n, p in enumerate(case.stream.customers) if p.variation is not None]
    if not stated:
        return None
    most, n = max(stated)
    return Input("variation", number(most), ("customers", n, "variation"))


def _of_variant(
    case: Case,
    stock: Stock | None,
    n: int,
    variant: str,
    demand: Fraction,
    rules: _Rules,
    epei: Sizing | None,
) -> Iterator[Sizing]:
    days = rules.replenishment.amount.value / case.work.day
    taken = Input("demand", per_day(demand, case.item), ("customers",))
    if rules.factor is not None and rules.variation is not None:
        deviation = rules.variation.amount.value * demand
        found = by_variation(demand, days, rules.factor.amount.value, deviation, rules.safety.amount.value)
        buffered: tuple[str, tuple[Input, ...]] = (
            "{service_factor} x {variation} x {demand} x √ {replenishment}",
            (rules.factor, rules.variation),
        )
    else:
        found = level(demand, days, rules.buffer.amount.value, rules.safety.amount.value)
        buffered = ("{cycle_stock} x {buffer_share}", (rules.buffer,))

    def size(key: str, value: Fraction, formula: str, *inputs: Input, plan: Amount | None = None) -> Sizing:
        whole = plan or pieces(up(value), case.item)
        amount = pieces(value, case.item) if whole.unit == "pieces" else Amount(value, whole.unit)
        return Sizing(
            key=key, step=n, variant=variant, amount=amount, planned=whole, formula=formula, inputs=inputs
        )

    cycle = Input("cycle_stock", pieces(found.cycle, case.item))
    buffer = Input("buffer_stock", pieces(found.buffer, case.item))
    safety = Input("safety_stock", pieces(found.safety, case.item))
    yield size("cycle_stock", found.cycle, "{demand} x {replenishment}", taken, rules.replenishment)
    yield size(
        "buffer_stock",
        found.buffer,
        buffered[0],
        cycle if rules.factor is None else taken,
        rules.replenishment,
        *buffered[1],
    )
    yield size(
        "safety_stock",
        found.safety,
        "({cycle_stock} + {buffer_stock}) x {safety_share}",
        cycle,
        buffer,
        rules.safety,
    )
    yield size(
        "supermarket", found.most, "{cycle_stock} + {buffer_stock} + {safety_stock}", cycle, buffer, safety
    )
    most = Input("supermarket", pieces(found.most, case.item))
    yield from _cards(case, stock, n, variant, demand, rules, most, taken)
    if epei is not None and epei.planned is not None:
        yield size("trigger_point", found.most, "{supermarket}", most)


def _cards(
    case: Case,
    stock: Stock | None,
    n: int,
    variant: str,
    demand: Fraction,
    rules: _Rules,
    most: Input,
    taken: Input,
) -> Iterator[Sizing]:
    """Production kanban, and withdrawal kanban where the time of a round is stated."""
    container = rules.container
    if container is None:
        yield absent("kanban", Reason("no-container", {"step": case.name(n)}), n, variant)
        return
    each = container.amount.value
    yield Sizing(
        key="kanban",
        step=n,
        variant=variant,
        amount=cards(most.amount.value / each),
        planned=cards(kanban(most.amount.value, each)),
        formula="{supermarket} / {container}",
        inputs=(most, container),
    )
    if stock is None or stock.withdrawal is None:
        return
    cycle = demand * rules.replenishment.amount.value / case.work.day
    alpha = most.amount.value / cycle if cycle else ZERO
    pulled = demand * stock.withdrawal.seconds / case.work.day * alpha
    yield Sizing(
        key="withdrawal_kanban",
        step=n,
        variant=variant,
        amount=cards(pulled / each),
        planned=cards(kanban(pulled, each)),
        formula="{demand} x {withdrawal} x {margin} / {container}",
        inputs=(
            taken,
            Input("withdrawal", time(stock.withdrawal.seconds), case.ref(stock, "withdrawal")),
            Input("margin", share(alpha)),
            container,
        ),
    )
