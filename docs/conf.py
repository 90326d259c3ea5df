"""The documentation site: `make docs` builds it from the Markdown files in this folder."""

import logging
import tomllib
from pathlib import Path

_root = Path(__file__).parents[1]
_project = tomllib.loads((_root / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = _project["name"]
author = _project["authors"][0]["name"]
copyright = f"2026, {author}"
version = release = _project["version"]

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
smartquotes = False  # what is typed in a map must be copied as it stands
nitpicky = True

# Headings get the anchors that code hosts give them, so one link works in both places.
myst_heading_anchors = 4

suppress_warnings = [
    "misc.highlighting_failure",  # the pages about mistakes show broken files
]

# A part of the contents may have no page yet; this warning has no type, so it cannot be named above.
logging.getLogger("sphinx.sphinx.directives.other").addFilter(
    lambda record: getattr(record, "subtype", None) != "empty_glob"
)

html_theme = "furo"
html_title = f"{project} {release}"
html_copy_source = False
html_show_sphinx = False
