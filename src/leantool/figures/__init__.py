"""Figures: what a map comes to, exactly."""

from leantool.figures.figure import Figure, Figures, Reason, StepFigures
from leantool.figures.measure import Measured, measure

__all__ = ["Figure", "Figures", "Measured", "Reason", "StepFigures", "measure"]
