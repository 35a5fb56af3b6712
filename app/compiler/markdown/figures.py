"""Figures: a picture alone on its line becomes a figure with caption and alt text."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from app.compiler.markdown.desk import Desk
from app.compiler.markdown.links import is_address, path_inside
from app.compiler.problems import did_you_mean
from app.content.links import Kind, parse_link

_BLOCKS: Final = frozenset({"div", "aside", "blockquote", "li"})
"""What may hold a figure."""
_LISTS: Final = frozenset({"ul", "ol"})


def settle_figures(root: Element, desk: Desk) -> None:
    """Turn every image into a figure, after the paragraph that it stands in."""
    for parent, block in list(_with_images(root)):
        images = [each for each in block.iter("img") if each.get("src") is not None]
        is_alone = not "".join(block.itertext()).strip() and block.tag == "p"
        if not is_alone and not desk.stock.is_plain:
            for image in images:
                what = "a picture stands in the middle of a text"
                hint = "Put it on a line of its own, with blank lines around it."
                desk.tell("picture-alone", image.get("src", ""), what, hint)
        figures = [each for image in images if (each := _figure(image, desk))]
        _put(parent, block, figures, is_alone=is_alone)


def _with_images(root: Element) -> Iterator[tuple[Element, Element]]:
    """Give each block with an image, and what may hold the figure."""
    for parent in root.iter():
        if parent.tag in _BLOCKS:
            for child in parent:
                is_line = child.tag not in _BLOCKS | _LISTS
                if child.tag == "img" or (is_line and child.find(".//img") is not None):
                    yield parent, child


def _put(
    parent: Element, block: Element, figures: list[Element], *, is_alone: bool
) -> None:
    at = list(parent).index(block)
    if is_alone:
        parent.remove(block)
        parent[at:at] = figures
        return
    _drop_images(block)
    parent[at + 1 : at + 1] = figures
    if figures:
        figures[-1].tail, block.tail = block.tail, None


def _drop_images(block: Element) -> None:
    for image in block.iter("img"):
        image.tag = "span"
        image.attrib.clear()


def _figure(image: Element, desk: Desk) -> Element | None:
    target, caption = image.get("src", ""), " ".join(image.get("alt", "").split())
    figure = Element("figure", {"class": "picture"})
    if desk.stock.is_plain and is_address(target) and not parse_link(target):
        what, hint = f'the picture "{target}" is left out', "Put it into the folder."
        desk.tell("missing-picture", target, what, hint)
        return None
    if desk.stock.is_plain and not parse_link(target):
        inside = path_inside(desk.draft.path, target)
        desk.point("image", inside, target)
        SubElement(figure, "img", {"src": f"path:{inside}", "alt": caption})
    else:
        alt = _alt(target, desk)
        if alt is None:
            return None
        SubElement(figure, "img", {"src": target, "alt": alt})
    if caption:
        SubElement(figure, "figcaption").text = AtomicString(caption)
    elif not desk.stock.is_plain:
        what = "a picture has no caption"
        desk.tell("missing-caption", target, what, "Write it between the brackets.")
    return figure


def _alt(target: str, desk: Desk) -> str | None:
    """Give the alt text of a picture of the book; None if there is no such picture."""
    link = parse_link(target)
    pictures = desk.stock.pictures
    if link and link.kind is Kind.ILLUSTRATION and link.slug in pictures:
        desk.point("picture", link.slug, target)
        return pictures[link.slug]
    name = link.slug if link else target
    hint = did_you_mean(name, pictures) or "Pictures are named illustration:name."
    desk.tell("missing-picture", target, f'no picture is called "{name}"', hint)
    return None
