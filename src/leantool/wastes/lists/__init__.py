"""Lists of observations: CSV, JSON lines, or a line each; from a spreadsheet, a form or a note."""

from leantool.wastes.lists.read import Listing, is_map, read, read_bytes
from leantool.wastes.lists.rows import Row

__all__ = ["Listing", "Row", "is_map", "read", "read_bytes"]
