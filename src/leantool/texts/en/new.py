"""What `leantool new` says of the file it is to write."""

WORDS: dict[str, str] = {
    "new_suffix": "{file}: write a name that ends in .yaml",
    "new_exists": "{file} exists already; --force overwrites it",
    "new_left": "Nothing is written.",
}
