"""Pictures are asked for by an address that says how wide they are."""

import pytest

from app.content.links import Kind, Link
from app.rendering.requests import PictureRequest, parse_request


def test_a_request_is_written_and_read() -> None:
    request = PictureRequest(Link(Kind.ILLUSTRATION, "ward"), 600)
    assert str(request) == "illustration:ward?600"
    assert parse_request("illustration:ward?600") == request


@pytest.mark.parametrize(
    "address",
    [
        "",
        "illustration:ward",
        "illustration:ward?wide",
        "illustration:ward?-1",
        "topic:ward?600",
        "file:///etc/hostname?600",
        "//host/share/x.png?600",
        "../../etc/hostname?1",
        "home?600",
    ],
)
def test_nothing_else_is_a_request(address: str) -> None:
    assert parse_request(address) is None
