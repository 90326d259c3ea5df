"""The program as a whole: help, version, wrong usage, and readers that go away."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rich.cells import cell_len

from cli import maps
from cli.maps import save
from cli.running import EXAMPLES, START, environment, leantool, process
from leantool import __version__
from leantool.cli.app import app

COMMANDS = (
    "vsm",
    "check",
    "wastes",
    "batch",
    "compare",
    "plan",
    "report",
    "new",
    "explain",
    "schema",
    "config",
    "future",
    "balance",
)


def test_version() -> None:
    assert leantool("--version").out == f"leantool {__version__}\n"
    assert process("--version").out == f"leantool {__version__}\n"


def test_these_are_all_commands() -> None:
    assert sorted(str(command.name) for command in app.registered_commands) == sorted(COMMANDS)


def test_help_names_every_command() -> None:
    ran = leantool("--help")
    assert ran.exit == 0
    for command in COMMANDS:
        assert re.search(rf"\b{command}\b", ran.out)
    assert leantool("-h").out == ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(command: str) -> None:
    ran = leantool(command, "--help")
    assert (ran.exit, ran.err) == (0, "")
    assert f"leantool {command}" in ran.out
    assert not [line for line in ran.lines if cell_len(line) > 80]
    assert leantool(command, "-h").out == ran.out


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("vsm", ["--lang", "--json", "--csv", "--set", "--explain", "--quiet", "-q", "--strict"]),
        ("check", ["--lang", "--strict", "--format", "concise", "github"]),
        ("new", ["--kind", "--lang", "--title", "--customer", "--demand", "--day", "--steps", "--force"]),
        ("wastes", ["--lang", "--json", "--csv", "--order", "--column", "--output", "-o"]),
        (
            "batch",
            [
                *(
                    "--output",
                    "-o",
                    "--draw",
                    "--a3",
                    "--wastes",
                    "--sort",
                    "--top",
                    "--include",
                    "--exclude",
                ),
                *("--jobs", "-j", "--force", "--fail-fast", "--strict", "--quiet", "-q", "--watch", "--lang"),
            ],
        ),
        ("explain", ["--lang"]),
        ("schema", ["--lang"]),
        ("config", ["--json"]),
    ],
)
def test_help_tells_of_every_option(command: str, options: list[str]) -> None:
    text = leantool(command, "--help").out
    assert not [option for option in options if option not in text]


@pytest.mark.parametrize(
    "args", [["nothing"], ["--nothing"], ["vsm"], ["check"], ["new"], ["vsm", "--nothing"]]
)
def test_wrong_usage_ends_with_two(args: list[str]) -> None:
    ran = leantool(*args)
    assert (ran.exit, ran.out) == (2, "")
    assert "Usage" in ran.err


def test_without_arguments_the_help_is_shown() -> None:
    assert "vsm" in leantool().shown


# Readers that go away, files that cannot be written, keys that end a run

posix = pytest.mark.skipif(os.name == "nt", reason="signals and devices of Unix")


def run_into(command: str, *args: str | Path) -> tuple[int, str]:
    """Run in a shell where a failing part of a pipe makes it fail; gives its exit code and what was complained."""
    program = " ".join([sys.executable, "-c", f"'{START}'", *map(str, args)])
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{program} {command}"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment(), timeout=60,
    )  # fmt: skip
    return done.returncode, done.stderr


@posix
@pytest.mark.parametrize("args", [["vsm", *sorted(EXAMPLES.glob("*.yaml"))], ["schema"], ["--help"]])
def test_a_reader_that_goes_away_is_no_error(args: list[str | Path]) -> None:
    code, said = run_into("| head -1", *args)
    assert "Traceback" not in said
    assert "Broken" not in said
    assert code == 0 or args == ["--help"], "1 would mean that a map has errors (the help is Typer's own)"


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to try")
@pytest.mark.parametrize("args", [["vsm", "map.yaml"], ["vsm", "map.yaml", "--json"]])
def test_a_full_disk_gets_a_message(args: list[str]) -> None:
    save(maps.GOOD)
    code, said = run_into("> /dev/full", *args)
    assert code not in (0, None)
    assert "Traceback" not in said
    assert said.strip()


@posix
def test_standard_input_that_is_closed_gets_a_message() -> None:
    code, said = run_into("<&-", "vsm", "-")
    assert code == 2
    assert "Traceback" not in said
    assert said.strip()


READY = f"import sys, leantool.cli.app; sys.stderr.write('up'); sys.stderr.flush(); {START}"


@posix
def test_ctrl_c_while_waiting_for_input_is_quiet() -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", READY, "vsm", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(),
    )  # fmt: skip
    assert child.stderr is not None
    assert child.stderr.read(2) == "up"
    time.sleep(0.6)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=20)
    assert child.returncode == 130
    assert out == ""
    assert "Traceback" not in err


def test_letters_the_screen_does_not_have_are_replaced() -> None:
    save(maps.GOOD.replace("title: Permit", "title: Café → 入口"))
    ran = process("vsm", "map.yaml", PYTHONIOENCODING="ascii")
    assert ran.exit == 0
    assert ran.out.startswith("Cafe > ???? - ")
    assert ran.out.isascii()
    assert process("vsm", "map.yaml", "--json", PYTHONIOENCODING="latin-1").exit == 0
