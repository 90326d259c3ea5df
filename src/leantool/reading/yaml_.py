"""YAML as nodes with places.

Values stay the text that was written (YAML's own ideas of `no`, `1:30` and `010` never apply), equal keys are
seen, and hostile input is refused before it costs time or memory.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import yaml

from leantool.diagnostics import Problem
from leantool.reading import syntax
from leantool.source import START, Ref, Span

MAX_DEPTH = 40
MAX_NODES = 2_000_000
_TEXT, _LIST, _MAPPING = "text", "list", "mapping"
Node = Any  # yaml.Node, whose kinds have attributes that the base class does not declare
Text = yaml.ScalarNode
List = yaml.SequenceNode
Mapping = yaml.MappingNode

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]
except ImportError:  # a PyYAML built without libyaml
    _Parser = None  # type: ignore[assignment, misc]


class _PlainTags:
    """Every untagged node is text, a list or a mapping; no guessing at types."""

    def resolve(self, kind: type, value: object, implicit: object) -> str:
        return _TEXT if kind is Text else _LIST if kind is List else _MAPPING

    def descend_resolver(self, parent: object, index: object) -> None: ...

    def ascend_resolver(self) -> None: ...


if _Parser is not None:

    class Loader(_PlainTags, _Parser):
        """PyYAML's C parser and composer."""

        def __init__(self, stream: str | io.StringIO) -> None:
            _Parser.__init__(self, stream)

else:  # a PyYAML built without libyaml: slower, the same nodes
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class Loader(_PlainTags, Reader, Scanner, Parser, Composer):  # type: ignore[no-redef]
        def __init__(self, stream: str | io.StringIO) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)


_SPACES = str.maketrans("\u00a0\u0085\u2028\u2029", "    ")
"""Spaces and line ends of word processors, which no editor counts as a line; every place stays the same."""


class _Named(io.StringIO):
    """A text with the name of its file, which every mark in it then bears."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text, newline="")
        self.name = name


_OWN = "<unicode string>"
"""What marks call a text without a name."""


def compose(text: str, file: str = "") -> tuple[Node | None, list[Problem]]:
    """The root node of a text, None when it has none or cannot be read; with the problems found on the way.

    `file` is what places in it bear, for a text that another one builds on.
    """
    root, problems = _compose(text, file)
    if file:
        problems = [replace(problem, span=replace(problem.span, file=file)) for problem in problems]
    return root, problems


def _compose(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    text = text.translate(_SPACES)
    if _may_be_deep(text):
        problem = _too_deep(text)
        if problem:
            return None, [problem]
    try:
        loader = Loader(_Named(text, file) if file else text)
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        return None, [syntax.problem(error, text)]
    except yaml.YAMLError as error:
        return None, [Problem("yaml-syntax", "error", Span(1, 1, 2), (), {"why": str(error).split("\n")[0]})]
    except UnicodeEncodeError as error:
        return None, [
            Problem("control-character", "error", START, (), {"sign": f"U+{ord(text[error.start]):04X}"})
        ]
    except RecursionError:
        return None, [Problem("too-deep", "error", Span(1, 1, 2), (), {"most": MAX_DEPTH})]
    if root is None:
        return None, []
    problems = _explosion(root) if "*" in text and "&" in text else []
    problems += _foreign_tags(root) if "!" in text and not problems else []
    return (None if any(p.code == "aliases-explode" for p in problems) else root), problems


def span_of(node: Node) -> Span:
    """Where a node starts; a text that fits its line also has its end."""
    start, end = node.start_mark, node.end_mark
    if start is None:  # not in the file: a change made on the command line
        return Span(0, 0, 0)
    same_line = end.line == start.line and isinstance(node, Text)
    end_column = (end.column if same_line else start.column + 1) + 1
    return Span(start.line + 1, start.column + 1, end_column, file_of(node))


def file_of(node: Node) -> str:
    """The file that a node stands in, where that is one that the text builds on."""
    name = "" if node.start_mark is None else str(node.start_mark.name)
    return "" if name == _OWN else name


def kind_of(node: Node) -> str:
    return _TEXT if isinstance(node, Text) else _LIST if isinstance(node, List) else _MAPPING


def pairs(node: Node, merging: tuple[Node, ...] = ()) -> Iterator[tuple[Node, Node]]:
    """Keys and values of a mapping; what `<<` merges in comes after what stands there itself."""
    merged = []
    for key, value in node.value:
        if key.value == "<<" and isinstance(key, Text) and not key.style:
            merged.append(value)
        else:
            yield key, value
    if merged:
        own = {key.value for key, _ in node.value if isinstance(key, Text)}
        for value in merged:
            for source in value.value if isinstance(value, List) else [value]:
                if isinstance(source, Mapping) and source is not node and source not in merging:
                    for key, inherited in pairs(source, (*merging, node)):
                        if not (isinstance(key, Text) and key.value in own):
                            yield key, inherited


def find(root: Node, ref: Ref) -> Span | None:
    """The span of a ref below a root node: a mapping's value by key, a list's by position."""
    node = root
    for part in ref:
        if isinstance(node, Mapping) and isinstance(part, str):
            node = next((v for k, v in pairs(node) if isinstance(k, Text) and k.value == part), None)
        elif isinstance(node, List) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
        elif part != 0:
            return None
        if node is None:
            return None
    return span_of(node)


_MANY = 200


def _may_be_deep(text: str) -> bool:
    """A cheap look: only a text with very many brackets or dashes can nest deeply enough to harm."""
    return (
        text.count("[") + text.count("{") > _MANY * 50
        or text.count("- -") > _MANY
        or text.count("? ") > _MANY
        or text.count("[[") + text.count("{{") + text.count("[{") + text.count("{[") > _MANY
        or "\n" + " " * _MANY in text
        or _many_openers_on_a_line(text)
    )


def _many_openers_on_a_line(text: str) -> bool:
    return any(line.count("[") + line.count("{") > MAX_DEPTH for line in text.split("\n"))


def _too_deep(text: str) -> Problem | None:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=Loader):  # type: ignore[arg-type]
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    mark: Any = event.start_mark
                    span = Span(mark.line + 1, mark.column + 1, mark.column + 2)
                    return Problem("too-deep", "error", span, (), {"most": MAX_DEPTH})
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        return None  # told when it is composed
    return None


def _explosion(root: Node) -> list[Problem]:
    """Aliases that stand for very much, or for themselves."""
    sizes: dict[int, int] = {}
    open_: set[int] = set()

    def size(node: Node) -> int:
        if isinstance(node, Text):
            return 1
        if id(node) in open_:
            return MAX_NODES + 1
        if id(node) not in sizes:
            open_.add(id(node))
            children = node.value if isinstance(node, List) else [n for pair in node.value for n in pair]
            sizes[id(node)] = min(1 + sum(map(size, children)), MAX_NODES + 1)
            open_.discard(id(node))
        return sizes[id(node)]

    if size(root) <= MAX_NODES:
        return []
    return [Problem("aliases-explode", "error", span_of(root), (), {"most": MAX_NODES})]


def _foreign_tags(root: Node) -> list[Problem]:
    problems, todo, seen = [], [root], set()
    while todo:
        node = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.tag not in (_TEXT, _LIST, _MAPPING, "!") and not node.tag.startswith("tag:yaml.org,2002:str"):
            problems.append(Problem("tag", "error", span_of(node), (), {"tag": _short(node.tag)}))
        if isinstance(node, List):
            todo.extend(node.value)
        elif isinstance(node, Mapping):
            todo.extend(n for pair in node.value for n in pair)
    return problems


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
