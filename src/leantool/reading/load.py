"""From a file to a value stream: never raises for a user's mistake, tells all of them together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from leantool import collector
from leantool.diagnostics import Problem, in_order
from leantool.model.parts import Burst, Information
from leantool.model.steps import CLASS_OF_KIND, START, Link, Rework, Step
from leantool.model.stream import LANGUAGES, ValueStream
from leantool.reading import checks, files, flow, links, names, yaml_
from leantool.reading.bind import bind_fields
from leantool.reading.kinds import Scope
from leantool.reading.names import Draft, Names
from leantool.reading.steps import draft_steps
from leantool.reading.yaml_ import Node
from leantool.source import Document, Span


@dataclass(frozen=True)
class Reading:
    """What came of reading a file: the stream when it has no errors, and everything there is to tell.

    `language` is the one the file asks for (empty when it does not say), known even when the rest has errors.
    """

    document: Document
    stream: ValueStream | None
    problems: tuple[Problem, ...]
    language: str = ""
    title: str = ""
    state: str = ""

    @property
    def has_errors(self) -> bool:
        return any(p.is_error for p in self.problems)


def read(path: str | os.PathLike[str], changes: Sequence[str] = ()) -> Reading:
    """Read a map file (`-` for standard input), with `changes` such as `Weld.cycle_time=40 s` made first."""
    name = os.fspath(path)
    shown = "<stdin>" if name == files.STDIN else name
    try:
        text = files.read_text(name)
    except files.Refused as refused:
        return Reading(Document(shown, ""), None, (refused.problem,))
    return read_text(text, shown, changes)


def read_text(text: str, name: str = "<text>", changes: Sequence[str] = ()) -> Reading:
    """Read a map from its text; `name` is what messages call it."""
    with collector.paused():
        return _read_text(text, name, changes)


def _read_text(text: str, name: str, changes: Sequence[str]) -> Reading:
    root, problems = yaml_.compose(text)
    document = Document(name, text, lambda ref: yaml_.find(root, ref) if root is not None else None)
    if root is None or not isinstance(root, yaml_.Mapping):
        if not problems:
            code = "empty-file" if root is None or not root.value else "not-a-map"
            problems = [Problem(code, "error", yaml_.span_of(root) if root is not None else Span(1, 1, 1))]
        return Reading(document, None, in_order(problems))
    scope = Scope(problems=list(problems), lines=document.lines)
    language = _language(root)
    scope.language = language or "en"
    if changes:
        from leantool.reading import settings

        settings.change(scope, root, changes)
    stream = _bind(scope, root, document)
    found = in_order(scope.problems)
    if stream is not None:
        stream = None if any(p.is_error for p in found) else replace(stream, found=found)
    title = str(_top(root, "title") or "")
    return Reading(document, stream, found, language, title, str(_top(root, "state") or "current"))


def _top(root: Node, key: str) -> str | None:
    value = next((v for k, v in yaml_.pairs(root) if k.value == key), None)
    return value.value.strip() if isinstance(value, yaml_.Text) else None


def _language(root: Node) -> str:
    stated = (_top(root, "language") or "").lower()
    return stated if stated in LANGUAGES else ""


def _bind(scope: Scope, root: Node, document: Document) -> ValueStream | None:
    """The stream of a map, None when its steps cannot be put in order."""
    calendar = next(((k, v) for k, v in yaml_.pairs(root) if k.value == "calendar"), None)
    if calendar is not None:  # first: all times rest on it
        only = yaml_.Mapping(root.tag, [calendar], root.start_mark, root.end_mark, flow_style=False)
        read_first = Scope(scope.language, lines=scope.lines)
        values = bind_fields(read_first, only, (), ValueStream)
        scope.calendar = values.get("calendar", scope.calendar)
    values = bind_fields(scope, root, (), ValueStream)
    steps_node, steps_ref = values.pop("steps", (None, ()))
    if steps_node is None:
        return None
    drafts = draft_steps(scope, steps_node, steps_ref)
    steps = _steps(scope, drafts, values)
    if steps is None:
        return None
    return ValueStream(**values, steps=steps, document=document)


def _steps(scope: Scope, drafts: list[Draft], values: dict[str, Any]) -> tuple[Step, ...] | None:
    parties = [p.name for p in (*values.get("customers", ()), *values.get("suppliers", ()))]
    if values.get("control"):
        parties.append(values["control"].name)
    known = names.collect(scope, drafts, parties)
    follows = links.resolve(scope, drafts, known)
    _resolve_others(scope, known, values)
    loops = [_loops(scope, draft, known) for draft in drafts]
    for draft, own in zip(drafts, loops, strict=True):
        checks.check(scope, draft)
        checks.check_rework(scope, draft, own)
    in_order = flow.order(scope, drafts, follows)
    if in_order is None or any(p.is_error for p in scope.problems):
        return None
    shares = flow.flow_shares(scope, drafts, follows, in_order)
    flow.check_backwards(scope, drafts, follows, in_order, loops)
    positions = {step: n for n, step in enumerate(in_order)}
    return tuple(
        _step(draft, follow, own, shares[n], positions[n])
        for n, (draft, follow, own) in enumerate(zip(drafts, follows, loops, strict=True))
    )


def _step(draft: Draft, follow: links.Follows, loops: tuple[Rework, ...], share: Any, position: int) -> Step:
    values = {k: v for k, v in draft.values.items() if k not in ("after", "rework")}
    if draft.kind == "process":
        values["rework"] = loops
    step: Step = CLASS_OF_KIND[draft.kind](
        index=draft.index,
        kind=draft.kind,
        name=draft.name,
        follows=tuple(follow.links) or (Link(START),),
        waits_for_all=follow.waits_for_all,
        states_after=follow.stated,
        flow_share=share,
        position=position,
        **values,
    )
    return step


def _loops(scope: Scope, draft: Draft, known: Names) -> tuple[Rework, ...]:
    loops: list[Rework] = []
    for values, _ in draft.values.get("rework", ()):
        node, place = values["to"]
        to = known.step(scope, node, place)
        if to is None:
            continue
        if any(loop.to == to for loop in loops):
            scope.report("rework-twice", node, place, name=draft.name)
        loops.append(Rework(**{**values, "to": to}))
    return tuple(loops)


def _resolve_others(scope: Scope, known: Names, values: dict[str, Any]) -> None:
    """Information flows and kaizen bursts, with the steps they mean."""
    flows = []
    for stated, _ in values.get("information", ()):
        source = known.end(scope, *stated["source"])
        node, ref = stated["targets"]
        ends = node.value if isinstance(node, yaml_.List) else [node]
        targets = [known.end(scope, end, ref) for end in ends]
        if not targets:
            scope.report("missing-value", node, ref, field="to")
        if source is not None and None not in targets:
            flows.append(Information(**{**stated, "source": source, "targets": tuple(targets)}))
    if flows:
        values["information"] = tuple(flows)
    else:
        values.pop("information", None)
    bursts = []
    for stated, _ in values.get("kaizen", ()):
        on = known.step(scope, *stated["on"]) if "on" in stated else None
        bursts.append(Burst(**{**stated, "on": on}))
    if bursts:
        values["kaizen"] = tuple(bursts)
