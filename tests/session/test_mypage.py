from app.session.mypage import (
    LONGEST_NOTE,
    LONGEST_QUESTION,
    MOST,
    Answer,
    Mark,
    MyPage,
    MyQuestion,
    Note,
)

FERTILITY = Mark("topic:fertility", "Fertility")
HOPE = Note("topic:hope", "Hope", "My sister said so.")
ABC = MyPage(questions=(MyQuestion("a"), MyQuestion("b"), MyQuestion("c")))


def asked(page: MyPage) -> str:
    return "".join(each.words for each in page.questions)


def test_an_empty_page_keeps_nothing() -> None:
    assert MyPage().is_empty
    assert not MyPage().marked(FERTILITY).is_empty


def test_a_bookmark_is_put_once_and_taken_away() -> None:
    page = MyPage().marked(FERTILITY).marked(FERTILITY._replace(title="Other"))
    assert page.marks == (FERTILITY,)
    assert page.is_marked("topic:fertility")
    assert page.without_mark("topic:fertility") == MyPage()


def test_there_is_an_end_to_bookmarks_notes_and_questions() -> None:
    page = MyPage()
    for number in range(MOST + 3):
        place = f"topic:t{number}"
        page = page.marked(Mark(place, "")).noted(Note(place, "", "words"))
        page = page.asking(MyQuestion(place))
    assert [len(page.marks), len(page.notes), len(page.questions)] == [MOST] * 3


def test_a_note_is_written_again_and_goes_with_its_words() -> None:
    page = MyPage().noted(HOPE).noted(Note("topic:b", "B", "b"))
    again = page.noted(HOPE._replace(text="Or not."))
    assert [note.text for note in again.notes] == ["Or not.", "b"]
    assert again.note_on("topic:hope") == "Or not."
    assert again.note_on("topic:none") == ""
    assert page.noted(HOPE._replace(text=" \n")).notes == page.notes[1:]


def test_long_words_end_somewhere() -> None:
    page = MyPage().noted(HOPE._replace(text="x" * 9999))
    assert len(page.notes[0].text) == LONGEST_NOTE
    page = page.asking(MyQuestion("y" * 999))
    assert len(page.questions[0].words) == LONGEST_QUESTION


def test_a_question_stands_once_however_it_is_spaced() -> None:
    page = MyPage().asking(MyQuestion("  How\n long? ", "topic:a"))
    assert page.questions == (MyQuestion("How long?", "topic:a"),)
    assert page.asking(MyQuestion("How  long?")) == page
    assert page.asking(MyQuestion(" ")) == page
    assert page.has_question(" How long?")
    assert page.without_question("How long? ") == MyPage()


def test_questions_move_and_stop_at_the_ends() -> None:
    assert asked(ABC.moved(2, -1)) == "acb"
    assert asked(ABC.moved(0, +1)) == "bac"
    assert ABC.moved(0, -1) == ABC.moved(2, +1) == ABC.moved(7, -1) == ABC


def test_questions_are_ticked_off() -> None:
    assert [q.is_asked for q in ABC.ticked(1, is_asked=True).questions] == [
        False,
        True,
        False,
    ]
    assert ABC.ticked(3, is_asked=True) == ABC


def test_an_answer_replaces_the_one_before_and_can_be_taken_back() -> None:
    page = MyPage().weighed(Answer("walk", "much")).weighed(Answer("work", "some"))
    page = page.weighed(Answer("walk", "none"))
    assert page.weight_of("walk") == "none"
    assert page.weight_of("sight") == ""
    assert page.weighed(Answer("walk", "")).matters == (Answer("work", "some"),)
    said = MyPage().saying(Answer("c1", "my words"))
    assert (said.said_to("c1"), said.said_to("c2")) == ("my words", "")


def test_answers_come_to_an_end_too() -> None:
    page = MyPage()
    for number in range(MOST + 2):
        page = page.saying(Answer(str(number), "x"))
    assert len(page.said) == MOST


def test_joining_loses_no_word() -> None:
    here = MyPage(
        marks=(FERTILITY,),
        notes=(HOPE,),
        questions=(MyQuestion("a", is_asked=True),),
        matters=(Answer("walk", "much"),),
        said=(Answer("c1", "mine"),),
    )
    there = MyPage(
        marks=(FERTILITY, Mark("topic:b", "B")),
        notes=(HOPE._replace(text="Another."), Note("topic:b", "B", "b")),
        questions=(MyQuestion("a"), MyQuestion("b")),
        matters=(Answer("walk", "none"), Answer("work", "some")),
        said=(Answer("c1", "theirs"), Answer("c2", "new")),
    )
    assert here.joined(there) == MyPage(
        marks=(FERTILITY, Mark("topic:b", "B")),
        notes=(
            HOPE._replace(text="My sister said so.\n\nAnother."),
            Note("topic:b", "B", "b"),
        ),
        questions=(MyQuestion("a", is_asked=True), MyQuestion("b")),
        matters=(Answer("walk", "much"), Answer("work", "some")),
        said=(Answer("c1", "mine"), Answer("c2", "new")),
    )
    assert here.joined(here) == here
