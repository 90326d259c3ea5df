"""What the documentation shows is true: commands run, outputs are real, maps can be read, code works."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from cli.running import leantool
from docs import pages, session
from docs.pages import DOCS, PAGES, ROOT, Block
from leantool import configuration
from leantool.reading import read_text
from leantool.source import Document

ABOUT_MISTAKES = ("docs/problems.md", "docs/rules.md")
"""Their maps are wrong on purpose; tests beside the messages and the rules read each of them."""

every_page = pytest.mark.parametrize("page", PAGES, ids=pages.name)
sound_pages = pytest.mark.parametrize(
    "page", [page for page in PAGES if pages.name(page) not in ABOUT_MISTAKES], ids=pages.name
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a reader without house rules."""
    monkeypatch.setattr(configuration, "user_file", lambda: tmp_path / "none.toml")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    work = tmp_path / "maps"
    work.mkdir()
    session.prepare(work)
    monkeypatch.chdir(work)
    return work


@every_page
def test_a_page_can_be_followed(page: Path) -> None:
    for shown in session.act(page):
        place = shown.block.place
        assert shown.is_real, f"{place}: python tests/docs/renew.py puts in the real one:\n{shown.output}"


@sound_pages
def test_maps_on_a_page_can_be_read(page: Path) -> None:
    found = []
    for block in _of(page, "yaml"):
        text = pages.loose(block.text)
        if not text.startswith("title:"):
            continue
        wrong = [p.code for p in read_text(block.text).problems if p.is_error]
        wanted = list(block.notes.get("wrong", ()))
        if wrong != wanted:
            found.append(f"{block.place}: {wrong}, not {wanted}")
    assert not found


@sound_pages
def test_house_rules_on_a_page_hold(page: Path) -> None:
    for block in _of(page, "toml"):
        if "another file" not in block.notes:
            _, problems = configuration._read(Document(block.place, block.text))
            assert not problems, block.place


def _of(page: Path, word: str) -> list[Block]:
    return [block for block in pages.blocks(page) if block.word == word]


LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "examples/README.md"])
def test_links_outside_the_site_lead_somewhere(name: str) -> None:
    """Those inside it are followed when it is built."""
    page = ROOT / name
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not [target for target in LINK.findall(text) if not (page.parent / target).exists()]


# The two tutorials are one story in two languages.

TUTORIALS = [DOCS / "tutorials" / "first-map.md", DOCS / "tutorials" / "eerste-kaart.md"]


def test_the_tutorials_go_side_by_side() -> None:
    english, dutch = map(pages.blocks, TUTORIALS)
    assert [(b.word, sorted(b.notes)) for b in english] == [(b.word, sorted(b.notes)) for b in dutch]
    levels = [re.findall(r"^#+(?= )", page.read_text(encoding="utf-8"), re.M) for page in TUTORIALS]
    assert levels[0] == levels[1]


@pytest.mark.parametrize(
    ("tutorial", "example"), list(zip(TUTORIALS, ("first-map", "eerste-kaart"), strict=True))
)
def test_the_map_of_a_tutorial_is_an_example(tutorial: Path, example: str, folder: Path) -> None:
    """Up to where the story goes on with rework and steps side by side."""
    file = ""
    for block in pages.blocks(tutorial):
        file = block.notes.get("file", (file,))[0]
        if not block.notes.keys() & {"from", "answers"}:
            session.save(block)
    theirs, ours = (
        json.loads(leantool("vsm", path, "--json").out) for path in (f"examples/{example}.yaml", file)
    )
    assert ours["figures"] == theirs["figures"]
    assert ours["problems"] == theirs["problems"] == []
    assert f"`{example}.yaml`" in tutorial.read_text(encoding="utf-8")


# The instruments themselves.


def test_what_belongs_to_a_block_is_found() -> None:
    text = (
        "Words\n\n<!-- exit: 1 -->\n```console\n$ leantool check a.yaml  # why\n"
        "leantool vsm a.yaml \\\n  --lang nl\n```\n\n```text\n...\n```\n<!-- a.yaml: `x` becomes `y z` -->\n"
        "<!-- file: a.yaml -->\n\n```yaml\n# first\n\ntitle: A\n```\n"
    )
    console, output, edit, yaml = pages.parsed(ROOT / "README.md", text)
    assert pages.commands(console) == ["leantool check a.yaml", "leantool vsm a.yaml  --lang nl"]
    assert console.notes == {"exit": ("1",)}
    assert (output.word, output.text, output.notes) == ("text", "...\n", {})
    assert (edit.word, edit.notes) == ("", {"edit": ("a.yaml", "x", "y z")})
    assert yaml.notes == {"file": ("a.yaml",)}
    assert pages.loose(yaml.text) == "title: A\n"


@pytest.mark.parametrize(
    ("shown", "holds"),
    [
        ("a\nb\nc\n", True), ("a\nb\n", False), ("a\n...\n", True), ("...\nc\n", True), ("...\nb\n...\n", True),
        ("a\n...\nb\nc\n", True), ("...\nc\n...\nb\n", False), ("b\n...\n", False), ("a\nb\nc\n...\n", True),
        ("...\n", True), ("a\n...\na\nb\nc\n", False),
    ],
)  # fmt: skip
def test_an_ellipsis_stands_for_any_lines(shown: str, holds: bool) -> None:
    assert session.same(shown, "a  \nb\nc\n") is holds


def test_only_leantool_is_run(folder: Path) -> None:
    def block(text: str) -> SimpleNamespace:
        return SimpleNamespace(place="here", text=text, notes={})

    assert session._run_all(block("make test\n$ leantool --version\n")).startswith("leantool ")  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match="say what it is"):
        session._run_all(block("rm -rf /"))  # type: ignore[arg-type]
    assert "vsm" in session._run_all(block("leantool --help | head -20"))  # type: ignore[arg-type]
    session._run_all(block("leantool schema > schema.json"))  # type: ignore[arg-type]
    assert (folder / "schema.json").stat().st_size > 1000
