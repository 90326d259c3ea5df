"""Sheets: an A3 or a report as data (`content`), and what writes it in a format.

`a3.content(...)` makes the sheet of an A3, `from_map.thinking(...)` what a map alone knows of one,
`drawn.scene_of(...)` draws a block, `typeset.compiled(...)` sets a sheet on paper.
"""
