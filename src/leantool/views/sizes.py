"""The measures of a map in millimetres, drawn so that it prints on A3 as it is."""

from __future__ import annotations

from leantool.scene.ruler import LEADING

TEXT = 3.5  # 10 pt, the smallest text
NAME = 4.1
HEADING = 7.0
LINE = TEXT * LEADING
NAME_LINE = NAME * 1.16
ROW = 4.9  # a row of a data box
PAD = 1.4  # from a frame to the words in it

MOST_LINES = 6  # of a name
STRIP = 2.6  # above and below the name together
BODY = 13.0
MARK_ROW = 5.6  # an extra row in the body for a mark in words
FLOW = 8.0  # from the bottom of the strip down to the line of the flow
WIDTHS = (30.0, 31.5, 33.0, 34.5, 36.0, 38.0, 40.0, 42.5, 45.0, 50.0)  # of a process box
PANELS = (26.0, 45.0)  # of a data box beside its process
STORES = (16.0, 17.5, 19.0, 20.5, 22.0, 24.0, 26.0, 30.0, 34.0, 38.0)  # of a store

CORRIDOR = 10.0  # between two processes
NEAR = 3.2  # between a process and a store: the arrow under the store reaches over it
SLOT = 2.8  # for each line that goes up or down in a corridor
HEAD_ROOM = 4.5  # above a row of boxes
HEAD_LEAST = 1.5  # above a branch to which no line comes down
INCOMING = 13.0  # the arrow that brings a component in
LOOP = 5.8  # for each line of rework above the boxes
LANE = 6.4  # for each information line above the boxes
TRACK_GAP = 2.5
ROW_GAP = 8.0
WORDS = 90.0  # the longest words along a line of information
PARTY = 40.0  # of a customer, a supplier, production control
PARTY_MOST = 60.0
MARGIN = 8.0
