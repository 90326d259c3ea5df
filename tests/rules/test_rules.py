"""Every rule speaks where it should and keeps quiet where it should; the cases stand in `cases.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from string import Formatter
from timeit import repeat
from typing import Any, get_args

import pytest

from leantool import rules
from leantool.diagnostics import Problem, Severity
from leantool.figures import measure
from leantool.model import Allowed, ValueStream
from leantool.reading import read, read_text
from leantool.rules import RULES, Rule, all_by_word, by_word, message, run, run_on_two, sift
from leantool.settings import STANDARD, Settings, Thresholds
from leantool.source import START
from leantool.texts import LANGUAGES, fill, texts

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
DOCS = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
MARK = "# <<"
CASES: list[dict[str, Any]] = tomllib.loads((HERE / "cases.toml").read_text(encoding="utf-8"))["case"]

every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
every_language = pytest.mark.parametrize("language", LANGUAGES)


def title(case: Mapping[str, Any]) -> str:
    found = re.search(r"title: ([^#\n]+)", case["map"])
    return f"{case['rule']}: {found[1].strip() if found else ''}"


def marked(text: str) -> list[int]:
    return [number for number, line in enumerate(text.split("\n"), 1) if line.endswith(MARK)]


def rule_of(case: Mapping[str, Any]) -> Rule:
    rule = by_word(case["rule"])
    assert rule is not None, case["rule"]
    return rule


def found_in(text: str, rule: Rule, before: str = "") -> list[Problem]:
    """What is said of a map by one rule, whoever tells it; `before` is the map it is held against."""
    reading = read_text(text)
    if rule.check_two is not None:
        both = [(stream, measure(stream)) for stream in map(stream_of, (before, text))]
        return [p for p in run_on_two(*both) if p.code == rule.code]
    told = [p for p in reading.problems if p.code in rule.told_as]
    if rule.check is None:
        return told
    assert reading.stream is not None, [(p.code, p.span) for p in reading.problems]
    return [p for p in run(reading.stream, measure(reading.stream)) if p.code == rule.code]


def said(problem: Problem, language: str) -> tuple[str, str]:
    templates = message(problem, language)
    assert templates is not None
    return fill(templates[0], problem.args, texts(language)), fill(
        templates[1], problem.args, texts(language)
    )


def stream_of(text: str) -> ValueStream:
    reading = read_text(text)
    assert reading.stream is not None, [(p.code, p.span) for p in reading.problems]
    return reading.stream


@pytest.mark.parametrize("case", CASES, ids=title)
def test_a_rule_speaks_at_the_marked_lines_only(case: Mapping[str, Any]) -> None:
    found = found_in(case["map"], rule_of(case), case.get("before", ""))
    assert sorted({p.span.line for p in found}) == marked(case["map"])
    for language, part in (("en", case.get("says")), ("nl", case.get("zegt"))):
        if part:
            assert any(part in said(p, language)[0] for p in found), [said(p, language) for p in found]


@pytest.mark.parametrize("case", [c for c in CASES if MARK in c["map"]], ids=title)
@every_language
def test_sentences_are_whole(case: Mapping[str, Any], language: str) -> None:
    rule = rule_of(case)
    checked = rule.check or rule.check_two
    for problem in found_in(case["map"], rule, case.get("before", "")) if checked else ():
        wanted = {name for text in (rule.message[language], rule.help[language]) for name in names_in(text)}
        assert wanted <= problem.args.keys()
        wrong, todo = said(problem, language)
        assert not re.search(r"\{[a-z]+\}|\{\}|Fraction|  |\(\)|, ,|: $", wrong + todo), wrong + todo
        assert len(wrong) < 200
        assert problem.severity == rule.severity


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_an_unknown_language_reads_english() -> None:
    (problem,) = found_in(
        CASES[0]["map"].replace("lead_time: 3 h", "shared: true"), rule_of({"rule": "L-35"})
    )
    assert message(problem, "fr") == message(problem, "en") != message(problem, "nl")


# Half a rule is refused.


def test_every_id_is_there_in_order() -> None:
    ids = list(dict.fromkeys(rule.id for rule in RULES))
    assert [i for i in ids if i[0] == "L"] == [f"L-{n:02}" for n in range(1, 36)]
    assert ids[35:] == ["F-01", "F-02", "F-03"]


def test_codes_are_names_of_one_rule() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code) for code in codes)
    reading = texts("en").problems
    for rule in RULES:
        assert all(told in reading for told in rule.told_as), rule.code
        checks = rule.check or rule.check_two
        assert (checks is None) == bool(rule.told_as)
        assert checks is None or rule.code not in reading, "two sentences for one code"


@every_rule
def test_a_rule_has_its_words_in_every_language(rule: Rule) -> None:
    for words in (
        rule.title,
        rule.help,
        rule.manual,
        *([rule.message] if rule.check or rule.check_two else []),
    ):
        assert set(words) == set(LANGUAGES)
        assert all(text == text.strip() and text and "  " not in text for text in words.values())
        assert words["en"] != words["nl"]
    for language in LANGUAGES:
        manual = rule.manual[language]
        assert 2 <= len(re.findall(r"[.?](?: |$)", manual)) <= 7
        assert not re.search(r"`|\*\*|\{\{|\n", manual)
        assert rule.help[language][-1] in ".?"
        assert rule.help[language][0].isupper()
    assert not re.search(r"\b(the|which|because|is not|with a)\b", re.sub(r'".*?"', "", rule.manual["nl"]))
    if rule.check:
        assert names_in(rule.message["en"]) == names_in(rule.message["nl"])
        assert names_in(rule.help["en"]) == names_in(rule.help["nl"])
        assert all(text[0].islower() or text[0] in '"{%' for text in rule.message.values())
        assert not any(text.endswith(".") for text in rule.message.values())


@every_rule
def test_a_rule_has_a_case_where_it_speaks_and_one_where_it_is_quiet(rule: Rule) -> None:
    own = [MARK in case["map"] for case in CASES if case["rule"] == rule.code]
    assert True in own
    assert False in own


@every_rule
def test_a_rule_has_its_section_in_the_docs(rule: Rule) -> None:
    section = sections().get(rule.code)
    assert section is not None, f"docs/rules.md has no heading ### {rule.code}"
    assert section.startswith(f"**{rule.id}**, {rule.severity}")
    assert rule.manual["en"] in " ".join(section.split())
    *before, example = re.findall(r"```yaml\n(.*?)```", section, re.S)
    assert len(before) == (rule.check_two is not None)
    assert marked(example)
    assert {p.span.line for p in found_in(example, rule, *before)} == set(marked(example))


def sections() -> dict[str, str]:
    parts = re.split(r"^#{2,3} (.+)\n", DOCS, flags=re.M)
    return {heading: text.strip() for heading, text in zip(parts[1::2], parts[2::2], strict=True)}


def test_the_docs_have_no_section_of_a_rule_that_is_gone() -> None:
    headings = re.findall(r"^### (.+)$", DOCS, re.M)
    assert headings == [rule.code for rule in RULES]


def test_the_docs_switch_off_rules_that_exist() -> None:
    named = re.findall(r"\{rule: ([^,]+),", DOCS) + re.findall(r"^([LF]-\d\d) =", DOCS, re.M)
    assert len(named) >= 3
    assert all(by_word(word) for word in named)


def test_the_docs_name_the_limits_that_rules_use() -> None:
    table = dict(re.findall(r"^\| `(\w+)` \| ([^|]+?) \|", DOCS, re.M))
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/leantool/rules").glob("*.py"))
    assert set(table) == set(re.findall(r"thresholds\.(\w+)", source))
    for name, shown in table.items():
        value = getattr(Thresholds(), name)
        assert shown in (f"{float(value):g}", f"{float(value * 100):g} %", f"{float(value):g} s")


# Severities: an error is what cannot be read or computed.


@pytest.mark.parametrize("word", ["L-01", "L-09", "L-17", "L-18", "L-22", "L-23"])
def test_what_cannot_be_computed_is_an_error_told_while_reading(word: str) -> None:
    assert all(rule.severity == "error" and rule.check is None for rule in all_by_word(word))


@pytest.mark.parametrize(
    "code",
    [
        "no-customer",
        "overloaded",
        "nearly-overloaded",
        "branch-leads-nowhere",
        "follows-one-branch",
        "no-calendar",
    ],
)
def test_findings_about_the_stream_are_warnings(code: str) -> None:
    rule = by_word(code)
    assert rule is not None
    assert rule.severity == "warning"


def test_remarks_are_remarks() -> None:
    remarks = {rule.id for rule in RULES if rule.severity == "info"}
    assert {"L-26", "L-27", "L-31", "L-33", "L-34"} <= remarks
    assert all(rule.severity in get_args(Severity) for rule in RULES)


# What is said, is said once.


@pytest.mark.parametrize("case", CASES, ids=title)
def test_one_rule_speaks_about_too_much_work(case: Mapping[str, Any]) -> None:
    reading = read_text(case["map"])
    if reading.stream is None:
        return
    pace = {rule.code for word in ("L-02", "L-03", "L-08", "L-16", "L-30") for rule in all_by_word(word)}
    pace.add("changeover-every-piece")
    steps = [p.ref[1] for p in run(reading.stream, measure(reading.stream)) if p.code in pace]
    assert len(set(steps)) == len(steps)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_overload_is_told(path: Path) -> None:
    stream = read(path).stream
    assert stream is not None
    measured = measure(stream)
    told = {p.ref[1] for p in run(stream, measured) if p.ref[:1] == ("steps",)}
    for process in stream.processes:
        load = measured.steps[process.index].utilisation
        assert not load or load.number <= 1 or process.index in told


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_quiet(path: Path) -> None:
    """A map that looks like real work has a handful of findings, each with a whole sentence in both languages."""
    stream = read(path).stream
    assert stream is not None
    found = run(stream, measure(stream))
    assert len(found) <= 6
    assert all(said(p, language)[0] for p in found for language in LANGUAGES)


# Switching off.

OFF = """
title: Brackets
steps:
  - {process: Stamp, cycle_time: 5 s, changeover: 10 min, shared: true, uptime: 85}
"""


def sifted(text: str, settings: Settings = STANDARD) -> tuple[list[Problem], list[Allowed]]:
    reading = read_text(text)
    assert reading.stream is not None
    stream = reading.stream
    off = [*stream.ignore, *(Allowed(rule, why) for rule, why in settings.rules_off.items())]
    return sift([*reading.problems, *run(stream, measure(stream), settings)], off, stream)


def codes(text: str, settings: Settings = STANDARD) -> set[str]:
    return {p.code for p in sifted(text, settings)[0]}


@pytest.mark.parametrize(
    "word", ["L-19", "l-19", " L19 ", "changeover-without-batch", "Changeover-Without-Batch"]
)
def test_a_rule_is_switched_off_by_id_or_code(word: str) -> None:
    assert "changeover-without-batch" in codes(OFF)
    text = OFF + f"ignore: [{{rule: '{word}', because: not recorded yet}}]\n"
    problems, allowed = sifted(text)
    assert "changeover-without-batch" not in {p.code for p in problems}
    assert "shared-without-allocation" in {p.code for p in problems}
    assert [one.because for one in allowed] == ["not recorded yet"]
    assert codes(OFF, Settings(rules_off={word: "we know"})) == {p.code for p in problems}


@pytest.mark.parametrize("word", ["L-14", "bare-percent"])
def test_a_warning_of_reading_is_switched_off_too(word: str) -> None:
    assert "bare-percent" in codes(OFF)
    assert "bare-percent" not in codes(OFF + f"ignore: {{rule: {word}, because: our habit}}\n")


def test_errors_stay() -> None:
    wrong = Problem("bare-percent", "error", START)
    other = Problem("lead-time-below-process-time", "error", START)
    stream = replace(
        stream_of(OFF), ignore=(Allowed("L-14", "x"), Allowed("L-01", "x"), Allowed("L-35", "x"))
    )
    problems, allowed = sift([wrong, other], stream.ignore, stream)
    assert problems == [wrong, other]
    assert [one.rule for one in allowed] == ["L-14", "L-35"], "an error cannot be switched off"


@pytest.mark.parametrize(
    ("word", "guess"),
    [("L-199", "L-19"), ("L-77", "L-27"), ("no-costumer", "no-customer"), ("takt", ""), ("", "")],
)
def test_an_unknown_rule_is_an_error_of_the_file(word: str, guess: str) -> None:
    text = OFF + "ignore:\n  - {rule: L-35, because: x}\n  - {rule: 'WORD', because: x}\n".replace(
        "WORD", word or "?"
    )
    problems, allowed = sifted(text)
    (unknown,) = (p for p in problems if p.code == "unknown-rule")
    assert unknown.severity == "error"
    assert unknown.span.line == len(text.splitlines())
    assert unknown.args == {"name": word or "?", "guess": guess}
    assert [one.rule for one in allowed] == ["L-35"]
    assert message(unknown, "en") is None
    assert "unknown-rule" in texts("en").problems


def test_an_unknown_rule_of_the_house_is_not_the_files_fault() -> None:
    problems, allowed = sifted(OFF, Settings(rules_off={"L-99": "x"}))
    assert "unknown-rule" not in {p.code for p in problems}
    assert allowed == []


def test_by_word() -> None:
    first = by_word("L-16")
    assert first is not None
    assert first.code == "overloaded"
    assert [r.code for r in all_by_word("l-16")] == ["overloaded", "nearly-overloaded"]
    assert [r.id for r in all_by_word("share-out-of-range")] == ["L-14", "L-17"]
    assert by_word("L-36") is None
    assert all(by_word(rule.code) is rule for rule in RULES)
    assert all(rule in all_by_word(rule.id) for rule in RULES)


# Thresholds, places, time.


def test_thresholds_of_the_house_hold() -> None:
    case = next(c for c in CASES if c["rule"] == "nearly-overloaded" and MARK in c["map"])
    stream = stream_of(case["map"])
    for limit, speaks in (("0.95", True), ("0.96", False), ("0.5", True)):
        settings = Settings(thresholds=Thresholds(high_utilisation=Fraction(limit)))
        found = [p for p in run(stream, measure(stream), settings) if p.code == case["rule"]]
        assert bool(found) is speaks


def test_a_stream_without_a_file_has_findings_without_a_place() -> None:
    stream = replace(stream_of(OFF), document=None)
    found = run(stream, measure(stream))
    assert found
    assert {p.span for p in found} == {START}


def test_places_by_the_other_word_for_a_field() -> None:
    text = "title: A\ncustomers:\n  - name: North\n  - name: South\nsteps:\n  - process: Weld\n"
    (problem,) = (p for p in run(stream_of(text), measure(stream_of(text))) if p.code == "no-demand")
    assert problem.span.line == 3


def test_rules_cost_little() -> None:
    """Less than measuring the same map: rules read figures, they do not compute them again."""
    steps = "".join(
        f"  - {{inventory: Stock {n}, holds: {300 + n}}}\n"
        f"  - {{process: Step {n}, cycle_time: 50 s, uptime: 90 %, changeover: 10 min, batch: 300, people: 1}}\n"
        for n in range(20)
    )
    head = "title: Long\ncalendar: {hours: 8 h, breaks: 30 min}\ncustomer: {name: Plant, demand: 400/day}\n"
    stream = stream_of(f"{head}steps:\n{steps}information:\n  - {{from: control, to: Step 0}}\n")
    measured = measure(stream)
    ours = min(repeat(lambda: run(stream, measured), number=5, repeat=5))
    theirs = min(repeat(lambda: measure(stream), number=5, repeat=5))
    assert ours < theirs


def test_thousands_of_loose_branches_take_no_time_to_speak_of() -> None:
    branches = "".join(f"  - {{process: B{n}, after: A, process_time: 1 h}}\n" for n in range(1500))
    stream = stream_of(f"title: Wide\nsteps:\n  - process: A\n    process_time: 1 h\n{branches}")
    measured = measure(stream)
    codes = [p.code for p in run(stream, measured)]
    assert codes.count("branch-leads-nowhere") == 1499


def test_the_table_is_what_the_modules_hold() -> None:
    assert len(RULES) == sum(len(family.RULES) for family in rules._FAMILIES)
