from app.errors import AppError, InputError, OutputError, PackError


def test_an_error_says_what_is_wrong_and_what_to_do() -> None:
    error = AppError(what="The book is gone.", remedy="Ask a member of staff.")
    assert str(error) == "The book is gone. Ask a member of staff."


def test_each_kind_of_error_has_the_exit_code_of_the_contract() -> None:
    codes = [kind("", "").exit_code for kind in (InputError, PackError, OutputError)]
    assert codes == [2, 3, 4]
