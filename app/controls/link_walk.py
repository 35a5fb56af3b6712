"""Going from link to link with the keyboard, in reading order."""

from app.controls.landmarks import Anchor, Span


class LinkWalk:
    """The links of a page, and the one where the keyboard is; -1 for none."""

    def __init__(self) -> None:
        self._anchors: tuple[Anchor, ...] = ()
        self.at = -1

    def begin(self, anchors: tuple[Anchor, ...]) -> None:
        """Walk among these, from none."""
        self._anchors = anchors
        self.at = -1

    def here(self) -> Anchor | None:
        """Give the link where the keyboard is."""
        return self._anchors[self.at] if self.at >= 0 else None

    def step(self, seen: Span, *, forward: bool) -> bool:
        """Go one link on or back; from none, to the first or last one in sight.

        Args:
            seen: What is in sight, so that nobody is thrown back to the top.
            forward: On rather than back.

        Returns:
            False where there is no link left: the keyboard then leaves the page.
        """
        if self.at >= 0:
            after = self.at + (1 if forward else -1)
        elif forward:
            starts = (
                n for n, one in enumerate(self._anchors) if one.span.start >= seen.start
            )
            after = next(starts, -1)
        else:
            before = [
                n for n, one in enumerate(self._anchors) if one.span.end <= seen.end
            ]
            after = before[-1] if before else -1
        self.at = after if 0 <= after < len(self._anchors) else -1
        return self.at >= 0

    def go_to(self, position: int) -> None:
        """Stand on the link at a position of the text, or on none."""
        self.at = self.number_at(position)

    def number_at(self, position: int) -> int:
        """Tell which link is at a position of the text, or -1."""
        spans = enumerate(anchor.span for anchor in self._anchors)
        found = (n for n, span in spans if span.start <= position < span.end)
        return next(found, -1)

    def anchor(self, number: int) -> Anchor | None:
        """Give a link by its number, or nothing for -1."""
        return self._anchors[number] if 0 <= number < len(self._anchors) else None
