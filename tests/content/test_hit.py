from app.content.hit import Hit
from app.content.links import Link


def test_a_hit_leads_to_its_place() -> None:
    place = Link.topic("fertility", "women")
    hit = Hit("section", place, "Women", "Risks · Fertility", "…")
    assert str(hit.place) == "topic:fertility#women"
