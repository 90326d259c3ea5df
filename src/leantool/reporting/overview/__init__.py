"""Many maps beside each other: one row a map, as a table, CSV, workbook or page."""
