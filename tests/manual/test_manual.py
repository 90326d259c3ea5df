"""The manual is whole: every figure, field and term has its page, in both languages, and the pages find each other."""

from __future__ import annotations

import ast
import operator
import re
import subprocess
import sys
from collections import Counter

import pytest
import yaml

from leantool import manual
from leantool.manual import Page, find, short, suggest, topics
from leantool.model import overlay, parts, plan, steps
from leantool.model.given import Written, keys, written_fields
from leantool.model.stream import ValueStream

FIGURE_IDS = """
    available_time_per_day demand_per_day takt_time effective_cycle_time required_per_day utilisation bottleneck
    waiting_time process_time lead_time lead_time_days lead_time_calendar_days lead_time_least lead_time_most
    lead_time_at_least process_time_at_least path longest_lead_time expected_lead_time total_process_time
    expected_process_time value_added_time process_cycle_efficiency flow_efficiency rolled_complete_accurate
    rolled_throughput_yield longest_wait wip inventory_days inventory_turns operators_needed slack
"""
FIGURES = FIGURE_IDS.split()

FIELDS = {
    "top": "title state language owner date place team version family form calendar customer customers supplier "
    "suppliers control steps information kaizen loops measured ignore currency hourly_rate unit_cost thresholds "
    "based_on change add remove",
    "add": "before",
    "calendar": "shifts hours breaks productive_hours days_per_week days_per_month",
    "customer": "name demand pack variation peak expedited wanted_lead_time by milk_run expedite",
    "supplier": "name delivers by milk_run expedite",
    "control": "name system heijunka pitch",
    "steps": "process inventory supermarket fifo safety_stock buffer queue wait transport",
    "step": "id after notes observations data source team stat",
    "stock": "holds timed per",
    "supermarket": "max kanban replenishment withdrawal container buffer_share safety_share service_factor",
    "elements": "name takes value operator",
    "fifo": "max",
    "queue": "for of",
    "wait": "for reason every",
    "transport": "by takes every distance milk_run expedite",
    "process": "cycle_time pieces_per_cycle stations operators people process_time lead_time wait transfer_batch "
    "changeover batch uptime oee scrap complete_accurate value reason rework shared demand calendar allocation "
    "pacemaker flow per distance cost energy type approved systems enters used_share motion_time every variation "
    "expedited skill_level skill_needed able escalated cell heijunka pitch elements machine_time variants longest_stop "
    "wanted_lead_time",
    "rework": "to share wait repeats",
    "information": "from to says by kanban post",
    "observations": "text waste",
    "kaizen": "on idea owner due end effort impact id loop goal category start review status result measured_on votes "
    "criteria important urgent safety incident blocks waste a3",
    "loops": "name covers goal owner",
    "goal": "metric from to",
    "votes": "effort impact",
    "criteria": "influence stretch essential",
    "measured": "lead_time",
    "ignore": "rule because",
    "inventory": "needed warehouse replenishment withdrawal container buffer_share safety_share service_factor",
    "safety_stock": "warehouse",
    "buffer": "warehouse",
    "thresholds": "major_stock_days major_stock_share fast_upstream low_uptime idle_load hand_overs_per_step "
    "systems_per_step approval_rate reject_rate low_complete_accurate escalation demand_variation peak_to_mean "
    "rhythm_days expedited_share high_load high_variation cases_per_person",
}
PLACES = [(place, word) for place, words in FIELDS.items() for word in words.split()]

TERM_IDS = """
    takt planned_cycle_time cycle_time process_time lead_time changeover uptime pitch epei day customer_demand
    product_family inventory wip backlog safety_stock capacity bottleneck batch_size scrap rework first_pass_yield
    complete_accurate oee littles_law value_stream value_stream_map future_state process_box data_box time_ladder
    information_flow continuous_flow push pull fifo_lane supermarket kanban pacemaker heijunka milk_run hand_over
    value_adding necessary_waste eight_wastes mura muri efficiency_ratios gemba kaizen_burst countermeasure a3 pdca
    yamazumi parallel_branches alternatives expected_visits mean range quantities missing_value
"""
TERMS = TERM_IDS.split()

MODELS = [
    ValueStream, parts.WorkingTime, parts.Party, parts.Supplier, parts.Control, parts.Information, parts.Burst,
    plan.Loop, plan.Goal, plan.Votes, plan.Criteria, parts.Observation,
    parts.Measured, parts.Allowed, parts.Limits, steps.Rework, steps.Element,
    steps.Process, steps.Stock, steps.Wait, steps.Transport,
    overlay.Overlay, overlay.Place,
]  # fmt: skip
IN_THE_MODEL = [(word, written_fields(m)[name]) for m in MODELS for word, name in keys(m).items()]

PAGES = topics()
refs = pytest.mark.parametrize("page", PAGES, ids=[page.ref for page in PAGES])


def texts(page: Page) -> list[manual.Words]:
    return [page.name, page.summary, page.text, page.formula, page.values, page.default]


def test_every_figure_of_the_format_has_a_page() -> None:
    assert {page.id for page in topics("figure")} == set(FIGURES)


@pytest.mark.parametrize(("place", "word"), PLACES, ids=["-".join(p) for p in PLACES])
def test_every_field_of_the_format_has_a_page_that_names_its_place(place: str, word: str) -> None:
    page = find(f"field:{word}")
    assert page is not None
    assert word == page.id or word in page.aliases
    assert place in page.where


def test_no_page_about_a_field_that_does_not_exist() -> None:
    assert {page.id for page in topics("field")} <= {word for _, word in PLACES}


@pytest.mark.parametrize(("word", "written"), IN_THE_MODEL, ids=[word for word, _ in IN_THE_MODEL])
def test_every_field_that_is_read_has_a_page_with_its_choices(word: str, written: Written) -> None:
    page = find(f"field:{word}")
    assert page is not None, word
    for choice in written.choices:
        assert all(choice in text for text in page.values.values()), choice


def test_the_lean_words_have_a_page() -> None:
    assert set(TERMS) <= {page.id for page in topics("term")}


@refs
def test_every_text_in_both_languages(page: Page) -> None:
    for words in texts(page):
        assert not words or set(words) == set(manual.LANGUAGES)
        assert all(text.strip() == text and text for text in words.values())
    assert page.summary["en"].endswith(".")
    assert page.summary["nl"].endswith(".")
    assert "\n" not in page.summary["en"] + page.summary["nl"]


@refs
def test_dutch_is_not_english(page: Page) -> None:
    assert page.summary["en"] != page.summary["nl"]
    assert page.text["en"] != page.text["nl"]
    english = re.compile(r"\b(the|of|which|because|with the|is not)\b")
    assert not english.search(re.sub(r'".*?"|of: people|of', "", page.text["nl"]))


@refs
def test_a_page_is_short_plain_text(page: Page) -> None:
    for words in texts(page):
        for text in words.values():
            assert not re.search(r"`|\*\*|__|\]\(|</?\w+>|^\s*(#|- |\* )|\t|TODO", text, re.MULTILINE), text
            assert len(text.split("\n\n")) <= 6
            assert len(text) < 2200


@refs
def test_what_to_see_exists_and_is_another_page(page: Page) -> None:
    for ref in page.see:
        found = find(ref)
        assert found is not None, ref
        assert found.ref == ref != page.ref
    assert len(set(page.see)) == len(page.see) > 0


@pytest.mark.parametrize("kind", manual.KINDS)
@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_names_are_unique(kind: str, language: str) -> None:
    doubled = [
        n for n, times in Counter(p.name[language].casefold() for p in topics(kind)).items() if times > 1
    ]
    assert not doubled


@pytest.mark.parametrize("kind", manual.KINDS)
def test_no_word_leads_to_two_pages_of_one_kind(kind: str) -> None:
    for page in topics(kind):
        for word in (page.id, *page.name.values(), *page.aliases):
            found = find(f"{kind}:{word}")
            assert found is not None
            assert found.ref == page.ref, word
    for page in topics(kind):
        assert len(set(page.aliases)) == len(page.aliases)


@pytest.mark.parametrize("page", topics("figure"), ids=lambda page: page.id)
def test_a_figure_has_a_formula_an_example_and_a_common_mistake(page: Page) -> None:
    assert set(page.formula) == {"en", "nl"}
    assert "Example" in page.text["en"]
    assert "Common mistake:" in page.text["en"]
    assert "Voorbeeld" in page.text["nl"]
    assert "Veelgemaakte fout:" in page.text["nl"]
    assert ("Source:" in page.text["en"]) == ("Bron:" in page.text["nl"])


@pytest.mark.parametrize("page", topics("field"), ids=lambda page: page.id)
def test_a_field_has_values_a_default_and_an_example_that_uses_it(page: Page) -> None:
    assert page.values
    assert page.default
    assert page.where

    def words(node: object) -> set[str]:
        if isinstance(node, dict):
            return set(node) | {w for value in node.values() for w in words(value)}
        return {w for item in node for w in words(item)} if isinstance(node, list) else set()

    written = words(yaml.load(page.example, Loader=yaml.BaseLoader))
    assert page.id in written or written & set(page.aliases)


@pytest.mark.parametrize("page", topics("term"), ids=lambda page: page.id)
def test_a_term_belongs_to_a_group(page: Page) -> None:
    assert page.group in {"time", "quantity", "flow", "value", "improving", "computing"}


# The arithmetic in the texts: whatever looks like a sum with its outcome must be one.

OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
NUMBER = r"\d[\d.,]*\d|\d"
OUTCOME = rf"\s+=\s+(?:{NUMBER})(?!\d|[.,]\d|\)*\s+[-+x/]\s)(?:\s*%)?"
SUM = re.compile(rf"(?<![\w.,/=])((?:\(*(?:{NUMBER})\)*\s+[-+x/]\s+)+\(*(?:{NUMBER})\)*)((?:{OUTCOME})+)")


def compute(node: ast.expr) -> float:
    if isinstance(node, ast.BinOp):
        return float(OPERATORS[type(node.op)](compute(node.left), compute(node.right)))
    assert isinstance(node, ast.Constant)
    assert isinstance(node.value, int | float)
    return float(node.value)


def plain_number(text: str, language: str) -> str:
    return text.replace(",", "") if language == "en" else text.replace(".", "").replace(",", ".")


def sums(page: Page, language: str) -> list[tuple[str, float, str]]:
    found = []
    for left, right in SUM.findall(page.text[language]):
        expression = plain_number(left, language).replace("x", "*")
        if expression.count("(") == expression.count(")"):
            value = compute(ast.parse(expression.strip(), mode="eval").body)
            found += [(left, value, outcome.strip()) for outcome in right.split("=")[1:]]
    return found


@pytest.mark.parametrize("language", manual.LANGUAGES)
@refs
def test_the_arithmetic_in_the_texts_holds(page: Page, language: str) -> None:
    for left, value, outcome in sums(page, language):
        shown = plain_number(outcome.removesuffix("%").strip(), language)
        decimals = len(shown.partition(".")[2])
        wanted = value * (100 if outcome.endswith("%") else 1)
        assert abs(float(shown) - wanted) <= 0.5001 * 10**-decimals, f"{left} = {outcome}, not {wanted}"


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_there_is_arithmetic_to_hold(language: str) -> None:
    assert sum(len(sums(page, language)) for page in PAGES) > 50


# Finding pages.


@pytest.mark.parametrize(
    ("word", "ref"),
    [
        ("lead_time", "figure:lead_time"),
        ("lead_time_s", "figure:lead_time"),
        ("Lead Time", "figure:lead_time"),
        ("lead-time", "figure:lead_time"),
        ("  doorlooptijd ", "figure:lead_time"),
        ("DOORLOOPTIJD", "figure:lead_time"),
        ("field:lead_time", "field:lead_time"),
        ("Field: Lead time", "field:lead_time"),
        ("veld:doorlooptijd", "field:lead_time"),
        ("term:lead_time", "term:lead_time"),
        ("kengetal:takttijd", "figure:takt_time"),
        ("%C&A", "term:complete_accurate"),
        ("C/T", "field:cycle_time"),
        ("omsteltijd", "field:changeover"),
        ("bottleneck", "figure:bottleneck"),
        ("knelpunt", "figure:bottleneck"),
        ("werkcyclus", None),
        ("field:takt_time", None),
        ("", None),
        (":", None),
    ],
)
def test_find(word: str, ref: str | None) -> None:
    page = find(word)
    assert (page.ref if page else None) == ref


def test_a_word_of_several_kinds_shows_the_others() -> None:
    page = find("lead_time")
    assert page is not None
    assert {"field:lead_time", "term:lead_time"} <= set(page.see)
    assert len(set(page.see)) == len(page.see)


def test_pages_of_others_are_found_after_ours() -> None:
    name = {"en": "Load above 100 %", "nl": "Bezetting boven 100 %"}
    rule = Page("rule", "L-16", name, name, name, aliases=("overbooked", "takt"))
    assert find("l-16") is None
    assert find("l-16", extra=[rule]) == rule
    assert find("rule:L-16", extra=iter([rule])) == rule
    assert find("regel:overbooked", extra=[rule]) == rule
    page = find("takt", extra=[rule])
    assert page is not None
    assert page.ref == "term:takt"
    assert "rule:L-16" in page.see
    assert suggest("overboked", extra=[rule])[0] == "L-16"
    assert topics(extra=[rule])[-1] == rule
    assert topics("rule", extra=[rule]) == (rule,)


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("lead_tme", "lead_time"),
        ("doorlooptjd", "lead_time"),
        ("taktime", "takt_time"),
        ("field:cycletime", "cycle_time"),
        ("complet_accurate", "complete_accurate"),
        ("bezettingsgrad", "utilisation"),
    ],
)
def test_suggest(word: str, suggestion: str) -> None:
    assert find(word) is None
    found = suggest(word)
    assert any(s.rpartition(":")[2] == suggestion for s in found), found
    assert len(found) <= 5
    assert all(find(s) is not None for s in found)


def test_suggest_nothing_for_noise() -> None:
    assert suggest("qqqqqqqq") == []
    assert suggest("") == []


def test_short_is_the_shortest_way_to_ask() -> None:
    assert short("figure:lead_time") == "lead_time"
    assert short("field:lead_time") == "field:lead_time"
    assert short("field:holds") == "holds"
    for page in PAGES:
        found = find(short(page.ref))
        assert found is not None
        assert found.ref == page.ref


def test_a_page_in_one_language() -> None:
    page = find("takt_time")
    assert page is not None
    dutch, english, other = page.to("nl"), page.to("en"), page.to("fr")
    assert dutch.name == "Takttijd"
    assert english.name == other.name == "Takt time"
    assert dutch.formula != english.formula
    assert dutch.see == english.see
    assert english.example == ""


def test_paragraphs_are_joined_and_sums_keep_their_lines() -> None:
    page = find("field:lead_time")
    assert page is not None
    assert all(len(p.splitlines()) == 1 for p in page.text["en"].split("\n\n"))
    visits = find("expected_process_time")
    assert visits is not None
    assert sum(line.startswith("  ") for line in visits.text["en"].splitlines()) == 5


def test_the_manual_reads_nothing_until_asked() -> None:
    code = "import leantool.manual as m; assert not m._pages.cache_info().currsize"
    subprocess.run([sys.executable, "-c", code], check=True)
