"""Whatever goes wrong is told, and the rest is done."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest

from batch import programs
from batch.some import OVERVIEW, batch, line, lines, many_maps, small, tree, write
from leantool.batch.store import Store

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits are of POSIX systems")


def codes(out: str, file: str) -> list[str]:
    return [problem["code"] for problem in line(out, file)["problems"] if problem["severity"] == "error"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_process_that_is_ended_harms_one_map(jobs: str) -> None:
    write({f"m/{n:02}.yaml": small(f"S {n}") for n in range(20)} | {"m/07-dies.yaml": small()})
    ran = programs.run(programs.ONE_DIES, "m", "-o", "out", "--jobs", jobs)
    assert ran.exit == 1
    assert codes("out", "m/07-dies.yaml") == ["process-died"]
    assert [one["figures"] is None for one in lines("out")].count(True) == 1
    assert "m/07-dies.yaml:1:1: error[process-died]" in ran.err
    again = batch("m", "-o", "out")
    assert "20 unchanged" in again.err
    assert again.exit == 0


@pytest.mark.parametrize("first", [programs.ANALYSIS_FAILS, programs.DRAWING_FAILS])
def test_a_mistake_of_ours_is_a_problem_of_its_map(first: str) -> None:
    write({"m/a.yaml": small(), "m/b.yaml": small("fails"), "m/c.yaml": small()})
    ran = programs.run(first, "m", "-o", "out", "--draw", "svg")
    assert ran.exit == 1
    assert codes("out", "m/b.yaml") == ["internal-error"]
    assert "Traceback" not in ran.err
    assert {"a.svg", "c.svg"} <= tree("out")
    assert "2 unchanged" in batch("m", "-o", "out", "--draw", "svg").err
    assert "b.svg" in tree("out")


def test_a_file_that_goes_while_the_batch_runs() -> None:
    write({"m/a.yaml": small(), "m/gone.yaml": small("Gone"), "m/z.yaml": small()})
    ran = programs.run(programs.FILE_GOES, "m", "-o", "out")
    assert ran.exit == 1
    assert codes("out", "m/gone.yaml") == ["no-such-file"]
    assert line("out", "m/z.yaml")["figures"]


def test_a_full_disk_is_told_and_the_rest_done() -> None:
    """A limit to the size of a file stands for a disk on which only small things fit."""
    maps = {f"{n:02}": small() for n in range(6)}
    steps = "".join(f"  - {{process: P{n}, cycle_time: 9 s}}\n" for n in range(60))
    large = f"title: Large\nsteps:\n{steps}"
    write({f"m/{name}.yaml": text for name, text in (maps | {"large": large}).items()})
    ran = programs.run(programs.SMALL_FILES.format(size=40_000), "m", "-o", "out", "--draw", "svg")
    assert ran.exit == 1
    assert "m/large.yaml:1:1: error[not-written] large.svg is not written: File too large" in ran.err
    assert {f"{name}.svg" for name in maps} <= tree("out")
    assert "large.svg" not in tree("out")
    assert "overview.jsonl is not written: File too large" in ran.err.replace("out/", "")
    assert not [name for name in tree("out") if name.endswith(".part")]
    assert "Large" in ran.out
    again = batch("m", "-o", "out", "--draw", "svg")
    assert again.exit == 0
    assert {*OVERVIEW, "large.svg"} <= tree("out")
    assert len(lines("out")) == 7


def test_a_folder_that_cannot_be_made_harms_the_maps_in_it() -> None:
    write({"m/sub/a.yaml": small(), "m/b.yaml": small(), "out/sub": "a file"})
    ran = batch("m", "-o", "out", "--draw", "svg")
    assert ran.exit == 1
    assert codes("out", "m/sub/a.yaml") == ["not-written"]
    assert line("out", "m/sub/a.yaml")["figures"]
    assert "b.svg" in tree("out")
    assert Path("out/sub").read_text() == "a file"


def test_what_is_there_and_not_ours_stays() -> None:
    write({"m/a.yaml": small(), "m/b.yaml": small(), "out/a.svg": "my notes"})
    ran = batch("m", "-o", "out", "--draw", "svg")
    assert ran.exit == 1
    assert Path("out/a.svg").read_text() == "my notes"
    assert codes("out", "m/a.yaml") == ["not-written"]
    write({"mine/overview.csv": "my own"})
    ran = batch("m", "-o", "mine")
    assert ran.exit == 2
    assert "mine/overview.csv is there already" in ran.err
    assert Path("mine/overview.csv").read_text() == "my own"


def test_a_link_does_not_lead_out_of_the_folder(folder: Path) -> None:
    write({"m/sub/a.yaml": small(), "m/b.yaml": small(), "else/b.svg": ""})
    Path("out").mkdir()
    os.symlink(folder / "else", "out/sub")
    os.symlink(folder / "else" / "b.svg", "out/b.svg")
    ran = batch("m", "-o", "out", "--draw", "svg")
    assert ran.exit == 1
    assert Path("else/b.svg").read_text() == ""
    assert tree("else") == {"b.svg"}
    assert codes("out", "m/b.yaml") == codes("out", "m/sub/a.yaml") == ["not-written"]


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), OSError(28, "No space left on device")]
)
def test_a_folder_in_which_nothing_can_be_written(error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"a.yaml": small()})

    def refuse(*args: object, **options: object) -> None:
        raise error

    monkeypatch.setattr(Path, "mkdir", refuse)
    ran = batch("a.yaml", "-o", "out")
    assert ran.exit == 2
    assert error.strerror in ran.err
    assert "Traceback" not in ran.err


def test_two_runs_never_write_in_one_folder() -> None:
    write({f"m/{n}.yaml": small() for n in range(3)})
    first = programs.start(programs.WAITS, "m", "-o", "out")
    until = time.monotonic() + 30
    while not Path("begun").exists() and time.monotonic() < until:
        time.sleep(0.05)
    second = programs.run("", "m", "-o", "out")
    assert second.exit == 2
    assert "another leantool batch is writing in out" in second.err
    assert first.wait(60) == 0
    assert len(lines("out")) == 3
    for stream in (first.stdout, first.stderr):
        assert stream is not None
        stream.close()


def test_a_journal_that_is_something_else_is_left_alone() -> None:
    write({"m/a.yaml": small(), "out/.leantool/journal": "my journal"})
    assert batch("m", "-o", "out").exit == 2
    assert Path("out/.leantool/journal").read_text() == "my journal"


@pytest.mark.parametrize("cut", [1, 10, 400, 3000])
def test_a_journal_that_was_cut_off_is_read_as_far_as_it_goes(cut: int) -> None:
    write({f"m/{n}.yaml": small(f"S {n}") for n in range(3)})
    batch("m", "-o", "out")
    whole = lines("out")
    journal = Path("out/.leantool/journal")
    journal.write_bytes(journal.read_bytes()[:-cut])
    ran = batch("m", "-o", "out")
    assert "2 unchanged" in ran.err
    assert lines("out") == whole
    assert "3 unchanged" in batch("m", "-o", "out").err


def test_ctrl_c_leaves_what_is_finished_and_says_how_far_it_came() -> None:
    many_maps.write(Path("m"), 60)
    child = programs.start("", "m", "-o", "out", "--draw", "png", "--jobs", "2")
    until = time.monotonic() + 60
    while not list(Path("out").rglob("*/*.png")) and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(child.pid, signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert child.returncode == 130
    assert "the same command does the rest" in err
    assert "Traceback" not in err
    assert not [name for name in tree("out") if name.endswith(".part")]
    store = Store("out")
    kept = store.records()
    store.close(finished=True)
    assert 0 < len(kept) < 60
    assert f"{60 - len(kept)} not done" in err
    for name, size in (output for one in kept.values() for output in one.done.outputs):
        assert Path("out", name).stat().st_size == size
    assert f"{len(kept)} unchanged" in batch("m", "-o", "out", "--draw", "png").err


def test_without_matplotlib_there_is_no_chart_and_the_rest_is_there() -> None:
    write({"a.yaml": small()})
    ran = programs.run(programs.NO_MATPLOTLIB, "a.yaml", "-o", "out")
    assert ran.exit == 0
    assert "overview.png needs matplotlib" in ran.err
    assert tree("out") == set(OVERVIEW) - {"overview.png"}
    refused = programs.run(programs.NO_MATPLOTLIB, "a.yaml", "-o", "other", "--wastes")
    assert refused.exit == 2
    assert "matplotlib" in refused.err


def test_json_holds_what_is_no_text() -> None:
    bad = os.fsdecode(b"b\xff.yaml")
    Path(bad).write_text(small())
    batch(bad, "-o", "out", "--draw", "svg")
    for text in Path("out/overview.jsonl").read_bytes().splitlines():
        json.loads(text)
    assert os.path.exists(os.path.join("out", os.fsdecode(b"b\xff.svg")))
