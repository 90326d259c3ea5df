"""The recipes for scripts that are files: a Makefile, a workflow, hooks, a notebook."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import yaml
from nbclient import NotebookClient

from cli.running import environment
from docs import pages
from docs.pages import DOCS, ROOT

SCRIPTING = DOCS / "scripting.md"
NOTEBOOKS = sorted((DOCS / "notebooks").glob("*.ipynb"))


def block(word: str, holds: str) -> str:
    """The one block of a kind that holds a text."""
    (found,) = (b.text for b in pages.blocks(SCRIPTING) if b.word == word and holds in b.text)
    return found


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a few maps, and `leantool` on the path."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    work = tmp_path / "work"
    (work / "maps").mkdir(parents=True)
    for name in ("first-map", "eerste-kaart"):
        shutil.copy(ROOT / "examples" / f"{name}.yaml", work / "maps")
    monkeypatch.chdir(work)
    return work


def run(*words: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        words, capture_output=True, text=True, encoding="utf-8", env=environment(PATH=path), timeout=120
    )


def test_the_makefile_makes_the_overview_and_checks(work: Path) -> None:
    Path("Makefile").write_text(block("make", "overview"))
    made = run("make", "overview/overview.html")
    assert made.returncode == 0, made.stderr
    assert Path("overview/first-map.svg").exists()
    assert "up to date" in run("make", "overview/overview.html").stdout
    assert run("make", "check").returncode == 0
    Path("maps/bad.yaml").write_text("title: Bad\n")
    assert run("make", "check").returncode != 0


def check_schema(schema: str, name: str, text: str) -> None:
    Path(name).write_text(text)
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, name)
    assert done.returncode == 0, done.stdout


def test_the_workflow_is_one_and_its_commands_work(work: Path) -> None:
    text = block("yaml", "runs-on")
    check_schema("vendor.github-workflows", "maps.yml", text)
    check_schema("custom.github-workflows-require-timeout", "maps.yml", text)
    steps = yaml.safe_load(text)["jobs"]["maps"]["steps"]
    commands = [step["run"] for step in steps if step.get("run", "").startswith("leantool")]
    assert len(commands) == 2
    for command in commands:
        done = run("sh", "-c", command)
        assert done.returncode == 0, done.stderr
    Path("maps/bad.yaml").write_text("title: Bad\nstep: []\n")
    done = run("sh", "-c", commands[0])
    assert done.returncode == 1
    assert "::error file=maps/bad.yaml,line=2,col=1" in done.stdout


def test_the_hooks_are_there_and_do_what_they_say(work: Path) -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    config = yaml.safe_load(block("yaml", "repos:"))
    assert {hook["id"] for repo in config["repos"] for hook in repo["hooks"]} <= hooks.keys()
    warned = Path("maps/warned.yaml")
    warned.write_text(Path("maps/first-map.yaml").read_text().replace("demand: 20", "demand: 2000"))
    for name, codes in (("leantool-check", (0, 0, 1)), ("leantool-check-strict", (0, 1, 1))):
        assert {"id", "name", "entry", "language"} <= hooks[name].keys()
        Path("maps/bad.yaml").write_text("title: Bad\n")
        for file, code in zip(("first-map", "warned", "bad"), codes, strict=True):
            done = run(*shlex.split(hooks[name]["entry"]), f"maps/{file}.yaml")
            assert done.returncode == code, (name, file, done.stdout)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs_and_is_kept_without_outputs(path: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    last = code[-1].outputs[-1]
    assert "image/svg+xml" in last.data
    assert all(output.output_type != "stream" for cell in code for output in cell.outputs)
    assert json.loads(path.read_text(encoding="utf-8"))["nbformat"] == 4
