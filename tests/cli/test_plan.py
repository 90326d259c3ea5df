"""`leantool plan`: what it shows, the files it writes, and what it leaves alone."""

from __future__ import annotations

import csv
import datetime
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest

from cli.running import example, leantool
from leantool.reporting import plan_data

ACME, PERMIT = example("acme-stamping-plan"), example("omgevingsvergunning-plan")
ON, OP = ("--today", "2027-02-08"), ("--today", "2027-01-20")
FILES = ("plan.md", "plan.csv", "plan.xlsx", "plan.ics")
HOSTILE = (
    *('=cmd|"/C calc"!A0', "+1", "-1", "@SUM(A1)", "| a | b |", "<b>x</b> & <script>", "$x^2$ _a_ *b*"),
    *(
        "😀 日本",
        "x" * 300,
        "\u202eRTL\u202c",
        "# head [l](http://a)",
        "`tick` ~~x~~",
        "; , : \\ ,",
        "a\nb\r\nc",
    ),
    *("{0} {x} %s", "END:VEVENT", "a\tb", "'quote"),
)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def data(*args: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(leantool("plan", *args, "--json").out)
    return found


def hostile_map() -> str:
    """A map with hostile words in every text of its plan."""

    def quoted(n: int, before: str = "") -> str:
        return json.dumps(before + HOSTILE[n % len(HOSTILE)], ensure_ascii=False)

    lines = [
        f"  - {{on: a, idea: {quoted(n)}, owner: {quoted(n + 3)}, loop: {quoted(n + 1)}, a3: {quoted(n + 2)}, "
        f"goal: {{metric: {quoted(n + 5)}, from: {quoted(n, '9 x')}, to: 3}}, id: {quoted(n, 'i')}, "
        "start: 2027-01-01, end: 2027-03-01, review: 2027-04-01, impact: 3, effort: 4}"
        for n in range(len(HOSTILE))
    ]
    top = f"title: {quoted(5)}\nowner: {quoted(0)}\nloops: [{quoted(4)}]\n"
    steps = f"steps:\n  - process: {quoted(4)}\n    id: a\n    cycle_time: 5 s\n"
    return top + steps + "kaizen:\n" + "\n".join(lines) + "\n"


# What is shown.


def test_the_table() -> None:
    ran = leantool("plan", ACME, *ON)
    assert ran.exit == 0
    for text in (
        "plan on 2027-02-08",
        "1 late, 1 blocked",
        "Pacemaker loop · Lead time 23.6 days → 5 days · Assembly manager",
        "2 × Raise uptime to 100 %",
        "10 days late: it was due 2027-01-29",
        "goal reached",
        "after line 2",
        "project (derived)",
        "done is not verified",
    ):
        assert text in ran.out
    assert all(len(line) <= 80 for line in ran.lines)


def test_the_table_in_dutch() -> None:
    ran = leantool("plan", PERMIT, *OP)
    for text in (
        "plan op 2027-01-20",
        "1 te laat",
        "Doorlooptijd 72 dagen → 50 dagen",
        "geborgd",
        "(afgeleid)",
    ):
        assert text in ran.out
    assert "derived" not in ran.out
    assert "afgeleid" not in leantool("plan", PERMIT, *OP, "--lang", "en").out


@pytest.mark.parametrize(
    ("view", "english", "dutch"),
    [
        ("matrix", "quick win · high impact, little effort", "quick win · veel effect, weinig inspanning"),
        ("eisenhower", "plan · important, not urgent", "plannen · belangrijk, niet dringend"),
        ("gantt", "● review", "● toetsmoment"),
        ("criteria", "ambitious but achievable", "ambitieus maar haalbaar"),
    ],
)
def test_the_views(view: str, english: str, dutch: str) -> None:
    assert english in leantool("plan", ACME, *ON, "--view", view).out
    assert dutch in leantool("plan", ACME, *ON, "--view", view, "--lang", "nl").out
    narrow = leantool("plan", ACME, *ON, "--view", view, width=60)
    assert all(len(line) <= 60 for line in narrow.lines)


def test_several_views_and_firefighting() -> None:
    ran = leantool("plan", ACME, *ON, "--view", "matrix", "--view", "eisenhower")
    assert ran.out.index("Impact and effort") < ran.out.index("Important and urgent")
    Path("fire.yaml").write_text(
        "title: T\nsteps: [{process: A, cycle_time: 5 s}]\nkaizen:\n"
        + "  - {on: A, idea: X, impact: 5, due: 2027-02-09}\n" * 3,
        encoding="utf-8",
    )
    assert "100 % of what is open is important and urgent" in leantool(
        "plan", "fire.yaml", *ON, "--view", "eisenhower"
    ).out.replace("\n  ", " ")


def test_without_a_day_it_is_today() -> None:
    assert data(ACME)["today"] == datetime.date.today().isoformat()


def test_a_map_without_a_plan() -> None:
    text = Path(example("first-map")).read_text(encoding="utf-8").split("\nkaizen:\n")[0]
    Path("bare.yaml").write_text(text + "\n", encoding="utf-8")
    assert "There is no plan yet" in leantool("plan", "bare.yaml").out.replace("\n  ", " ")
    for name in ("g.png", "m.svg"):
        assert leantool("plan", "bare.yaml", "--gantt" if name[0] == "g" else "--matrix", name).exit == 0


def test_findings_about_the_plan_are_told_and_no_others() -> None:
    text = Path(ACME).read_text(encoding="utf-8").replace("    goal: {metric: uptime, to: 100 %}\n", "")
    Path("m.yaml").write_text(text, encoding="utf-8")
    ran = leantool("plan", "m.yaml", *ON)
    assert "improvement-without-goal" in ran.err
    assert "changeover-without-batch" not in ran.err


# Data.


def test_json() -> None:
    found = data(ACME, *ON)
    assert [loop["name"] for loop in found["loops"]] == [
        "Pacemaker loop",
        "Stamping loop",
        "Supplier loop",
        None,
    ]
    line = found["lines"][1]
    assert line["goal"]["from"] == {"kind": "share", "value": 0.8, "text": "80 %"}
    assert line["goal"]["from_map"]
    assert (line["schedule"], line["late"], line["eisenhower"]) == ("off", True, "do")
    assert found["problems"] == []
    Path("bad.yaml").write_text("title: T\nsteps: []\n", encoding="utf-8")
    assert data("bad.yaml")["lines"] is None
    assert leantool("plan", "bad.yaml").exit == 1
    assert leantool("plan", "none.yaml").exit == 2


def test_csv_is_the_same_as_the_file() -> None:
    out = leantool("plan", ACME, *ON, "--csv", "-o", "plan.csv").out
    assert Path("plan.csv").read_text(encoding="utf-8") == out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert tuple(rows[0]) == plan_data.COLUMNS
    assert (rows[0]["from"], rows[0]["to"], rows[0]["unit"], rows[0]["result"]) == ("62", "55", "s", "54")


def test_the_baseline_of_a_future_map() -> None:
    current, future = example("acme-stamping"), example("acme-stamping-future")
    text = Path(future).read_text(encoding="utf-8").split("\nkaizen:\n")[0]
    Path("future.yaml").write_text(
        text + "\nkaizen: [{idea: Flow, goal: {metric: lead_time}}]\n", encoding="utf-8"
    )
    goal = data("future.yaml", *ON, "--current", current)["lines"][0]["goal"]
    assert (goal["from"]["value"], goal["from_map"], goal["to_map"]) == (1303988, True, True)
    assert goal["to"]["value"] < goal["from"]["value"] / 4
    assert data("future.yaml", *ON)["lines"][0]["goal"]["from"] is None


# Files.


def test_a_workbook_to_work_in() -> None:
    assert leantool("plan", PERMIT, *OP, "-o", "plan.xlsx").exit == 0
    book = openpyxl.load_workbook("plan.xlsx")
    assert book.sheetnames == ["Verbeterplan", "Effect en inspanning", "Criteria"]
    page = book.active
    heads = {cell.value: cell.column_letter for cell in page[1]}
    assert {"actie", "eigenaar", "start", "eind", "toetsmoment", "status", "resultaat"} <= set(heads)
    first = {name: page[f"{letter}2"].value for name, letter in heads.items()}
    assert first["start"] == datetime.datetime(2026, 11, 2)
    assert (first["van"], first["naar"], first["eenheid"]) == (70, 92, "%")
    offered = {rule.formula1 for rule in page.data_validations.dataValidation}
    assert '"idee,gepland,bezig,geblokkeerd,gereed,geborgd,vervallen"' in offered
    assert page.freeze_panes == "E2"
    assert page.auto_filter.ref.startswith("A1:")


def test_a_calendar_that_can_be_sent_again() -> None:
    assert leantool("plan", ACME, *ON, "-o", "plan.ics").exit == 0
    calendar = icalendar.Calendar.from_ical(Path("plan.ics").read_bytes())
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    days = sorted((event.decoded("dtstart"), str(event["summary"])) for event in events.values())
    assert (datetime.date(2027, 1, 18), "Review: Take out work above takt") in days
    assert (datetime.date(2027, 2, 12), "Due: Guard on the pallet wrapper") in days
    assert not any("Due: Take out" in summary for _, summary in days)
    for event in events.values():
        assert event.decoded("dtend") - event.decoded("dtstart") == datetime.timedelta(days=1)
        assert event.decoded("dtstamp").date() == datetime.date(2027, 2, 8)
    Path("later.yaml").write_text(
        Path(ACME).read_text(encoding="utf-8").replace("end: 2027-02-12", "end: 2027-02-19"), encoding="utf-8"
    )
    leantool("plan", "later.yaml", *ON, "-o", "plan.ics")
    again = icalendar.Calendar.from_ical(Path("plan.ics").read_bytes())
    moved = {str(event["uid"]): event.decoded("dtstart") for event in again.walk("VEVENT")}
    assert moved.keys() == events.keys()
    changed = [uid for uid in moved if moved[uid] != events[uid].decoded("dtstart")]
    assert [moved[uid] for uid in changed] == [datetime.date(2027, 2, 19)]


def test_two_lines_of_the_same_words_are_two_events() -> None:
    line = "  - {on: A, idea: Same, due: 2027-03-01}\n"
    Path("m.yaml").write_text(
        f"title: T\nsteps: [{{process: A, cycle_time: 5 s}}]\nkaizen:\n{line * 2}", encoding="utf-8"
    )
    leantool("plan", "m.yaml", *ON, "-o", "plan.ics")
    events = icalendar.Calendar.from_ical(Path("plan.ics").read_bytes()).walk("VEVENT")
    assert len({str(event["uid"]) for event in events}) == 2


def test_markdown_tables_hold() -> None:
    Path("h.yaml").write_text(hostile_map(), encoding="utf-8")
    assert leantool("plan", "h.yaml", *ON, "-o", "plan.md").exit == 0
    text = Path("plan.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) > 2 * len(HOSTILE)
    assert {line.replace("\\|", "").count("|") for line in rows} == {13}
    for sign in ("<b>", "<script>", "](http"):
        assert sign not in text.replace("\\]", "")
    assert all(
        line[:1] in ("", "|", "#", "-") or " · " in line or line.startswith("<!--")
        for line in text.splitlines()
    )


def test_hostile_words_harm_no_file() -> None:
    Path("h.yaml").write_text(hostile_map(), encoding="utf-8")
    wanted = [word for name in FILES for word in ("-o", name)]
    ran = leantool("plan", "h.yaml", *ON, *wanted, "--gantt", "g.svg", "--matrix", "m.png", "--view", "gantt")
    assert ran.exit == 0
    assert "\x1b" not in ran.out
    for page in openpyxl.load_workbook("plan.xlsx"):
        assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n", "d"}
    rows = list(csv.reader(io.StringIO(Path("plan.csv").read_text(encoding="utf-8"))))
    assert {len(row) for row in rows} == {len(plan_data.COLUMNS)}
    assert not any(cell.startswith(("=", "+", "@", "\t")) for row in rows for cell in row)
    calendar = icalendar.Calendar.from_ical(Path("plan.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) == 2 * len(HOSTILE)
    assert {len(event.get("categories").cats) for event in events} == {1}
    assert "<script>" not in Path("g.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*FILES, "g.png", "g.svg", "g.pdf"])
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    option = "--gantt" if name.startswith("g") else "-o"
    found = []
    for _ in range(2):
        assert leantool("plan", ACME, *ON, option, name).exit == 0
        found.append(Path(name).read_bytes())
    assert found[0] == found[1]
    assert not list(Path().glob("*.part"))


@pytest.mark.parametrize("name", [*FILES, "g.png", "g.svg"])
def test_what_is_not_ours_is_left_alone(name: str) -> None:
    Path(name).write_text("title: mine\n", encoding="utf-8")
    ran = leantool("plan", ACME, *ON, "--gantt" if name.startswith("g") else "-o", name)
    assert ran.exit == 2
    assert name in ran.err
    assert Path(name).read_text(encoding="utf-8") == "title: mine\n"


def test_a_workbook_that_somebody_saved_is_left_alone() -> None:
    leantool("plan", ACME, *ON, "-o", "plan.xlsx")
    book = openpyxl.load_workbook("plan.xlsx")
    book.active["A2"] = 99
    book.properties.creator = "leantool"
    book.save("plan.xlsx")
    before = Path("plan.xlsx").read_bytes()
    ran = leantool("plan", ACME, *ON, "-o", "plan.xlsx")
    assert ran.exit == 2
    assert "was worked in" in ran.err
    assert Path("plan.xlsx").read_bytes() == before


def test_where_nothing_can_be_written() -> None:
    Path("folder.md").mkdir()
    for name in ("no/such/plan.md", "folder.md"):
        ran = leantool("plan", ACME, *ON, "-o", name)
        assert ran.exit == 2
        assert name in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ["--today", "soon"],
        ["--json", "--csv"],
        ["--json", "--view", "gantt"],
        ["--json", "-q"],
        ["-o", "plan.png"],
        ["-o", "plan.yaml"],
        ["--gantt", "plan.xlsx"],
        ["--view", "pie"],
    ],
)
def test_usage(words: list[str]) -> None:
    assert leantool("plan", ACME, *words).exit == 2


def test_quiet_writes_files_and_prints_problems_only() -> None:
    ran = leantool("plan", PERMIT, *ON, "-q", "-o", "plan.csv")
    assert (ran.exit, ran.out) == (0, "")
    assert "plan.csv" not in ran.err
    assert Path("plan.csv").is_file()


def test_strict_counts_warnings_about_the_plan_as_errors() -> None:
    text = Path(PERMIT).read_text(encoding="utf-8")
    assert leantool("plan", PERMIT, *ON, "--strict").exit == 0
    Path("slip.yaml").write_text(text.replace("    result: 3 uur\n", ""), encoding="utf-8")
    assert leantool("plan", "slip.yaml", *ON).exit == 0
    ran = leantool("plan", "slip.yaml", *ON, "--strict", "-q")
    assert ran.exit == 1
    assert "warning[verified-without-result]" in ran.err


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, leantool.cli.plan, leantool.cli.plan_run\n"
        "heavy = {'matplotlib', 'xlsxwriter', 'icalendar', 'rich.console', 'numpy', 'pydantic', 'leantool.wastes'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "import leantool.reporting.plan_screen, leantool.reporting.plan_sheet, leantool.reporting.plan_calendar\n"
        "assert not {'matplotlib', 'xlsxwriter', 'icalendar'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
