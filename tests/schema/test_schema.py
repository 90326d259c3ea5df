"""The JSON Schema: made from the model, true to the reader, and of use in an editor."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from leantool import manual, schema
from leantool.model.given import keys, written_fields
from leantool.model.overlay import Overlay
from leantool.model.steps import CLASS_OF_KIND, KINDS, ONLY_FOR_KINDS, Rework
from leantool.model.stream import LANGUAGES, ValueStream
from leantool.reading import read_text
from leantool.schema.kinds import PLAIN, choice, kinds
from leantool.starting import KINDS as STREAMS
from leantool.starting import starter

ROOT = Path(__file__).parents[2]
MAPS = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/data/maps/*.yaml")])
BUILT = {language: schema.build(language) for language in LANGUAGES}
VALIDATOR = Draft7Validator(BUILT["en"])


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: only true and false are yes or no, a date is a text, 1:30 is a text."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def as_editor(text: str) -> Any:
    return yaml.load(text, Loader=Core)


def as_texts(text: str) -> Any:
    """Every value a text, as the reader of maps sees it; what is empty is nothing."""

    def empty(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: empty(value) for key, value in node.items()}
        if isinstance(node, list):
            return [empty(value) for value in node]
        return node or None

    return empty(yaml.load(text, Loader=yaml.BaseLoader))


def as_safe_load(text: str) -> Any:
    """YAML 1.1 with its own ideas, as far as JSON can hold them: `on` is a key again, a date a text."""

    def plain(node: Any) -> Any:
        if isinstance(node, dict):
            return {"on" if key is True else str(key): plain(value) for key, value in node.items()}
        if isinstance(node, list):
            return [plain(value) for value in node]
        return node if node is None or isinstance(node, (str, int, float)) else str(node)

    return plain(yaml.safe_load(text))


def errors(text: str, load: Any = as_editor) -> list[tuple[str, str]]:
    """Where the schema finds fault, and with what."""
    return [
        ("/".join(map(str, error.absolute_path)), error.message)
        for error in VALIDATOR.iter_errors(load(text))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_schema(language: str) -> None:
    Draft7Validator.check_schema(BUILT[language])
    assert BUILT[language]["$schema"] == schema.DRAFT


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_the_same_every_time(language: str) -> None:
    assert schema.text(language) == schema.text(language)
    assert json.loads(schema.text(language)) == BUILT[language]


def test_languages_differ_in_words_only() -> None:
    def bare(node: Any) -> Any:
        if isinstance(node, dict):
            words = ("title", "description", "errorMessage", "examples")
            return {k: bare(v) for k, v in node.items() if k not in words or not isinstance(v, (str, list))}
        return [bare(value) for value in node] if isinstance(node, list) else node

    assert bare(BUILT["en"]) == bare(BUILT["nl"])
    assert BUILT["en"]["properties"]["steps"]["title"] != BUILT["nl"]["properties"]["steps"]["title"]


@pytest.mark.parametrize("load", [as_editor, as_texts, as_safe_load])
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_map_we_have_is_accepted(path: Path, load: Any) -> None:
    text = path.read_text(encoding="utf-8-sig")
    if not read_text(text).has_errors:
        assert errors(text, load) == []


@pytest.mark.parametrize("load", [as_editor, as_texts])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", STREAMS)
def test_every_starter_map_is_accepted(kind: str, language: str, load: Any) -> None:
    assert errors(starter(kind, language), load) == []
    assert (
        errors(
            starter(kind, language, "1", "No", "30/week", "2 x 8 h", "yes, 12, 2026-11-20, 1:30, 2 days"),
            load,
        )
        == []
    )


TOP = "title: T\nsteps: [{process: A}]\n"


def step(kind: str, field: str, value: str) -> str:
    return f"title: T\nsteps:\n  - {kind}: A\n    {field}: {value}\n"


FINE = {
    ("process", "cycle_time"): """
        | 0 | '0' | 45 s | 45s | 1.5 min | 1,5 min | .5 h | 1 h 30 min | 1h30min | 10 min. | 90 SECONDS | 2 uur
        | 3 days | 2 Weeks | 3 werkdagen | 14 calendar days | 14 kalender dagen | 45\u00a0s
        | 1-3 h | 1-2-5 h | 1 - 3 h | 5–10 min | 1 h 30 min - 2 h""",
    ("process", "uptime"): "| 85 % | 85% | 0.85 | 0,85 | 85 | 85 procent | 99.5 PCT",
    ("process", "scrap"): "| 0 | 3 % | 0.5 % | 3 percent | 0,0",
    ("process", "value"): "| adding | Necessary | waste | 20 min | 0 min",
    ("process", "shared"): "| true | yes | ja | No | off | False",
    (
        "process",
        "demand",
    ): "| 30/week | 30 per week | 570 monsters/dag | 1.5 st. / uur | 5/shift | {A: 3/day, B: 4/day}",
    ("process", "after"): "| start | B | [B, C] | {B: 80 %} | {start: 0.7} | {B: 100 %, C: 1} | 1",
    ("process", "rework"): """
        | {to: A, share: 8 %}
        | [{to: A, share: 8 %, wait: 1 h, repeats: until right}, {to: B, share: 1 %, repeats: once}]""",
    ("process", "calendar"): "| {productive_hours: 2.5 h} | {shifts: 3, breaks: 0}",
    ("process", "data"): "| {EPE: 2 weeks, n: 2, l: [1, 2], e: }",
    ("process", "observations"): "| A | [A, 2] | {text: A, waste: waiting}",
    ("process", "people"): "| 2 | 1.5 | 2 fte | 0",
    ("process", "stations"): "| 3 | 3 machines",
    ("process", "batch"): "| 400 | 400 pieces | 0.5",
    ("process", "transfer_batch"): "| 24 | 1",
    ("process", "per"): "| 4 | 0.35 kg",
    ("process", "distance"): "| 80 m | 1,2 km | 0",
    ("process", "cost"): "| 0.85 EUR | 3",
    ("process", "flow"): "| push | Pull | FIFO",
    ("process", "source"): "| asked | Measured",
    ("process", "notes"): "| 12 | yes | 2026-11-20 | text",
    (
        "inventory",
        "holds",
    ): "| 0 | 4600 | 4.5 | 120 features | 3 dozijn | 5 days | 1-3 days | {LH: 4600, RH: 2400 pieces}",
    ("inventory", "timed"): "| false | true | nee",
    ("fifo", "max"): "| 20 | 20 pieces | 2 days",
    ("queue", "of"): "| people | items",
    ("queue", "for"): "| 2 days",
    ("transport", "by"): "| truck | Air",
    ("transport", "every"): "| 1 day | 2/week | 3 per day",
    ("wait", "reason"): "| law",
}
ACCEPTED = [
    *(step(*place, value.strip()) for place, values in FINE.items() for value in values.split("|")),
    TOP,
    "title: 2026\nsteps: [{process: 12}, {process: true}, {wait: B}, {buffer: 2nd stock}, {wait: Term of 2 weeks}]\n",
    f"{TOP}state:\nowner:\ncalendar:\ncustomer:\nsuppliers:\ncontrol:\ninformation:\nkaizen:\nmeasured:\nignore:\ndata:\n",
    f"{TOP}state: Future\nfamily: [A, B]\nversion: 0.3\ndate: 2026-11-20\n",
    f"{TOP}customer: Acme\nsupplier: {{name: S, delivers: 2/week}}\ncontrol: Planning\n",
    f"{TOP}customers: [Acme, {{name: B, demand: 30/week}}]\n",
    f"{TOP}customer: {{demand: {{LH: 12000/month, RH: 6400 per month}}, pack: 20 pieces}}\n",
    f"{TOP}calendar: {{shifts: 2, hours: 8 h, breaks: 0, productive_hours: 6.5 h, days_per_week: 5}}\n",
    f"{TOP}information: {{from: customer, to: [A, control], by: Electronic}}\n",
    f"{TOP}kaizen: {{idea: I, due: 2026-12-15, effort: 2}}\nignore: {{rule: L-26, because: B}}\n",
    f"{TOP}observations: {{text: Lies, waste: unused talent}}\n",
    f"{TOP}observations: [A, {{text: B, waste: unused-talent}}, {{text: C, waste: Unused_Talent}}]\n",
]


@pytest.mark.parametrize("text", ACCEPTED)
def test_what_the_reader_accepts_is_accepted(text: str) -> None:
    unresolved = {"unknown-step", "unknown-end", "shares-do-not-add-up", "mixed-split"}
    told = {problem.code for problem in read_text(text).problems if problem.is_error}
    assert told <= unresolved
    for load in (as_editor, as_texts, as_safe_load):
        assert errors(text, load) == []


WRONG = {
    ("process", "cycle_time"): """
        45 | 4.5 | '45' | 1:30 | 45 sek | 45 s s | three hours | 18,400 s | -3 s | 1-2-3-4 h | 1-2 | h | true
        | [45 s] | {a: 1 s} | 5 % | 1 h 30 | tbd""",
    ("process", "uptime"): "850 | -1 | 0 | 85 procents | high | 85 s",
    ("process", "scrap"): "3 | 0.03 | '3'",
    ("process", "value"): "some | 20",
    ("process", "shared"): "perhaps",
    ("process", "after"): "[] | {}",
    ("process", "rework"): "A | {to: A} | {share: 3 %}",
    ("process", "stations"): "1.5 | 0",
    ("process", "distance"): "80",
    ("process", "people"): "two | -1",
    ("process", "data"): "EPE",
    ("process", "flow"): "psh",
    ("process", "calendar"): "8 h",
    ("inventory", "holds"): "-4 | many | '4,600' | 1:30 | [3]",
    ("queue", "of"): "patients",
    ("transport", "every"): "2",
    ("transport", "by"): "bike",
}
REFUSED = [
    *(
        (f"steps/0/{field}", step(kind, field, value.strip()))
        for (kind, field), values in WRONG.items()
        for value in values.split("|")
    ),
    ("steps/0", step("process", "cycletime", "45 s")),
    ("steps/0", step("process", "holds", "5")),
    ("steps/0", step("inventory", "cycle_time", "5 s")),
    ("steps/0", step("inventory", "max", "5")),
    ("steps/0", step("inventory", "for", "2 days")),
    ("steps/0", step("wait", "holds", "5")),
    ("steps/0/after/B", step("process", "after", "{B: most}")),
    ("steps/0/rework/share", step("process", "rework", "{to: A, share: 0.2}")),
    ("steps/0/rework/0/repeats", step("process", "rework", "[{to: A, share: 2 %, repeats: twice}]")),
    ("steps/0/calendar/hours", step("process", "calendar", "{hours: 8}")),
    ("steps/0/holds/LH", step("inventory", "holds", "{LH: many}")),
    ("", "steps: [{process: A}]\n"),
    ("", "title: T\n"),
    ("title", "title:\nsteps: [{process: A}]\n"),
    ("steps", "title: T\nsteps:\n"),
    ("steps", "title: T\nsteps: []\n"),
    ("steps", "title: T\nsteps: A\n"),
    ("steps/0", "title: T\nsteps:\n  - Intake\n"),
    ("steps/0", "title: T\nsteps:\n  - name: Intake\n"),
    ("steps/0", "title: T\nsteps:\n  - proces: Intake\n"),
    ("steps/0/process", "title: T\nsteps:\n  - process:\n"),
    ("steps/0/wait", "title: T\nsteps:\n  - wait: 2 days\n"),
    ("steps/0/wait", "title: T\nsteps:\n  - wait: 1-3 h\n"),
    ("steps/0/inventory", "title: T\nsteps:\n  - inventory: 4600\n"),
    ("", f"{TOP}ownr: X\n"),
    ("state", f"{TOP}state: now\n"),
    ("language", f"{TOP}language: fr\n"),
    ("calendar/hours", f"{TOP}calendar: {{hours: 8}}\n"),
    ("calendar/hours", f"{TOP}calendar: {{hours: 1 day}}\n"),
    ("calendar/days_per_week", f"{TOP}calendar: {{days_per_week: 0}}\n"),
    ("customer", f"{TOP}customer: {{deman: 30/week}}\n"),
    ("customer/demand", f"{TOP}customer: {{demand: 30}}\n"),
    ("customer/demand", f"{TOP}customer: {{demand: 30 pieces}}\n"),
    ("customer/demand", f"{TOP}customer: {{demand: 30/fortnight}}\n"),
    ("customer/demand", f"{TOP}customer:\n  demand: 18,400/month\n"),
    ("customer/demand/LH", f"{TOP}customer: {{demand: {{LH: 30}}}}\n"),
    ("measured/lead_time", f"{TOP}measured: {{lead_time: 45}}\n"),
    ("kaizen/0", f"{TOP}kaizen: [{{on: A}}]\n"),
    ("kaizen/0/due", f"{TOP}kaizen: [{{idea: A, due: next week}}]\n"),
    ("kaizen/0/effort", f"{TOP}kaizen: [{{idea: A, effort: 6}}]\n"),
    ("information/0", f"{TOP}information: [{{from: A}}]\n"),
    ("information/0/by", f"{TOP}information: [{{from: A, to: B, by: pigeon}}]\n"),
    ("ignore/0", f"{TOP}ignore: [{{rule: L-26}}]\n"),
    ("observations/0/waste", f"{TOP}observations: [{{text: A, waste: laziness}}]\n"),
]


def leaves(error: Any) -> Iterator[str]:
    """The places that an error is about: of alternatives, those that come nearest."""
    if error.context:
        for inner in error.context:
            yield from leaves(inner)
    yield "/".join(map(str, error.absolute_path))


@pytest.mark.parametrize(("place", "text"), REFUSED)
def test_what_the_reader_refuses_is_refused_at_its_place(place: str, text: str) -> None:
    assert read_text(text).has_errors
    found = [leaf for error in VALIDATOR.iter_errors(as_editor(text)) for leaf in leaves(error)]
    assert found
    assert place in found
    assert all(leaf == place or place.startswith(leaf) or leaf.startswith(place) for leaf in found)


def models() -> dict[str, type]:
    """Every class of the model that a map fills, by the definition that describes it."""
    found = {f"step_{kind}": model for kind, model in CLASS_OF_KIND.items()}
    for model in (ValueStream, *CLASS_OF_KIND.values()):
        for name, written in written_fields(model).items():
            part = written.of or schema.MODELS.get(written.kind)
            if part is not None:
                found[name] = part
    assert len(found) >= len(KINDS) + 10
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_declared_field_is_in_the_schema(language: str) -> None:
    built = BUILT[language]
    assert list(built["properties"]) == [*keys(ValueStream), *keys(Overlay)]
    for name, model in models().items():
        definition = built["definitions"][name]
        wanted = [
            k for k in keys(model) if not name.startswith("step_") or name[5:] in ONLY_FOR_KINDS.get(k, KINDS)
        ]
        assert [
            key for key in definition["properties"] if key != name.removeprefix("step_") or key in wanted
        ] == wanted
        assert definition["additionalProperties"] is False


def described(language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field in the schema, and what the schema says about it."""
    built = BUILT[language]
    for holder in (built, *(built["definitions"][name] for name in models())):
        yield from holder["properties"].items()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_described(language: str) -> None:
    for key, field in described(language):
        page = manual.find(f"field:{key}")
        assert field["title"] == (page.name[language] if page else key)
        assert field["description"].startswith(page.summary[language] if page else key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quantity_has_examples_that_will_do(language: str) -> None:
    definitions = {"definitions": BUILT[language]["definitions"]}
    for key, field in described(language):
        for value in field.get("examples", []):
            assert not list(Draft7Validator({**field, **definitions}).iter_errors(value)), (key, value)
        if "allOf" in field and key != "after":
            assert field.get("examples"), key
    told = "For instance" if language == "en" else "Bijvoorbeeld"
    for key in ("title", "owner", "name", "notes", "says", "idea"):
        assert any(told in field["description"] for k, field in described(language) if k == key), key


def test_every_kind_of_value_has_a_schema() -> None:
    structured = {"choice", "part", "parts", "observations", "calendar", "steps"}
    used = {
        written.kind
        for model in (ValueStream, *models().values())
        for written in written_fields(model).values()
    }
    assert used - structured <= set(kinds("en"))
    assert set(PLAIN) <= set(kinds("en"))
    Draft7Validator.check_schema({"anyOf": list(kinds("nl").values())})


def test_a_choice_offers_its_words_and_takes_other_writings() -> None:
    written = written_fields(Rework)["repeats"]
    made = choice(written, "en")
    assert made["anyOf"][0]["enum"] == ["until_right", "once"]
    assert "until_right, once" in made["anyOf"][0]["errorMessage"]
    for word in ("until_right", "until right", "Until-Right", "ONCE", None):
        assert Draft7Validator(made).is_valid(word)
    assert not Draft7Validator(made).is_valid("until")


def test_every_reference_leads_somewhere() -> None:
    text = schema.text()
    for name in set(re.findall(r'"#/definitions/([^"]+)"', text)):
        assert name in BUILT["en"]["definitions"]
    assert all(re.fullmatch(r"\w+", name) for name in BUILT["en"]["definitions"])


OVERLAYS = [
    "based_on: current.yaml\n",
    "based_on: current.yaml\nstate: ideal\nchange: {Check: {process_time: 10 min, wait: , rework: }}\n",
    "based_on: a.yaml\nchange:\n  Check: {supermarket: Files, max: 9}\n  Send:\nremove: Check\n",
    "based_on: a.yaml\nadd: [{process: A, after: B}, {wait: C, for: 2 days, before: D}]\nremove: [A, B]\n",
    "based_on: a.yaml\nadd: {fifo: A, max: 3}\n",
]
NOT_OVERLAYS = [
    ("change/Check/process_time", "based_on: a.yaml\nchange: {Check: {process_time: 45}}\n"),
    ("change/Check", "based_on: a.yaml\nchange: {Check: {cycletime: 45 s}}\n"),
    ("change", "based_on: a.yaml\nchange: [Check]\n"),
    ("add/0", "based_on: a.yaml\nadd: [{after: Check}]\n"),
    ("add/0/for", "based_on: a.yaml\nadd: [{wait: A, for: 2}]\n"),
]


@pytest.mark.parametrize("load", [as_editor, as_texts])
@pytest.mark.parametrize("text", OVERLAYS)
def test_a_map_that_is_based_on_another_needs_no_steps(text: str, load: Any) -> None:
    assert errors(text, load) == []


@pytest.mark.parametrize(("place", "text"), NOT_OVERLAYS)
def test_what_differs_is_checked_too(place: str, text: str) -> None:
    found = [leaf for error in VALIDATOR.iter_errors(as_editor(text)) for leaf in leaves(error)]
    assert place in found
