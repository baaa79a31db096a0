"""A git repository in the test's folder, whose settings are the test's own."""

import os
import subprocess

from harness import CliTest

SETTINGS = {
    "HOME": "/nonexistent",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@example.org",
}


class GitTest(CliTest):
    def setUp(self):
        super().setUp()
        self.day = 0
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments, status=0, env=None, cwd=None, **others):
        """Runs git; gives what it printed."""
        clock = {name: f"2024-01-{self.day + 1:02}T12:00:00Z" for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE")}
        environment = {"PATH": os.environ["PATH"]} | SETTINGS | clock | (env or {})
        done = subprocess.run(
            ["git", *map(os.fspath, arguments)],
            env=environment,
            cwd=cwd or self.root,
            timeout=60,
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | others,
        )
        self.assertEqual(done.returncode, status, (done.stdout, done.stderr))
        return done.stdout

    def commit(self, message="Change", tag=None):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        self.day += 1
        if tag:
            self.git("tag", tag)
