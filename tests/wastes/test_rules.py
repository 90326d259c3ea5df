"""Every rule speaks at the line and with the amount that follow by hand, and keeps quiet where it should."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from leantool import wastes as package
from leantool.reporting import waste_sentences as say
from leantool.settings import STANDARD, WasteThresholds
from leantool.texts import LANGUAGES, texts
from leantool.wastes import CAUSES
from leantool.wastes.search import FAMILIES
from wastes.maps import wastes

DATA = tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = DATA["rule"]
NAMES = [f"{case['id']}-{n}" for n, case in enumerate(CASES)]


def whole(case: dict[str, Any], part: str, top: str) -> str:
    above = case.get(top) or case.get("top") or DATA["top"]
    return str(above).strip("\n") + "\n" + str(case[part]).lstrip("\n")


def of_rule(text: str, rule: str) -> list[package.Finding]:
    found = wastes(text).all_findings
    return sorted((one for one in found if one.rule == rule), key=lambda one: one.span.line)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_rule_fires_where_it_should(case: dict[str, Any]) -> None:
    text = whole(case, "map", "top")
    found = of_rule(text, case["id"])
    assert [(one.span.line, one.waste) for one in found] == [
        (fires["line"], fires["waste"]) for fires in case["fires"]
    ]
    for one, fires in zip(found, case["fires"], strict=True):
        assert one.seconds == fires.get("seconds")
        assert one.extra == fires.get("extra", False)
        if "share" in fires:
            assert float(one.share or 0) == pytest.approx(fires["share"], abs=1e-12)
        if "hours" in fires:
            assert one.hours == fires["hours"]
        for field in ("says", "confidence", "whose"):
            assert getattr(one, field) == fires.get(field, getattr(one, field))
        assert fires.get("text", "") in say.evidence(one, texts("en"))


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_rule_keeps_quiet_where_it_should(case: dict[str, Any]) -> None:
    found = of_rule(whole(case, "quiet", "quiet_top"), case["id"])
    assert not found


def test_every_rule_has_a_case() -> None:
    told = {
        rule
        for family in FAMILIES
        for finder in family.FINDERS
        for rule in re.findall(r"W-\d\d", finder.__doc__ or "")
    }
    assert told == {case["id"] for case in CASES} == {f"W-{n:02}" for n in range(1, 26)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_finding_has_a_sentence_without_gaps(case: dict[str, Any], language: str) -> None:
    for one in wastes(whole(case, "map", "top")).all_findings:
        sentence = say.evidence(one, texts(language))
        assert sentence
        assert not re.search(r"[{}]|None|Fraction|  | :|,,|\(\)", sentence), sentence


def test_both_languages_have_the_same_sentences() -> None:
    for table in ("evidence", "hints"):
        one, other = (getattr(texts(language), table) for language in LANGUAGES)
        assert one.keys() == other.keys()
        for id_ in one:
            assert set(re.findall(r"{(\w+)}", one[id_])) == set(re.findall(r"{(\w+)}", other[id_])), id_


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_cause_takes_no_time_of_its_own(case: dict[str, Any]) -> None:
    found = wastes(whole(case, "map", "top"))
    assert all(one.seconds is None and one.share is None for one in found.causes)
    assert not any(one.is_cause for one in found.findings)
    assert not found.partition.seconds.keys() & set(CAUSES)


# Where the lines are drawn.

PRESS = "title: T\ncalendar: {hours: 8 h}\nsteps:\n  - {process: Press, cycle_time: 1 min, uptime: 92 %}\n"


def test_the_house_rules_draw_the_line() -> None:
    strict = replace(STANDARD, thresholds=replace(STANDARD.thresholds, low_uptime=Fraction(9, 10)))
    assert [one.rule for one in wastes(PRESS).findings] == ["W-08"]
    assert not wastes(PRESS, strict).findings


def test_the_map_wins_over_the_house_rules() -> None:
    strict = replace(STANDARD, thresholds=replace(STANDARD.thresholds, low_uptime=Fraction(9, 10)))
    text = "thresholds: {low_uptime: 93 %}\n" + PRESS
    assert [one.rule for one in wastes(text, strict).findings] == ["W-08"]


def test_a_rule_that_is_switched_off_keeps_quiet() -> None:
    assert not wastes(PRESS, replace(STANDARD, rules_off={"w-08": "known"})).findings


def test_the_thresholds_of_a_map_are_those_of_the_house_rules() -> None:
    from leantool.model import Limits
    from leantool.model.given import written_fields

    assert list(written_fields(Limits)) == list(WasteThresholds.__dataclass_fields__)


# Money.


def test_hours_of_people_are_money_where_a_rate_and_a_currency_are_stated() -> None:
    case = next(c for c in CASES if c["id"] == "W-12")
    text = "currency: EUR\nhourly_rate: 55\n" + whole(case, "map", "top")
    (again,) = [one for one in wastes(text).findings if one.says == "W-12.again_timed"]
    assert again.money == package.Money(Fraction(640 * 55), "EUR")
    assert list(say.a_year(again, texts("en"))) == ["640 person-hours a year", "EUR 35,200 a year"]
    assert all(one.money is None for one in wastes("hourly_rate: 55\n" + whole(case, "map", "top")).findings)


def test_a_stock_ties_up_money_once() -> None:
    case = next(c for c in CASES if c["id"] == "W-01")
    text = "currency: EUR\nunit_cost: 12.50\n" + whole(case, "map", "top")
    (stock,) = wastes(text).findings
    assert stock.money == package.Money(Fraction(1250), "EUR", "once")
    assert list(say.a_year(stock, texts("nl"))) == ["EUR 1.250 ligt vast"]


def test_scrap_costs_what_was_put_into_it() -> None:
    case = next(c for c in CASES if c["id"] == "W-17")
    text = "currency: EUR\nunit_cost: 9\n" + whole(case, "map", "top")
    assert wastes(text).findings[0].money == package.Money(Fraction(1200 * 9), "EUR")
    text = text.replace("cycle_time: 10 min", "cycle_time: 10 min\n    cost: 2")
    assert wastes(text).findings[0].money == package.Money(Fraction(1200 * 4), "EUR")
