"""Policies as they were at a revision."""

import os
import shutil
import subprocess

from harness import CODICIL, POLICY, main
from repository import GitTest

LISTED = POLICY[: POLICY.rindex("  - {")] + "  - {kind: cookies, items: {file: lists/cookies.csv}}\n"


class Revisions(GitTest):
    def text(self, operand, **others):
        return self.succeeds("render", operand, "-t", "text", **others).stdout.decode()

    def history(self):
        """v1 says `old`, HEAD `new`, the folder `dirty`."""
        self.policy(note="old")
        self.commit(tag="v1")
        self.policy(note="new")
        self.commit()
        self.policy(note="dirty")

    def test_reads_what_was(self):
        self.history()
        for operand, note in (
            ("v1:policy.yaml", "old"),
            ("v1:./policy.yaml", "old"),
            ("HEAD~1:policy.yaml", "old"),
            ("HEAD^{/Change}:policy.yaml", "new"),
            ("main:policy.yaml", "new"),
            (f"v1:{self.root}/policy.yaml", "old"),
            ("policy.yaml", "dirty"),
        ):
            with self.subTest(operand):
                self.assertIn(f"\n{note}\n", self.text(operand))

    def test_paths_count_from_where_git_counts_them(self):
        """From the top of the repository, unless they begin with ./ or ../ (gitrevisions, "<rev>:<path>")."""
        self.policy("sub/policy.yaml", "below")
        self.policy("sub/alone.yaml", "alone")
        self.policy("policy.yaml", "above")
        self.commit()
        sub = self.root / "sub"
        for operand, note in (("HEAD:policy.yaml", "above"), ("HEAD:./policy.yaml", "below"),
                              ("HEAD:../policy.yaml", "above"), ("HEAD:sub/policy.yaml", "below")):
            self.assertIn(note, self.text(operand, cwd=sub))
            self.assertIn(note.encode(), self.git("show", operand, cwd=sub))  # git agrees
        self.fails(4, "check", "HEAD:alone.yaml", cwd=sub,
                   says='no file "alone.yaml" in "HEAD" at the top of the repository; for that of this folder, write HEAD:./alone.yaml\n')
        self.assertIn("below", self.text("HEAD:sub/policy.yaml"))
        shutil.rmtree(sub)
        self.assertIn("below", self.text("HEAD:sub/policy.yaml"))
        self.fails(4, "check", "HEAD:../policy.yaml", says="not a git repository")

    def test_settings_beside_a_revision(self):
        self.policy("sub/policy.yaml", "as it was")
        self.commit(tag="v1")
        self.policy("sub/policy.yaml", "as it is")
        self.commit(tag="v2")
        self.write("sub/.codicil.yaml", "nonsense: 1\n")
        for operands, cwd in ((("v1:sub/policy.yaml", "v2:sub/policy.yaml"), self.root / "sub"),
                              (("v1:./policy.yaml", "v2:./policy.yaml"), self.root / "sub")):
            done = self.codicil("diff", *operands, cwd=cwd)
            self.assertEqual((done.returncode, b"cannot use .codicil.yaml" in done.stderr), (2, True), done.stderr)

    def test_a_repository_without_commits(self):
        self.policy()
        self.fails(4, "check", "HEAD:policy.yaml", says="this repository has no commit yet")
        done = self.codicil("diff")
        self.assertEqual(done.returncode, 4)
        self.assertNotIn(b"fetch", done.stdout + done.stderr)

    def test_findings_name_the_revision(self):
        self.write("sub/policy.yaml", POLICY + "nonsense: 1\n")
        self.commit()
        found = self.codicil("check", "--format", "concise", "HEAD:sub/policy.yaml")
        self.assertEqual((found.returncode, found.stdout[:36]), (1, b"HEAD:sub/policy.yaml:7:1: error[P000"))

    def test_git_is_started_only_for_a_revision(self):
        self.policy()
        self.write("bin/git", "#!/bin/sh\ntouch started\n").chmod(0o755)
        path = {"PATH": f"{self.root}/bin:{os.environ['PATH']}"}
        self.succeeds("check", "policy.yaml", env=path)
        self.assertNotIn("started", self.names())
        self.codicil("check", "HEAD:policy.yaml", env=path)
        self.assertIn("started", self.names())

    def test_a_file_with_the_name_of_a_revision_stands_in_for_none(self):
        self.history()
        self.policy("v1:policy.yaml", "colon")
        self.assertIn("old", self.text("v1:policy.yaml"))
        for name in ("./v1:policy.yaml", self.root / "v1:policy.yaml", f"../{self.root.name}/v1:policy.yaml"):
            self.assertIn("colon", self.text(name))
        self.assertIn("colon", self.succeeds("diff", "v1:policy.yaml", "./v1:policy.yaml").stdout.decode())
        self.policy("v9:policy.yaml", "colon")
        self.fails(4, "check", "v9:policy.yaml", says="for the file of that name, write ./v9:policy.yaml")

    def test_git_and_folders_name_files(self):
        self.policy("v:1.yaml", "first")
        self.commit()
        self.policy("v:1.yaml", "second")
        self.write(".git/info/attributes", "*.yaml diff=codicil\n")
        shown = self.git("-c", f"diff.codicil.command={CODICIL} git-diff-driver --", "diff")
        self.assertIn(b"first -> second", shown)
        self.succeeds("history", ".")

    def test_no_git(self):
        self.history()
        (self.root / "bin").mkdir()
        self.fails(4, "check", "v1:policy.yaml", env={"PATH": f"{self.root}/bin"}, says='no program "git"')

    def test_no_repository(self):
        self.history()
        shutil.rmtree(self.root / ".git")
        env = {"GIT_CEILING_DIRECTORIES": str(self.root.parent)}
        self.fails(4, "check", "v1:policy.yaml", env=env, says="not a git repository")

    def test_missing_revision(self):
        self.history()
        for revision, command in (
            ("v9", "  Try:  git fetch origin tag v9\n"),
            ("2024.1", "  Try:  git fetch origin tag 2024.1\n"),
            ("origin/main", "  Try:  git fetch origin main\n"),
            ("a" * 40, f"  Try:  git fetch origin {'a' * 40}\n"),
            ("abcdef12", "  Try:  git fetch\n"),
            ("stable", "tag stable, or for a branch git fetch origin stable and the name origin/stable\n"),
            # Nothing to copy into a shell.
            ("$(id)", "not in this clone.\n"),
            ("HEAD~9", "not in this clone.\n"),
        ):
            with self.subTest(revision):
                says = f'git has no "{revision}:policy.yaml" here. The tag or commit is not in this clone.'
                message = self.fails(4, "check", f"{revision}:policy.yaml", says=says).stderr.decode()
                self.assertTrue(message.endswith(command), message)

    def test_shallow_clone(self):
        self.history()
        self.git("clone", "--quiet", "--depth=1", f"file://{self.root}", "shallow")
        self.fails(4, "check", "HEAD~1:policy.yaml", cwd=self.root / "shallow", says="Try:  git fetch --unshallow\n")

    def test_missing_file(self):
        self.history()
        self.fails(4, "check", "v1:other.yaml", says='git has no file "other.yaml" in "v1"')
        self.fails(4, "check", "v1:", says='no file is called ""')

    def test_bare_repository(self):
        self.history()
        self.git("clone", "--quiet", "--bare", ".", "bare.git")
        self.assertIn("old", self.text("v1:policy.yaml", cwd=self.root / "bare.git"))

    def test_too_large(self):
        self.write("policy.yaml", "# " + "x" * 2**20)
        self.commit()
        self.fails(5, "check", "HEAD:policy.yaml", says="is larger than 1048576 bytes")

    # --- names that changed ---

    def test_moved(self):
        self.policy("old/name.yaml", "first")
        self.commit(tag="v1")
        self.git("mv", "old/name.yaml", "policy.yaml")
        self.assertIn("first", self.text("v1:policy.yaml"))  # not yet committed
        self.policy("policy.yaml", "second")
        self.commit()
        self.assertIn("first", self.text("v1:policy.yaml"))
        self.assertIn("second", self.text("HEAD:policy.yaml"))

    def test_moved_is_called_as_it_was(self):
        self.write("old/name.yaml", POLICY + "nonsense: 1\n")
        self.commit(tag="v1")
        self.git("mv", "old/name.yaml", "policy.yaml")
        found = self.codicil("check", "--format", "concise", "v1:policy.yaml")
        self.assertEqual(found.stdout[:17], b"v1:old/name.yaml:")

    def test_moved_beside_a_copy_of_what_it_was(self):
        """Git says that the copy is the old file."""
        long = POLICY.replace("NOTE", "one") + "".join(f"  - {{kind: prose, heading: H{i}, text: the same}}\n" for i in range(20))
        self.write("policy.yaml", long)
        self.commit(tag="v1")
        self.git("mv", "policy.yaml", "z.yaml")
        self.write("z.yaml", long.replace("text: one", "text: two"))
        self.write("archive.yaml", long)
        self.commit()
        self.assertIn("one", self.text("v1:z.yaml"))
        self.assertIn("one", self.text("v1:archive.yaml"))

    def test_a_copy_of_a_file_that_stays_has_no_old_name(self):
        long = POLICY + "".join(f"  - {{kind: prose, heading: H{i}, text: the same}}\n" for i in range(20))
        self.write("policy.yaml", long)
        self.commit(tag="v1")
        self.write("policy.yaml", long.replace("H1,", "H,"))
        self.write("other.yaml", long.replace("H2,", "H,"))
        self.commit()
        self.fails(4, "check", "v1:other.yaml", says="no file")

    def test_places_are_called_as_git_has_them(self):
        self.write("sub/policy.yaml", POLICY + "  - {kind: prose, heading: More, text: More.}\n")
        self.commit(tag="v1")
        self.git("mv", "sub/policy.yaml", "sub/legal.policy.yaml")
        self.write("sub/legal.policy.yaml", POLICY)
        self.commit()
        for cwd, name in ((self.root, "sub/legal.policy.yaml"), (self.root / "sub", "legal.policy.yaml")):
            told = self.succeeds("diff", "--against", "v1", name, cwd=cwd).stdout.decode()
            self.assertIn("v1:sub/policy.yaml:7", told)
            self.assertNotIn("v1:sub/legal", told)
            self.assertNotIn("v1:legal", told)

    def test_another_file_is_no_old_name(self):
        self.policy("one.yaml")
        self.commit(tag="v1")
        self.write("two.yaml", "# nothing\n# of\n# the\n# other\n")
        self.commit()
        self.fails(4, "check", "v1:two.yaml", says="no file")

    # --- tables ---

    def test_tables_of_the_same_revision(self):
        self.write("sub/policy.yaml", LISTED)
        self.write("sub/lists/cookies.csv", "name\nbiscuit\n")
        self.commit(tag="v1")
        self.write("sub/lists/cookies.csv", "name\nwafer\n")
        for cwd, operand in ((self.root, "v1:sub/policy.yaml"), (self.root / "sub", "v1:./policy.yaml")):
            self.assertIn("biscuit", self.text(operand, cwd=cwd))
        self.assertIn("wafer", self.text("sub/policy.yaml"))
        shutil.rmtree(self.root / "sub")
        self.assertIn("biscuit", self.text("v1:sub/policy.yaml"))

    def test_tables_of_a_moved_policy(self):
        self.write("old/policy.yaml", LISTED)
        self.write("old/lists/cookies.csv", "name\nbiscuit\n")
        self.commit(tag="v1")
        self.git("mv", "old", "new")
        self.commit()
        self.assertIn("biscuit", self.text("v1:new/policy.yaml"))

    def test_findings_in_tables(self):
        for policy, table in (("sub/policy.yaml", "sub/lists/cookies.csv"), ("policy.yaml", "lists/cookies.csv")):
            self.write(policy, LISTED)
            self.write(table, "name,nam\na,b\n")
            self.commit()
            found = self.codicil("check", "--format", "concise", f"HEAD:{policy}").stdout.decode()
            self.assertIn(f"HEAD:{table}:1:6: error[P0007]", found)

    def test_tables_that_cannot_be_read(self):
        self.write("secret.csv", "name\nsecret\n")
        for name, says in (
            ("../secret.csv", "P0058"),
            (f"{self.root}/secret.csv", "P0058"),
            ("link.csv", "P0010] can't read this table: it is a symbolic link"),
            ("folder/secret.csv", "P0010] can't read this table: there is no such file in this commit"),
            ("missing.csv", "P0010] can't read this table: there is no such file in this commit"),
            ("sub", "P0010] can't read this table: it is a folder"),
            ("-x", "P0010] can't read this table: there is no such file in this commit"),
            ('"a\\nb"', "P0010] can't read this table: no file is called"),
            ("large.csv", "P0011] can't read this table: "),
        ):
            with self.subTest(name):
                self.write("in/policy.yaml", LISTED.replace("lists/cookies.csv", str(name)))
                self.write("in/sub/x.csv", "name\nx\n")
                self.write("in/large.csv", "name\n" + "x" * 2**20)
                for link, target in (("link.csv", "../secret.csv"), ("folder", "..")):
                    (self.root / "in" / link).unlink(missing_ok=True)
                    os.symlink(target, self.root / "in" / link)
                self.commit()
                found = self.codicil("check", "--format", "concise", "HEAD:in/policy.yaml").stdout.decode()
                self.assertIn(f"HEAD:in/policy.yaml:6:35: error[{says}", found)
                self.assertNotIn("secret\n", found)


class Hostile(GitTest):
    """Threats T13 and T15 of the design: names, revisions and repositories made to do harm."""

    def setUp(self):
        super().setUp()
        self.policy()
        self.commit()

    def test_options(self):
        for operand in ("--output=pwned:policy.yaml", "-Opwned:policy.yaml", "--help:policy.yaml"):
            with self.subTest(operand):
                self.fails(4, "check", "--", operand, says="no revision is called")

    def test_lines(self):
        for operand in ("HEAD:policy.yaml\n", "HEAD\n:policy.yaml", "HEAD:\npolicy.yaml"):
            self.fails(4, "check", operand, says="is called")

    def test_names_of_branches(self):
        for name in ("$(touch${IFS}pwned)", ";touch${IFS}pwned", "`touch${IFS}pwned`", "--upload-pack=x", "a'b\"c"):
            with self.subTest(name):
                self.git("update-ref", f"refs/heads/{name}", "HEAD")
                code = 4 if name.startswith("-") else 0
                self.assertEqual(self.codicil("check", "--", f"{name}:policy.yaml").returncode, code)
                self.succeeds("check", f"refs/heads/{name}:policy.yaml")
                self.assertEqual(self.names(), [".git", "policy.yaml"])

    def test_what_is_no_name_of_a_commit(self):
        for operand in (":/Change", ":policy.yaml", ":0:policy.yaml", "..:policy.yaml", "HEAD..main:policy.yaml",
                        "@{upstream}:policy.yaml", "HEAD^{/nothing}:policy.yaml", "HEAD:policy.yaml:policy.yaml",
                        "HEAD^{tree}:policy.yaml", "^HEAD:policy.yaml", "HEAD policy.yaml:x", "@{-1}:policy.yaml"):
            with self.subTest(operand):
                self.fails(4, "render", operand)

    def test_paths(self):
        self.policy("sub/policy.yaml")
        self.commit()
        for path in ("--", "--output=pwned", "*", ":(glob)**", ":/", ".", "sub", "sub/.", "sub/..", "/etc/passwd", "policy.yaml/",
                     ".git/config", "policy.yam?"):
            with self.subTest(path):
                self.fails(4, "render", "--", f"HEAD:{path}")
        self.fails(4, "render", "HEAD:sub/", says='no file is called ""')
        self.assertEqual(self.names(), [".git", "policy.yaml", "sub"])

    def test_symbolic_links(self):
        self.write("folder/secret.yaml", POLICY)
        os.symlink("folder/secret.yaml", self.root / "link.yaml")
        os.symlink("folder", self.root / "way")
        self.commit()
        self.git("rm", "--quiet", "--cached", "way")
        self.fails(4, "render", "HEAD:link.yaml", says="cannot read HEAD:link.yaml: it is a symbolic link")
        os.unlink(self.root / "way")
        self.fails(4, "render", "HEAD:way/secret.yaml")
        self.fails(4, "render", "HEAD:folder", says="it is a folder")

    def test_terminal(self):
        done = self.fails(4, "check", "\x1b]0;x\x07:policy.yaml")
        self.assertNotIn(b"\x1b", done.stderr)

    def test_settings_that_run_programs(self):
        """A repository, unpacked from an archive, may bring its own configuration."""
        self.write("pwn", f"#!/bin/sh\ntouch {self.root}/pwned\n").chmod(0o755)
        pwn = str(self.root / "pwn")
        for name in ("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "diff.external",
                     "diff.x.textconv", "diff.x.command", "filter.x.smudge", "filter.x.clean", "gpg.program",
                     "pager.log", "pager.ls-tree", "alias.ls-tree", "credential.helper"):
            self.git("config", name, f"!{pwn}" if name == "alias.ls-tree" else pwn)
        self.git("config", "log.showSignature", "true")
        hook = self.write(".git/hooks/post-index-change", f"#!/bin/sh\n{pwn}\n")
        hook.chmod(0o755)
        self.write(".git/info/attributes", "* diff=x filter=x\n")
        self.succeeds("render", "HEAD:policy.yaml", "-t", "text")
        self.fails(4, "render", "HEAD:other.yaml")
        self.assertNotIn("pwned", self.names())
        # The control: git itself does run it.
        self.git("diff", "HEAD", "--", "policy.yaml", env={"GIT_OPTIONAL_LOCKS": "1"})
        self.assertIn("pwned", self.names())

    def test_variables_that_run_programs(self):
        self.write("pwn", f"#!/bin/sh\ntouch {self.root}/pwned\n").chmod(0o755)
        names = ("GIT_PAGER", "PAGER", "GIT_EDITOR", "GIT_EXTERNAL_DIFF", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS",
                 "GIT_EXEC_PATH")
        trace = {"GIT_TRACE": str(self.root / "pwned"), "GIT_TRACE2": str(self.root / "pwned")}
        self.succeeds("render", "HEAD:policy.yaml", env={name: str(self.root / "pwn") for name in names} | trace)
        self.assertNotIn("pwned", self.names())

    def test_nothing_is_fetched(self):
        """A partial clone has promised objects that it lacks; git would fetch them when it reads them."""
        self.git("config", "uploadpack.allowFilter", "true")
        url = f"file://{self.root}"
        self.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", url, "partial")
        before = self.files()
        done = self.codicil("render", "HEAD:policy.yaml", cwd=self.root / "partial")
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertEqual(self.files(), before)
        # The control: git fetches it.
        subprocess.run(["git", "cat-file", "blob", "HEAD:policy.yaml"], cwd=self.root / "partial", check=True,
                       capture_output=True)


if __name__ == "__main__":
    main()
