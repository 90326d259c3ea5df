"""A rerun does what has changed, and says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from batch.some import OVERVIEW, batch, line, small, tree, write
from leantool.batch.store import Store

ARGS = ("m", "-o", "out", "--draw", "svg")


def stamps() -> dict[str, int]:
    return {name: Path("out", name).stat().st_mtime_ns for name in tree("out")}


def redone(before: dict[str, int]) -> set[str]:
    """The pictures that were made anew."""
    return {name for name, stamp in stamps().items() if before.get(name) != stamp} - set(OVERVIEW)


@pytest.fixture(autouse=True)
def first() -> None:
    write({"m/a.yaml": small("A"), "m/b.yaml": small("B"), "m/bad.yaml": "title: Bad\n"})
    assert batch(*ARGS).exit == 1


def test_what_has_not_changed_stays_as_it_is() -> None:
    before = stamps()
    ran = batch(*ARGS)
    assert "3 unchanged since the last run" in ran.err
    assert "the overview in out is up to date" in ran.err
    assert stamps() == before
    assert ran.exit == 1
    assert "m/bad.yaml:1:1: error" in ran.err


def test_a_changed_map_is_done_again() -> None:
    before = stamps()
    write({"m/a.yaml": small("A", 50)})
    assert "2 unchanged" in batch(*ARGS).err
    assert redone(before) == {"a.svg"}
    assert line("out", "m/a.yaml")["row"]["process_time_s"] == 70


def test_force_does_all_again() -> None:
    before = stamps()
    assert "unchanged" not in batch(*ARGS, "--force").err
    assert redone(before) == {"a.svg", "b.svg"}


@pytest.mark.parametrize("text", [None, "", "<svg"])
def test_a_picture_that_is_gone_or_cut_is_made_again(text: str | None) -> None:
    before = stamps()
    whole = Path("out/a.svg").read_bytes()
    Path("out/a.svg").unlink()
    if text is not None:
        Path("out/a.svg").write_text(text)
    batch(*ARGS)
    assert redone(before) == {"a.svg"} or text == "<svg"
    if text != "<svg":
        assert Path("out/a.svg").read_bytes() == whole


def test_house_rules_options_and_language_count() -> None:
    before = stamps()
    write({"m/leantool.toml": 'theme = "plain"\n'})
    batch(*ARGS)
    assert redone(before) == {"a.svg", "b.svg"}
    before = stamps()
    assert "unchanged" not in batch("m", "-o", "out", "--draw", "svg,png").err
    assert redone(before) >= {"a.svg", "a.png", "b.png"}
    assert "unchanged" not in batch("m", "-o", "out", "--draw", "svg,png", "--lang", "nl").err


def test_a_change_in_the_map_that_another_builds_on_counts() -> None:
    write({"m/b.yaml": "based_on: a.yaml\nstate: future\nchange:\n  Weld: {cycle_time: 20 s}\n"})
    batch(*ARGS)
    before = stamps()
    write({"m/a.yaml": small("A").replace("700", "900")})
    batch(*ARGS)
    assert redone(before) == {"a.svg", "b.svg"}
    assert line("out", "m/b.yaml")["row"]["wip"] == 900


def test_a_map_that_is_gone_leaves_the_overview_and_new_ones_join_it() -> None:
    Path("m/a.yaml").unlink()
    write({"m/c.yaml": small("C")})
    ran = batch(*ARGS)
    assert "2 unchanged" in ran.err
    page = Path("out/overview.html").read_text(encoding="utf-8")
    assert ">C<" in page
    assert ">A<" not in page


def test_an_overview_that_somebody_removed_comes_back() -> None:
    whole = Path("out/overview.csv").read_bytes()
    Path("out/overview.csv").unlink()
    batch(*ARGS)
    assert Path("out/overview.csv").read_bytes() == whole


def test_the_same_maps_give_the_same_bytes() -> None:
    found = {name: Path("out", name).read_bytes() for name in tree("out")}
    batch("m", "-o", "other", "--draw", "svg", "--jobs", "2")
    assert {name: Path("other", name).read_bytes() for name in tree("other")} == found


def test_the_journal_does_not_grow_for_ever() -> None:
    store = Store("out")
    known = store.records()
    kept = [store.add(replace(known["m/a.yaml"].done, body=b"x" * 5000 + b"\n")) for _ in range(100)][-1:]
    store.keep_only(kept)
    store.close(finished=True)
    assert Path("out/.leantool/journal").stat().st_size < 10_000
    store = Store("out")
    assert list(store.records()) == ["m/a.yaml"]
    assert store.body(store.records()["m/a.yaml"]) == b"x" * 5000 + b"\n"
    store.close(finished=True)
