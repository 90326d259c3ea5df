"""From a file to a value stream: never raises for a user's mistake, tells all of them together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from leantool import collector
from leantool.diagnostics import Problem, in_order
from leantool.model.parts import Information, Supplier
from leantool.model.steps import CLASS_OF_KIND, START, Link, Rework, Step
from leantool.model.stream import LANGUAGES, ValueStream
from leantool.reading import bases as bases_
from leantool.reading import checks, files, flow, kind_of_file, links, measures, names, overlay, yaml_
from leantool.reading.bind import bind_fields
from leantool.reading.kinds import Scope
from leantool.reading.names import Draft, Names
from leantool.reading.steps import draft_steps
from leantool.reading.yaml_ import Node
from leantool.source import Document, Ref, Span, split_lines


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
    return _understand(text, (name,), changes)[0]


def _understand(
    text: str, chain: tuple[str, ...], changes: Sequence[str] = ()
) -> tuple[Reading, Node | None]:
    """What comes of a text, and its nodes when it is a map; `chain` is its name, after those that build on it."""
    name, file = chain[-1], chain[-1] if len(chain) > 1 else ""
    root, problems = yaml_.compose(text, file)
    if root is None or not isinstance(root, yaml_.Mapping):
        if not problems:
            code = "empty-file" if root is None or not root.value else "not-a-map"
            place = yaml_.span_of(root) if root is not None else Span(1, 1, 1, file)
            problems = [Problem(code, "error", place)]
        return Reading(Document(name, text), None, in_order(problems)), None
    if kind_of_file.is_a3(root):
        problem = Problem("a3-not-map", "error", Span(1, 1, 1, file), (), {"file": name})
        document = Document(name, text)
        return Reading(document, None, (problem,), _language(root), str(_top(root, "title") or "")), None
    scope = Scope(problems=list(problems), lines=split_lines(text))
    bases: tuple[Document, ...] = ()
    whole: overlay.Whole | None = None
    if overlay.is_one(root):
        below, under = _below(scope, root, chain)
        bases = (below.document, *below.document.bases) if below else ()
        if under is None:
            told = in_order([*scope.problems, *(below.problems if below else ())])
            document = Document(name, text, bases=bases)
            return Reading(document, None, told, *_said(root)), None
        scope.below = {base.name: base.lines for base in bases}
        whole = overlay.lay_over(scope, root, under)
        root = whole.root
    else:
        overlay.refuse_words(scope, root)
    document = Document(name, text, lambda ref: yaml_.find(root, ref), bases)
    return _bound(scope, root, document, changes, whole), root


def _below(scope: Scope, root: Node, chain: tuple[str, ...]) -> tuple[Reading | None, Node | None]:
    """The map that an overlay builds on, and its nodes when it has no errors."""
    found = bases_.find(scope, root, chain)
    if found is None:
        return None, None
    path, text = found
    reading, under = _understand(text, (*chain, path))
    return reading, None if reading.has_errors else under


def _bound(
    scope: Scope, root: Node, document: Document, changes: Sequence[str], whole: overlay.Whole | None
) -> Reading:
    """The reading of a map from its nodes, with `changes` made first."""
    language, title, state = _said(root)
    scope.language = language or "en"
    if changes:
        from leantool.reading import settings

        settings.change(scope, root, changes)
    stream = _bind(scope, root, document)
    found = in_order(whole.at_home(scope.problems) if whole else scope.problems)
    if stream is not None:
        stream = None if any(p.is_error for p in found) else replace(stream, found=found)
    return Reading(document, stream, found, language, title, state)


def _said(root: Node) -> tuple[str, str, str]:
    """Language, title and state, as the map says them."""
    return _language(root), str(_top(root, "title") or ""), str(_top(root, "state") or "current")


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
    parties = [p.name for p in values.get("customers", ())]
    parties += [p.name if isinstance(p, Supplier) else p[0].get("name") for p in values.get("suppliers", ())]
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
    """Suppliers, information flows, kaizen bursts and loops, with the steps they mean."""
    values["suppliers"] = tuple(_supplier(scope, known, stated) for stated in values.get("suppliers", ()))
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
    values["kaizen"] = measures.bursts(scope, known, values.get("kaizen", ()))
    values["loops"] = measures.loops(scope, known, values.get("loops", ()))


def _supplier(scope: Scope, known: Names, stated: Supplier | tuple[dict[str, Any], Ref]) -> Supplier:
    """A supplier, with the steps it delivers to."""
    if isinstance(stated, Supplier):  # nothing but a name
        return stated
    values = dict(stated[0])
    node, ref = values.pop("to", (None, ()))
    named = node.value if isinstance(node, yaml_.List) else [node] if node is not None else []
    steps = [known.step(scope, item, ref) for item in named]
    return Supplier(**values, to=tuple(dict.fromkeys(step for step in steps if step is not None)))
