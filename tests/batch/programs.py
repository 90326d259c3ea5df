"""`leantool batch` as a program of its own, with something in its way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cli.running import Ran, environment

MAIN = "from leantool.cli.app import main; main()"

ONE_DIES = """
import os, signal
from leantool.batch import job
real = job.outcome
def outcome(path, lang=None):
    if "dies" in path:
        os.kill(os.getpid(), signal.SIGKILL)
    if "fails" in path:
        raise RuntimeError("out of ideas")
    return real(path, lang)
job.outcome = outcome
"""

ANALYSIS_FAILS = """
from leantool import pipeline
real = pipeline.analyse
def analyse(stream, settings):
    if "fails" in stream.title:
        raise KeyError("nowhere")
    return real(stream, settings)
pipeline.analyse = analyse
"""

DRAWING_FAILS = """
from leantool import pictures
real = pictures.lay_out
def lay_out(analysis, *args, **options):
    if "fails" in analysis.stream.title:
        raise IndexError("no room")
    return real(analysis, *args, **options)
pictures.lay_out = lay_out
"""

FILE_GOES = """
import os
from leantool.batch import running
real = running.Pool
class Pool(real):
    def __enter__(self):
        os.unlink("m/gone.yaml")
        return super().__enter__()
running.Pool = Pool
"""

SMALL_FILES = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
"""

WAITS = """
import time
from leantool.batch import running
real = running.run
def run(*args):
    open("begun", "w").close()
    time.sleep(4)
    return real(*args)
running.run = run
"""

NO_MATPLOTLIB = """
import importlib.util
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, *args: None if name == "matplotlib" else real(name, *args)
"""


def start(first: str, *args: str, **options: object) -> subprocess.Popen[str]:
    """Begin a batch in a process group of its own, after `first` was run in it."""
    return subprocess.Popen(
        [sys.executable, "-c", f"{first}\n{MAIN}", "batch", *args],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=Path.cwd(),
        env=environment(),
        start_new_session=True,
        **options,  # type: ignore[call-overload]
    )


def run(first: str, *args: str) -> Ran:
    """A whole batch."""
    child = start(first, *args)
    out, err = child.communicate(timeout=120)
    return Ran(child.returncode, out, err)
