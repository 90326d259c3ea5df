"""What a bar of the balance is called, in the language of a reader."""

from __future__ import annotations

from leantool.designing.balance import NOBODY, Balance, Bar
from leantool.texts import Texts, numbers
from leantool.units import ONE


def bar_name(bar: Bar, balance: Balance, texts: Texts) -> str:
    """`operator 2` where all bars are of one step, else with the name of the step before it."""
    if not bar.operator:
        if bar.people == ONE:
            return bar.name
        count = numbers.number(bar.people, texts.language)
        return f"{bar.name} ({texts.say('future', 'balance.people', count=count)})"
    name = operator_name(bar.operator, texts)
    return name if balance.one_step else f"{bar.name} · {name}"


def operator_name(operator: str, texts: Texts) -> str:
    """`operator 2`; a word or a name stands alone."""
    if operator == NOBODY:
        return texts.say("future", "balance.unassigned")
    return texts.say("future", "balance.operator", name=operator) if operator.isdigit() else operator
