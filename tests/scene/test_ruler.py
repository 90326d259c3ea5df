"""Measuring, shortening and breaking text."""

from hypothesis import given
from hypothesis import strategies as st

from leantool.scene import ruler

ANY = st.text(max_size=120)


def test_widths_come_from_the_font() -> None:
    assert ruler.width("iii", 10) < ruler.width("nnn", 10) < ruler.width("mmm", 10)
    assert ruler.width("Stamping", 4, "bold") > ruler.width("Stamping", 4)
    assert ruler.width("AV", 10) < ruler.width("A", 10) + ruler.width("V", 10)
    assert ruler.width("", 10) == 0


def test_what_the_font_lacks_is_taken_wide() -> None:
    assert ruler.width("語", 10) == 10
    assert ruler.width("é", 10) == ruler.width("e\u0301", 10)
    assert ruler.covered("Ångström Ελληνικά Кириллица 85 % → ✓")
    assert not ruler.covered("語")


def test_clean_keeps_one_printable_line() -> None:
    assert ruler.clean("a\tb\nc\x00\x1b[31m\u202ed\ufffe\ud800") == "a b c[31md"
    assert ruler.clean("85\u00a0%") == "85\u00a0%"


@given(ANY, st.floats(0.5, 60))
def test_shortened_text_fits_or_is_the_ellipsis(text: str, room: float) -> None:
    short = ruler.shorten(text, 3.5, room)
    assert ruler.width(short, 3.5) <= room + 1e-9 or short == ruler.ELLIPSIS
    if ruler.width(ruler.clean(text), 3.5) <= room:
        assert short == ruler.clean(text)


@given(ANY, st.floats(6, 60), st.integers(0, 4))
def test_wrapped_lines_fit(text: str, room: float, lines: int) -> None:
    wrapped = ruler.wrap(text, 3.5, room, lines=lines)
    assert all(ruler.width(line, 3.5) <= room + 1e-9 for line in wrapped)
    assert 1 <= len(wrapped) <= (lines or len(wrapped))
    if not lines:
        letters = "".join(wrapped).replace(" ", "").replace("-", "")
        assert letters == ruler.clean(text).replace(" ", "").replace("-", "")


def test_wrap_breaks_between_words_and_after_hyphens_first() -> None:
    assert ruler.wrap("Toets op volledigheid", 4, 22) == ["Toets op", "volledigheid"]
    assert ruler.wrap("kwaliteits-controlesysteem", 4, 40) == ["kwaliteits-", "controlesysteem"]
    assert ruler.wrap("one two three four", 4, 14, lines=2)[-1].endswith("…")
    assert ruler.wrap("", 4, 10) == [""]
    assert ruler.wrap("Laboratoriuminformatiesysteem", 4, 40) == ["Laboratoriuminformat-", "iesysteem"]
