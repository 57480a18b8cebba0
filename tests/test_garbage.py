"""The garbage collector is off where it is asked to be, and afterwards as it was before."""

from __future__ import annotations

import gc

import pytest

from safelight.garbage import no_collection


@no_collection()
def is_collected() -> bool:
    return gc.isenabled()


def test_a_function_runs_without_it() -> None:
    assert not is_collected()
    assert gc.isenabled()


def test_it_is_back_after_a_fault() -> None:
    with pytest.raises(ValueError, match="a fault"), no_collection():
        raise ValueError("a fault")
    assert gc.isenabled()


def test_whoever_had_it_off_keeps_it_off() -> None:
    with no_collection():
        is_collected()
        assert not gc.isenabled()
