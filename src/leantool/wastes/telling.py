"""A finding in short words: which waste, where, and how much it takes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.model import ValueStream
from leantool.texts import Texts, numbers
from leantool.wastes.finding import Finding, Money


def waste(name: str, texts: Texts) -> str:
    """The name of a waste or of another class of the lead time."""
    return texts.label(f"waste.{name}")


def place(finding: Finding, stream: ValueStream, texts: Texts) -> str:
    """The step it is about, the customer, or the whole map."""
    if finding.step is not None:
        return stream.name_of(stream.steps[finding.step])
    if finding.ref[:1] == ("customers",) and isinstance(finding.ref[1], int):
        return stream.customers[finding.ref[1]].name or texts.label("customer")
    return texts.label("waste.whole_map")


def share(finding: Finding, texts: Texts) -> str:
    """Its part of the lead time, or of what is known of it; on top of it or beside it."""
    if finding.share is None:
        beside = finding.seconds and finding.step is not None
        return texts.label("waste.beside_path") if beside else ""
    label = "on_top" if finding.extra else "of"
    whole = "known" if finding.of_known else "lead_time"
    return texts.label(f"waste.{label}_{whole}", share=numbers.share(finding.share, texts.language))


def a_year(finding: Finding, texts: Texts) -> Iterator[str]:
    """Hours of people or machines, and money.  The hours in which items lie still say little to anybody."""
    if finding.hours and finding.whose != "items":
        hours = numbers.number(Fraction(round(finding.hours)) or finding.hours, texts.language)
        yield texts.label(f"waste.hours_{finding.whose}", hours=hours)
    if finding.money is not None:
        yield texts.label(f"waste.money_{finding.money.per}", money=money(finding.money, texts))


def money(amount: Money, texts: Texts) -> str:
    """An amount of money with its currency; from ten on without cents."""
    whole = Fraction(round(amount.amount)) if amount.amount >= 10 else amount.amount
    return f"{amount.currency} {numbers.number(whole, texts.language)}"
