import argparse
from importlib import import_module

import pytest

from app.cli.verbs import VERBS


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_declares_itself_under_its_own_name(verb: str) -> None:
    verbs = argparse.ArgumentParser().add_subparsers()
    import_module(f"app.cli.{verb}").add(verbs)
    assert list(verbs.choices) == [verb]
