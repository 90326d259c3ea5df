"""What all tests share: the helpers of one folder can be used from another, and hypothesis has no stopwatch."""

import signal
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))  # `from figures.oracle import ...`

# Programs that the tests start hear Ctrl-C, also where this run stands in the background and does not.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile(
    "leantool",
    deadline=None,  # a busy machine is no mistake
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("leantool")
