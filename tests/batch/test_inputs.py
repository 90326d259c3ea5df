"""Which files a batch reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from batch.some import small, write
from leantool.batch import inputs


def paths(*args: str, **more: object) -> list[str]:
    return [one.path for one in inputs.find(args, **more).files]  # type: ignore[arg-type]


@pytest.fixture
def maps() -> None:
    write(
        dict.fromkeys(
            ("m/b.yaml", "m/a.yml", "m/sub/c.YAML", "m/sub/old/d.yaml", "m/x.txt", "m/.git/e.yaml"), small()
        )
    )


@pytest.mark.usefixtures("maps")
def test_a_folder_gives_its_maps_and_those_below_by_name() -> None:
    assert paths("m") == ["m/a.yml", "m/b.yaml", "m/sub/c.YAML", "m/sub/old/d.yaml"]


@pytest.mark.usefixtures("maps")
def test_files_come_in_the_order_of_the_paths_each_once() -> None:
    assert paths("m/sub/c.YAML", "m/b.yaml", "m", "./m/b.yaml") == [
        "m/sub/c.YAML", "m/b.yaml", "m/a.yml", "m/sub/old/d.yaml"
    ]  # fmt: skip


@pytest.mark.usefixtures("maps")
def test_the_folder_one_is_in_is_told_without_a_dot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("m")
    assert paths(".") == ["a.yml", "b.yaml", "sub/c.YAML", "sub/old/d.yaml"]


@pytest.mark.usefixtures("maps")
@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("m/*.y*ml", ["m/a.yml", "m/b.yaml"]),
        ("m/**/*.yaml", ["m/b.yaml", "m/sub/old/d.yaml"]),
        ("m/s*", ["m/sub/c.YAML", "m/sub/old/d.yaml"]),
        ("m/*", ["m/a.yml", "m/b.yaml", "m/sub/c.YAML", "m/sub/old/d.yaml"]),
    ],
)
def test_a_pattern_gives_what_fits(pattern: str, found: list[str]) -> None:
    assert paths(pattern) == found


@pytest.mark.usefixtures("maps")
@pytest.mark.parametrize(
    ("include", "exclude", "found"),
    [
        (["*.yml"], [], ["m/a.yml"]),
        ([], ["old"], ["m/a.yml", "m/b.yaml", "m/sub/c.YAML"]),
        ([], ["sub/"], ["m/a.yml", "m/b.yaml"]),
        (["sub/*"], ["**/old"], ["m/sub/c.YAML"]),
        ([], ["[ab].*"], ["m/sub/c.YAML", "m/sub/old/d.yaml"]),
    ],
)
def test_include_and_exclude_go_by_name_path_or_folder(
    include: list[str], exclude: list[str], found: list[str]
) -> None:
    assert paths("m", include=include, exclude=exclude) == found


def test_a_file_whose_name_looks_like_a_pattern_is_a_file() -> None:
    write({"a[1].yaml": small(), "a1.yaml": small()})
    assert paths("a[1].yaml") == ["a[1].yaml"]


def test_what_is_named_is_taken_whatever_it_is_called() -> None:
    write({"map.txt": small()})
    (one,) = inputs.find(["map.txt"]).files
    assert one.named


def test_a_pattern_that_nothing_fits_is_told() -> None:
    (note,) = inputs.find(["none*.yaml"]).notes
    assert (note.id, note.args, note.grave) == ("nothing_fits", {"pattern": "none*.yaml"}, True)


def test_the_output_folder_is_never_read() -> None:
    write({"m/a.yaml": small(), "m/out/b.yaml": small()})
    assert paths("m", out="m/out") == ["m/a.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_that_go_round_are_told_and_end() -> None:
    write({"m/a.yaml": small(), "m/sub/b.yaml": small()})
    os.symlink("..", "m/sub/up")
    os.symlink("itself.yaml", "m/itself.yaml")
    found = inputs.find(["m"])
    assert [one.path for one in found.files] == ["m/a.yaml", "m/itself.yaml", "m/sub/b.yaml"]
    assert [(note.id, note.args["folder"], note.grave) for note in found.notes] == [
        ("folder_again", "m/sub/up", False)
    ]


def test_a_folder_that_cannot_be_read_is_told_and_the_rest_found(monkeypatch: pytest.MonkeyPatch) -> None:
    write({"m/a.yaml": small(), "m/closed/b.yaml": small(), "m/z.yaml": small()})
    real = os.scandir

    def scandir(folder: str) -> object:
        if folder.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    found = inputs.find(["m"])
    assert [one.path for one in found.files] == ["m/a.yaml", "m/z.yaml"]
    (note,) = found.notes
    assert (note.id, note.args["why"], note.grave) == ("folder_unreadable", "Permission denied", True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_odd_names_are_names(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["-dash.yaml", "a b.yaml", 'it\'s "q".yaml', "new\nline.yaml", "😀.yaml"]
    write(dict.fromkeys(names, small()))
    assert paths(".") == ["./-dash.yaml", *names[1:]]


def test_very_deep_folders_are_no_trouble(folder: Path) -> None:
    at = folder
    for _ in range(300):
        at = at / "d"
    at.mkdir(parents=True)
    (at / "a.yaml").write_text(small())
    assert len(paths("d")) == 1
