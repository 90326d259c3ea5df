"""Lists as people have them: any encoding, any separator, with and without headings, and broken ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.wastes import lists
from leantool.wastes.lists import Listing

ONE = "Operator wacht op materiaal voor lijn 3"
TWO = "De brief gaat langs vijf bureaus, en terug"
JSON_PROBLEMS = [("list-json", 2), ("list-json-text", 3), ("list-json-text", 4)]


def listing(name: str, data: str | bytes, column: str | None = None) -> Listing:
    return lists.read(name, column, data.encode() if isinstance(data, str) else data)


def rows(name: str, data: str | bytes, column: str | None = None) -> list[tuple[str, int]]:
    found = listing(name, data, column)
    assert not found.problems, found.problems
    return [(row.text, row.span.line) for row in found.rows]


def told(name: str, data: str | bytes, column: str | None = None) -> list[tuple[str, int]]:
    return [(p.code, p.span.line) for p in listing(name, data, column).problems]


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("a.csv", f"id;observatie;datum\n1;{ONE};2026-11-20\n2;{TWO};2026-11-21\n", (2, 3)),
        ("a.csv", f'id,text\n1,{ONE}\n2,"{TWO}"\n', (2, 3)),
        ("a.csv", f"id\tObservation\n1\t{ONE}\n2\t{TWO}\n", (2, 3)),
        ("a.tsv", f"1\t{ONE}\n2\t{TWO}\n", (1, 2)),
        ("a.csv", f"{ONE}\n{TWO}\n", (1, 2)),
        ("a.csv", f"Wat zagen we\n{ONE}\n{TWO}\n", (2, 3)),
        ("a.csv", f"observation\n{ONE}\n{TWO}\n", (2, 3)),
        ("a.csv", f'observation\n"{ONE}"\n"{TWO}"\n', (2, 3)),
        ("a.csv", f"\n\nstap;waarneming\n\nA;{ONE}\n;{TWO}\n;\n", (5, 6)),
        ("a.csv", f"Datum;Plek;Wat gezien\n20 nov;Hal 2;{ONE}\n21 nov;Balie;{TWO}\n", (2, 3)),
        ("a.csv", f"A;{ONE}\nB;{TWO}\n", (1, 2)),
        ("a.txt", f"- {ONE}\n\n  2) {TWO}\r\n", (1, 3)),
        ("a.txt", f"Observaties:\n{ONE}\n{TWO}", (2, 3)),
        ("a.jsonl", f'{{"text": "{ONE}"}}\n\n{{"observatie": "{TWO}"}}\n', (1, 3)),
        ("a.jsonl", f'"{ONE}"\n"{TWO}"\n', (1, 2)),
        ("a.json", json.dumps([{"text": ONE}, TWO]), (1, 1)),
        ("-", f"{ONE}\n{TWO}\n", (1, 2)),
        ("-", f'{{"text": "{ONE}"}}\n{{"text": "{TWO}"}}\n', (1, 2)),
        ("-", f"id;observatie\n1;{ONE}\n2;{TWO}\n", (2, 3)),
        ("notes", f"{ONE}\n{TWO}\n", (1, 2)),
    ],
)
def test_a_list_as_people_have_it(name: str, text: str, lines: tuple[int, int]) -> None:
    assert rows(name, text) == [(ONE, lines[0]), (TWO, lines[1])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_encodings_of_spreadsheets(encoding: str, end: str) -> None:
    text = f"id;observatie{end}1;Coördinator wacht op één geïnde factuur{end}"
    assert rows("a.csv", text.encode(encoding)) == [("Coördinator wacht op één geïnde factuur", 2)]


def test_a_text_with_line_breaks_is_one_observation() -> None:
    assert rows("a.csv", f'id;text\n1;"Wacht\nop akkoord"\n2;{TWO}\n') == [("Wacht\nop akkoord", 2), (TWO, 4)]


def test_quotes_in_a_text() -> None:
    assert rows("a.csv", 'id;text\n1;"Hij zegt ""later"""\n') == [('Hij zegt "later"', 2)]


def test_the_column_may_be_named() -> None:
    text = f"kort;verhaal\nA;{ONE}\n"
    assert rows("a.csv", text, "verhaal") == rows("a.csv", text, "2") == [(ONE, 2)]
    assert rows("a.csv", text, "Kort") == [("A", 2)]
    found = listing("a.csv", text, "lang")
    assert [p.code for p in found.problems] == ["list-no-column"]
    assert found.problems[0].args["known"] == ("kort", "verhaal")


def test_what_the_team_said_is_kept() -> None:
    text = (
        "observatie;verspilling\nLoopt heen en weer;Beweging\nStapel;voorraad\nGoed zo;geen\nHm;\nZo;iets\n"
    )
    found = listing("a.csv", text)
    assert [row.waste for row in found.rows] == ["motion", "inventory", "none", None, None]
    assert [(p.code, p.span.line) for p in found.problems] == [("list-waste", 6)]
    found = listing("a.jsonl", '{"text": "Stapel", "waste": "Over-processing"}\n')
    assert [row.waste for row in found.rows] == ["overprocessing"]


def test_a_label_of_a_test_list_is_not_what_a_team_said() -> None:
    (row,) = listing("a.jsonl", '{"text": "Stapel", "label": "motion"}\n').rows
    assert row.waste is None


@pytest.mark.parametrize(
    ("name", "data", "problems"),
    [
        ("a.csv", "", [("list-empty", 1)]),
        ("a.txt", "\n \n", [("list-empty", 1)]),
        ("a.csv", "id;observatie\n", [("list-empty", 1)]),
        ("a.csv", "1;2\n3;4\n", [("list-no-text", 1)]),
        ("a.csv", f"id;observatie\n1;{ONE}\n2;\n3\n", [("list-row", 3), ("list-row", 4)]),
        ("a.csv", f'id;observatie\n1;"{ONE}\n2;{TWO}\n3;{TWO}\n', [("list-quotes", 2)]),
        ("a.jsonl", '{"text": "a b"}\nno\n{"n": 1}\n[1]\n', JSON_PROBLEMS),
        ("a.jsonl", "[" * 100_000, [("list-json", 1)]),
        ("a.json", "{", [("list-json", 1)]),
        ("a.xlsx", "x", [("list-is-workbook", 1)]),
        ("a.csv", b"PK\x03\x04rest", [("list-is-workbook", 1)]),
        ("a.csv", b"a\x00\x00b\x00", [("binary", 1)]),
        ("a.csv", b"goed\n\x81\x81", [("list-encoding", 2)]),
        ("a.csv", b"\xff\xfea", [("list-encoding", 1)]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(
    name: str, data: str | bytes, problems: list[tuple[str, int]]
) -> None:
    assert told(name, data) == problems


def test_a_quotation_mark_that_is_never_closed_costs_one_row() -> None:
    found = listing("a.csv", f'id;observatie\n1;"{ONE}\n2;{TWO}\n3;Klaar is "Kees"\n')
    assert [row.text for row in found.rows] == [ONE, TWO, 'Klaar is "Kees"']


def test_files_that_are_not_there(tmp_path: Path) -> None:
    assert [p.code for p in lists.read(str(tmp_path / "no.csv")).problems] == ["no-such-file"]
    assert [p.code for p in lists.read(str(tmp_path)).problems] == ["is-directory"]


def test_what_is_a_map() -> None:
    a_map = b"title: T\nsteps:\n  - process: A\n"
    assert lists.is_map("x.yaml")
    assert lists.is_map("-", a_map)
    assert lists.is_map("map", a_map)
    assert not lists.is_map("x.txt", a_map)
    assert not lists.is_map("-", ONE.encode())
    assert not lists.is_map("-", b"\x00\x01\x02")


def test_many_rows_are_quick() -> None:
    text = "id;text\n" + "".join(f"{n};Operator wacht op stap {n}\n" for n in range(20_000))
    assert len(rows("a.csv", text)) == 20_000
    assert len(listing("a.csv", "id;text\n" + '1;"x\n' * 3001).rows) == 3001


@given(
    st.sampled_from(["a.csv", "a.jsonl", "a.txt", "-", "a.tsv"]),
    st.one_of(st.binary(), st.text().map(str.encode)),
)
def test_any_bytes_give_rows_or_problems(name: str, data: bytes) -> None:
    found = lists.read(name, None, data)
    assert found.rows or found.problems
    for row in found.rows:
        assert row.text.strip()
        row.text.encode("utf-8")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1)))
def test_a_csv_that_was_written_is_read_back(texts: list[str]) -> None:
    import csv
    import io

    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerows([["id", "text"], *enumerate(texts)])
    found = listing("a.csv", buffer.getvalue())
    wanted = [text.replace("\r\n", "\n").replace("\r", "\n").strip() for text in texts]
    assert [row.text for row in found.rows] == [text for text in wanted if text]
