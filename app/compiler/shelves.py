"""Topics in book order, each on its shelf."""

from collections.abc import Sequence
from typing import Final

from app.compiler.book import BOOK_FILE, ShelfPlan
from app.compiler.drafts import Spot
from app.compiler.files import Folder
from app.compiler.notes import Notes
from app.compiler.problems import did_you_mean, problem
from app.compiler.sheets import is_slug
from app.compiler.topics import TopicFile
from app.content.topic import Shelf, Topic

WHO_TO_CALL: Final = "who-to-call"


def in_book_order(
    files: Sequence[TopicFile], plans: Sequence[ShelfPlan]
) -> list[TopicFile]:
    """Sort by shelf, then as the shelf says, then by slug."""
    place = {plan.id: number for number, plan in enumerate(plans)}
    first = {plan.id: plan.topics for plan in plans}

    def key(file: TopicFile) -> tuple[int, int, str]:
        order = first.get(file.shelf, ())
        said = order.index(file.slug) if file.slug in order else len(order)
        return (place.get(file.shelf, len(place)), said, file.slug)

    return sorted(files, key=key)


def shelves_of(
    topics: Sequence[Topic], plans: Sequence[ShelfPlan]
) -> tuple[Shelf, ...]:
    """Count the topics on each shelf; an empty one is left out."""
    sizes = {plan.id: 0 for plan in plans}
    for topic in topics:
        sizes[topic.shelf] = sizes.get(topic.shelf, 0) + 1
    return tuple(
        Shelf(plan.id, plan.title, sizes[plan.id], plan.illustration)
        for plan in plans
        if sizes[plan.id]
    )


def check_shelves(
    files: Sequence[TopicFile], plans: Sequence[ShelfPlan], folder: Folder, notes: Notes
) -> None:
    """Tell what stands on no shelf, twice, or nowhere at all."""
    book = folder.shown(folder.path / BOOK_FILE)
    check_names(files, [plan.id for plan in plans], notes)
    where = {file.slug: file.shelf for file in files}
    for plan in plans:
        spot = Spot(book, plan.line)
        if plan.id not in where.values():
            what = f'the shelf "{plan.id}" has no topic'
            hint = f"Put one into topics/{plan.id}/, or take the shelf out."
            notes.told.append(problem("empty-shelf", spot, what, hint))
        for slug in plan.topics:
            if where.get(slug, plan.id) != plan.id:
                what = f'"{slug}" stands on the shelf "{where[slug]}"'
                hint = f"Move its file to topics/{plan.id}/."
                notes.told.append(problem("wrong-value", spot, what, hint))
    if WHO_TO_CALL not in where:
        what = f'there is no topic "{WHO_TO_CALL}"'
        hint = f"Write topics/<shelf>/{WHO_TO_CALL}.md: the emergency card."
        notes.told.append(problem("no-who-to-call", Spot(book), what, hint))


def check_names(files: Sequence[TopicFile], known: list[str], notes: Notes) -> None:
    """Tell names that are none, or taken, and shelves that the book does not have."""
    seen: dict[str, str] = {}
    for file in files:
        spot = Spot(file.path)
        if not is_slug(file.slug):
            what = f'"{file.file.name}" cannot be the name of a topic'
            hint = "Lower-case letters, digits and hyphens, such as first-week.md."
            notes.told.append(problem("bad-name", spot, what, hint))
        if file.slug in seen:
            what = f'there are two topics called "{file.slug}"'
            hint = f"The other one is {seen[file.slug]}."
            notes.told.append(problem("duplicate", spot, what, hint))
        if file.shelf not in known:
            what = f'"{file.shelf}" is no shelf of this book'
            hint = did_you_mean(file.shelf, known) or "Add it to book.yaml."
            notes.told.append(problem("unlisted-shelf", spot, what, hint))
        seen.setdefault(file.slug, file.path)
