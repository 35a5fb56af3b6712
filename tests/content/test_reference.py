from app.content.reference import Reference


def test_a_source_may_have_no_address() -> None:
    assert Reference("smith2020", "Smith A. A study. 2020.").url == ""
