"""The version of the program, written once, in pyproject.toml."""

from app import paths


def version() -> str:
    """Give the version, such as `0.1.0`: from a checkout or from the bundle."""
    if paths.is_frozen():
        return (paths.resources() / "version.txt").read_text("utf-8").strip()
    import tomllib

    text = (paths.root() / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])
