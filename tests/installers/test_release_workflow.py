"""The workflow of a release: each thing that it runs is there, and can be run so."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app import paths
from installers import build

ROOT = paths.root()
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
JOBS: dict[str, Any] = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]
OURS = re.compile(r"(?<![\w$/{.])(?:installers|resources|app|docs|content)/[\w./-]*\w")
MADE = ("build/", "dist/", "out/")
LINUX = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
MACOS = {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"}
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
SYSTEMS = {
    "linux": {**LINUX, "platform_machine": "x86_64"},
    "macos-arm64": {**MACOS, "platform_machine": "arm64"},
    "macos-x86_64": {**MACOS, "platform_machine": "x86_64"},
    "windows": {**WINDOWS, "platform_machine": "AMD64"},
}
"""As the markers of packages name them."""


def runs() -> Iterator[tuple[str, str, str]]:
    """Give each step that runs something: its job, its shell and its words."""
    for name, job in JOBS.items():
        default = "pwsh" if job["runs-on"].startswith("windows") else "bash"
        for step in job["steps"]:
            if "run" in step:
                yield name, step.get("shell", default), step["run"]


RUNS = list(runs())


def named(text: str, folder: Path) -> set[Path]:
    """Give the files of ours that a script names: from the root, or from beside it."""
    bare = re.sub(r"(?m)(^|\s)#.*$", "", text)
    found = {ROOT / name for name in OURS.findall(bare)}
    found |= {folder / name for name in re.findall(r"\$here/([\w./-]*\w)", bare)}
    modules = re.findall(r"-m (installers\.[\w.]+)", bare)
    return found | {ROOT / f"{name.replace('.', '/')}.py" for name in modules}


@pytest.mark.parametrize(
    ("shell", "text"),
    [run[1:] for run in RUNS],
    ids=[f"{run[0]}-{number}" for number, run in enumerate(RUNS)],
)
def test_what_a_step_runs_is_there(shell: str, text: str) -> None:
    todo, seen = named(text, ROOT), set[Path]()
    while todo:
        file = todo.pop().resolve()
        if file in seen or str(file.relative_to(ROOT)).startswith(MADE):
            continue
        seen.add(file)
        assert file.exists(), file
        if file.suffix in {".sh", ".ps1"}:
            todo |= named(file.read_text("utf-8"), file.parent)
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=text, text=True, check=True)


@pytest.mark.parametrize("text", [run[2] for run in RUNS], ids=[run[0] for run in RUNS])
def test_a_script_that_a_step_starts_may_be_started(text: str) -> None:
    for line in text.splitlines():
        word = line.strip().split(" ")[0]
        if word.startswith("installers/") and word.endswith(".sh"):
            assert os.access(ROOT / word, os.X_OK)


def test_the_commands_of_dev_py_are_ones_it_knows() -> None:
    lines = re.findall(r"python3? dev\.py (\w+)(.*)", WORKFLOW.read_text("utf-8"))
    assert len(lines) == 5
    for command, rest in lines:
        assert command == "build"
        given = build.parser().parse_args(shlex.split(rest))
        assert len([way for way in vars(given).values() if way]) == len(rest.split())


def test_each_python_line_runs() -> None:
    lines = re.findall(r'python3 -c "([^"]+)"', WORKFLOW.read_text("utf-8"))
    assert lines
    for line in lines:  # with no package but those of Python itself
        words = [sys.executable, "-S", "-c", line]
        told = subprocess.check_output(words, cwd=ROOT, text=True)
        assert told.strip() == paths.version()


def test_each_job_installs_what_it_built_and_looks_at_it() -> None:
    def steps(name: str) -> str:
        return "\n".join(text for job, _shell, text in RUNS if job == name)

    assert "--prove" in steps("linux")
    assert "selfcheck" in (ROOT / "installers" / "proving.py").read_text("utf-8")
    assert "prove.ps1" in steps("windows-prove")
    assert "selfcheck" in steps("windows-prove")
    assert "build.sh" in steps("macos")
    mac = (ROOT / "installers" / "macos" / "build.sh").read_text("utf-8")
    assert mac.index("hdiutil attach") < mac.rindex("selfcheck")


def test_what_is_published_is_what_was_proven() -> None:
    assert set(JOBS["publish"]["needs"]) == {"linux", "windows-prove", "macos"}
    for name, job in JOBS.items():
        given = [step["with"] for step in job["steps"] if "with" in step]
        kept = [each["name"] for each in given if "if-no-files-found" in each]
        for each in kept:
            assert (each in {"linux", "windows"} or each.startswith("macos")) is (
                name in JOBS["publish"]["needs"]
            )


def test_the_workflow_trusts_no_moving_names() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW.read_text("utf-8"))
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", each) for each in used)
    writes = {
        name for name, job in JOBS.items() if "write" in job["permissions"].values()
    }
    assert writes == {"publish"}


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_package_that_a_build_installs_is_pinned(system: str) -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {canonicalize_name(line.split("==")[0]) for line in lines}
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    more = told["optional-dependencies"]
    todo = [*told["dependencies"], *more["dev"], *more["speech"]]
    about = {**SYSTEMS[system], "extra": ""}
    seen = {"setuptools"}  # of the virtual environment itself
    while todo:
        asked = Requirement(todo.pop())
        own = canonicalize_name(asked.name)
        extras = ["", *asked.extras]
        if asked.marker and not asked.marker.evaluate(about):
            continue
        if own in seen:
            continue
        seen.add(own)
        assert own in pinned
        try:
            needed = metadata.requires(own) or []
        except metadata.PackageNotFoundError:
            continue  # of another system than this
        for each in needed:
            marker = Requirement(each).marker
            if marker is None or any(
                marker.evaluate({**about, "extra": extra}) for extra in extras
            ):
                todo.append(each.partition(";")[0])


@pytest.mark.parametrize(
    "words",
    [
        ["zizmor", "--offline", "--quiet"],
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
    ],
    ids=lambda words: words[0],
)
def test_the_workflow_passes_its_judges(words: list[str]) -> None:
    tool = ROOT / ".venv" / "bin" / words[0]
    if not tool.exists():
        pytest.skip(f"needs {words[0]}")
    done = subprocess.run(
        [tool, *words[1:], str(WORKFLOW)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
