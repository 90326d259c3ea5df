"""Views: an analysis laid out as a scene. A view is one file here and one line in `VIEWS`."""

from __future__ import annotations

VIEWS: dict[str, str] = {"map": "stream_map"}
