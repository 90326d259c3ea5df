"""A starter map: valid from the first line, with a short word of explanation behind each field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from leantool.reading.names import same
from leantool.starting.answers import Answers, read_working_day, title_of
from leantool.starting.words import comment, words
from leantool.starting.yaml_text import clean, scalar

COLUMN = 32
"""Where the comments begin."""

MENTIONED = 40
"""A longer name is not repeated in the comments."""

FIELDS = {
    "factory": ("team", "cycle_time", "changeover", "batch", "uptime", "operators", "observations"),
    "office": ("team", "wait", "process_time", "people", "complete_accurate", "observations"),
    "care": ("team", "wait", "process_time", "people", "complete_accurate", "observations"),
    "software": ("wait", "process_time", "people", "complete_accurate", "observations"),
}
"""The fields of each process, by kind of stream."""


def write(answers: Answers, file: str, schema: str) -> str:
    """The text of a starter map; `file` and `schema` are the file names that its comments call it by."""
    return "\n".join(_Writer(answers, file).lines(schema)) + "\n"


class _Writer:
    def __init__(self, answers: Answers, file: str) -> None:
        self.answers = answers
        self.file = clean(file)
        self.words = words(answers.language)
        self.fitting = self.words["kinds"][answers.kind]
        self.factory = answers.kind == "factory"
        self.steps = list(answers.steps or self.fitting["steps"])
        self.ids = _ids(self.steps, map(self.stock_before, self.steps))
        self.explained: set[str] = set()

    def lines(self, schema: str) -> Iterator[str]:
        file = f'"{self.file}"' if " " in self.file else self.file
        yield from _commented(self.words["top"].format(file=file))
        yield ""
        yield from self.title_block()
        yield ""
        yield from self.calendar()
        yield ""
        yield from self.world()
        yield ""
        yield "steps:"
        yield from self.stream()
        more, kind = self.words["more"], self.answers.kind
        handles = [self.ids.get(n, name) for n, name in enumerate(self.steps)]
        mentioned = [scalar(handle, in_braces=True) for handle in handles if len(handle) <= MENTIONED] or [
            "..."
        ]
        named = {"first": mentioned[0], "second": mentioned[1 % len(mentioned)]}
        for block in (more.get(f"steps_{kind}", more["steps"]), more["fields"].format(**named)):
            yield from _commented(block, "  ")
            yield ""
        for block in (more.get(f"information_{kind}", more["information"]), more["kaizen"]):
            yield from _commented(block.format(**named))
            yield ""
        yield from _commented(more["editor"].format(schema=schema))

    def title_block(self) -> Iterator[str]:
        yield f"title: {scalar(self.answers.title or title_of(self.file) or self.words['defaults']['title'])}"
        yield self.line("state", "current")
        yield f"language: {self.answers.language}"
        yield self.line("form", "factory" if self.factory else "office")
        for field in ("owner", "date", "place", "team"):
            yield self.line(field)
        yield "version: 1"

    def calendar(self) -> Iterator[str]:
        day = self.answers.working_day or self.words["defaults"]["working_day"]
        shifts, hours = read_working_day(day, self.answers.language)
        yield self.line("calendar")
        if self.factory or shifts != 1:
            yield self.line("shifts", str(shifts), 2)
        yield self.line("hours", hours, 2)
        yield self.line("breaks" if self.factory else "productive_hours", indent=2)
        yield "  days_per_week: 5"

    def world(self) -> Iterator[str]:
        demand = self.answers.demand
        yield "customer:"
        yield f"  name: {scalar(self.answers.customer or self.fitting['customer'])}"
        yield self.line("demand", scalar(demand) if demand else "", 2, self.fitting["demand"])
        if self.factory:
            names = self.words["names"]
            yield "suppliers:"
            yield f"  - name: {names['supplier']}"
            yield self.line("delivers", indent=4)
            yield "control:"
            yield f"  name: {names['control']}"
            yield self.line("system", indent=2)

    def stream(self) -> Iterator[str]:
        """The steps, with what lies or waits around them."""
        names = self.words["names"]
        kind = self.answers.kind
        if kind == "care":
            yield from self.step("queue", names["waiting_list"], [("of", "people"), ("holds", "")])
        elif kind == "software":
            yield from self.step("queue", names["backlog"], [("holds", "")])
        for n, name in enumerate(self.steps):
            if self.factory:
                stock = self.stock_before(name) if n else names["raw_material"]
                yield from self.step("inventory", stock, [("holds", "")])
            own = [("id", scalar(self.ids[n]))] if n in self.ids else []
            yield from self.step("process", name, [*own, *((field, "") for field in FIELDS[kind])])
        if self.factory:
            yield from self.step("inventory", names["finished_goods"], [("holds", "")])

    def stock_before(self, step: str) -> str:
        return str(self.words["names"]["before"].format(step=step))

    def step(self, kind: str, name: str, fields: Sequence[tuple[str, str]]) -> Iterator[str]:
        """A step; a field is explained where it comes first."""
        yield f"  - {kind}: {scalar(name)}"
        for field, value in fields:
            yield self.line(field, value, 4, once="step_team" if field == "team" else field)
        yield ""

    def line(self, field: str, value: str = "", indent: int = 0, demand: str = "", once: str = "") -> str:
        """`field: value`, with its comment in the column of comments."""
        written = f"{' ' * indent}{field}:" + (f" {value}" if value else "")
        id_ = once or field
        if once and once in self.explained:
            return written
        self.explained.add(once)
        if id_ == "holds" and not self.factory:
            id_ = "holds_office"
        said = comment(self.answers.language, self.answers.kind, id_).format(demand=demand)
        if demand and value:
            said = said.partition(":")[0]
        return f"{written:<{COLUMN - 1}} # {said}" if said else written


def _commented(text: str, indent: str = "") -> list[str]:
    """A text as comment lines, with what stands behind a tab in a column of its own."""
    rows = [line.partition("\t") for line in text.strip("\n").split("\n")]
    width = max((len(left) for left, tab, _ in rows if tab), default=0) + 3
    return [f"{indent}# {left:<{width if tab else 0}}{right}".rstrip() for left, tab, right in rows]


def _ids(names: Sequence[str], others: Iterable[str]) -> dict[int, str]:
    """Ids for steps that share a name, by position; no two alike and none the name of a step."""
    counts = Counter(map(same, names))
    taken = {*counts, *map(same, others)}
    found: dict[int, str] = {}
    for position, name in enumerate(names):
        if counts[same(name)] > 1:
            number = 1
            while same(f"{name} {number}") in taken:
                number += 1
            found[position] = f"{name} {number}"
            taken.add(same(found[position]))
    return found
