from app.content.illustration import Illustration


def test_a_photo_has_no_shape_of_its_own() -> None:
    photo = Illustration("ward", "A bright room with one bed")
    assert (photo.description, photo.width, photo.height) == ("", 0.0, 0.0)
