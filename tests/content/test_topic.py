import pytest

from app.content.topic import Topic


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (130, 1), (520, 4)])
def test_reading_time_is_counted_at_a_slow_pace(words: int, minutes: int) -> None:
    topic = Topic("a", "A", "s", "S", "", (), "", (), words)
    assert topic.minutes == minutes
    assert topic._replace(words=0, short_words=words).short_minutes == minutes
