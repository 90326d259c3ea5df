"""The project as a whole: what it declares is true, installs the same everywhere and speaks of itself alone."""

import os
import re
import shutil
import stat
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points, metadata, requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
LEFT_BEHIND = {".git", ".venv", "build", "dist", "_build", "__pycache__", ".hypothesis"}


@cache
def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def declared(part: str) -> dict[str, Requirement]:
    """The requirements of one part of pyproject: `dependencies`, or `extras` or `groups` taken together."""
    project = pyproject()["project"]
    lists = {
        "dependencies": [project["dependencies"]],
        "extras": list(project["optional-dependencies"].values()),
        "groups": list(pyproject()["dependency-groups"].values()),
    }[part]
    found = [Requirement(line) for lines in lists for line in lines if isinstance(line, str)]
    return {canonicalize_name(one.name): one for one in found if one.name != project["name"]}


@cache
def locked() -> dict[str, Requirement]:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [re.sub(r"\s--hash=\S+|#.*", "", line).strip() for line in text.splitlines()]
    pins = [Requirement(line) for line in lines if line]
    assert len({one.name for one in pins}) == len(pins), "a package is pinned twice"
    return {canonicalize_name(one.name): one for one in pins}


@cache
def own_files() -> tuple[Path, ...]:
    """The files that belong to the project, whether or not it lies in a git working tree."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True).stdout
        paths = [ROOT / os.fsdecode(name) for name in names.split(b"\0") if name]
    else:
        paths = []
        for folder, folders, names in os.walk(ROOT):
            folders[:] = [one for one in folders if one not in LEFT_BEHIND]
            paths += [Path(folder) / name for name in names]
    return tuple(sorted(path for path in paths if path.is_file()))


def own_texts() -> Iterator[tuple[str, str]]:
    for path in own_files():
        data = path.read_bytes()
        if b"\0" not in data:
            yield path.relative_to(ROOT).as_posix(), data.decode("utf-8", errors="replace")


def test_the_installed_package_is_the_declared_one() -> None:
    project, installed = pyproject()["project"], metadata("leantool")
    assert installed["Version"] == project["version"]
    assert installed["Requires-Python"] == project["requires-python"] == ">=3.11"
    assert installed["License-Expression"] == project["license"] == "MIT"
    assert installed["License-File"] == "LICENSE"
    assert installed["Description-Content-Type"] == "text/markdown"
    plain = [Requirement(line) for line in requires("leantool") or [] if "extra ==" not in line]
    assert {canonicalize_name(one.name) for one in plain} == set(declared("dependencies"))


def test_the_package_says_its_version() -> None:
    import leantool

    assert leantool.__version__ == pyproject()["project"]["version"]


def test_the_package_tells_type_checkers_that_it_is_typed() -> None:
    assert (ROOT / "src" / "leantool" / "py.typed").is_file()


def test_the_entry_point_resolves() -> None:
    (command,) = entry_points(group="console_scripts", name="leantool")
    assert callable(command.load())


def test_all_has_every_extra() -> None:
    extras = pyproject()["project"]["optional-dependencies"]
    named = {extra for line in extras["all"] for extra in Requirement(line).extras}
    assert named == set(extras) - {"all"}
    assert all(lines for lines in extras.values()), "an extra without requirements promises nothing"


@pytest.mark.parametrize("part", ["dependencies", "extras", "groups"])
def test_the_lock_covers_what_is_declared(part: str) -> None:
    for name, requirement in declared(part).items():
        assert name in locked(), f"{name} is not in requirements.lock: make lock"
        (pin,) = locked()[name].specifier
        assert pin.version in requirement.specifier, (
            f"{locked()[name]} does not satisfy {requirement}: make lock"
        )


def test_the_lock_pins_exactly_and_with_hashes() -> None:
    for pin in locked().values():
        assert [one.operator for one in pin.specifier] == ["=="], pin
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    assert all("--hash=sha256:" in line for line in text.splitlines() if "==" in line)


def test_the_lock_says_nothing_of_where_it_was_made() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    options = set(re.findall(r"--[a-z-]+", text))
    assert options == {"--hash"}
    assert not re.search(r"https?:|file:|@", text)


def test_the_tools_check_for_the_oldest_python_that_is_declared() -> None:
    floor = Version(pyproject()["project"]["requires-python"].removeprefix(">="))
    tools = pyproject()["tool"]
    assert Version(tools["mypy"]["python_version"]) == floor
    assert tools["ruff"]["target-version"] == f"py{floor.major}{floor.minor}"


def test_no_file_names_a_registry_or_somebodys_folder() -> None:
    """Where packages come from is for each machine's own settings; the project works with any of them."""
    hosts = ["pypi" + ".org", "python" + "hosted.org", "npmjs" + ".org", "deb.debian" + ".org"]
    folders = ["/ho" + "me/", "/ro" + "ot/", "/Us" + "ers/"]
    pattern = re.compile("|".join(map(re.escape, hosts + folders)))
    found = [f"{name}: {hit}" for name, text in own_texts() for hit in pattern.findall(text)]
    assert not found


def test_nothing_made_by_a_build_is_kept() -> None:
    kept = [path for path in own_files() if LEFT_BEHIND & set(path.relative_to(ROOT).parts)]
    assert not kept


def test_every_line_ends_as_the_attributes_say() -> None:
    crlf = [name for name, text in own_texts() if "\r\n" in text]
    assert not crlf


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_the_build_script_can_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & stat.S_IXUSR
    assert "make test" in script.read_text(encoding="utf-8")


def test_the_contributing_page_names_targets_that_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.M))
    pages = "".join(text for name, text in own_texts() if name.endswith(".md"))
    named = set(re.findall(r"`make ([a-z]+)`", pages))
    assert {"demo", "test", "lock"} <= named <= targets


def test_decisions_are_short_and_numbered_without_gaps() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    for number, record in enumerate(records, start=1):
        text = record.read_text(encoding="utf-8")
        assert record.name.startswith(f"{number:04}-")
        assert text.startswith(f"# {number}. ")
        assert re.findall(r"^## (.+)$", text, re.M) == ["Context", "Decision", "Consequence"]
        assert len(text.splitlines()) <= 40, f"{record.name} is too long to be read"
