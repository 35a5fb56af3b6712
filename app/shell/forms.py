"""Forms: tells topics in short or whole, for the reader or for the one beside them."""

from app.content.links import Kind
from app.content.topic import ALL, SHORT, Topic
from app.controls.semantics import say
from app.i18n import tr, trn
from app.session.preferring import Preferring
from app.shell.topics import Topics
from app.widgets.notices import Notices
from app.widgets.reader import Reader


class Forms:
    """Answers the switches, and says to a screen reader what they did."""

    def __init__(
        self, topics: Topics, preferring: Preferring, notices: Notices, reader: Reader
    ) -> None:
        """Tell `topics` anew in `reader`."""
        self._topics, self._preferring = topics, preferring
        self._notices, self._reader = notices, reader

    def switch(self) -> None:
        """Tell the topic in the other form."""
        place = self._topics.place
        is_short = place is not None and place.form == SHORT
        self.tell_in(ALL if is_short else SHORT)

    def tell_in(self, form: str) -> None:
        """Tell the topic in this form; on a way of its own form, this step alone."""
        place, topic = self._topics.place, self._topics.shown()
        if place is None or topic is None or not topic.short:
            self._notices.show_notice(tr("This page has no short form."))
            return
        is_step = place.link.kind is Kind.WAY
        self._topics.tell_in(form, is_fixed=is_step)
        if not is_step:
            self._preferring.choose("reading", form)
        say(self._reader, _spoken(topic, form))

    def switch_carer(self) -> None:
        """Begin topics and stages with the part for the carer, or no longer."""
        self._preferring.toggle("carer_view")
        if self._preferring.now.carer_view:
            words = tr("Carer's view is on: what is for you comes first.")
        else:
            words = tr("Carer's view is off.")
        self._notices.show_notice(words)


def _spoken(topic: Topic, form: str) -> str:
    if form == SHORT:
        minutes = topic.short_minutes
        words = trn("In short: {count} minute", "In short: {count} minutes", minutes)
    else:
        minutes = topic.minutes
        words = trn("All of it: {count} minute", "All of it: {count} minutes", minutes)
    return words
