"""The page of problems in the docs says what the program says."""

from texts import problems_page


def test_the_page_is_up_to_date() -> None:
    assert problems_page.PAGE.read_text(encoding="utf-8") == problems_page.render(), (
        "make it anew: python tests/texts/problems_page.py"
    )
