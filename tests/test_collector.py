"""The garbage collector is left alone while much is made, and put back as it was."""

import gc

from leantool import collector


def test_paused_and_put_back() -> None:
    with collector.paused():
        assert not gc.isenabled()
        with collector.paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_seldom_during_a_command_and_put_back() -> None:
    before = gc.get_threshold()
    try:
        with collector.seldom():
            assert gc.get_threshold()[0] == collector.SELDOM
            assert gc.isenabled()
        assert gc.get_threshold() == before
    finally:
        gc.unfreeze()
