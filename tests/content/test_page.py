from app.content.page import CALLOUTS, CLASSES, INLINE, VOCABULARY


def test_every_inline_tag_and_every_class_belongs_to_the_vocabulary() -> None:
    assert set(VOCABULARY) >= INLINE
    assert all("class" in VOCABULARY[tag] for tag in CLASSES)


def test_each_callout_is_a_class_of_aside() -> None:
    assert CLASSES["aside"] == set(CALLOUTS)


def test_nothing_that_runs_or_loads_is_in_the_vocabulary() -> None:
    assert not {"script", "style", "iframe", "object", "link"} & set(VOCABULARY)
    assert all(
        not name.startswith("on") for names in VOCABULARY.values() for name in names
    )
