"""The map for a part of a sheet, such as a section of an A3, laid out in the millimetres that it gets."""

from leantool.views.compact.layout import layout

__all__ = ["layout"]
