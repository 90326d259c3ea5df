"""What people and spreadsheets get to see: the report in the terminal, the problems, the table of steps as CSV."""
