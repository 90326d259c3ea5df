"""A command that takes a file, and has commands of its own beside it."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup


class FileOrCommand(TyperGroup):
    """A first word that is no command is a file: `a3 permit.yaml` runs the hidden command, under the group's name."""

    of_file = "sheet"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Without any word: help."""
        return super().parse_args(ctx, args or ["--help"])

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:
        """The command that the first word names, else the hidden one with all words."""
        if args and args[0] in self.commands and args[0] != self.of_file:
            return super().resolve_command(ctx, args)
        return "", self.commands[self.of_file], args
