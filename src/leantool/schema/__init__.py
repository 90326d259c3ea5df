"""The JSON Schema of a map file, for completion and checking while somebody types.

It is made from the declarations of the model, described by the manual, and written in draft-07, which every editor that
checks YAML knows.  What needs the whole map (names of steps, shares that add up) is left to the reader.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from leantool import manual
from leantool.model.given import Written, keys, written_fields
from leantool.model.overlay import Overlay, Place
from leantool.model.parts import Observation, WorkingTime
from leantool.model.steps import CLASS_OF_KIND, KINDS, ONLY_FOR_KINDS
from leantool.model.stream import LANGUAGES, ValueStream
from leantool.schema import patterns
from leantool.schema.kinds import PLAIN, SCALAR, Schema, choice, definition, examples, hint, kinds

__all__ = ["DRAFT", "FILE_NAME", "build", "text"]

DRAFT = "http://json-schema.org/draft-07/schema#"
FILE_NAME = "leantool.schema.json"
"""What the documentation and the starter maps call the file."""

MODELS: dict[str, type] = {"observations": Observation, "calendar": WorkingTime}
"""The class behind the kinds of value that do not name it."""

MOST_EXAMPLES = 4
_NOTHING = re.compile(r"(none|geen)\b")


def text(language: str = "en") -> str:
    """The schema as the text of a file."""
    return json.dumps(build(language), ensure_ascii=False, indent=2) + "\n"


def build(language: str = "en") -> Schema:
    """The schema of a map file, described in a language; the same every time, keys in a fixed order."""
    return _Builder(language if language in LANGUAGES else "en").build()


class _Builder:
    def __init__(self, language: str) -> None:
        self.language = language
        self.kinds = kinds(language)
        self.parts: dict[str, Schema] = {}

    def build(self) -> Schema:
        """The top of the map, and the definitions that it is built of."""
        top = self.map()
        steps = {f"step_{kind}": self.step(kind) for kind in KINDS}
        values = {definition(kind): schema for kind, schema in self.kinds.items() if kind not in PLAIN}
        about = {"$schema": DRAFT, "description": hint("map", self.language)}
        definitions = {**steps, **self.overlay_steps(steps), **self.parts, **values}
        return {**about, **top, "definitions": definitions}

    def map(self) -> Schema:
        """The top of a map: with steps of its own, or with what differs from the map that it is based on."""
        top, overlay = self.mapping("leantool", ValueStream), self.mapping("", Overlay)
        based = {"if": {"required": ["based_on"]}, "else": {"required": top.pop("required")}}
        return {**top, "properties": {**top["properties"], **overlay["properties"]}, **based}

    def overlay_steps(self, steps: Schema) -> Schema:
        """Steps of an overlay: any fields of a step that is changed, and a place for one that is added."""
        every: dict[str, list[Schema]] = {}
        for step in steps.values():
            for key, value in step["properties"].items():
                if value not in every.setdefault(key, []):
                    every[key].append(value)
        fields = {key: some[0] if len(some) == 1 else {"anyOf": some} for key, some in every.items()}
        place = self.mapping("", Place)["properties"]
        any_kind = {"anyOf": [{"required": [kind]} for kind in KINDS]}
        changed = {"type": ["object", "null"], "properties": fields, "additionalProperties": False}
        added = {
            "type": "object",
            "properties": {**fields, **place},
            **any_kind,
            "additionalProperties": False,
        }
        return {"changed_step": changed, "added_step": added}

    def mapping(self, title: str, model: type, leave: tuple[str, ...] = ()) -> Schema:
        """A mapping of the fields that a class of the model declares, and no others."""
        declared = written_fields(model)
        fields = {
            key: self.field(key, name, declared[name])
            for key, name in keys(model).items()
            if key not in leave
        }
        required = [written.key or name for name, written in declared.items() if written.required]
        found: Schema = {"title": title, "type": "object", "properties": fields}
        return {**found, **({"required": required} if required else {}), "additionalProperties": False}

    def step(self, kind: str) -> Schema:
        """A step of one kind: its name and the fields of that kind."""
        leave = tuple(key for key, kinds in ONLY_FOR_KINDS.items() if kind not in kinds)
        found = self.mapping(self.about(kind)["title"], CLASS_OF_KIND[kind], leave)
        return {**found, "properties": {kind: self.name(kind), **found["properties"]}, "required": [kind]}

    def any_step(self) -> Schema:
        """A step by its kind: the first kind that is there decides, so that an error is about that kind."""
        message = hint("steps", self.language, kinds=", ".join(KINDS))
        names = {kind: self.name(kind) for kind in KINDS}
        found: Schema = {"properties": names, "required": ["process"], "errorMessage": message}
        for kind in reversed(KINDS):
            this = {"type": "object", "required": [kind]}
            found = {"if": this, "then": {"$ref": f"#/definitions/step_{kind}"}, "else": found}
        return {"type": "object", "errorMessage": message, **found}

    def name(self, kind: str) -> Schema:
        """The name of a step; a quantity is no name for a stock, a wait or a transport."""
        if kind == "process":
            return {**self.about(kind), "type": ["string", "number", "boolean"], "pattern": patterns.NAME}
        rule = {"type": ["string", "boolean"], "pattern": patterns.NAME_OF_STOCK}
        return {**self.about(kind), **rule, "errorMessage": hint("name", self.language)}

    def field(self, key: str, name: str, written: Written) -> Schema:
        """One field: what the manual says about it, examples, and what may be written.

        An example of a text is told, not listed: editors fill in what is listed, and a made-up name is no help.
        """
        about, shown = self.about(key), self.examples(key, written)
        if written.kind in PLAIN and shown:
            about["description"] += f"\n\n{hint('example', self.language)}: {shown[0]}"
            shown = []
        return {**about, **({"examples": shown} if shown else {}), **self.value(name, written)}

    def value(self, name: str, written: Written) -> Schema:
        """What may be written for a field."""
        if written.kind == "choice":
            return choice(written, self.language)
        if written.kind == "changes":
            step = {"$ref": "#/definitions/changed_step"}
            return {"type": ["object", "null"], "additionalProperties": step}
        if written.kind == "additions":
            step = {"$ref": "#/definitions/added_step"}
            return {"anyOf": [{"type": "array", "items": step}, step, {"type": "null"}]}
        if written.kind == "steps":
            return {"type": "array", "minItems": 1, "items": self.any_step()}
        model = written.of or MODELS.get(written.kind)
        if model is not None:
            return self.part(name, model, several=written.kind in ("parts", "observations"))
        if name == "title":
            return {"type": ["string", "number", "boolean"], "pattern": patterns.NAME}
        if written.kind in PLAIN:
            return self.kinds[written.kind]
        rules = {"allOf": [{"$ref": f"#/definitions/{definition(written.kind)}"}]}
        return {"type": [*SCALAR, "array", "object"], **rules} if written.kind == "after" else rules

    def part(self, name: str, model: type, several: bool) -> Schema:
        """A mapping of fields, or nothing yet; a list of them where there may be several, a text where that will do."""
        if name not in self.parts:
            self.parts[name] = {}
            self.parts[name] = self.mapping(self.about(name)["title"], model)
        mapping = {"$ref": f"#/definitions/{name}"}
        short = model is Observation or "name" in written_fields(model)
        one = [mapping, {"type": SCALAR if short else "null"}]
        return {"anyOf": [{"type": "array", "items": {"anyOf": one}}, *one] if several else one}

    def about(self, key: str) -> Schema:
        """The name of a field and what the manual says about it."""
        page = _page(key)
        if page is None:
            return {"title": key, "description": key}
        said = page.to(self.language)
        lines = [said.summary, said.values[:1].upper() + said.values[1:] + "."]
        if said.default and not _NOTHING.match(said.default):
            lines.append(f"{hint('left out', self.language)}: {said.default}.")
        return {"title": said.name, "description": "\n\n".join(lines)}

    def examples(self, key: str, written: Written) -> list[Any]:
        """What to write, for instance: the example of the manual first, then those of the kind of value."""
        if written.kind not in self.kinds or written.kind in ("yes or no", "data"):
            return []
        page = _page(key) if written.kind not in ("value", "after") else None
        found = [_plain(value) for value in _values(key, page.example)] if page else []
        if written.kind not in PLAIN:
            found = [value for value in found if str(value)[0].isdigit()]
        return list(dict.fromkeys([*found, *examples(written.kind, self.language)]))[:MOST_EXAMPLES]


@cache
def _page(key: str) -> manual.Page | None:
    return manual.find(f"field:{key}")


def _values(key: str, example: str) -> list[str]:
    """The values of a key in an example of the manual, where they are plain texts on their line or inside braces."""
    inside = rf"[{{,]\s*{key}: ([^\s{{\[][^,}}]*)"
    on_line = rf"^\s*(?:- )?{key}: ([^\s{{\[].*)"
    return [
        value.strip() for pattern in (on_line, inside) for value in re.findall(pattern, example, re.MULTILINE)
    ]


def _plain(value: str) -> str | int:
    return int(value) if value.isdigit() else value
