"""The current and a later state of one stream, and what is gained between them."""

from __future__ import annotations

from dataclasses import dataclass

from leantool.reporting.overview.row import Number, Row


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows.  A gain is the part that is saved: 0.8 when 10 days become 2, less than 0 when it takes longer."""

    before: Row
    after: Row

    @property
    def lead_time_gain(self) -> float | None:
        return _gain(self.before.lead_time_days, self.after.lead_time_days)

    @property
    def process_time_gain(self) -> float | None:
        return _gain(self.before.process_time_s, self.after.process_time_s)

    def to_data(self) -> dict[str, object]:
        """The pair as data, for the later map."""
        return {
            "with": self.before.file,
            "lead_time_gain": self.lead_time_gain,
            "process_time_gain": self.process_time_gain,
        }


def _gain(before: Number | None, after: Number | None) -> float | None:
    """The part of the first that the second saves; None when one is not known, or the first is nothing."""
    if before is None or after is None or not before:
        return None
    return (before - after) / before
