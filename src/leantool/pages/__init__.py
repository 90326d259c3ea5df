"""Pages set by typst from templates of our own; what is on them reaches the template as data."""
