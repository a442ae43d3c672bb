#!/usr/bin/env python3
"""Removes one guard at a time and asks for a red test.

Each patch in Tests/Guards takes one guard away; its first line says which, its second names the
test that must turn red. They are applied one after the other to a copy of the checkout that is
kept warm in .build/guards, so that nothing here is touched:

    scripts/guards.py            all of them
    scripts/guards.py consent …  these

Ends with 0 when every guard that was removed was missed by its test.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
COPY = ROOT / ".build" / "guards"
TREES = ["Assets", "Catalogues", "Demonstration", "History", "Programmes", "Sources", "Tests",
         "Vocabulary", "docs", "scripts"]
TESTS = COPY / ".build" / "debug" / "causewayPackageTests.xctest"
FILES = ["Package.swift", "Package.resolved"]
FETCHED = ["checkouts", "repositories", "artifacts", "workspace-state.json"]


class Guard:
    def __init__(self, path):
        self.path = path
        first, second = path.read_text(encoding="utf-8").split("\n")[:2]
        self.what = first.removeprefix("# Guard: ").rstrip(".")
        self.test = second.removeprefix("# Test: ")


def run(*command):
    return subprocess.run(command, cwd=COPY, capture_output=True, text=True, check=False)


def copy():
    """Brings the copy up to date; unchanged files keep their times, and so their objects."""
    COPY.mkdir(parents=True, exist_ok=True)
    for name in TREES + FILES:
        here, there = ROOT / name, COPY / name
        wanted = [here] if here.is_file() else [p for p in here.rglob("*") if p.is_file()]
        for path in wanted:
            goal = COPY / path.relative_to(ROOT)
            if not goal.exists() or goal.read_bytes() != path.read_bytes():
                goal.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, goal)
        if there.is_dir():
            for path in [p for p in there.rglob("*") if p.is_file()]:
                if not (ROOT / path.relative_to(COPY)).exists():
                    path.unlink()
    for name in FETCHED:
        here, there = ROOT / ".build" / name, COPY / ".build" / name
        if here.is_dir() and not there.exists():
            shutil.copytree(here, there, symlinks=True)
        elif here.is_file() and not there.exists():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(here, there)


def build():
    return run("swift", "build", "-j", "2", "--build-tests")


def failures(tests):
    """How many of the named tests ran, and whether all of them passed."""
    names = "|".join(re.escape(name) for name in tests)
    done = run(str(TESTS), "--testing-library", "swift-testing", "--filter", f"({names})")
    ran = re.search(r"Test run with (\d+) tests?", done.stdout + done.stderr)
    return (int(ran[1]) if ran else 0), done.returncode == 0, done.stdout + done.stderr


def tail(output, lines=12):
    return "\n".join(output.rstrip().split("\n")[-lines:])


def removed(guard):
    """What came of removing a guard: caught, or why it was not."""
    changed = run("git", "apply", str(guard.path))
    if changed.returncode:
        return "does not apply: " + changed.stderr.strip()
    try:
        made = build()
        if made.returncode:
            return "does not build:\n" + tail(made.stdout + made.stderr)
        ran, passed, output = failures([guard.test])
        if not ran and "recorded an issue" not in output:
            return "no test ran:\n" + tail(output)
        return "not caught" if passed else "caught"
    finally:
        run("git", "apply", "-R", str(guard.path))


def main():
    chosen = sys.argv[1:]
    guards = [Guard(path) for path in sorted((ROOT / "Tests" / "Guards").glob("*.patch"))
              if not chosen or path.stem in chosen]
    began = time.monotonic()
    copy()
    if not (COPY / ".git").exists():
        run("git", "init", "--quiet")
    made = build()
    if made.returncode:
        sys.exit("The copy does not build:\n" + tail(made.stdout + made.stderr))
    print(f"built in {time.monotonic() - began:.0f} s", flush=True)
    ran, passed, output = failures(sorted({guard.test for guard in guards}))
    if not passed or not ran:
        sys.exit("Tests fail before any guard is removed:\n" + tail(output, 30))
    caught = 0
    for guard in guards:
        start = time.monotonic()
        result = removed(guard)
        caught += result == "caught"
        seconds = time.monotonic() - start
        print(f"{guard.path.stem:18} {seconds:4.0f} s  {result}  ({guard.what})", flush=True)
    print(f"caught {caught} of {len(guards)} in {(time.monotonic() - began) / 60:.0f} min")
    sys.exit(0 if guards and caught == len(guards) else 1)


main()
