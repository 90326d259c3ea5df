"""The form of an explanation: a formula, the numbers filled in, and where each of them stands in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from leantool.figures.figure import Figure
from leantool.figures.workings import Workings
from leantool.model import Step, ValueStream
from leantool.source import Ref
from leantool.texts import Texts
from leantool.units import Count, Duration

SIGNIFICANT = 9


@dataclass(frozen=True)
class Line:
    """One input: what it is, how it comes about, its amount (seconds for times) and its place in the file."""

    label: str
    expression: str
    amount: Fraction | None = None
    ref: Ref | None = None
    is_time: bool = True


@dataclass(frozen=True)
class Explanation:
    """How one figure comes about.  `amount` is worked out again from the lines, and equals the figure."""

    figure: Figure
    step: Step | None
    lines: tuple[Line, ...]
    filled: str = ""
    amount: Fraction | None = None
    note: str = ""


class Workbook:
    """What explaining needs: the workings of a stream, and numbers in the language of the reader."""

    def __init__(self, stream: ValueStream, texts: Texts) -> None:
        self.stream = stream
        self.work = Workings(stream)
        self.texts = texts

    def say(self, id_: str, **args: object) -> str:
        return self.texts.label(f"explain.{id_}", **args)

    def number(self, value: Fraction) -> str:
        """A number to type into a calculator: no thousands separators, enough digits."""
        if value.denominator == 1:
            return str(value.numerator)
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        digits = max(0, SIGNIFICANT - 1 - exact.adjusted())
        rounded = exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
        text = f"{rounded:f}".rstrip("0").rstrip(".")
        sign = "" if Fraction(Decimal(text)) == value else "≈ "
        return sign + (text.replace(".", ",") if self.texts.language == "nl" else text)

    def plain(self, value: Fraction) -> str:
        """The same without the mark that it was rounded, for use inside a formula."""
        return self.number(value).removeprefix("≈ ")

    def share(self, value: Fraction) -> str:
        return f"{self.plain(value * 100)} %"

    def seconds(self, value: Fraction) -> str:
        return f"{self.plain(value)} s"

    def duration(self, stated: Duration) -> str:
        """A time as it was written, with its seconds when these are not plain from it."""
        text = stated.text or self.seconds(stated.seconds)
        return (
            text
            if text in (self.seconds(stated.seconds), "0")
            else f"{text} (= {self.seconds(stated.seconds)})"
        )

    def place(self, step: Step, *fields: str) -> Ref:
        """Where the first of these fields that is written stands; the step itself when none is."""
        document = self.stream.document
        for field in fields:
            ref: Ref = ("steps", step.index, field)
            if document is not None and document.find(ref) is not None:
                return ref
        return ("steps", step.index)

    def name(self, step: Step) -> str:
        return self.stream.name_of(step)


def total(lines: Iterable[Line]) -> Fraction:
    """The amounts added up."""
    return sum((line.amount for line in lines if line.amount is not None), Fraction(0))


def product(lines: Iterable[Line]) -> Fraction:
    """The amounts multiplied."""
    found = Fraction(1)
    for line in lines:
        found *= Fraction(1) if line.amount is None else line.amount
    return found


def count_text(book: Workbook, count: Count) -> str:
    """A count as a number, its variants added up in brackets."""
    if len(count.variants) > 1:
        return f"({' + '.join(book.plain(v) for _, v in count.variants)})"
    return book.plain(count.value)


Explainer = Callable[[Workbook, Figure], Explanation]
