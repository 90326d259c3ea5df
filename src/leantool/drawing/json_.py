"""A scene as JSON, for tests and for other programs."""

from __future__ import annotations

from leantool.scene import Scene


def draw(scene: Scene, theme: str = "plain") -> bytes:
    """The scene; a theme changes nothing in it."""
    return scene.to_json().encode()
