from app.overriding import override


class Voice:
    def says(self) -> str:
        return "hm"


class LoudVoice(Voice):
    @override
    def says(self) -> str:
        return "Hm!"


def test_a_marked_method_still_replaces_the_one_above() -> None:
    assert LoudVoice().says() == "Hm!"
