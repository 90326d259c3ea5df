"""The rules of an A3: each speaks where it should and keeps quiet where it should."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from leantool import rules
from leantool.reading import read_text
from leantool.reading.a3 import read_a3_text
from leantool.reporting import manual_page
from leantool.reporting.sentences import sentence
from leantool.rules import a3 as a3_rules
from leantool.rules.a3 import RULES
from leantool.rules.rule import Rule
from leantool.settings import Settings
from leantool.texts import LANGUAGES, texts
from sheets.a3s import A3S, FULL, outcome

MARK = "# <<"
DOCS = (Path(__file__).resolve().parents[2] / "docs" / "a3.md").read_text(encoding="utf-8")
every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])

CASES = [
    ("a3-title-is-solution", "title: Implement a new case system # <<"),
    ("a3-title-is-solution", "title: Aanschaf van een zaaksysteem # <<"),
    ("a3-title-is-solution", "title: Permits take 60 days because of the implementer"),
    ("a3-title-is-solution", "type: proposal\ntitle: Introduce a daily release"),
    ("a3-background-too-long", f"title: x\nbackground: {'Long ago. ' * 70} # <<"),
    ("a3-background-too-long", f"title: x\nbackground: {'Long ago. ' * 40}"),
    ("a3-no-customer", "title: x\nbackground: Everything is late, and the director is angry # <<"),
    ("a3-no-customer", "title: x\nbackground: Patients wait for 19 weeks"),
    ("a3-no-customer", "title: x\nbackground: Het kost de gemeente klanten"),
    ("a3-no-customer", "title: x"),
    ("a3-no-drawing", "title: x\ncurrent_condition: {text: bad} # <<"),
    ("a3-no-drawing", "title: x\ncurrent_condition: {text: bad, show: none}"),
    ("a3-no-drawing", "title: x"),
    ("a3-not-dated", "title: x\ncurrent_condition: {facts: [20 of 60 come back]} # <<"),
    ("a3-not-dated", "title: x\ncurrent_condition: {facts: [{fact: 20 of 60, observed: 1 May}]}"),
    ("a3-goal-incomplete", "title: x\ngoals:\n  - {metric: returns, from: 20, to: 5} # <<"),
    ("a3-goal-incomplete", "title: x\ngoals:\n  - {metric: lead_time, by: 2027-01-01} # <<"),
    ("a3-goal-incomplete", "title: x\ngoals:\n  - {metric: returns, from: 20, to: 5, by: 2027-01-01}"),
    ("a3-metric-not-measured", "title: x\ncurrent_condition: {text: Files wait}\ngoals:\n  - Sick leave # <<"),
    ("a3-metric-not-measured", "title: x\ncurrent_condition: {text: Returned files}\ngoals:\n  - Files returned"),
    ("a3-metric-not-measured", "title: x\ngoals:\n  - Sick leave"),
    ("a3-no-owner", "title: x # <<"),
    ("a3-no-owner", "title: x\nowner: Jo"),
    ("a3-several-owners", "title: x\nowner: Jo and Sam # <<"),
    ("a3-several-owners", "title: x\nowner: Jo, Sam # <<"),
    ("a3-several-owners", "title: x\nowner: Hoofd vergunningen"),
    ("a3-nobody-or-never", "title: x\nplan:\n  - {what: a, who: Jo} # <<\n  - just an idea # <<"),
    ("a3-nobody-or-never", "title: x\nplan:\n  - {what: a, who: Jo, end: 2027-01-01}\n  - from map\n  - burst 2"),
    ("a3-whys-too-shallow", "title: x\ncauses:\n  - late # <<\n  - {cause: late, why: list}"),
    ("a3-why-ends-at-blame", "title: x\ncauses:\n  - cause: late\n    why: Human error of the clerk # <<"),
    ("a3-why-ends-at-blame", "title: x\ncauses:\n  - cause: laat\n    why: [Er is geen tijd, Te weinig mensen] # <<"),
    ("a3-why-ends-at-blame", "title: x\ncauses:\n  - cause: no time\n    why: The list is made on Friday"),
    ("a3-cause-without-evidence", "title: x\ncauses:\n  - cause: late\n    why: list # <<"),
    ("a3-cause-without-evidence", "title: x\ncauses:\n  - cause: late\n    why: {cause: list, evidence: seen}"),
    ("a3-measure-without-cause", "title: x\ncountermeasures:\n  - {action: do, effect: less} # <<"),
    ("a3-measure-without-cause", "title: x\nfishbone: {method: a}\ncountermeasures:\n  - {action: do, cause: a}"),
    ("a3-cause-without-measure", "title: x\ncauses:\n  - cause: a\n    why:\n      - b # <<\n      - c\n"
     "countermeasures:\n  - {action: do, cause: c}\n  - {action: no, cause: b, chosen: no}"),
    ("a3-cause-without-measure", "title: x\ncauses:\n  - cause: a\n    why: b"),
    ("a3-start-after-end", "title: x\nplan:\n  - {what: a, start: 2027-02-01, end: 2027-01-01} # <<"),
    ("a3-start-after-end", "title: x\nplan:\n  - {what: a, start: 2027-01-01, end: 2027-01-01}"),
    ("a3-plan-after-goal", "title: x\ngoals: {metric: a, by: 2027-01-01}\nplan:\n  - {what: a, end: 2027-02-01} # <<"),
    ("a3-plan-after-goal", "title: x\ngoals: {metric: a, by: 2027-03-01}\nplan:\n  - {what: a, end: 2027-02-01}"),
    ("a3-check-too-early", "title: x\nplan:\n  - {what: a, end: 2027-02-01}\nfollow_up:\n  checks:\n"
     "    - {what: b, when: 2026-12-01}\n    - {what: b, when: 2027-01-01} # <<"),
    ("a3-check-too-early", "title: x\nplan:\n  - {what: a, end: 2027-02-01}\nfollow_up:\n  checks:\n"
     "    - {what: b, when: 2026-12-01}\n    - {what: b, when: 2027-03-01}"),
    ("a3-result-due", "title: x\nfollow_up:\n  checks:\n    - {what: b, when: 2026-12-01} # <<\n"
     "    - {what: b, when: 2026-12-01, result: 5}\n    - {what: b, when: 2027-12-01}"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), CASES, ids=[f"{code}-{n}" for n, (code, _) in enumerate(CASES)])
def test_a_rule_speaks_at_the_marked_lines_only(code: str, text: str) -> None:
    a3 = read_a3_text(text).a3
    assert a3 is not None, read_a3_text(text).problems
    found = [p for p in a3_rules.run(a3, today="2027-01-15") if p.code == code]
    marked = [n for n, line in enumerate(text.splitlines(), 1) if MARK in line]
    assert sorted({p.span.line for p in found}) == marked
    for problem in found:
        for language in LANGUAGES:
            for said in sentence(problem, texts(language)):
                assert said
                assert not re.search(r"\{\w*\}|None|  |\(\)", said), said


def test_every_rule_has_a_case_where_it_speaks_and_one_where_it_keeps_quiet() -> None:
    speaks = {code for code, text in CASES if MARK in text}
    quiet = {code for code, text in CASES if MARK not in text} | {"a3-result-due", "a3-whys-too-shallow"}
    assert speaks == quiet == {rule.code for rule in RULES}


def test_without_a_day_nothing_is_due() -> None:
    a3 = read_a3_text("title: x\nowner: y\nfollow_up: {checks: [{what: b, when: 2020-01-01}]}").a3
    assert a3 is not None
    assert a3_rules.run(a3) == []


def test_the_maps_fill_goals(tmp_path: Path) -> None:
    assert outcome(FULL, tmp_path).problems == ()
    without = outcome(FULL.replace("future: future.yaml", ""), tmp_path)
    assert [(p.code, p.args["missing"]) for p in without.problems] == [("a3-goal-incomplete", ("to",))]


@pytest.mark.parametrize("path", A3S, ids=lambda path: path.stem)
def test_the_examples_are_good(path: Path) -> None:
    from leantool import a3_files

    assert a3_files.outcome_of(str(path)).problems == ()


@pytest.mark.parametrize("word", ["A-07", "a-07", "a3-no-owner", " A-07 "])
def test_a_rule_is_switched_off_in_the_file_or_the_house(word: str) -> None:
    found = outcome(f'title: x\ntype: status\nignore: {{rule: "{word}", because: a draft}}\n')
    assert found.problems == ()
    a3 = read_a3_text("title: x\n").a3
    assert a3 is not None
    off = Settings(rules_off={word: "drafts"})
    assert a3_rules.sift(a3_rules.run(a3), a3, off) == []


def test_an_error_cannot_be_switched_off_and_an_unknown_rule_is_told() -> None:
    text = "title: x\nowner: y\nplan: [{what: a, who: b, start: 2027-02-01, end: 2027-01-01}]\nignore:\n"
    off = outcome(text + "  - {rule: a3-start-after-end, because: so}\n")
    assert [p.code for p in off.problems] == ["a3-start-after-end"]
    unknown = outcome(text.replace("2027-02", "2026-02") + "  - {rule: a3-no-ownr, because: so}\n")
    (problem,) = unknown.problems
    assert (problem.code, problem.args["guess"], problem.span.line) == ("unknown-rule", "a3-no-owner", 5)


# Half a rule is refused.


def test_ids_are_in_order_and_codes_are_names() -> None:
    ids = list(dict.fromkeys(rule.id for rule in RULES))
    assert ids == [f"A-{n:02}" for n in range(1, len(ids) + 1)]
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert not set(codes) & {rule.code for rule in rules.RULES}
    assert not set(codes) & set(texts("en").problems)


@every_rule
def test_a_rule_has_its_words_in_every_language(rule: Rule) -> None:
    for words in (rule.title, rule.help, rule.manual, rule.message):
        assert set(words) == set(LANGUAGES)
        assert all(text == text.strip() and text and "  " not in text for text in words.values())
        assert words["en"] != words["nl"]
        fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in words.values()]
        assert fields[0] == fields[1]
    for language in LANGUAGES:
        assert 2 <= len(re.findall(r"[.?](?: |$)", rule.manual[language])) <= 7
        assert rule.help[language][-1] in ".?"
        assert rule.help[language][0].isupper()
        assert not rule.message[language].endswith(".")
    assert not re.search(r"\b(the|which|because|is not|with a)\b", rule.manual["nl"])


@every_rule
def test_a_rule_is_found_and_explained(rule: Rule) -> None:
    assert rule in rules.all_by_word(rule.id)
    assert rules.by_word(rule.code) == rule
    page = manual_page.find(rule.code)
    assert page is not None
    assert rule.manual["nl"] in page.text["nl"]
    assert f"`{rule.code}`" in DOCS
    assert rule.id in DOCS


def test_a_map_knows_nothing_of_these_rules() -> None:
    reading = read_text("title: x\nsteps: [{process: A}]\nignore: {rule: A-07, because: x}\n")
    assert reading.stream is not None
