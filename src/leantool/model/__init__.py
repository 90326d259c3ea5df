"""What a map says: frozen data with exact quantities, and where in the file each thing stands."""

from leantool.model.parts import (
    Allowed,
    Burst,
    Control,
    Information,
    Limits,
    Measured,
    Observation,
    Party,
    Supplier,
    WorkingTime,
)
from leantool.model.steps import START, Element, Link, Process, Rework, Step, Stock, Transport, Value, Wait
from leantool.model.stream import ValueStream

__all__ = [
    "START",
    "Allowed",
    "Burst",
    "Control",
    "Element",
    "Information",
    "Limits",
    "Link",
    "Measured",
    "Observation",
    "Party",
    "Process",
    "Rework",
    "Step",
    "Stock",
    "Supplier",
    "Transport",
    "Value",
    "ValueStream",
    "Wait",
    "WorkingTime",
]
