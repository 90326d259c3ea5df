"""The form of `leantool.toml`; imported only when there is such a file."""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, create_model

from leantool import rules, units
from leantool.settings import STANDARD, Thresholds
from leantool.texts import texts


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _threshold(name: str, value: object) -> Any:
    """A threshold as written: a number, a share (`"95 %"`) or a time (`"60 s"`)."""
    standard = getattr(STANDARD.thresholds, name)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError("write a number, a share such as '95 %' or a time such as '60 s'")
    text = str(value)
    try:
        if "%" in text:
            return units.share(text).value
        if isinstance(value, str) and units.looks_like_duration(text):
            return units.duration(text, units.FULL_TIME).seconds
        return units.count(text).value
    except units.Unreadable:
        raise ValueError(f"cannot read {text!r}; the standard is {float(standard):g}") from None


def _rule(word: str) -> str:
    if rules.by_word(word) is None and not rules.is_waste_rule(word):
        raise ValueError("there is no such rule")
    return word


def _reason(text: str) -> str:
    if not text.strip():
        raise ValueError("say why it is switched off")
    return text


def _label(name: str) -> str:
    from leantool.texts.en.a3 import WORDS

    if name not in texts("en").labels and name not in WORDS:
        raise ValueError("there is no such label")
    return name


ThresholdsPart = create_model(
    "ThresholdsPart",
    __base__=_Part,
    **{  # type: ignore[call-overload]
        f.name: (Annotated[Any, BeforeValidator(partial(_threshold, f.name))], None)
        for f in fields(Thresholds)
    },
)


class RulesPart(_Part):
    """`[rules.off]`: which rules are switched off, each with the reason."""

    off: dict[Annotated[str, AfterValidator(_rule)], Annotated[str, AfterValidator(_reason)]] = {}


class HouseRules(_Part):
    """`leantool.toml`."""

    language: Literal["en", "nl"] | None = None
    theme: Literal["plain", "colour", "dark"] | None = None
    thresholds: ThresholdsPart = ThresholdsPart()
    rules: RulesPart = RulesPart()
    labels: dict[Annotated[str, AfterValidator(_label)], str] = {}

    @staticmethod
    def known(path: tuple[str, ...]) -> tuple[str, ...]:
        """The keys that may stand in a table."""
        parts: dict[tuple[str, ...], type[BaseModel]] = {
            ("rules",): RulesPart,
            ("thresholds",): ThresholdsPart,
        }
        return tuple(parts.get(path, HouseRules).model_fields)

    def values(self) -> dict[str, Any]:
        """What is stated, by the name of the setting."""
        stated = {name: getattr(self, name) for name in self.model_fields_set - {"rules", "thresholds"}}
        if self.rules.off:
            stated["rules_off"] = self.rules.off
        thresholds = {name: getattr(self.thresholds, name) for name in self.thresholds.model_fields_set}
        return stated | ({"thresholds": thresholds} if thresholds else {})
