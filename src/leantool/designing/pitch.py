"""Pitch: how much work is released and taken away at a time (C-22)."""

from __future__ import annotations

from fractions import Fraction

from leantool.designing.amounts import pieces, time
from leantool.designing.case import Case
from leantool.designing.sizing import Input, Sizing, absent
from leantool.figures import Reason


def pitch(takt: Fraction, pack: Fraction) -> Fraction:
    """Takt x pack quantity."""
    return takt * pack


def size(case: Case) -> tuple[Sizing, ...]:
    """The pitch of each customer that states its pack."""
    takt = case.work.takt
    if not isinstance(takt, Fraction):
        return (absent("pitch", takt if isinstance(takt, Reason) else Reason("no-demand")),)
    found = tuple(
        Sizing(
            key="pitch",
            variant=party.name or "" if len(case.stream.customers) > 1 else "",
            amount=time(pitch(takt, party.pack.value)),
            formula="{takt} x {pack}",
            inputs=(
                Input("takt", time(takt), ("customers",)),
                Input(
                    "pack", pieces(party.pack.value, party.pack.word or case.item), ("customers", n, "pack")
                ),
            ),
        )
        for n, party in enumerate(case.stream.customers)
        if party.pack is not None
    )
    return found or (absent("pitch", Reason("no-pack")),)
