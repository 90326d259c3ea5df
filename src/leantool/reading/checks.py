"""What the fields of one step may not say together."""

from __future__ import annotations

from typing import Any

from leantool.model.steps import Rework
from leantool.reading import yaml_
from leantool.reading.kinds import Scope
from leantool.reading.names import Draft
from leantool.reading.yaml_ import Node
from leantool.units import ZERO


def check(scope: Scope, draft: Draft) -> None:
    """Report what cannot be: times inside one another the wrong way, losses said twice, no way out."""
    values = draft.values
    if draft.kind == "process":
        _check_times(scope, draft, values)
        _check_losses(scope, draft, values)
    elif draft.kind == "queue" and "holds" in values and "wait" in values:
        scope.report("holds-and-for", _node(draft, "for"), (*draft.ref, "for"), name=draft.name)


def _check_times(scope: Scope, draft: Draft, values: dict[str, Any]) -> None:
    lead, process = values.get("lead_time"), values.get("process_time", values.get("cycle_time"))
    if lead and process and lead.seconds < process.seconds:
        field = "process_time" if "process_time" in values else "cycle_time"
        args = {"name": draft.name, "lead": lead.text, "process": process.text, "field": field}
        scope.report(
            "lead-time-below-process-time", _node(draft, "lead_time"), (*draft.ref, "lead_time"), **args
        )
    value = values.get("value")
    if value and value.added and process and value.added.seconds > process.seconds:
        args = {"name": draft.name, "value": value.added.text, "process": process.text}
        scope.report("value-above-process-time", _node(draft, "value"), (*draft.ref, "value"), **args)
    if lead and "transfer_batch" in values:
        node = _node(draft, "transfer_batch")
        scope.report("transfer-batch-in-lead-time", node, (*draft.ref, "transfer_batch"), name=draft.name)


def _check_losses(scope: Scope, draft: Draft, values: dict[str, Any]) -> None:
    if "oee" in values:
        beside = [field for field in ("uptime", "changeover", "scrap") if field in values]
        if beside:
            args = {"name": draft.name, "other": beside}
            scope.report("oee-counts-twice", _node(draft, "oee"), (*draft.ref, "oee"), **args)
    scrap = values.get("scrap") or ZERO
    if scrap >= 1:
        scope.report("scrap-everything", _node(draft, "scrap"), (*draft.ref, "scrap"), name=draft.name)


def check_rework(scope: Scope, draft: Draft, loops: tuple[Rework, ...]) -> None:
    """Something must be able to leave a step that sends items back and throws items away."""
    back = sum((loop.share for loop in loops), ZERO)
    scrap = draft.values.get("scrap") or ZERO
    if loops and scrap < 1 and back + scrap >= 1:
        total = f"{float(back * 100):g} %" + (f" + {float(scrap * 100):g} %" if scrap else "")
        node = _node(draft, "rework")
        node = (
            next((v for k, v in yaml_.pairs(node) if k.value == "share"), node)
            if isinstance(node, yaml_.Mapping)
            else node
        )
        scope.report("loop-without-exit", node, (*draft.ref, "rework"), name=draft.name, total=total)


def _node(draft: Draft, field: str) -> Node:
    return next((v for k, v in yaml_.pairs(draft.node) if k.value == field), draft.node)
