"""Which codes the source can tell, and with which values: found by reading the source itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "leantool"
PROBLEM_MAKERS = ("report", "warn", "remark", "Problem", "Refused", "Unreadable")
REASON_MAKERS = ("Reason", "Unresolvable")


@dataclass(frozen=True)
class Told:
    """One place in the source that tells a code; `values` is None where they are put together elsewhere."""

    code: str
    values: frozenset[str] | None
    where: str


@cache
def problems() -> tuple[Told, ...]:
    return tuple(_told(PROBLEM_MAKERS))


@cache
def reasons() -> tuple[Told, ...]:
    return tuple(_told(REASON_MAKERS))


def _told(makers: tuple[str, ...]) -> Iterator[Told]:
    for path in sorted(SOURCE.rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        for scope in _scopes(module):
            for call in _calls(scope):
                maker = _name(call.func)
                if maker in makers and call.args:
                    for code in _codes(call.args[0], scope, module):
                        yield Told(code, _values(call, maker), f"{path.name}:{call.lineno}")


def _scopes(module: ast.Module) -> list[ast.AST]:
    functions = [n for n in ast.walk(module) if isinstance(n, ast.FunctionDef)]
    inner = {id(n) for f in functions for n in ast.walk(f) if n is not f and isinstance(n, ast.FunctionDef)}
    return [f for f in functions if id(f) not in inner]


def _calls(scope: ast.AST) -> list[ast.Call]:
    return [n for n in ast.walk(scope) if isinstance(n, ast.Call)]


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _texts(node: ast.AST) -> list[str]:
    """The texts an expression may come to: `"a"`, `"a" if x else "b"`."""
    if isinstance(node, ast.IfExp):
        return _texts(node.body) + _texts(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def _codes(node: ast.expr, scope: ast.AST, module: ast.Module) -> list[str]:
    if not isinstance(node, ast.Name):
        return _texts(node)
    found: list[str] = []
    for inner in ast.walk(scope):
        if isinstance(inner, ast.Assign) and any(_name(t) == node.id for t in inner.targets):
            found += _texts(inner.value) + _picked(inner.value, module)
        if isinstance(inner, ast.For) and node.id in [_name(t) for t in ast.walk(inner.target)]:
            found += _of_table(inner.iter, module)
    return found or _passed(node.id, scope, module)


def _picked(node: ast.expr, module: ast.Module) -> list[str]:
    """What `next((code for ... in TABLE.items() if ...), "other")` may come to."""
    if not isinstance(node, ast.Call) or _name(node.func) != "next":
        return []
    tables = [n.iter for n in ast.walk(node) if isinstance(n, ast.comprehension)]
    return [t for table in tables for t in _of_table(table, module)] + [
        t for a in node.args for t in _texts(a)
    ]


def _of_table(table: ast.expr, module: ast.Module) -> list[str]:
    """The values of a module's own dictionary: `for pattern, code in _CAUSES.items()`."""
    name = (
        table.func.value if isinstance(table, ast.Call) and isinstance(table.func, ast.Attribute) else table
    )
    tables = [n for n in module.body if isinstance(n, ast.Assign) and isinstance(n.value, ast.Dict)]
    found = [n.value for n in tables if any(_name(target) == _name(name) for target in n.targets)]
    return [text for one in found for value in one.values for text in _texts(value)]


def _passed(parameter: str, scope: ast.AST, module: ast.Module) -> list[str]:
    """What callers in the same module pass for a parameter."""
    assert isinstance(scope, ast.FunctionDef)
    names = [a.arg for a in scope.args.args if a.arg != "self"]
    if parameter not in names:
        return []
    position, found = names.index(parameter), list[str]()
    for call in _calls(module):
        if _name(call.func) == scope.name and len(call.args) > position:
            found += _texts(call.args[position])
    return found


def _values(call: ast.Call, maker: str) -> frozenset[str] | None:
    """The names of the values that a call passes; None where they are put together elsewhere."""
    tables = [a for a in call.args if isinstance(a, ast.Dict)]
    if any(k.arg is None for k in call.keywords) or any(_name(a) == "args" for a in call.args):
        return None
    keys = [key.value for table in tables for key in table.keys if isinstance(key, ast.Constant)]
    passed = {k.arg for k in call.keywords if k.arg} | {str(key) for key in keys}
    return frozenset(
        passed | ({"field"} if maker == "Unreadable" else set())
    )  # added by the reader of the field
