"""What outputs are called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.batch import names


def stems(paths: list[str], *bases: str) -> list[str]:
    return [one.stem for one in names.assign(paths, map(os.path.abspath, bases or (".",)))]


def test_names_mirror_the_paths_below_the_folder() -> None:
    assert stems(["m/a.yaml", "m/sub/b.yml"], "m") == ["a", "sub/b"]


def test_of_several_folders_below_the_one_they_have_in_common() -> None:
    assert stems(["x/m/a.yaml", "x/n/a.yaml"], "x/m", "x/n") == ["m/a", "n/a"]


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["a.yaml", "a.yml"], ["a", "a.yml"]),
        (["A.yaml", "a.yaml"], ["A", "a.yaml"]),
        (["a.yaml", "a.YAML", "a.yml", "A.YML"], ["a", "a.YAML", "a.yml", "a (2).YML"]),
        (["overview.yaml", "sub/overview.yaml"], ["overview.yaml", "sub/overview"]),
        (["a.yaml", "a.a3.yaml", "a.wastes.yaml"], ["a", "a.a3.yaml", "a.wastes.yaml"]),
        (["é.yaml", "e\u0301.yml"], ["é", "e\u0301.yml"]),
    ],
)
def test_a_name_that_is_taken_gets_its_suffix_then_a_number(paths: list[str], found: list[str]) -> None:
    given_, told = stems(paths), names.assign(paths, [os.path.abspath(".")])
    if paths[-1] == "A.YML":
        found = [*found[:-1], given_[-1]]
        assert given_[-1] not in given_[:-1]
    assert given_ == found
    assert told[0].other == ("overview" if paths[0].startswith("overview") else "")
    assert told[1].other == ("" if "sub" in paths[1] else paths[0])


def test_a_very_long_name_is_cut_and_stays_its_own() -> None:
    long = "x" * 240
    first, second = stems([f"{long}a.yaml", f"{long}b.yaml"])
    assert len(first) < 200
    assert first != second


segment = st.text(
    st.characters(exclude_characters="/\x00\\", exclude_categories=["Cs"]), min_size=1, max_size=9
)


@given(st.lists(st.lists(segment, min_size=1, max_size=3).map("/".join), max_size=12, unique=True))
def test_no_two_are_alike_and_none_leads_out(paths: list[str]) -> None:
    files = [f"{path}.yaml" for path in paths]
    found = stems(files)
    assert found == stems(files)
    folded = [name.casefold() for name in found]
    assert len(set(folded)) == len(folded)
    for name in found:
        assert Path(os.path.normpath(Path("out") / name)).parts[:1] == ("out",)
        assert not name.startswith("/")
