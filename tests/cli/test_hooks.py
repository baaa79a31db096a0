"""The hooks for pre-commit."""

import os
import shlex
import shutil
import subprocess

from harness import CODICIL, main
from pull_request import BROKEN, EDITED, POLICY, SOURCE, TYPO
from repository import SETTINGS, GitTest


class Hooks(GitTest):
    """.pre-commit-hooks.yaml, through pre-commit itself."""

    def setUp(self):
        super().setUp()
        self.write("bin/codicil", f'#!/bin/sh\nexec {shlex.quote(CODICIL)} "$@"\n').chmod(0o755)
        self.write(".git/info/exclude", "/bin/\n/home/\n/hooks/\n/.pre-commit-config.yaml\n")
        self.path = f"{self.root}/bin:{os.environ['PATH']}"

    def staged(self, *arguments, code=0):
        done = subprocess.run(
            [SOURCE / "action/staged.sh", *arguments],
            env={"PATH": self.path} | SETTINGS,
            cwd=self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60,
        )
        self.assertEqual(done.returncode, code, done.stdout)
        return done.stdout.decode()

    def test_staged_compares_each_with_head(self):
        self.write("policy.yaml", POLICY)
        self.write("b.policy.yaml", POLICY)
        self.assertEqual(self.staged("--", "policy.yaml"), "", "there is no HEAD yet")
        self.commit()
        self.write("policy.yaml", EDITED)
        self.write("b.policy.yaml", TYPO)
        self.write("new.policy.yaml", POLICY.replace("club", "shop"))
        text = self.staged("--", "policy.yaml", "b.policy.yaml", "new.policy.yaml")
        self.assertIn("D322", text)
        self.assertEqual(text.count("compared 21 facts"), 2)
        self.assertIn('no file "new.policy.yaml" in "HEAD"', text)
        self.staged("--fail-on", "material", "--", "policy.yaml", "b.policy.yaml", code=1)
        self.staged("--fail-on", "material", "--", "b.policy.yaml")
        self.write("b.policy.yaml", BROKEN)
        self.staged("--", "b.policy.yaml", "policy.yaml", code=3)
        self.staged("policy.yaml", code=2)

    def test_staged_compares_what_looks_new_with_what_is_gone(self):
        other = "\n".join(f"# {i} so that nothing is alike {i * i}" for i in range(99)) + "\n"
        self.write("policy.yaml", POLICY)
        self.write("sub/b.policy.yaml", POLICY.replace("club", "shop"))
        self.commit()
        self.git("rm", "--quiet", "policy.yaml")
        self.write("z.policy.yaml", other + EDITED)
        self.git("add", "--all")
        self.assertIn("D322", self.staged("--fail-on", "material", "--", "z.policy.yaml", code=1))
        self.git("rm", "--quiet", "sub/b.policy.yaml")
        self.assertIn("several policies are gone", self.staged("--", "z.policy.yaml", code=4))

    def hooks(self):
        """The hooks as a repository, and its commit."""
        hooks = self.root / "hooks"
        (hooks / "action").mkdir(parents=True)
        shutil.copy(SOURCE / ".pre-commit-hooks.yaml", hooks)
        shutil.copy(SOURCE / "action/staged.sh", hooks / "action")
        self.git("init", "--quiet", "--initial-branch=main", cwd=hooks)
        self.git("add", "--all", cwd=hooks)
        self.git("commit", "--quiet", "--message", "Hooks", cwd=hooks)
        return hooks, self.git("rev-parse", "HEAD", cwd=hooks).decode().strip()

    def install(self, home):
        subprocess.run(["pre-commit", "install"], check=True, cwd=self.root, capture_output=True,
                       env={"PATH": self.path} | SETTINGS | home)

    def test_format(self):
        hooks, revision = self.hooks()
        home = {"HOME": str(self.root / "home"), "PATH": self.path}
        commit = lambda status: self.git("commit", "-m", "x", env=home, status=status, stderr=subprocess.STDOUT).decode()
        self.write(".pre-commit-config.yaml", f"repos: [{{repo: {hooks}, rev: {revision}, hooks: [{{id: codicil-fmt}}]}}]\n")
        self.install(home)
        self.write("policy.yaml", POLICY.replace("codicil: 1", "codicil:   1  # one"))
        self.git("add", "--all")
        self.assertRegex(commit(1), r"format privacy policies\.+Failed")
        self.assertIn(b"codicil: 1  # one\n", self.read("policy.yaml"))
        self.git("add", "--all")
        self.assertRegex(commit(0), r"format privacy policies\.+Passed")

    def test_a_commit(self):
        hooks, revision = self.hooks()
        entry = f"- {{repo: {hooks}, rev: {revision}, hooks: [{{id: codicil-check}}, {{id: codicil-diff%s}}]}}"
        home = {"HOME": str(self.root / "home"), "PATH": self.path}

        def commits(status, extra=""):
            self.write(".pre-commit-config.yaml", "repos:\n" + entry % extra + "\n")
            self.git("add", "--all")
            return self.git("commit", "-m", "x", env=home, status=status, stderr=subprocess.STDOUT).decode()

        self.write("policy.yaml", POLICY)
        self.write("a/$(touch owned).policy.yaml", POLICY)
        self.write("-x.policy.yaml", POLICY)
        self.write("other.yaml", "[")
        self.commit()
        self.install(home)
        for name in ("policy.yaml", "a/$(touch owned).policy.yaml"):
            self.write(name, EDITED)
        said = commits(1, ", args: [--fail-on, material, --]")
        self.assertRegex(said, r"check privacy policies\.+Passed")
        self.assertRegex(said, r"say what changes in privacy policies\.+Failed")
        said = commits(0)
        self.assertRegex(said, r"say what changes in privacy policies\.+Passed")
        self.assertEqual(said.count("D322"), 2, said)
        self.write("-x.policy.yaml", BROKEN)
        self.assertRegex(commits(1), r"check privacy policies\.+Failed")
        self.write("-x.policy.yaml", POLICY)
        self.write("other.yaml", "[[")
        self.assertRegex(commits(0), r"check privacy policies.*no files to check.*Skipped")


if __name__ == "__main__":
    main()
