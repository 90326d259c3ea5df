"""Batches are run in an empty folder, by somebody without house rules."""

from pathlib import Path

import pytest

from leantool import configuration


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the commands run in."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    user = tmp_path / "user" / configuration.FILE_NAME
    monkeypatch.setattr(configuration, "user_file", lambda: user)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    return work
