"""The questions before a starter map: asked once each, in the language of the map, and checked at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.starting import KINDS, QUESTIONS, Answers, BadAnswer, Question, ask, question, starter
from leantool.starting.answers import read_working_day, split

LANGUAGES = ("en", "nl")


class Terminal:
    """Somebody who types these answers, and what they were told."""

    def __init__(self, *replies: str) -> None:
        self.replies: Iterator[str] = iter(replies)
        self.asked: list[Question] = []
        self.told: list[str] = []

    def prompt(self, asked: Question) -> str:
        self.asked.append(asked)
        return next(self.replies)


def refusal(id_: str, answer: str, language: str = "en") -> str:
    with pytest.raises(BadAnswer) as caught:
        question(id_, language).check(answer)
    return str(caught.value)


def test_all_questions_answered() -> None:
    terminal = Terminal(
        "nl", "kantoor", "Bouwvergunning", "Aanvrager", "30 aanvragen/week", "8 uur", "Intake, Toets, Besluit"
    )
    answers = ask(terminal.prompt, terminal.told.append)
    assert answers == Answers(
        "office",
        "nl",
        "Bouwvergunning",
        "Aanvrager",
        "30 aanvragen/week",
        "8 uur",
        ("Intake", "Toets", "Besluit"),
    )
    assert [asked.id for asked in terminal.asked] == list(QUESTIONS)
    assert terminal.asked[0].language == "en"
    assert {asked.language for asked in terminal.asked[1:]} == {"nl"}
    assert not terminal.told


def test_enter_takes_the_default() -> None:
    terminal = Terminal("", "", "", "", "", "", "")
    answers = ask(terminal.prompt, terminal.told.append, file="building-permits.yaml")
    assert answers == Answers(
        "office", "en", "Building permits", "Applicant", "", "8 h", ("Intake", "Check", "Decide", "Send")
    )
    assert not terminal.told


def test_a_bad_answer_is_asked_again() -> None:
    terminal = Terminal("", "30", "18,400/month", "30/fortnight", "30/week")
    given_answers = {"language": "en", "kind": "care", "title": "T", "working_day": "8 h", "steps": "A, B"}
    assert ask(terminal.prompt, terminal.told.append, given_answers).demand == "30/week"
    assert [asked.id for asked in terminal.asked] == ["customer", "demand", "demand", "demand", "demand"]
    assert "Patient" in terminal.asked[0].default
    assert len(terminal.told) == 3
    assert '"30"' in terminal.told[0]
    assert "18400" in terminal.told[1]
    assert "fortnight" in terminal.told[2]
    assert all(message.startswith("demand: ") for message in terminal.told)


def test_what_is_given_is_not_asked_but_checked() -> None:
    terminal = Terminal()
    given_answers = {
        "kind": "factory", "language": "en", "title": "T", "customer": "C",
        "demand": "400/day", "working_day": "2 shifts of 8 h", "steps": ["Cut", "Weld"],
    }  # fmt: skip
    assert ask(terminal.prompt, terminal.told.append, given_answers).working_day == "2 x 8 h"
    assert not terminal.asked
    with pytest.raises(BadAnswer, match="demand"):
        ask(terminal.prompt, terminal.told.append, {**given_answers, "demand": "400"})


def test_none_is_not_given() -> None:
    terminal = Terminal(*[""] * 7)
    ask(terminal.prompt, terminal.told.append, dict.fromkeys(QUESTIONS))
    assert len(terminal.asked) == 7


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", QUESTIONS)
def test_a_question_is_short_and_its_default_will_do(id_: str, language: str, kind: str) -> None:
    asked = question(id_, language, kind)
    assert asked.text.endswith("?") or id_ == "language"
    assert len(asked.text) < 70
    assert asked.hint
    assert "{" not in asked.text + asked.hint
    assert asked.text != question(id_, "nl" if language == "en" else "en").text
    if asked.default:
        asked.check(asked.default)
    if asked.choices:
        assert asked.default in asked.choices


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("factory", "factory"),
        ("Fabriek", "factory"),
        ("kantoor", "office"),
        ("zorg", "care"),
        ("IT", "software"),
    ],
)
def test_a_kind_has_other_words(answer: str, kind: str) -> None:
    assert question("kind", "nl").check(answer) == kind


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("8 h", (1, "8 h")),
        ("7,5 uur", (1, "7,5 uur")),
        ("2 x 8 h", (2, "8 h")),
        ("2x8h", (2, "8h")),
        ("3 × 8 uur", (3, "8 uur")),
        ("2 shifts of 8 h", (2, "8 h")),
        ("2 ploegen van 8 uur", (2, "8 uur")),
        ("450 min", (1, "450 min")),
        ("24 h", (1, "24 h")),
    ],
)
def test_working_days(answer: str, read: tuple[int, str]) -> None:
    assert read_working_day(answer) == read
    assert read_working_day(question("working_day").check(answer)) == read


@pytest.mark.parametrize(
    "answer", ["8", "1 day", "0 h", "0 x 8 h", "25 h", "4 x 8 h", "7-8 h", "a while", "8:00", "-8 h", "x"]
)
def test_no_working_days(answer: str) -> None:
    assert refusal("working_day", answer).startswith("working day: ")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Intake,Toets,Besluit", ["Intake", "Toets", "Besluit"]),
        (" Intake ,  Toets ,", ["Intake", "Toets"]),
        ('"Cut, bend", Weld', ["Cut, bend", "Weld"]),
        ("Intake > Toets -> Besluit", ["Intake", "Toets", "Besluit"]),
        ("Intake → Toets", ["Intake", "Toets"]),
        ("Intake; Toets", ["Intake", "Toets"]),
        ("Intake", ["Intake"]),
    ],
)
def test_steps(text: str, names: list[str]) -> None:
    assert list(question("steps").check(text)) == names


def test_refusals_say_what_to_write_in_the_language_of_the_map() -> None:
    assert refusal("kind", "bank") == 'kind: "bank" is not possible; choose factory, office, care, software'
    assert "kies" in refusal("kind", "bank", "nl")
    assert "en, nl" in refusal("language", "fr")
    assert refusal("steps", " , ,") == "steps: name at least one step"
    assert "Control" in refusal("steps", "Cut, Control")
    assert refusal("demand", "30", "nl").startswith("klantvraag: ")
    assert "18400" in refusal("demand", "18.400/maand", "nl")
    assert "8 uur" in refusal("working_day", "1 dag", "nl")
    assert refusal("title", "  ") == "title: write something here"


@given(st.sampled_from(QUESTIONS), st.text(max_size=40), st.sampled_from(LANGUAGES))
def test_any_answer_is_taken_or_refused_with_a_reason(id_: str, answer: str, language: str) -> None:
    said = "fine"
    try:
        question(id_, language).check(answer)
    except BadAnswer as wrong:
        said = str(wrong)
    assert said.strip()


@given(st.text(max_size=200))
def test_any_text_can_be_split(text: str) -> None:
    assert all(isinstance(name, str) for name in split(text))


def test_answers_are_what_a_starter_takes() -> None:
    terminal = Terminal(*[""] * 7)
    answers = ask(terminal.prompt, terminal.told.append)
    assert starter(
        answers.kind,
        answers.language,
        answers.title,
        answers.customer,
        answers.demand,
        answers.working_day,
        answers.steps,
    )
