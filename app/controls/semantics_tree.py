"""From a widget that says what it shows to the tree that a screen reader walks."""

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QLabel, QTextEdit, QWidget
from shiboken6 import Shiboken

from app.controls.semantics import (
    HeadingWidget,
    NodeSpec,
    PartWidget,
    Role,
    SemanticWidget,
    flat,
)
from app.controls.semantics_nodes import (
    UNSUPPORTED,
    Level,
    Node,
    Pool,
    index_in,
    node_under,
)
from app.overriding import override


class Branch:
    """The nodes of one widget, made when a screen reader first asks for them."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget
        self.focused: Node | None = None
        self._tops: tuple[Node, ...] | None = None
        self._all: list[Node] = []
        widget.destroyed.connect(self.give_back)

    def nodes(self) -> tuple[Node, ...]:
        """Give the uppermost nodes."""
        if self._tops is None:
            self._build(self._specs())
        return self._tops or ()

    def refresh(self) -> None:
        """Follow what the widget shows now, with the old nodes where they still fit."""
        if self._tops is None:
            return
        specs = self._specs()
        news = flat(specs)
        if [_meaning(node.spec) for node in self._all] == [*map(_meaning, news)]:
            before = self.focused
            for node, spec in zip(self._all, news, strict=True):
                node.spec = spec
            self._find_focus()
            if self.focused is not None and self.focused is not before:
                self._tell_focus(self.focused)
            return
        self.give_back()
        event = QAccessibleEvent(self.widget, QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)
        if any(spec.focused for spec in news):
            self._build(specs)
            if self.focused is not None:
                self._tell_focus(self.focused)

    def focus(self, index: int) -> None:
        """Move the focus to the node of this number, and tell so; -1 for none."""
        self.nodes()
        within = 0 <= index < len(self._all)
        self.focused = self._all[index] if within else None
        if self.focused is not None:
            self._tell_focus(self.focused)

    def give_back(self) -> None:
        """Let all nodes rest."""
        for node in self._all:
            node.rest()
        Pool.resting.extend(self._all)
        self._all, self._tops, self.focused = [], None, None

    def _specs(self) -> tuple[NodeSpec, ...]:
        if not Shiboken.isValid(self.widget) or not hasattr(
            self.widget, "semantic_nodes"
        ):
            return ()
        return cast("SemanticWidget", self.widget).semantic_nodes()

    def _build(self, specs: tuple[NodeSpec, ...]) -> None:
        self._tops = tuple(self._node(spec, None) for spec in specs)
        self._find_focus()

    def _node(self, spec: NodeSpec, up: Node | None) -> Node:
        node = Pool.take()
        node.begin(self, up, len(self._all), spec)
        self._all.append(node)
        node.adopt(tuple(self._node(child, node) for child in spec.children))
        return node

    def _find_focus(self) -> None:
        focused = (node for node in self._all if node.spec.focused)
        self.focused = next(focused, None)

    def _tell_focus(self, node: Node) -> None:
        if self.widget.hasFocus():
            event = QAccessibleEvent(node, QAccessible.Event.Focus)
            QAccessible.updateAccessibility(event)


class WidgetInterface(QAccessibleWidget):
    """A widget whose children are nodes. Qt frees it with its widget."""

    def __init__(self, widget: QWidget, role: Role) -> None:
        super().__init__(widget, role)
        self._widget = widget
        self.branch = Branch(widget)
        self._level = Level(self._heading_level)
        edit = widget if isinstance(widget, QTextEdit) else None
        self._lender = _Lender(edit) if edit is not None else None

    @override
    def childCount(self) -> int:
        """Tell how many uppermost nodes there are."""
        return len(self.branch.nodes())

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give one of the uppermost nodes."""
        nodes = self.branch.nodes()
        return nodes[index] if 0 <= index < len(nodes) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Tell where a node is among the uppermost, or -1."""
        return index_in(self.branch.nodes(), child)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give the uppermost node under this point of the screen."""
        return node_under(self.branch.nodes(), x, y)

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give the node where the keyboard is."""
        focused = self.branch.focused
        return focused if self._widget.hasFocus() else None

    @override
    def text(self, t: QAccessible.Text) -> str:
        """Give the widget's own name and description; a heading is named by its words."""
        if t == QAccessible.Text.Description:
            return self._widget.accessibleDescription()
        if t != QAccessible.Text.Name:
            return ""
        words = self._widget.text() if isinstance(self._widget, QLabel) else ""
        return self._widget.accessibleName() or words

    @override
    def interface_cast(self, t: QAccessible.InterfaceType) -> Any:
        """Lend the text of a page and the level of a heading."""
        if t == QAccessible.InterfaceType.TextInterface and self._lender is not None:
            return self._lender.text_interface
        if t == QAccessible.InterfaceType.AttributesInterface and self._heading_level():
            return self._level
        return UNSUPPORTED

    def _heading_level(self) -> int:
        if not hasattr(self._widget, "heading_level"):
            return 0
        return cast("HeadingWidget", self._widget).heading_level()


class _Lender(QTextEdit):
    """A hidden text field on the page's document, for its native text interface.

    It must be as wide as the page from the first moment on, because every text field
    lays its document out in its own width.
    """

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFont(page.document().defaultFont())
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(page.viewport().width())
        self.setDocument(page.document())
        self.setLineWrapColumnOrWidth(page.viewport().width())
        page.cursorPositionChanged.connect(self._follow)
        self._page = page
        found = QAccessible.queryAccessibleInterface(self)
        self.text_interface: QAccessibleTextInterface = found.textInterface()

    def _follow(self) -> None:
        self.setTextCursor(self._page.textCursor())


def interface_of(widget: QWidget) -> WidgetInterface:
    """Make the interface of a widget that says what it shows."""
    if hasattr(widget, "semantic_role"):
        role = cast("PartWidget", widget).semantic_role()
        return WidgetInterface(widget, role)
    if isinstance(widget, QTextEdit):
        return WidgetInterface(widget, Role.Document)
    if hasattr(widget, "heading_level"):
        return WidgetInterface(widget, Role.Heading)
    return WidgetInterface(widget, Role.List)


def refresh(widget: QWidget) -> None:
    """Follow what `widget` shows now, if a screen reader has ever asked for it."""
    if (branch := _branch_of(widget)) is not None:
        branch.refresh()


def focus(widget: QWidget, index: int) -> None:
    """Move the focus among the nodes of `widget`."""
    if (branch := _branch_of(widget)) is not None:
        branch.focus(index)


def _branch_of(widget: QWidget) -> Branch | None:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.branch if isinstance(interface, WidgetInterface) else None


def _meaning(spec: NodeSpec) -> tuple[Role, str, int]:
    return spec.role, spec.name, len(spec.children)
