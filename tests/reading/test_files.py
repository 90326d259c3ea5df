"""What is not a readable text file gets a message and never keeps anybody waiting."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from leantool import message
from leantool.diagnostics import Problem
from leantool.reading import read

GOOD = "title: T\nsteps:\n  - process: Café\n    cycle_time: 45 s\n"
BAD = "title: T\nsteps:\n  - process: Café\n    cycle_time: 45\n"


def only(path: str | Path) -> Problem:
    reading = read(path)
    assert reading.stream is None
    assert len(reading.problems) == 1, reading.problems
    return reading.problems[0]


def written(folder: Path, data: bytes) -> Path:
    path = folder / "map.yaml"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_line_ends_and_byte_order_marks_are_fine(tmp_path: Path, mark: bytes, end: str) -> None:
    reading = read(written(tmp_path, mark + GOOD.replace("\n", end).encode()))
    assert reading.problems == ()
    assert reading.stream is not None
    assert reading.stream.title == "T"
    assert reading.stream.steps[0].name == "Café"
    problem = only(written(tmp_path, mark + BAD.replace("\n", end).encode()))
    assert (problem.span.line, problem.span.column) == (4, 17)
    assert reading.document.line(3).strip() == "- process: Café"


@pytest.mark.parametrize(
    ("data", "code", "line", "word"),
    [
        (b"", "empty-file", 1, "empty"),
        (b"\xef\xbb\xbf", "empty-file", 1, "empty"),
        (b" \n\n  \n", "empty-file", 1, "empty"),
        (b"# a comment\n# another\n", "empty-file", 1, "empty"),
        (b"---\n", "empty-file", 2, "empty"),
        (b"hello\n", "not-a-map", 1, "title"),
        (b"42\n", "not-a-map", 1, "title"),
        (b"null\n", "not-a-map", 1, "title"),
        (b"- process: Weld\n", "not-a-map", 1, "title"),
        (b"a;b;c\n1;2;3\n", "not-a-map", 1, "title"),
        (b"<html><body>Weld</body></html>\n", "not-a-map", 1, "title"),
        (GOOD.encode("utf-16"), "wrong-encoding", 1, "UTF-8"),
        (GOOD.encode("utf-16-be"), "binary", 1, "UTF-8"),
        (GOOD.encode("latin-1"), "wrong-encoding", 3, "UTF-8"),
        ("title: T\nnotes: 5 €\n".encode("cp1252"), "wrong-encoding", 2, "UTF-8"),
        (b"title: \xed\xa0\x80\n", "wrong-encoding", 1, "UTF-8"),
        (b"title: T\nowner: A\0B\n", "binary", 1, "text"),
        (b"#" * 5_000 + b"\ntitle: T\nowner: A\0B\n", "control-character", 3, "control"),
        (b"title: T\nowner: A\x07B\n", "control-character", 2, "control"),
        (b"title: T\n\x0csteps:\n", "control-character", 2, "control"),
        (b"title: T\nowner: A\x7f\n", "control-character", 2, "control"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary", 1, "text"),
        (b"PK\x03\x04\x14\0\x06\0", "binary", 1, "spreadsheet"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "wrong-encoding", 2, "UTF-8"),
        (b"#" * 17 * 1024 * 1024, "too-large", 1, "MB"),
    ],
    ids=lambda value: str(value)[:20] if not isinstance(value, bytes) else None,
)
def test_what_is_in_a_file_may_be_no_map(
    tmp_path: Path, data: bytes, code: str, line: int, word: str
) -> None:
    problem = only(written(tmp_path, data))
    assert (problem.code, problem.severity, problem.span.line) == (code, "error", line)
    if word != "spreadsheet":  # stands in the help
        assert word in message(problem)


def test_a_directory(tmp_path: Path) -> None:
    assert only(tmp_path).code == "is-directory"


def test_a_file_that_is_not_there_is_guessed(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(GOOD, encoding="utf-8")
    problem = only(tmp_path / "acme.yml")
    assert problem.code == "no-such-file"
    assert "acme.yaml" in message(problem)
    assert "did you mean" not in message(only(tmp_path / "something else entirely"))
    assert only(tmp_path / "no folder" / "acme.yaml").code == "no-such-file"


def test_names_that_cannot_be(tmp_path: Path) -> None:
    for name in ("a\0b", "x" * 5_000, ""):
        assert only(name).code in ("unreadable-file", "no-such-file")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, GOOD.encode())

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(
        "io.open", refuse
    )  # an administrator may read everything, so a real file would not do
    monkeypatch.setattr(Path, "open", refuse)
    assert only(path).code == "no-permission"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_without_a_writer_does_not_wait(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert only(pipe).code == "not-a-file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs devices")
def test_a_device_without_an_end() -> None:
    assert only("/dev/zero").code == "not-a-file"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_nowhere(tmp_path: Path) -> None:
    loop, dangling = tmp_path / "loop.yaml", tmp_path / "dangling.yaml"
    loop.symlink_to(loop)
    dangling.symlink_to(tmp_path / "nothing")
    assert only(loop).code == "unreadable-file"
    problem = only(dangling)
    assert problem.code == "no-such-file"
    assert "dangling.yaml" not in message(problem), "a guess that is the same again helps nobody"


class _Input:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _Input(GOOD.encode()))
    assert read("-").stream is not None
    monkeypatch.setattr("sys.stdin", _Input(BAD.encode()))
    assert only("-").code == "time-without-unit"
    monkeypatch.setattr("sys.stdin", _Input(b""))
    assert only("-").code == "empty-file"
