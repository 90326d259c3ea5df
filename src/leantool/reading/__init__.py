"""Reading a map file: text to nodes to model, with every mistake told at its place."""

from leantool.reading.load import Reading, read, read_text

__all__ = ["Reading", "read", "read_text"]
