from pytestqt.qtbot import QtBot

from app.controls.row_painting import ROW_ROLE
from app.controls.rows import Rows
from app.controls.ticking import Ticking
from tests.parts import collected, shown


def test_rows_that_are_in_say_so_and_the_chosen_stays(qtbot: QtBot) -> None:
    ticking = Ticking("Risks", (("a", "Infections"), ("b", "Fertility")), "In")
    shown(qtbot, ticking, 500, 300)
    rows = ticking.findChildren(Rows)[0]
    assert rows.accessibleName() == "Risks"
    rows.choose("b")
    ticking.mark({"b"})
    assert rows.chosen() == "b"
    badges = [rows.model().index(at, 0).data(ROW_ROLE).badge for at in (0, 1)]
    assert badges == ["", "In"]
    with collected(ticking.row_requested) as asked:
        rows.press_chosen()
    assert asked == ["b"]
    assert ticking.narrow(["FERT".casefold()], ()) == 1
    assert ticking.narrow(["zzz"], ()) == 0
    assert ticking.isHidden()
