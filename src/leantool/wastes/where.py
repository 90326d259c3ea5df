"""Where in a file a finding stands."""

from __future__ import annotations

from leantool.model import Process, Step, Stock, Transport, Wait
from leantool.source import START, Document, Ref, Span

_ALSO = {"customers": "customer", "people": "operators"}


def wait_field(step: Step) -> str:
    """The field that states how long an item waits here."""
    if isinstance(step, Process):
        if step.lead_time is not None:
            return "lead_time"
        return "wait" if step.wait is not None else "transfer_batch"
    if isinstance(step, Transport):
        return "takes"
    if isinstance(step, Wait):
        return "for"
    if isinstance(step, Stock) and step.wait is not None:
        return "for"
    return "holds" if isinstance(step, Stock) and step.holds is not None else "max"


def place(document: Document | None, ref: Ref) -> Span:
    """Where a ref stands, by either of the words that its keys have in a file; else what is around it."""
    while document is not None and ref:
        for written in dict.fromkeys((ref, tuple(_ALSO.get(str(key), key) for key in ref))):
            span = document.find(written)
            if span is not None:
                return span
        ref = ref[:-1]
    return document.at(()) if document is not None else START
