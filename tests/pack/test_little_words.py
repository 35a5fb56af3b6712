from app.pack.little_words import ASKING, FILLERS, LITTLE


def test_words_that_tell_what_is_asked_are_no_fillers() -> None:
    assert not ASKING & FILLERS
    assert ASKING | FILLERS == LITTLE


def test_words_that_somebody_may_look_for_are_none_of_them() -> None:
    assert not LITTLE & {"work", "die", "home", "life", "call", "ill", "pain", "not"}
