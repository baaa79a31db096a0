"""A pull request in a repository of the test's own, and the GitHub Action run on it as GitHub runs it."""

import json
import os
import pathlib
import re
import subprocess

from harness import CODICIL
from repository import SETTINGS, GitTest

SOURCE = pathlib.Path(__file__).parents[2]
SCRIPT = SOURCE / "action/review.sh"

POLICY = """\
codicil: 1
policy: {id: club, title: Privacy at the club, language: en, controller: club, updated: 2026-05-01}
parties:
  club: {name: Club, contacts: {office: {email: office@club.example, for: [rights, questions]}}}
  stripe: Stripe
sections:
  - {kind: payments, providers: stripe, for: membership fees}
  - {kind: sharing, stance: never, unless: [consent, legal-obligation]}
  - {kind: rights, rights: [access, rectification, erasure], exercise: club.office}
  - {kind: prose, heading: Notes, text: We colect little.}
"""
# Three material changes, one of wording, and the date.
EDITS = (
    ("legal-obligation]", "legal-obligation, business-transfer]"),
    (", erasure]", "]"),
    ("office@club.example", "privacy@club.example"),
    ("colect", "collect"),
    ("2026-05-01", "2026-06-01"),
)
EDITED = POLICY
for was, becomes in EDITS:
    EDITED = EDITED.replace(was, becomes)
TYPO = POLICY.replace("colect", "collect")
BROKEN = POLICY + "nonsense: 1\n"


def outputs(text):
    """$GITHUB_OUTPUT as GitHub reads it."""
    found, lines = {}, iter(text.splitlines())
    for line in lines:
        name, end = line.split("<<")
        value = []
        while (line := next(lines)) != end:
            value.append(line)
        found[name] = "\n".join(value)
    return found


def commands(log):
    """The workflow commands that GitHub would obey in this log."""
    found, stopped = [], None
    for line in log.splitlines():
        if stopped:
            stopped = None if line.strip() == f"::{stopped}::" else stopped
        elif match := re.match(r"\s*::stop-commands::(.+)", line):
            stopped = match[1]
        elif re.match(r"\s*::|.*##\[", line):
            found.append(line)
    assert not stopped, "commands stay stopped"
    return found


class ActionTest(GitTest):
    """A clone, with GitHub's own files in a folder beside it."""

    def setUp(self):
        super().setUp()
        self.github = self.root / "github"
        self.github.mkdir()
        (self.root / ".git/info").mkdir(exist_ok=True)
        self.write(".git/info/exclude", "/github/\n/bin/\n")

    def branch(self, base, head):
        """Commits `base` (name -> text) on main and, on a branch, `head` (a text, or None: the file goes)."""
        for name, text in base.items():
            self.write(name, text)
        self.commit()
        self.base = self.git("rev-parse", "HEAD").decode().strip()
        self.git("checkout", "--quiet", "-b", "change")
        for name, text in head.items():
            self.write(name, text) if text is not None else (self.root / name).unlink()
        self.commit()

    def event(self, **more):
        """What GitHub tells of the pull request, whose number is 7."""
        head = self.git("rev-parse", "change").decode().strip()
        pull = {"number": 7, "base": {"sha": self.base}, "head": {"sha": head}} | more
        self.write("github/event.json", json.dumps({"pull_request": pull}))

    def environment(self, **inputs):
        return {
            "PATH": os.environ["PATH"],
            "GITHUB_ACTIONS": "true",
            "GITHUB_EVENT_PATH": str(self.github / "event.json"),
            "GITHUB_STEP_SUMMARY": str(self.github / "summary.md"),
            "GITHUB_OUTPUT": str(self.github / "output"),
            "GITHUB_REPOSITORY": "club/site",
            "RUNNER_TEMP": str(self.github),
            "INPUT_CODICIL": CODICIL,
        } | SETTINGS | {"INPUT_" + name: value for name, value in inputs.items()}

    def action(self, code=0, env=None, cwd=None, **inputs):
        """One run; gives its log. self.summary and self.outputs are what it wrote."""
        for name in ("summary.md", "output"):
            self.write(f"github/{name}", "")
        if not (self.github / "event.json").exists():
            self.event()
        done = subprocess.run(
            [SCRIPT],
            env=self.environment(**inputs) | (env or {}),
            cwd=cwd or self.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
        )
        log = done.stdout.decode()
        self.assertEqual(done.returncode, code, log)
        self.summary = self.read("github/summary.md").decode()
        self.outputs = outputs(self.read("github/output").decode())
        self.assertEqual([name for name in self.names("github") if name.startswith("codicil.")], [], "litter")
        return log

    def levels(self, log):
        return [line.split(" ")[0].lstrip(":") for line in commands(log) if "-matcher" not in line]
